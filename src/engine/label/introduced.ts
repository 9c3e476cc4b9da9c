// Who is who, as a readout itself introduces people: 「野口健審議官は、林英奎（イム・ヨンギュ）韓国環境部局長と会談」 settles that 林局長
// is Korean, and 「이토 겐지 일본 경제산업성 국장과」 that 이토 국장 is Japanese.
import type { Actor } from '../../domain/act';
import type { Side } from '../../domain/side';

/** The sides of the people that a text introduces, by the beginnings of their names. */
export type Introduced = (name: string) => Actor | null;

const BRACKETS = '(?:\\s?[(（][^)）]{1,24}[)）])?';
const KOREA_JA = '(?:韓国|大韓民国|駐日|駐日本国大韓民国)';
const INTRODUCTIONS: Readonly<Record<Side, readonly (readonly [pattern: RegExp, actor: Actor])[]>> = {
  ja: [
    [new RegExp(`([\\p{Script=Han}]{2,5})${BRACKETS}\\s?${KOREA_JA}`, 'gu'), 'kr'],
    [
      /([\p{Script=Han}]{2,5}?)(?:日本国?)?(?:外務|内閣|財務|経済産業|経済局|防衛|農林|環境|国土|厚生|文部|総務|法務|通商|事務)/gu,
      'jp',
    ],
  ],
  ko: [
    [new RegExp(`([가-힣]{2,6})(?: ([가-힣]{2,6}))?${BRACKETS} 일본 `, 'gu'), 'jp'],
    [
      new RegExp(
        `([가-힣]{2,6})(?: ([가-힣]{2,6}))?${BRACKETS} (?:미국|중국|러시아|호주|필리핀|영국) `,
        'gu',
      ),
      'third',
    ],
  ],
};

/** Reads the introductions of a text. Of two that disagree the first counts. */
export function introducedIn(norm: string, side: Side): Introduced {
  const known = new Map<string, Actor>();
  for (const [pattern, actor] of INTRODUCTIONS[side]) {
    for (const [, ...names] of norm.matchAll(pattern)) {
      for (const name of names as (string | undefined)[])
        if (name && !known.has(name)) known.set(name, actor);
    }
  }
  return (name) => {
    if (name === '') return null;
    const exact = known.get(name);
    if (exact) return exact;
    if (side === 'ko') return null;
    for (const [full, actor] of known) if (full.startsWith(name)) return actor;
    return null;
  };
}
