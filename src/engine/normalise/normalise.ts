import type { Side } from '../../domain/side';
import type { SpanPair } from '../../domain/span';
import type { EngineText } from '../engine-text';
import { clustersOf } from './clusters';
import { foldCluster } from './fold-cluster';

/**
 * Normalises a readout cluster by cluster and keeps the way back. What a form stands for: `fold-cluster.ts`.
 * Lines are not joined here: whether a line runs on is a question of sentences.
 */
export function normaliseText(side: Side, original: string): EngineText {
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const cluster of clustersOf(original)) {
    const folded = foldCluster(cluster, side);
    parts.push(folded);
    for (let unit = 0; unit < folded.length; unit += 1) {
      starts.push(at);
      ends.push(at + cluster.length);
    }
    at += cluster.length;
  }
  const joined = parts.join('');
  const norm = side === 'ja' ? withJapanesePunctuation(joined) : joined;
  return { side, original, norm, toOriginal: wayBack(starts, ends, original.length) };
}

/**
 * Some ministries write Japanese with Western marks, full-width: 両国は，協力を進めた． After NFKC these are a plain
 * comma and full stop. Both replacements keep the length.
 */
function withJapanesePunctuation(norm: string): string {
  return norm
    .replace(/(?<=[ぁ-んァ-ヶー一-鿿々」』)]),/gu, '、')
    .replace(/(?<=[ぁ-んァ-ヶー一-鿿々」』)])\.(?![\w.])/gu, '。');
}

function wayBack(starts: number[], ends: number[], length: number): EngineText['toOriginal'] {
  return (start, end): SpanPair => {
    const from = starts[start] ?? length;
    return [from, end > start ? (ends[end - 1] ?? length) : from];
  };
}
