import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AREAS, LNGS, type Lng } from '../../src/i18n';
import { aTranslator, LOCALES, ROOT } from '../support/faces';

interface Messages {
  readonly [key: string]: string | Messages;
}

/** Full path → text, in the order of the file. */
function flatten(messages: Messages, path: string): [string, string][] {
  return Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${path}.${key}`, value] as [string, string]]
      : flatten(value, `${path}.${key}`),
  );
}

function readLocale(lng: Lng): [string, string][] {
  return AREAS.flatMap((area) =>
    flatten(JSON.parse(readFileSync(join(LOCALES, lng, `${area}.json`), 'utf8')) as Messages, area),
  );
}

const PLURAL = /_(?:zero|one|two|few|many|other)$/u;
const keyOf = (path: string) => path.replace(PLURAL, '');
const locales = Object.fromEntries(LNGS.map((lng) => [lng, readLocale(lng)])) as Record<
  Lng,
  [string, string][]
>;
const keysOf = (lng: Lng) => [...new Set(locales[lng].map(([path]) => keyOf(path)))];
const placeholdersOf = (text: string) => [...new Set(text.match(/\{\{\w+\}\}/gu) ?? [])].toSorted();

/** All of src that speaks to people, as one text. */
function readSources(): string {
  const folder = join(ROOT, 'src');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.startsWith('engine'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');
}

/** Keys as the code writes them; `${…}` stands for one part of a key. */
function keysInCode(): { exact: Set<string>; patterns: RegExp[] } {
  const areas = AREAS.join('|');
  const sources = readSources();
  const exact = new Set(
    [...sources.matchAll(new RegExp(`'((?:${areas})\\.[\\w.-]+)'`, 'gu'))].map(([, key]) => key ?? ''),
  );
  const patterns = [...sources.matchAll(new RegExp('`((?:' + areas + ')\\.[^`]+)`', 'gu'))].map(
    ([, key = '']) =>
      new RegExp(
        `^${key
          .replace(/\$\{(?:[^{}]|\{[^{}]*\})*\}/gu, '\u0000')
          .replaceAll('.', '\\.')
          .replaceAll('\u0000', '[\\w.-]+')}$`,
        'u',
      ),
  );
  return { exact, patterns };
}

describe('locales', () => {
  it('hold the same keys in the same order in all languages', () => {
    for (const lng of LNGS) expect(keysOf(lng)).toEqual(keysOf('en'));
  });

  it('hold no other file than those of the known areas', () => {
    for (const lng of LNGS) {
      expect(readdirSync(join(LOCALES, lng)).toSorted()).toEqual(
        AREAS.map((area) => `${area}.json`).toSorted(),
      );
    }
  });

  it('have no empty text', () => {
    for (const lng of LNGS) expect(locales[lng].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('use the same placeholders for a key in all languages', () => {
    const used = (lng: Lng) => {
      const all = new Map<string, string[]>();
      for (const [path, text] of locales[lng]) all.set(keyOf(path), [...(all.get(keyOf(path)) ?? []), text]);
      // English "point both reports" may leave out the number that its plural form has chosen; it is still given.
      return [...all].map(([key, texts]) => [key, [...new Set(texts.flatMap(placeholdersOf))].toSorted()]);
    };
    for (const lng of LNGS) expect(used(lng)).toEqual(used('en'));
  });

  it('have exactly the plural forms of their language', () => {
    for (const lng of LNGS) {
      const forms = new Map<string, string[]>();
      for (const [path] of locales[lng].filter(([each]) => PLURAL.test(each))) {
        forms.set(keyOf(path), [...(forms.get(keyOf(path)) ?? []), path.split('_').at(-1) ?? '']);
      }
      const wanted = new Intl.PluralRules(lng).resolvedOptions().pluralCategories.toSorted();
      for (const [key, found] of forms) expect([key, found.toSorted()]).toEqual([key, wanted]);
    }
  });

  it('hold no key that the code does not use', () => {
    const { exact, patterns } = keysInCode();
    const unused = keysOf('en').filter(
      (key) => !exact.has(key) && !patterns.some((pattern) => pattern.test(key)),
    );
    expect(unused).toEqual([]);
  });

  it('hold every key that the code uses', () => {
    const { exact, patterns } = keysInCode();
    const keys = keysOf('en');
    expect([...exact].filter((key) => !keys.includes(key))).toEqual([]);
    expect(patterns.filter((pattern) => !keys.some((key) => pattern.test(key))).map(String)).toEqual([]);
  });

  it('are written as their language is: no straight quotation marks, full-width punctuation in Japanese only', () => {
    for (const lng of LNGS) expect(locales[lng].filter(([, text]) => /["']/u.test(text))).toEqual([]);
    expect(locales.ko.filter(([, text]) => /[。、「」（）：]/u.test(text))).toEqual([]);
    expect(locales.ja.filter(([, text]) => /[ぁ-んァ-ヶ一-龠][,.:;!?()]/u.test(text))).toEqual([]);
    expect(locales.en.filter(([, text]) => /[^\u0000-\u024f\u2010-\u201f\u2026\u21c4]/u.test(text))).toEqual(
      [],
    );
  });

  it('name the two countries as each language does', () => {
    expect(locales.ja.filter(([, text]) => text.includes('韓日'))).toEqual([]);
    expect(locales.ko.filter(([, text]) => text.includes('일한'))).toEqual([]);
  });
});

describe('a translator', () => {
  it('throws on a key that does not exist', async () => {
    const tr = await aTranslator('ko');
    expect(() => tr.t('comparison.head.nothing')).toThrow('locales/ko lacks "comparison.head.nothing"');
  });

  it('throws when a placeholder has no value', async () => {
    const tr = await aTranslator('en');
    expect(() => tr.t('comparison.head.dated')).toThrow('placeholder');
  });

  it('does not take a value for a template', async () => {
    const tr = await aTranslator('en');
    expect(tr.t('comparison.head.dated', { date: '{{date}} $t(common.site.name)' })).toBe(
      'Talks of {{date}} $t(common.site.name)',
    );
  });
});
