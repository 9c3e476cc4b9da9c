import { behindPhrase, phraseAt, textAfter, type ClauseRule } from '../shared/clause-rule';
import { isPredicate } from './words';

/** 「対話を再開すること、|及び次回を東京で開くことで一致した」: a list of whole clauses under one verb. */
export const kotoList: ClauseRule = {
  name: 'koto-list',
  find(view, index) {
    if (!isPredicate(view.words[index - 1])) return null;
    const phrase = phraseAt(view, index, /^(?:こと|旨)(?:や、?|、|と、|(?=(?:及び|並びに|また)))/u);
    if (phrase === null) return null;
    const boundary = behindPhrase(phrase);
    return /(?:こと|旨)(?:[でをにが]|について|等|述べ)/u.test(textAfter(view, boundary.at)) ? boundary : null;
  },
};
