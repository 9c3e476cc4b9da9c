import { toSnippet } from '../../../src/view-models/library/found-pieces';

const shown = (text: string, word: string): string =>
  toSnippet(text, [word])
    .map((piece) => (piece.isHit ? `[${piece.text}]` : piece.text))
    .join('');

describe('a snippet', () => {
  // 「약 25분간」 was shown as 「5분간」: another length of the call.
  it('begins and ends with whole figures and whole Korean words, wherever the word stands', () => {
    const before = '대통령은 총리와 25분간 통화를 가졌다. 양측은 여러 현안에 대해 논의를 하였다. ';
    const behind = ' 문제는 다음 회담에서 다시 다루기로 하였으며 실무 협의를 3월 14일에 연다고 덧붙였다.';
    for (let cut = 0; cut < 20; cut += 1) {
      const text = `${before.slice(cut)}수산물${behind.slice(0, 40 + cut)}`;
      const snippet = shown(text, '수산물').replace(/^… | …$/gu, '');
      const words = new Set([...text.replace('수산물', '[수산물]').split(/\s+/u)]);
      expect(snippet.split(/\s+/u).filter((word) => word !== '' && !words.has(word))).toEqual([]);
    }
  });

  it('keeps the figures of a Japanese text whole, and ends where a word of no end would', () => {
    const text = `二〇二五年の会談は約25分間行われ、双方は北朝鮮への対応と経済安全保障の分野を含む協力を確認した。${'。'.repeat(60)}`;
    for (const word of ['協力', '経済', '対応']) expect(shown(text, word)).not.toMatch(/^… 5分/u);
    expect(shown(`${'a'.repeat(400)}協力${'b'.repeat(400)}`, '協力').length).toBeLessThan(140);
  });
});
