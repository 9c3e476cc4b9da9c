import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const WEIGHTS = [400, 700] as const;
const FAMILIES = ['noto-sans-jp', 'noto-sans-kr'] as const;

/**
 * The style sheet public/css/fonts.css: the faces of the two @fontsource packages with addresses below /fonts/, woff2 only.
 * `UPDATE_FONTS=1 npx jest tests/contract/views.test.ts` writes it anew after an update of the packages.
 */
export function makeFontCss(): string {
  const resolve = createRequire(__filename).resolve;
  const sheets = FAMILIES.flatMap((family) => {
    const folder = dirname(resolve(`@fontsource/${family}/package.json`));
    return WEIGHTS.map((weight) =>
      readFileSync(join(folder, `${weight}.css`), 'utf8')
        .replace(/\/\*.*?\*\//gsu, '')
        .replace(/,\s*url\([^)]*\.woff\) format\('woff'\)/gu, '')
        .replaceAll('url(./files/', `url(/fonts/${family}/`)
        .replace(/\s+/gu, ' ')
        .replace(/ ?([{};:,]) ?/gu, '$1')
        .replaceAll('}@', '}\n@')
        .trim(),
    );
  });
  return `/* Made by tests/support/make-font-css.ts from @fontsource/noto-sans-jp and @fontsource/noto-sans-kr (SIL Open Font License 1.1). */\n${sheets.join('\n')}\n`;
}
