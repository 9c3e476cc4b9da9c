import path from 'node:path';
import { createAnalysers } from './analysers';
import { createEngine, type Engine } from './engine';
import { loadKnowledge } from './knowledge/load-knowledge';

/** The folder that holds data/, views/, locales/ and public/: the package, seen from src/ as from dist/. */
export const PACKAGE_DIR = path.resolve(__dirname, '..');

/** Builds the engine with its dictionaries and data: about two seconds, so once a thread. */
export function composeEngine(): Engine {
  const { sino, ...analysers } = createAnalysers();
  return createEngine({ analysers, sino, knowledge: loadKnowledge(path.join(PACKAGE_DIR, 'data')) });
}
