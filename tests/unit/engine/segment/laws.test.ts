import fc from 'fast-check';
import { normaliseText } from '../../../../src/engine/normalise/normalise';
import { segment } from '../../../../src/engine/segment';
import { analyserOf } from '../../../support/analysers';
import { processorTime } from '../../../support/processor-time';

const pieces = fc.constantFrom(
  ...[
    '両首脳は、',
    '認識を共有し、',
    '一致した。',
    '「',
    '」',
    '（',
    '）',
    '１　',
    '(2) ',
    '・',
    'とともに、',
    'こと、',
  ],
  ...[
    '양 장관은 ',
    '협력하고 ',
    '논의함',
    '했다. ',
    '하였으며, ',
    '“',
    '"',
    "'",
    '□ ',
    'ㅇ ',
    '- ',
    '12.23.(월) ',
    '가. ',
  ],
  ...['\n', '\n\n', ' ', '、', ',', '。', '.', '…', '\u{20bb7}', 'か\u3099', '한', '\ud800', '끝.', '1', 'A'],
);
const texts = fc.oneof(
  fc.array(pieces, { maxLength: 30 }).map((list) => list.join('')),
  fc.string({ unit: 'binary', maxLength: 40 }),
);
const sides = fc.constantFrom('ja' as const, 'ko' as const);

/** The longest run of signs that may open an item, with blanks. */
const LONGEST_MARKER = 12;

describe('segment, for every text', () => {
  it('clauses stand in order, inside the text and inside their sentence, and hold their morphemes', () => {
    fc.assert(
      fc.property(texts, sides, (given, side) => {
        const text = normaliseText(side, given);
        let last = 0;
        for (const clause of segment(text, analyserOf(side))) {
          expect(clause.start).toBeGreaterThanOrEqual(last);
          expect(clause.end).toBeGreaterThan(clause.start);
          expect(clause.end).toBeLessThanOrEqual(text.norm.length);
          expect(clause.start).toBeGreaterThanOrEqual(clause.sentence.start);
          expect(clause.end).toBeLessThanOrEqual(clause.sentence.end);
          for (const morpheme of clause.morphemes) {
            expect(morpheme.start).toBeGreaterThanOrEqual(clause.start);
            expect(morpheme.end).toBeLessThanOrEqual(clause.end);
          }
          last = clause.end;
        }
      }),
      { numRuns: 150 },
    );
  });

  it('every letter and digit lies in a clause or in a marker', () => {
    fc.assert(
      fc.property(texts, sides, (given, side) => {
        const { norm, ...text } = normaliseText(side, given);
        let at = 0;
        const gaps: string[] = [];
        for (const clause of segment({ norm, ...text }, analyserOf(side))) {
          gaps.push(norm.slice(at, clause.start));
          at = clause.end;
        }
        for (const gap of [...gaps, norm.slice(at)]) {
          for (const piece of gap.split('\n').map((line) => line.trim())) {
            if (/[\p{L}\p{N}]/u.test(piece)) expect(piece.length).toBeLessThanOrEqual(LONGEST_MARKER);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('the same text gives the same clauses', () => {
    const text = normaliseText('ko', '양 장관은 협력하기로 하고, 소통을 이어 가기로 했다.');
    expect(segment(text, analyserOf('ko'))).toEqual(segment(text, analyserOf('ko')));
  });

  it('analyses every sentence once', () => {
    const text = normaliseText(
      'ja',
      '日韓首脳会談\n首脳は会談した。協力で一致し、次回を東京で開く。\n（了）',
    );
    const asked: string[] = [];
    segment(text, {
      analyse: (piece) => {
        asked.push(piece);
        return analyserOf('ja').analyse(piece);
      },
    });
    expect(asked).toEqual(['日韓首脳会談', '首脳は会談した。', '協力で一致し、次回を東京で開く。', '(了)']);
  });

  it.each([
    ['ja', '両首脳は認識を共有し、'],
    ['ko', '협력을 강화하고 '],
    ['ja', '「'],
    ['ko', "'"],
  ] as const)('takes time in proportion to the length without full stops (%s %s)', (side, unit) => {
    const milliseconds = (length: number): number => {
      const text = normaliseText(side, unit.repeat(length / unit.length));
      return processorTime(() => segment(text, { analyse: (piece) => [...piece].map(oneMorpheme) }), 3);
    };
    milliseconds(2000);
    // Four times the text in less than twelve times the work; the square would be sixteen.
    expect(milliseconds(80_000)).toBeLessThan(12 * Math.max(milliseconds(20_000), 60));
  });
});

function oneMorpheme(
  surface: string,
  index: number,
): ReturnType<ReturnType<typeof analyserOf>['analyse']>[number] {
  const isVerb = surface === 'し' || surface === '하';
  const tag = surface === '고' ? 'EC' : surface === '을' ? 'JKO' : isVerb ? '動詞,自立' : '名詞';
  return {
    start: index,
    end: index + 1,
    surface,
    base: isVerb ? 'する' : surface,
    wordClass: 'other',
    tag,
    reading: null,
  };
}
