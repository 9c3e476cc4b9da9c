import { behindPhrase, phraseAt, textAfter, type ClauseRule } from '../shared/clause-rule';
import { hasOwnArgument } from './words';

/**
 * 「장관은 불안이 이어지는 가운데 |수출이 늘고 있다는 데 공감했다」: two facts of which both are reported. A 가운데 that opens the
 * sentence, before the topic, is a circumstance: 「정세가 엄중한 가운데, 양 장관은 …」.
 */
export const gaunde: ClauseRule = {
  name: 'gaunde',
  find(view, index, left) {
    if (!view.words[index - 1]?.tag.startsWith('ETM')) return null;
    const phrase = phraseAt(view, index, /^가운데,? ?/u);
    if (phrase === null) return null;
    const boundary = behindPhrase(phrase);
    // By spelling: ko-dic takes 불확실성이 for a noun 성이 without a particle.
    const isUnderTopic = /[은는] .*\S[이가] /u.test(view.norm.slice(left, boundary.at));
    return isUnderTopic && hasOwnArgument(view, boundary.at) && FRAME.test(textAfter(view, boundary.at))
      ? boundary
      : null;
  },
};

/** What follows must be a content that someone shares: …다는 데 공감했다. */
const FRAME = /(?:다|라)는 (?:데|점|인식|평가|것)|(?:다|라)고 /u;
