export { createPairing, type Pairing } from './pairing';
