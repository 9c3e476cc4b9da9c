import { compose, decompose, INITIAL, Y_VOWELS } from '../../domain/hangul';

/**
 * One form for what the initial-sound rule writes in two ways (력/역, 로/노, 녀/여), so that a reading compares equal
 * wherever it stands in a word: 協力 협력 and 力量 역량 share their 力.
 */
export function foldInitialSound(char: string): string {
  const parts = decompose(char);
  if (!parts || (parts.initial !== INITIAL.n && parts.initial !== INITIAL.r)) return char;
  return compose({ ...parts, initial: Y_VOWELS.has(parts.vowel) ? INITIAL.none : INITIAL.n });
}
