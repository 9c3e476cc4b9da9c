import { behindPhrase, phraseAt, type ClauseRule } from '../shared/clause-rule';
import { opensWithTopic } from './words';

/**
 * 「답방을 제안한 데 대해 |총리는 검토하겠다고 했다」: what one did and what the other answered. Without a new topic it is a
 * circumstance: 「수입을 막은 데 대해 유감을 전했다」.
 */
export const deDaehae: ClauseRule = {
  name: 'de-daehae',
  find(view, index) {
    if (!view.words[index - 1]?.tag.startsWith('ETM')) return null;
    const phrase = phraseAt(view, index, /^(?:데|것)에? ?(?:대해서?|대하여|이어|이어서),? ?/u);
    if (phrase === null) return null;
    const boundary = behindPhrase(phrase);
    return phrase.text.includes('이어') || opensWithTopic(view, boundary.at) ? boundary : null;
  },
};
