import path from 'node:path';
import { createAnalysers } from './analysers';
import type { Overlay } from './domain/termbase';
import { remembering } from './analysers/remember';
import { createEngine, type Engine } from './engine';
import { PACKAGE_DIR } from './compose-files';
import { loadKnowledge } from './knowledge/load-knowledge';

const DATA = path.join(PACKAGE_DIR, 'data');

/** Written by the build; where it is missing the dictionaries are unpacked. */
const DICTIONARY_IMAGE = path.join(PACKAGE_DIR, 'dist', 'dictionaries.image');

/** Code units of text a language whose analysis is kept: the sentences of some hundred readouts, about 35 MB for both. */
const REMEMBERED = 200_000;

/** Reads the dictionaries once and builds engines with the data and what analysts made of it. */
export function composeEngineMaker(): (overlay: Overlay) => Engine {
  const { sino, ja, ko } = createAnalysers(DICTIONARY_IMAGE);
  const analysers = { ja: remembering(ja, REMEMBERED), ko: remembering(ko, REMEMBERED) };
  return (overlay) => createEngine({ analysers, sino, knowledge: loadKnowledge(DATA, overlay) });
}

/** Builds the engine with its dictionaries, its data and what analysts made of it; once a thread. */
export const composeEngine = (overlay: Overlay = []): Engine => composeEngineMaker()(overlay);
