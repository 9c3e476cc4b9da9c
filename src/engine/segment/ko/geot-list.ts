import { behindPhrase, phraseAt, textAfter, type ClauseRule } from '../shared/clause-rule';

/** 「대화를 재개할 것과 |정보를 공유할 것을 요청했다」: a list of whole clauses under one verb. */
export const geotList: ClauseRule = {
  name: 'geot-list',
  find(view, index) {
    if (!view.words[index - 1]?.tag.startsWith('ETM')) return null;
    const phrase = phraseAt(view, index, /^(?:것|점|데)(?:과|, 그리고|,| 및) ?/u);
    if (phrase === null) return null;
    const boundary = behindPhrase(phrase);
    return /(?:것|점|데)(?:을|에|이| )/u.test(textAfter(view, boundary.at)) ? boundary : null;
  },
};
