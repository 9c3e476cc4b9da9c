import type { ClauseRule } from '../shared/clause-rule';
import { attributivePhrases } from './attributive-phrases';
import { contrast } from './contrast';
import { damyeo } from './damyeo';
import { deDaehae } from './de-daehae';
import { gaunde } from './gaunde';
import { geotList } from './geot-list';
import { go } from './go';
import { jaEnding } from './ja-ending';
import { myeo } from './myeo';
import { myeonseo } from './myeonseo';
import { noteForm } from './note-form';
import { quotedSentence } from './quoted-sentence';
import { yeo } from './yeo';

/** The joints of Korean, in the order in which they are tried at a word. */
export const KOREAN_RULES: readonly ClauseRule[] = [
  quotedSentence,
  attributivePhrases,
  deDaehae,
  gaunde,
  go,
  myeo,
  damyeo,
  myeonseo,
  contrast,
  jaEnding,
  geotList,
  yeo,
  noteForm,
];
