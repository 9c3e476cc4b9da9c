import { randomInt } from 'node:crypto';

// Crockford's base 32, lower case: no i, l, o, u, so that an address can be read out over a telephone.
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
// 12 × 5 = 60 bits: whoever does not have the address cannot guess it within any number of requests the limits allow.
const LENGTH = 12;

/** An id for a permanent address: short, URL-safe, not to be guessed. */
export function createId(): string {
  return Array.from({ length: LENGTH }, () => ALPHABET.charAt(randomInt(ALPHABET.length))).join('');
}
