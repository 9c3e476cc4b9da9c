import { behindPhrase, phraseAt, type ClauseRule } from '../shared/clause-rule';

/** 「懸念を共有した上で、|連携することで一致した」; not 「協力を進める上で重要」, where no past comes first. */
export const ueDe: ClauseRule = {
  name: 'ue-de',
  find(view, index) {
    if (!/^[ただ]$/u.test(view.words[index - 1]?.surface ?? '')) return null;
    const phrase = phraseAt(view, index, /^(?:上|うえ)で、/u);
    return phrase === null ? null : behindPhrase(phrase);
  },
};
