import { behindPhrase, phraseAt, type ClauseRule } from '../shared/clause-rule';
import { isPredicate } from './words';

/** 「拉致問題を取り上げたほか、|安保理での協力を確認した」; not 「米国のほか」. */
export const hoka: ClauseRule = {
  name: 'hoka',
  find(view, index) {
    if (!isPredicate(view.words[index - 1])) return null;
    const phrase = phraseAt(view, index, /^(?:ほか|他)、/u);
    return phrase === null ? null : behindPhrase(phrase);
  },
};
