import type { ComparisonDocument } from '../../domain/comparison';
import type { Reading } from '../../domain/readings';
import type { SpanPair } from '../../domain/span';
import type { TermEntry } from '../knowledge';
import type { SinoReader } from '../morpheme';

/** Three syllables are one word only; of two, as in 의사 (醫師, 意思), there may be several. */
const ENOUGH = 3;

/**
 * Japan writes two old characters as one here (画 for 畫 and 劃, 連 for 連 and 聯), or writes the word with another character than
 * Korea (反発 for 反撥): the old form is in doubt.
 */
const DOUBTFUL = /[画弁台余欠芸連注御座]|反発|編集|略奪|広範|交差|沈静/u;

/**
 * Chinese characters of Korean words, where two sources agree: the readout of the other side has the word in kanji at a matched
 * place, or the termbase pairs both, and the kanji are read in Korean exactly as the word is written.
 * @param isWord whether a stretch of the Korean text begins and ends where words do.
 */
export function hanjaOf(
  document: ComparisonDocument,
  {
    sino,
    terms,
    isWord,
  }: { sino: SinoReader; terms: readonly TermEntry[]; isWord: (span: SpanPair) => boolean },
): readonly Reading[] {
  const { text } = document.ko;
  const fits = (kanji: string, hangul: string): boolean =>
    /^\p{Script=Han}{2,}$/u.test(kanji) && !DOUBTFUL.test(kanji) && sino.readings(kanji).includes(hangul);
  const matched = document.links.flatMap(({ evidence }) =>
    evidence.flatMap(({ kind, ja, ko }): Reading[] => {
      const kanji = document.ja.text.slice(...ja);
      const isPair = kind !== 'order' && fits(kanji, text.slice(...ko));
      return isPair ? [{ span: ko, text: sino.hanja(kanji) }] : [];
    }),
  );
  const known = new Map<string, Set<string>>();
  const learn = (hangul: string, kanji: string) => {
    if (hangul.length < ENOUGH || !fits(kanji, hangul)) return;
    known.set(hangul, (known.get(hangul) ?? new Set()).add(sino.hanja(kanji)));
  };
  for (const { span, text: hanja } of matched) {
    const hangul = text.slice(...span);
    if (hangul.length >= ENOUGH) known.set(hangul, (known.get(hangul) ?? new Set()).add(hanja));
  }
  for (const { ja, ko } of terms) for (const hangul of ko) for (const kanji of ja) learn(hangul, kanji);
  const elsewhere = [...known].flatMap(([hangul, forms]): Reading[] => {
    const [hanja] = forms;
    return hanja === undefined || forms.size > 1
      ? []
      : placesOf(text, hangul).map((span) => ({ span, text: hanja }));
  });
  return apart([...matched, ...elsewhere].filter(({ span }) => isWord(span)));
}

function placesOf(text: string, word: string): SpanPair[] {
  const places: SpanPair[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length))
    places.push([at, at + word.length]);
  return places;
}

/** The longer of two that overlap; none where two of one place do not agree. */
function apart(readings: readonly Reading[]): readonly Reading[] {
  const longestFirst = readings.toSorted(
    (a, b) => b.span[1] - b.span[0] - (a.span[1] - a.span[0]) || a.span[0] - b.span[0],
  );
  const kept: Reading[] = [];
  for (const reading of longestFirst) {
    const isFree = kept.every(({ span }) => span[1] <= reading.span[0] || reading.span[1] <= span[0]);
    const isAgreed = longestFirst.every(
      ({ span, text }) => span[0] !== reading.span[0] || span[1] !== reading.span[1] || text === reading.text,
    );
    if (isFree && isAgreed) kept.push(reading);
  }
  return kept.toSorted((a, b) => a.span[0] - b.span[0]);
}
