import path from 'node:path';
import { createAnalysers } from './analysers';
import { remembering } from './analysers/remember';
import { createEngine, type Engine } from './engine';
import { loadKnowledge } from './knowledge/load-knowledge';

/** The folder that holds data/, views/, locales/ and public/: the package, seen from src/ as from dist/. */
export const PACKAGE_DIR = path.resolve(__dirname, '..');

/** Written by the build; where it is missing the dictionaries are unpacked. */
const DICTIONARY_IMAGE = path.join(PACKAGE_DIR, 'dist', 'dictionaries.image');

/** Code units of text a language whose analysis is kept: the sentences of some hundred readouts, about 35 MB for both. */
const REMEMBERED = 200_000;

/** Builds the engine with its dictionaries and data; once a thread. */
export function composeEngine(): Engine {
  const { sino, ja, ko } = createAnalysers(DICTIONARY_IMAGE);
  const analysers = { ja: remembering(ja, REMEMBERED), ko: remembering(ko, REMEMBERED) };
  return createEngine({ analysers, sino, knowledge: loadKnowledge(path.join(PACKAGE_DIR, 'data')) });
}
