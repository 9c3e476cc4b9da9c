import type { ClauseRule } from '../shared/clause-rule';
import { behindEnding, opensWithTopic } from './words';

/** 「협조를 요청하자, |총리는 지지한다고 했다」: the ending -자 before another's reaction. Not 「만들어 나가자」, which ends a proposal. */
export const jaEnding: ClauseRule = {
  name: 'ja-ending',
  find(view, index) {
    const word = view.words[index];
    if (word?.surface !== '자' || !word.tag.startsWith('EC')) return null;
    const boundary = behindEnding(view, index);
    return opensWithTopic(view, boundary.at) ? boundary : null;
  },
};
