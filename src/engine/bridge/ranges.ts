import type { Range } from './match';

/** Whether two ranges share at least one code unit. */
export function overlapsRange(a: Range, b: Range): boolean {
  return a[0] < b[1] && b[0] < a[1];
}
