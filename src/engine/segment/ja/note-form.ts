import { phraseAt, wordsBetween, behindPhrase, type ClauseRule } from '../shared/clause-rule';
import { hasOwnArgument } from './words';

/** 「認識で一致、|次回会合を東京で開催」: notes, where a verbal noun with an object stands for the verb; not 「協力、交流」. */
export const noteForm: ClauseRule = {
  name: 'note-form',
  find(view, index, left) {
    const noun = view.words[index - 1];
    const phrase = phraseAt(view, index, /^、/u);
    if (phrase === null || !noun?.tag.startsWith('名詞,サ変接続')) return null;
    const particle = wordsBetween(view, left, index - 1).at(-1);
    if (!/^[をで]$/u.test(particle?.surface ?? '')) return null;
    const boundary = behindPhrase(phrase);
    return hasOwnArgument(view, boundary.at) ? { ...boundary, connective: noun.surface } : null;
  },
};
