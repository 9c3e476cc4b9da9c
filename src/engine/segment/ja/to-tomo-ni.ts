import { behindPhrase, phraseAt, type ClauseRule } from '../shared/clause-rule';
import { isPredicate } from './words';

/** 「祝意を伝えるとともに、|協力を確認した」, 〜と同時に; not 「韓国とともに」, which has no predicate before it. */
export const toTomoNi: ClauseRule = {
  name: 'to-tomo-ni',
  find(view, index) {
    if (!isPredicate(view.words[index - 1])) return null;
    const phrase = phraseAt(view, index, /^(?:とともに|と共に|と同時に|と併せて|とあわせて)、?/u);
    return phrase === null ? null : behindPhrase(phrase);
  },
};
