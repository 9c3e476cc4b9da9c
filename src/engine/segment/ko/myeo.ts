import { wordsBetween, type ClauseRule } from '../shared/clause-rule';
import { behindEnding, hasComma, hasOwnArgument, isArgument, stemBefore } from './words';

/**
 * 「우려를 표명하였으며, |장관은 공감했다」. Without a comma where both sides have a subject or object of their own
 * (「중요한 것은 대화이며 |외교로 해법을 찾아야」). Not 회의를 마치며, which says when.
 */
export const myeo: ClauseRule = {
  name: 'myeo',
  find(view, index, left) {
    const word = view.words[index];
    if (!word || !/^(?:EC|JC)/u.test(word.tag) || !/^(?:이?며|으며)$/u.test(word.surface)) return null;
    const boundary = behindEnding(view, index);
    // “…바란다”며 is a quotation: see damyeo.
    if (view.words[index - 1]?.wordClass === 'symbol') return null;
    if (/^(?:마치|맞이하|맞|앞두|계기)$/u.test(stemBefore(view, index))) return null;
    if (hasComma(view, index)) return wordsBetween(view, left, index).some(isArgument) ? boundary : null;
    const isPast = view.words[index - 1]?.tag === 'EP';
    if (isPast) return boundary;
    const hasArguments =
      wordsBetween(view, left, index).some(isArgument) && hasOwnArgument(view, boundary.at);
    return hasArguments ? boundary : null;
  },
};
