import { behindPhrase, phraseAt, type ClauseRule } from '../shared/clause-rule';
import { SPEECH, verbAt } from './words';

/**
 * 「留学生が増えたことに触れつつ、|制度を整えるべき旨述べた」: a statement beside another. Only after a verb of saying;
 * 「状況を踏まえつつ、段階的に緩和する」 is a circumstance.
 */
export const tsutsu: ClauseRule = {
  name: 'tsutsu',
  find(view, index) {
    const phrase = phraseAt(view, index, /^(?:つつ(?:も)?|ながら)、/u);
    if (phrase === null || !SPEECH.has(verbAt(view, index - 1))) return null;
    return behindPhrase(phrase);
  },
};
