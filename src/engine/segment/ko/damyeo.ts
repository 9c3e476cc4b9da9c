import { textAfter, type ClauseRule } from '../shared/clause-rule';
import { behindEnding, hasComma } from './words';

/**
 * 「자료를 나눌 때가 되었다며, |협정의 복원을 촉구했다」: a quotation, then another content. Without a comma only before a longer rest:
 * 「꼭 와 달라며 초청장을 건넸다」 says one thing.
 */
export const damyeo: ClauseRule = {
  name: 'damyeo',
  find(view, index) {
    const word = view.words[index];
    if (!word || !/^(?:EC|JC)/u.test(word.tag) || !/며$/u.test(word.surface)) return null;
    const isQuotation =
      /(?:다|라|자|냐)며$/u.test(word.surface) || view.words[index - 1]?.wordClass === 'symbol';
    if (!isQuotation) return null;
    const boundary = behindEnding(view, index);
    if (hasComma(view, index)) return boundary;
    const rest = textAfter(view, boundary.at).split(',')[0] ?? '';
    return rest.trim().length > SHORT_REST ? boundary : null;
  },
};

/** 초청의 뜻을 전하였습니다. has 14 characters. */
const SHORT_REST = 16;
