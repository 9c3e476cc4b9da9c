import { behindPhrase, phraseAt, type ClauseRule } from '../shared/clause-rule';

/** “도발을 용납할 수 없다. |강력히 규탄한다.”라고 했다: whole sentences inside one quotation are points of their own. */
export const quotedSentence: ClauseRule = {
  name: 'quoted-sentence',
  isInQuotations: true,
  find(view, index) {
    if (!/다$/u.test(view.words[index - 1]?.surface ?? '')) return null;
    const phrase = phraseAt(view, index, /^[.!?]+ +(?=[^"')\s])/u);
    return phrase === null ? null : behindPhrase(phrase);
  },
};
