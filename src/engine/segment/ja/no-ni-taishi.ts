import { behindPhrase, phraseAt, type ClauseRule } from '../shared/clause-rule';
import { isPredicate } from './words';

/** 「協力を求めたのに対し、|大臣から支持が表明された」, 〜のに続き、, 〜のを受け、: what one did and what the other answered. */
export const noNiTaishi: ClauseRule = {
  name: 'no-ni-taishi',
  find(view, index) {
    if (!isPredicate(view.words[index - 1])) return null;
    const phrase = phraseAt(
      view,
      index,
      /^の(?:に(?:対し|対して|続き|続いて|応じ|応じて|応え|応えて|加え|加えて)|を(?:受け|受けて))、/u,
    );
    return phrase === null ? null : behindPhrase(phrase);
  },
};
