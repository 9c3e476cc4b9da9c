import { textAfter, wordsBetween, type ClauseRule } from '../shared/clause-rule';
import { behindEnding, hasComma, isArgument } from './words';

/**
 * 「관계에 있다고 설명하면서, |투자가 필요하다고 했다」. Without a comma only after a quotation: 「중요하다고 하면서 |협조를 당부했다」;
 * 「현실을 인정하면서 앞으로 나아가는 것」 is one content, and so is what takes up the first: 「피해자가 많다고 하면서 이들을 도와 달라고」.
 */
export const myeonseo: ClauseRule = {
  name: 'myeonseo',
  find(view, index, left) {
    const word = view.words[index];
    if (
      !word ||
      !/^EC/u.test(word.tag) ||
      !/^(?:으?면서|이면서|다면서|라면서|자면서)도?$/u.test(word.surface)
    )
      return null;
    const boundary = behindEnding(view, index);
    if (hasComma(view, index)) return wordsBetween(view, left, index).some(isArgument) ? boundary : null;
    const before = view.norm.slice(Math.max(view.start, word.start - 10), word.end);
    return REPORT.test(before) && !TAKEN_UP.test(textAfter(view, boundary.at)) ? boundary : null;
  },
};

const TAKEN_UP = /^ ?(?:이들|그들|이를|이것|이러한|그러한) ?/u;
const REPORT =
  /(?:["']고|다고|라고|자고|음을|임을|것을|점을|뜻을|사의를|감사를) ?\S{0,5}면서|(?:다|라|자)면서$/u;
