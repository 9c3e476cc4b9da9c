import type { ClauseRule } from '../shared/clause-rule';
import { opensWithTopic } from './words';

/** 「…협의하기로 함 |양 장관은 …」: notes pasted on one line without full stops; a new topic follows the ending -함. */
export const noteForm: ClauseRule = {
  name: 'note-form',
  find(view, index) {
    const word = view.words[index];
    const next = view.words[index + 1];
    if (
      !word?.tag.startsWith('ETN') ||
      !/^(?:ᆷ|ᄆ|음)$/u.test(word.surface) ||
      !/^[NMX]/u.test(next?.tag ?? '')
    )
      return null;
    if (view.norm[word.end] !== ' ' || !opensWithTopic(view, word.end)) return null;
    return { at: word.end, connective: word.surface };
  },
};
