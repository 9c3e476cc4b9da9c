import path from 'node:path';
import { createI18n } from '../../../src/i18n';
import { toFrame } from '../../../src/view-models/frame';

describe('toFrame', () => {
  // What a request line may hold: `GET //example.org/x` is a valid one, and Express answers it with a page.
  it.each(['//example.org/x', '/\\example.org', '///example.org', '\\\\example.org', 'javascript:alert(1)'])(
    'offers no language of another site at the address %s',
    async (address) => {
      const tr = (await createI18n(path.resolve('locales'))).translator('ja');
      const { languages } = toFrame({ tr, title: 'A', path: address });
      for (const { href } of languages) {
        expect(new URL(href, 'http://127.0.0.1:3000').origin).toBe('http://127.0.0.1:3000');
      }
    },
  );
});
