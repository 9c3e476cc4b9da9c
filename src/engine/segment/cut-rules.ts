import type { BySide } from '../../domain/side';
import { JAPANESE_RULES } from './ja/rules';
import { KOREAN_RULES } from './ko/rules';
import type { ClauseRule } from './shared/clause-rule';

/** The joints of each language, in the order in which they are tried at a word. */
export const CUT_RULES: BySide<readonly ClauseRule[]> = { ja: JAPANESE_RULES, ko: KOREAN_RULES };
