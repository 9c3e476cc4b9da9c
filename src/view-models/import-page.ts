import type { ImportProblem } from '../domain/complete-comparison';
import type { Translator } from '../i18n';
import { toFrame, type Frame } from './frame';

/** Why nothing came in: something in the file, or the form itself. */
export type ImportRefusal = ImportProblem | { readonly code: 'csrf' | 'rate-limited'; readonly at: '' };

/** The door for complete files. */
export interface ImportPage {
  readonly frame: Frame;
  readonly kicker: string;
  readonly heading: string;
  readonly lead: string;
  readonly hasProblem: boolean;
  readonly problemHeading: string;
  readonly problem: string;
  readonly hasPlace: boolean;
  readonly place: string;
  readonly action: string;
  readonly csrfToken: string;
  readonly field: string;
  readonly hint: string;
  readonly describedBy: string;
  readonly invalid: 'true' | 'false';
  readonly button: string;
}

export interface ImportPageInput {
  readonly tr: Translator;
  readonly refusal: ImportRefusal | null;
  readonly csrfToken: string;
}

export const IMPORT_PATH = '/comparisons/import';

export function toImportPage({ tr, refusal, csrfToken }: ImportPageInput): ImportPage {
  const heading = tr.t('exchange.import.heading');
  const at = refusal?.at ?? '';
  return {
    frame: toFrame({ tr, title: heading, path: IMPORT_PATH }),
    kicker: tr.t('exchange.import.kicker'),
    heading,
    lead: tr.t('exchange.import.lead'),
    hasProblem: refusal !== null,
    problemHeading: tr.t('exchange.import.failed'),
    problem: refusal === null ? '' : tr.t(`exchange.import.error.${refusal.code}`),
    hasPlace: at !== '',
    // A name in the file may be of any length.
    place: at === '' ? '' : tr.t('exchange.import.place', { at: at.slice(0, 200) }),
    action: `${IMPORT_PATH}?lng=${tr.lng}`,
    csrfToken,
    field: tr.t('exchange.import.field'),
    hint: tr.t('exchange.import.hint'),
    describedBy: refusal === null ? 'import-hint' : 'import-hint import-problem',
    invalid: refusal === null ? 'false' : 'true',
    button: tr.t('exchange.import.button'),
  };
}
