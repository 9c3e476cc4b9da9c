import { createId } from '../../../src/services/create-id';

describe('createId', () => {
  const ids = Array.from({ length: 2000 }, createId);

  it('is short, URL-safe and without letters that look alike', () => {
    for (const id of ids) expect(id).toMatch(/^[0-9a-hjkmnp-tv-z]{12}$/);
  });

  it('does not repeat', () => {
    expect(new Set(ids).size).toBe(ids.length);
  });
});
