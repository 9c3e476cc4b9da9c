import { behindPhrase, phraseAt, textAfter, type ClauseRule } from '../shared/clause-rule';

/**
 * 「枠組みの重要性、|及び双方の局長が詳細を詰めることを確認した」: 及び joins a noun and a whole clause with a subject of its
 * own. A list of nouns (「経済、及び文化の交流」) has no subject before こと.
 */
export const andClause: ClauseRule = {
  name: 'and-clause',
  find(view, index) {
    const phrase = phraseAt(view, index, /^、(?=及び|並びに)/u);
    if (phrase === null || !view.words[index - 1]?.tag.startsWith('名詞')) return null;
    const boundary = behindPhrase(phrase);
    return /^[^、]*が[^、]*こと[をで]/u.test(textAfter(view, boundary.at)) ? boundary : null;
  },
};
