import { behindPhrase, phraseAt, textAfter, type ClauseRule } from '../shared/clause-rule';
import { isPredicate } from './words';

/**
 * 「悪化は防がなければならないとして、|速やかな対処を促した」: the quotation is a statement, the rest another. Not where the
 * rest only takes it up again: 「前進であるとして、これを評価した」. Not 「契機として」, which has no predicate.
 */
export const toShite: ClauseRule = {
  name: 'to-shite',
  find(view, index) {
    if (!isPredicate(view.words[index - 1])) return null;
    const phrase = phraseAt(view, index, /^と(?:して|し|の立場から|の観点から)、/u);
    if (phrase === null) return null;
    const boundary = behindPhrase(phrase);
    return /^(?:これ|それ|この|その|同措置|高く|強く)/u.test(textAfter(view, boundary.at)) ? null : boundary;
  },
};
