import { behindPhrase, phraseAt, type ClauseRule } from '../shared/clause-rule';
import { isPredicate } from './words';

/**
 * 「回復は続くものの、|不安は残る」, 〜が、, 〜一方で、, 〜反面、: two facts set against each other. The particle が of a
 * subject has a noun before it and does not count.
 */
export const contrast: ClauseRule = {
  name: 'contrast',
  find(view, index) {
    if (!isPredicate(view.words[index - 1])) return null;
    const phrase = phraseAt(
      view,
      index,
      /^(?:ものの|が|けれども|けれど|一方で?|反面|他方で?|のみならず|だけでなく)、/u,
    );
    return phrase === null ? null : behindPhrase(phrase);
  },
};
