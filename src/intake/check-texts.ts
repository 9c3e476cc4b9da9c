import type { ReadoutProblem } from '../domain/errors';
import { MAX_TEXT_LENGTH } from '../domain/readout';
import type { BySide, Side } from '../domain/side';
import { isMojibake } from './is-mojibake';
import { languageOf, type TextLanguage } from './language-of';

/** What is wrong with each text, by the pane it was given in, and whether the two stand in each other's place. */
export interface TextCheck {
  readonly swapped: boolean;
  readonly problems: BySide<readonly ReadoutProblem[]>;
}

// A form feed or a stray control character comes along with a copied page; one in a hundred is a file that is no text.
const MAX_CONTROL_SHARE = 0.01;
const MAX_STRAY_CONTROLS = 2;

/** Looks at both texts. At most one problem a side: the one whose repair may mend the others. */
export function checkTexts(texts: BySide<string>): TextCheck {
  const broken = { ja: brokenness(texts.ja), ko: brokenness(texts.ko) };
  const found = { ja: languageOf(texts.ja), ko: languageOf(texts.ko) };
  // Both must be plain cases: putting right what was not wrong would be worse than asking.
  const swapped = found.ja === 'ko' && isPlainJapanese(texts.ko, found.ko);
  const problemsOf = (side: Side): readonly ReadoutProblem[] => {
    const problem = broken[side] ?? (swapped ? null : misplaced(found[side], side));
    return problem === null ? [] : [problem];
  };
  return { swapped, problems: { ja: problemsOf('ja'), ko: problemsOf('ko') } };
}

function isPlainJapanese(text: string, language: TextLanguage): boolean {
  return language === 'ja' && /[ぁ-んァ-ヶ]/u.test(text);
}

function brokenness(text: string): ReadoutProblem | null {
  if (!/[^\s\u200B-\u200F\u2060\uFEFF]/u.test(text)) return { code: 'empty', field: 'text' };
  if (text.length > MAX_TEXT_LENGTH) {
    return { code: 'too-long', field: 'text', params: { limit: MAX_TEXT_LENGTH, found: text.length } };
  }
  if (isBinary(text)) return { code: 'binary', field: 'text' };
  return isMojibake(text) ? { code: 'mojibake', field: 'text' } : null;
}

/** Whether control characters show that this never was text. */
export function isBinary(text: string): boolean {
  if (text.includes('\0')) return true;
  const controls = text.match(/[\x01-\x08\x0E-\x1F\x7F]/g)?.length ?? 0;
  return controls > Math.max(MAX_STRAY_CONTROLS, text.length * MAX_CONTROL_SHARE);
}

function misplaced(found: TextLanguage, side: Side): ReadoutProblem | null {
  if (found === side || found === 'mixed') return null;
  return {
    code: 'wrong-language',
    field: 'text',
    params: { found: found === 'none' ? 'other' : found, expected: side },
  };
}
