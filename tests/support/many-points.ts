import type { StoredComparison } from '../../src/domain/stored-comparison';
import { aComparison } from './a-comparison';
import { aDocument } from './a-document';

/** A composed comparison with so many points a side, of which the first are linked: 2 n − 1 rows. */
export function withPoints(count: number): StoredComparison {
  const lines = (of: (number: number) => string) =>
    Array.from({ length: count }, (_, index) => of(index + 1)).join('');
  const texts = {
    ja: lines((number) => `第${number}の案件を確認した。`),
    ko: lines((number) => `제${number}의 안건을 확인하였다.`),
  };
  return aComparison({ document: aDocument(texts) });
}
