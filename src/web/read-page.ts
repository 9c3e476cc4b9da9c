/** Pages beyond are none that anybody means. */
const MAX_PAGE = 1_000_000;

/** Which page of a list an address asks for, from 1; what is no such number asks for the first. */
export function readPage(value: unknown): number {
  const page = typeof value === 'string' && /^\d{1,7}$/u.test(value) ? Number(value) : 1;
  return Math.min(Math.max(page, 1), MAX_PAGE);
}
