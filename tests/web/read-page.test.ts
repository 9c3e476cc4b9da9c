import type { Request } from 'express';
import { readPage } from '../../src/web/read-page';

describe('the page that an address asks for', () => {
  it.each<[query: Request['query'][string], page: number]>([
    ['1', 1],
    ['7', 7],
    ['0', 1],
    ['-3', 1],
    ['2.5', 1],
    ['1e3', 1],
    ['', 1],
    ['x', 1],
    [undefined, 1],
    [['2', '3'], 1],
    [{ a: '2' }, 1],
    ['9999999', 1_000_000],
    ['99999999', 1],
  ])('%j is page %d', (query, page) => {
    expect(readPage(query)).toBe(page);
  });
});
