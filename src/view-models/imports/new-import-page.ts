import type { Translator } from '../../i18n';
import { formatInstant } from '../format';
import { toFrame, type Frame } from '../frame';

/** Why nothing was begun. */
export type ImportRefusal = 'csrf' | 'rate-limited' | 'nothing' | 'too-large' | 'too-many' | 'busy';

interface ImportField {
  readonly id: string;
  readonly hintId: string;
  readonly label: string;
  readonly hint: string;
}

/** The form for many readouts at once. */
export interface NewImportPage {
  readonly frame: Frame;
  readonly heading: string;
  readonly lead: string;
  readonly hasRefusal: boolean;
  readonly refusal: string;
  readonly csrfToken: string;
  readonly files: ImportField;
  readonly folder: ImportField;
  readonly hasAddresses: boolean;
  readonly addresses: ImportField & { readonly value: string };
  readonly listHeading: string;
  readonly listLead: string;
  readonly columns: readonly { readonly name: string; readonly meaning: string }[];
  readonly submit: string;
  readonly privacy: string;
  readonly hasRecent: boolean;
  readonly recentHeading: string;
  readonly recent: readonly { readonly href: string; readonly label: string; readonly state: string }[];
}

export interface NewImportPageInput {
  readonly tr: Translator;
  readonly refusal: ImportRefusal | null;
  /** As typed. */
  readonly addresses: string;
  readonly canFetch: boolean;
  readonly recent: readonly RecentImport[];
  readonly csrfToken: string;
}

export interface RecentImport {
  readonly id: string;
  readonly startedAt: string;
  readonly isRunning: boolean;
  readonly total: number;
}

const COLUMNS = ['url', 'text', 'title', 'issuer', 'published_on', 'side'] as const;

export function toNewImportPage(input: NewImportPageInput): NewImportPage {
  const { tr, refusal, recent } = input;
  const field = (name: 'files' | 'folder' | 'addresses'): ImportField => ({
    id: `import-${name}`,
    hintId: `import-${name}-hint`,
    label: tr.t(`imports.field.${name}.label`),
    hint: tr.t(`imports.field.${name}.hint`),
  });
  return {
    frame: toFrame({ tr, title: tr.t('imports.new.heading'), path: '/imports/new' }),
    heading: tr.t('imports.new.heading'),
    lead: tr.t('imports.new.lead'),
    hasRefusal: refusal !== null,
    refusal: refusal === null ? '' : tr.t(`imports.refusal.${refusal}`),
    csrfToken: input.csrfToken,
    files: field('files'),
    folder: field('folder'),
    hasAddresses: input.canFetch,
    addresses: { ...field('addresses'), value: input.addresses },
    listHeading: tr.t('imports.list.heading'),
    listLead: tr.t('imports.list.lead'),
    columns: COLUMNS.map((name) => ({ name, meaning: tr.t(`imports.column.${name}`) })),
    submit: tr.t('imports.new.submit'),
    privacy: tr.t('home.form.privacy'),
    hasRecent: recent.length > 0,
    recentHeading: tr.t('imports.recent.heading'),
    recent: recent.map(({ id, startedAt, isRunning, total }) => ({
      href: `/imports/${id}?lng=${tr.lng}`,
      label: formatInstant(tr, startedAt),
      state: isRunning ? tr.t('imports.recent.running') : tr.t('imports.recent.done', { count: total }),
    })),
  };
}
