import { createHash } from 'node:crypto';
import type { Readout } from '../../src/domain/readout';
import type { Side } from '../../src/domain/side';
import type { StoredComparison } from '../../src/domain/stored-comparison';
import { composedDocument } from './composed-document';

/** A readout around a text. */
export function aReadout(side: Side, text: string, over: Partial<Readout> = {}): Readout {
  return {
    side,
    text,
    sha256: createHash('sha256').update(text).digest('hex'),
    source: {
      title: side === 'ja' ? '日韓首脳電話会談' : '한일 정상통화 결과 서면 브리핑',
      issuer: side === 'ja' ? '外務省' : '대통령실',
      publishedOn: '2025-07-14',
      url: `https://example.org/${side}/20250714`,
    },
    retrievedAt: '2025-07-15T03:00:00.000Z',
    ...over,
  };
}

export function aComparison(over: Partial<StoredComparison> = {}): StoredComparison {
  const document = over.document ?? composedDocument();
  return {
    id: 'c0mp4r1s0n',
    createdAt: '2025-07-15T03:00:00.000Z',
    ja: aReadout('ja', document.ja.text),
    ko: aReadout('ko', document.ko.text),
    document,
    sample: 'composed',
    ...over,
  };
}
