import { alignSentences } from '../../../../src/services/versions/align-sentences';
import { diffWords, spanMover, type WordedText } from '../../../../src/services/versions/word-diff';
import { readWords } from '../../../../src/engine/read-words';
import { engineParts } from '../../../support/shared-engine';

const read = (side: 'ja' | 'ko', text: string) => ({ text, ...readWords(engineParts(), side, text) });

/** Changes as a reader sees them: `両首脳は[-協力-]{+連携+}を確認した。`. */
function marked(old: WordedText, now: WordedText): string {
  return diffWords(old, now)
    .map(({ kind, old: gone, now: come }) => {
      const words = (kind === 'removed' ? gone : come)
        .map((span) => (kind === 'removed' ? old : now).text.slice(...span))
        .join('');
      return kind === 'same' ? words : kind === 'removed' ? `[-${words}-]` : `{+${words}+}`;
    })
    .join('');
}

describe('what changed between two versions', () => {
  it.each([
    [
      'ja',
      '両首脳は、協力を強化することを確認した。',
      '両首脳は、連携を強化することを確認した。',
      '両首脳は、[-協力-]{+連携+}を強化することを確認した。',
    ],
    ['ja', '協議は25分間行われた。', '協議は30分間行われた。', '協議は[-25-]{+30+}分間行われた。'],
    [
      'ko',
      '양 정상은 협력을 확대하기로 했다.',
      '양 정상은 경제 협력을 확대하기로 했다.',
      '양정상은{+경제+}협력을확대하기로했다.',
    ],
    ['ja', '一致した。\n確認した。', '一致した。確認した。', '一致した。確認した。'],
  ] as const)('is said in words, not in characters or lines (%s: %s)', (side, old, now, expected) => {
    expect(marked(read(side, old), read(side, now))).toBe(expected);
  });

  it('covers every character that is no blank, also of list marks and frames', () => {
    const { text, words } = read('ko', '□ 한일 관계\nㅇ 양측은 협력하기로 했다.\n끝.');
    expect(words.map((span) => text.slice(...span)).join('')).toBe(text.replace(/\s/gu, ''));
  });
});

describe('a stretch in another version of its text', () => {
  const old = read('ja', '協力を確認した。会談は25分間だった。');
  const move = spanMover(old, read('ja', '冒頭、挨拶があった。\n協力を\n確認した。会談は30分間だった。'));
  const [start, end] = [0, old.text.indexOf('会談')];

  it('is found where its words stand, whatever the blanks', () => {
    expect(move([start, end])).toEqual([11, 20]);
  });
  it('is lost once one of its words has changed', () => {
    expect(move([end, old.text.length])).toBeNull();
  });
});

describe('two readouts of one side', () => {
  it('stand sentence against sentence, wherever formulas are, and what is new stands alone', () => {
    const old = read('ja', '両首脳は、緊密に連携していくことで一致した。拉致問題について協力を求めた。');
    const now = read(
      'ja',
      '半導体の供給網について議論した。両首脳は、引き続き緊密に連携していくことで一致した。',
    );
    const say = (span: readonly [number, number] | null, { text }: WordedText) =>
      span === null ? '–' : text.slice(...span).slice(0, 5);
    expect(alignSentences(old, now).map((pair) => `${say(pair.old, old)} / ${say(pair.now, now)}`)).toEqual([
      '– / 半導体の供',
      '両首脳は、 / 両首脳は、',
      '拉致問題に / –',
    ]);
  });
});
