import type { ClauseRule } from '../shared/clause-rule';
import { andClause } from './and-clause';
import { contrast } from './contrast';
import { hoka } from './hoka';
import { kotoList } from './koto-list';
import { noNiTaishi } from './no-ni-taishi';
import { noteForm } from './note-form';
import { quotedSentence } from './quoted-sentence';
import { renyo } from './renyo';
import { te } from './te';
import { toShite } from './to-shite';
import { toTomoNi } from './to-tomo-ni';
import { tokoro } from './tokoro';
import { tsutsu } from './tsutsu';
import { ueDe } from './ue-de';

/** The joints of Japanese, in the order in which they are tried at a word. */
export const JAPANESE_RULES: readonly ClauseRule[] = [
  quotedSentence,
  toTomoNi,
  ueDe,
  tsutsu,
  noNiTaishi,
  tokoro,
  contrast,
  hoka,
  toShite,
  te,
  renyo,
  kotoList,
  andClause,
  noteForm,
];
