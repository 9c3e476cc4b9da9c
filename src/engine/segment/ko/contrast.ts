import { wordsBetween, type ClauseRule, type SentenceView } from '../shared/clause-rule';
import { behindEnding, hasComma, hasOwnArgument, isArgument } from './words';

/** 「어려움이 있으나, |진전을 바란다고 했다」, -지만, -ㄴ 반면, and 「원칙은 지키되 |교류는 이어 가기로」. */
export const contrast: ClauseRule = {
  name: 'contrast',
  find(view, index, left) {
    const word = view.words[index];
    if (!word || !isContrast(view, index)) return null;
    const boundary = behindEnding(view, index);
    if (!wordsBetween(view, left, index).some(isArgument)) return null;
    if (hasComma(view, index)) return boundary;
    if (/(?:바|데)$/u.test(word.surface)) return null;
    return hasOwnArgument(view, boundary.at) ? boundary : null;
  },
};

/** ko-dic reads 거두되 as a noun with the suffix 되; a suffix cannot end a word, so it is the ending. */
function isContrast(view: SentenceView, index: number): boolean {
  const word = view.words[index];
  if (word?.tag === 'XSV' && word.surface === '되') {
    const isContraction = (view.words[index + 1]?.start ?? word.end) < word.end;
    return !isContraction && /[\s,]/u.test(view.norm[word.end] ?? '');
  }
  return (
    /^EC/u.test(word?.tag ?? '') &&
    /(?:^|[으이])(?:나|지만|되|는바|은바|ᆫ바|ᆫ데|는데)$/u.test(word?.surface ?? '')
  );
}
