import {
  behindPhrase,
  phraseAt,
  wordsBetween,
  type ClauseRule,
  type SentenceView,
} from '../shared/clause-rule';
import { isCase, isComma, isPredicate } from './words';

/**
 * 「回復は続くものの、|不安は残る」, 〜が、, 〜一方で、, 〜反面、: two facts set against each other. The particle が of a
 * subject has a noun before it and does not count, nor does a preface: 「短い時間であったが、会えて嬉しい旨述べた」.
 */
export const contrast: ClauseRule = {
  name: 'contrast',
  find(view, index, left) {
    if (!isPredicate(view.words[index - 1])) return null;
    const phrase = phraseAt(
      view,
      index,
      /^(?:ものの|が|けれども|けれど|一方で?|反面|他方で?|のみならず|だけでなく)、/u,
    );
    if (phrase === null || (/^(?:が|けれど)/u.test(phrase.text) && isPreface(view, index, left))) return null;
    return behindPhrase(phrase);
  },
};

/** A few words without a subject or object of their own, since the last comma: 限られた時間ではあったが、. */
function isPreface(view: SentenceView, index: number, left: number): boolean {
  const words = wordsBetween(view, left, index);
  const own = words.slice(words.findLastIndex(isComma) + 1);
  if ((own.at(-1)?.end ?? 0) - (own[0]?.start ?? 0) > LONGEST_PREFACE) return false;
  const copula = own.findLastIndex((word) => word.surface.startsWith('で'));
  const isCopula = /^で(?:は|も)?あ(?:る|った)$/u.test(surfaces(own.slice(copula)));
  return copula >= 0 && isCopula && !own.slice(0, copula).some(isCase);
}

const LONGEST_PREFACE = 20;

function surfaces(words: SentenceView['words']): string {
  return words.map((word) => word.surface).join('');
}
