import { behindPhrase, phraseAt, type ClauseRule } from '../shared/clause-rule';

/** 「発射は断じて容認できない。|強く抗議する。」と述べた: whole sentences inside one quotation are points of their own. */
export const quotedSentence: ClauseRule = {
  name: 'quoted-sentence',
  isInQuotations: true,
  find(view, index) {
    const phrase = phraseAt(view, index, /^[。!?]+(?=[^。!?」』)"'】\s])/u);
    return phrase === null ? null : behindPhrase(phrase);
  },
};
