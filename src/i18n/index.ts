import { createInstance, type i18n } from 'i18next';
import FsBackend from 'i18next-fs-backend';
import { join } from 'node:path';
import { AppError } from '../domain/errors';

/** The languages of the interface. A statement's language is a `Side`, another thing. */
export const LNGS = ['en', 'ja', 'ko'] as const;
export type Lng = (typeof LNGS)[number];

/** One file of locales/<lng>/ each; a key begins with the name of its file. */
export const AREAS = [
  'common',
  'home',
  'comparison',
  'desk',
  'versions',
  'library',
  'calls',
  'imports',
  'pairing',
  'method',
  'errors',
  'export',
  'table',
  'cli',
  'termbase',
  'exchange',
  'reading',
] as const;

/** Words for people in one language. */
export interface Translator {
  readonly lng: Lng;
  /**
   * The text of a key such as `comparison.findings.heading`; `count` chooses the plural form.
   * @throws AppError when the key or a placeholder's value is missing: a gap must not reach a reader.
   */
  t(key: string, params?: Readonly<Record<string, string | number>>): string;
}

export interface I18n {
  translator(lng: Lng): Translator;
}

/** Reads all languages once; afterwards translating is synchronous. */
export async function createI18n(localesDir: string): Promise<I18n> {
  const instance = createInstance();
  await instance.use(FsBackend).init({
    backend: { loadPath: join(localesDir, '{{lng}}', '{{ns}}.json') },
    preload: [...LNGS],
    lng: 'en',
    fallbackLng: false,
    ns: [...AREAS],
    // EJS escapes what it prints; escaping twice would show `&amp;`.
    interpolation: { escapeValue: false, skipOnVariables: true },
    returnEmptyString: false,
    missingInterpolationHandler: (text: string) => {
      throw new AppError(`a placeholder of "${text}" has no value`);
    },
  });
  const translators = new Map(LNGS.map((lng) => [lng, toTranslator(instance, lng)]));
  return {
    translator(lng) {
      const translator = translators.get(lng);
      if (!translator) throw new AppError(`no translator for "${lng}"`);
      return translator;
    },
  };
}

type Params = Readonly<Record<string, string | number>>;

/** Texts with parameters that are kept a language. */
const MOST_FILLED = 5000;

function toTranslator(instance: i18n, lng: Lng): Translator {
  const translate = instance.getFixedT(lng);
  // A page of a thousand rows asks for "Japanese readout" two thousand times; without parameters the answer is the same.
  const plain = new Map<string, string>();
  // The terms of a long text are explained two thousand times over, forty of them different.
  const filled = new Map<string, string>();
  const known = new Set<string>();
  const look = (key: string, params: Params): string => {
    const path = key.replace('.', ':');
    if (!known.has(key)) {
      // `exists` takes the plural into account only with the count and the language at hand.
      if (!instance.exists(path, { ...params, lng })) throw new AppError(`locales/${lng} lacks "${key}"`);
      if (!('count' in params)) known.add(key);
    }
    return translate(path, params);
  };
  const fill = (key: string, params: Params): string => {
    const name = `${key}\0${JSON.stringify(params)}`;
    const text = filled.get(name) ?? look(key, params);
    // Words of the texts are among the parameters: what is kept has an end.
    if (filled.size >= MOST_FILLED) filled.clear();
    filled.set(name, text);
    return text;
  };
  return {
    lng,
    t(key, params) {
      if (params !== undefined) return fill(key, params);
      const text = plain.get(key) ?? look(key, {});
      plain.set(key, text);
      return text;
    },
  };
}
