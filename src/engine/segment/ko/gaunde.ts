import { behindPhrase, phraseAt, textAfter, type ClauseRule } from '../shared/clause-rule';
import { hasOwnArgument } from './words';

/**
 * 「장관은 불안이 이어지는 가운데 |수출이 늘고 있다는 데 공감했다」: two facts of which both are reported. A 가운데 that opens the
 * sentence, before the topic, is a circumstance: 「정세가 엄중한 가운데, 양 장관은 …」; so is one before what ought to be done: 「일본이
 * 역사를 직시하는 가운데 양국이 함께 나아가야 한다고 말했다」.
 */
export const gaunde: ClauseRule = {
  name: 'gaunde',
  find(view, index, left) {
    if (!view.words[index - 1]?.tag.startsWith('ETM')) return null;
    const phrase = phraseAt(view, index, /^가운데,? ?/u);
    if (phrase === null) return null;
    const boundary = behindPhrase(phrase);
    const isUnderTopic = /[은는] .*\S[이가] /u.test(view.norm.slice(left, boundary.at));
    const after = textAfter(view, boundary.at);
    const isContent = FRAME.test(after) && !/야 (?:한다|된다)/u.test(after);
    return isUnderTopic && isContent && hasOwnArgument(view, boundary.at) ? boundary : null;
  },
};

/** What follows must be a content that someone shares: …다는 데 공감했다. */
const FRAME = /(?:다|라)는 (?:데|점|인식|평가|것)|(?:다|라)고 /u;
