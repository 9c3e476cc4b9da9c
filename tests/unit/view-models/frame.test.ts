import path from 'node:path';
import { createI18n } from '../../../src/i18n';
import { toFrame, withTheme } from '../../../src/view-models/frame';

describe('toFrame', () => {
  // What a request line may hold: `GET //example.org/x` is a valid one, and Express answers it with a page.
  it.each(['//example.org/x', '/\\example.org', '///example.org', '\\\\example.org', 'javascript:alert(1)'])(
    'offers no language of another site at the address %s',
    async (address) => {
      const tr = (await createI18n(path.resolve('locales'))).translator('ja');
      const { languages, themes } = toFrame({ tr, title: 'A', path: address });
      for (const { href } of [...languages, ...themes]) {
        expect(new URL(href, 'http://127.0.0.1:3000').origin).toBe('http://127.0.0.1:3000');
      }
    },
  );
});

describe('withTheme', () => {
  it.each([
    ['system', 'light dark'],
    ['light', 'light'],
    ['dark', 'dark'],
  ] as const)('shows a page in the colours "%s"', async (theme, colorScheme) => {
    const tr = (await createI18n(path.resolve('locales'))).translator('en');
    const frame = toFrame({ tr, title: 'A', path: '/method', keep: { view: 'ja' } });
    const page = withTheme({ frame, other: 1 }, theme);
    expect(page).toMatchObject({ other: 1, frame: { theme, colorScheme, title: frame.title } });
    expect(
      page.frame.themes.filter(({ isCurrent }) => isCurrent).map(({ href }) => href.split('=').at(-1)),
    ).toEqual([theme]);
    expect(page.frame.themes.map(({ href }) => href)).toEqual([
      '/method?view=ja&lng=en&theme=system',
      '/method?view=ja&lng=en&theme=light',
      '/method?view=ja&lng=en&theme=dark',
    ]);
  });
});
