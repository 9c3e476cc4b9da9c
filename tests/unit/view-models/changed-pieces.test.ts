import { toChangedPieces, type ChangedRun } from '../../../src/view-models/library/changed-pieces';

/** What is shown, `+` before and behind what is added, `-` around what is removed. */
function shown(old: string, now: string, runs: readonly ChangedRun[]): string {
  return toChangedPieces({ old, now }, runs)
    .map(({ text, isAdded, isRemoved }) => (isAdded ? `+${text}+` : isRemoved ? `-${text}-` : text))
    .join('');
}

describe('toChangedPieces', () => {
  it('shows what was removed before what stands in its place', () => {
    const runs: readonly ChangedRun[] = [
      { kind: 'same', old: [[0, 2]], now: [[0, 2]] },
      { kind: 'removed', old: [[2, 4]], now: [] },
      { kind: 'added', old: [], now: [[2, 4]] },
      { kind: 'same', old: [[4, 5]], now: [[4, 5]] },
    ];
    expect(shown('重要課題。', '重要論点。', runs)).toBe('重要-課題-+論点+。');
  });

  it('keeps the blanks and line ends of the newer text', () => {
    const runs: readonly ChangedRun[] = [
      { kind: 'same', old: [[0, 2]], now: [[0, 2]] },
      { kind: 'added', old: [], now: [[4, 6]] },
      { kind: 'same', old: [[3, 5]], now: [[7, 9]] },
    ];
    expect(shown('양측 합의', '양측\n\n다시 합의\n', runs)).toBe('양측+\n\n다시+ 합의\n');
  });

  it('shows everything of the newer text when nothing is known of its words', () => {
    expect(shown('가', '나다', [])).toBe('나다');
  });
});
