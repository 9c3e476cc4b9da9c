import { behindPhrase, phraseAt, type ClauseRule } from '../shared/clause-rule';

/** 「교류를 넓혀 가는 한편, |회의를 열기로 함」, -는 동시에, -ㄴ 반면, -ㄹ 뿐만 아니라, -는 것은 물론. */
export const attributivePhrases: ClauseRule = {
  name: 'attributive-phrases',
  find(view, index) {
    if (!view.words[index - 1]?.tag.startsWith('ETM')) return null;
    const phrase = phraseAt(
      view,
      index,
      /^ ?(?:한편|동시에|반면에?|뿐 ?만? ?아니라|것은 물론(?:이고)?|것과 함께|것과 더불어),? ?/u,
    );
    return phrase === null ? null : behindPhrase(phrase);
  },
};
