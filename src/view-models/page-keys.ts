import type { Translator } from '../i18n';

/** The keys of the comparison page, as a section of it; the browser script makes a dialog of it. */
export interface PageKeys {
  readonly heading: string;
  readonly items: readonly string[];
  readonly script: string;
  readonly on: string;
  readonly close: string;
}

export const toPageKeys = (tr: Translator): PageKeys => ({
  heading: tr.t('reading.keys.heading'),
  items: ['rows', 'differences', 'help'].map((key) => tr.t(`reading.keys.${key}`)),
  script: tr.t('reading.keys.script'),
  on: tr.t('reading.keys.on'),
  close: tr.t('reading.keys.close'),
});
