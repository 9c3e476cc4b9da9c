import { behindPhrase, phraseAt, textAfter, type ClauseRule } from '../shared/clause-rule';

/**
 * 「早期の解決を求めたところ、|長官から説明があった」, 〜た結果、. Not the formula of the first sentence,
 * 「電話会談を行ったところ、概要は以下のとおり」, which says one thing.
 */
export const tokoro: ClauseRule = {
  name: 'tokoro',
  find(view, index) {
    if (!/^[ただ]$/u.test(view.words[index - 1]?.surface ?? '')) return null;
    const phrase = phraseAt(view, index, /^(?:ところ|結果)、/u);
    if (phrase === null) return null;
    const boundary = behindPhrase(phrase);
    return OUTLINE.test(textAfter(view, boundary.at)) ? null : boundary;
  },
};

const OUTLINE = /^.{0,16}(?:以下|次|下記|別添|別紙)の(?:とおり|通り)/u;
