import { behindPhrase, phraseAt, type ClauseRule } from '../shared/clause-rule';
import { hasOwnArgument, SPEECH, verbAt } from './words';

/** 「機構の発足に触れて、|支援を続ける旨述べた」. Only after a verb of saying: 「会合に出席して、意見を述べた」 tells how. */
export const te: ClauseRule = {
  name: 'te',
  find(view, index) {
    const phrase = phraseAt(view, index, /^て、/u);
    if (phrase === null || !SPEECH.has(verbAt(view, index - 1))) return null;
    const boundary = behindPhrase(phrase);
    return hasOwnArgument(view, boundary.at) ? boundary : null;
  },
};
