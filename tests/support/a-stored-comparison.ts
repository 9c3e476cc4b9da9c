import { createHash } from 'node:crypto';
import type { Readout } from '../../src/domain/readout';
import type { Side } from '../../src/domain/side';
import type { StoredComparison } from '../../src/domain/stored-comparison';
import { aDocument } from './a-document';

export const JA_TEXT = '両首脳は協力で一致した。石破総理は早期の会談に期待を示した。';
export const KO_TEXT = '양 정상은 협력하기로 하였다. 이 대통령은 상호 존중을 강조했다.';

export function aReadout(side: Side, values: Partial<Readout> = {}): Readout {
  const text = values.text ?? (side === 'ja' ? JA_TEXT : KO_TEXT);
  return {
    side,
    text,
    sha256: createHash('sha256').update(text, 'utf8').digest('hex'),
    source: { title: null, issuer: null, publishedOn: null, url: null },
    retrievedAt: '2025-06-10T00:00:00.000Z',
    ...values,
  };
}

export function aStoredComparison(values: Partial<StoredComparison> = {}): StoredComparison {
  const ja = values.ja ?? aReadout('ja');
  const ko = values.ko ?? aReadout('ko');
  return {
    id: 'abc123def456',
    createdAt: '2025-06-10T00:00:00.000Z',
    ja,
    ko,
    document: aDocument({ ja: ja.text, ko: ko.text }),
    sample: null,
    ...values,
  };
}
