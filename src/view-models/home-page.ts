import { READOUT_FIELDS, type ReadoutField, type ReadoutProblem } from '../domain/errors';
import type { ProposedField, Proposals } from '../domain/intake-draft';
import { MAX_TEXT_LENGTH } from '../domain/readout';
import { SIDES, type BySide, type Side } from '../domain/side';
import type { ComparisonSummary } from '../domain/stored-comparison';
import type { Translator } from '../i18n';
import { formatDate } from './format';
import { toFrame, type Frame } from './frame';

/** What was typed, kept as it was. */
export interface HomeFormSide {
  readonly text: string;
  readonly title: string;
  readonly issuer: string;
  readonly publishedOn: string;
  readonly url: string;
  /** A browser cannot fill in a file again; its name tells the user what to choose once more. */
  readonly fileName: string | null;
}
export type HomeForm = BySide<HomeFormSide>;

export const EMPTY_HOME_FORM: HomeForm = Object.freeze({ ja: emptySide(), ko: emptySide() });

function emptySide(): HomeFormSide {
  return { text: '', title: '', issuer: '', publishedOn: '', url: '', fileName: null };
}

/** A field that cannot be filled in for the user: a file. */
export interface FileField {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly hintId: string;
  readonly errors: readonly string[];
  readonly errorId: string;
  readonly hasErrors: boolean;
  /** Of aria-describedby: the hint, then the errors. */
  readonly describedBy: string;
  /** Of aria-invalid. */
  readonly invalid: 'true' | 'false';
}

export interface FormField extends FileField {
  readonly value: string;
}

/** A field about the source, which intake may fill in. */
export interface SourceField extends FormField {
  /** Where a value came from that nobody typed; empty for the others. */
  readonly note: string;
  readonly hasNote: boolean;
  readonly noteId: string;
}

interface Pane {
  readonly side: Side;
  readonly heading: string;
  readonly text: FormField;
  readonly file: FileField;
  readonly details: string;
  readonly isOpen: boolean;
  readonly title: SourceField;
  readonly issuer: SourceField;
  readonly publishedOn: SourceField;
  readonly url: SourceField;
  /** Whether the page at the address may be fetched. */
  readonly hasFetch: boolean;
  readonly fetch: string;
  readonly fetchHint: string;
}

interface SummaryItem {
  readonly href: string;
  readonly titles: readonly { readonly lang: Side; readonly text: string }[];
  readonly date: string;
  readonly figures: string;
}

/** What the start page shows. */
export interface HomePage {
  readonly frame: Frame;
  readonly heading: string;
  readonly lead: string;
  readonly explanation: readonly { readonly heading: string; readonly text: string }[];
  readonly notices: readonly string[];
  readonly hasProblems: boolean;
  readonly problemsHeading: string;
  readonly problems: readonly { readonly href: string; readonly text: string }[];
  readonly formHeading: string;
  readonly csrfToken: string;
  readonly panes: readonly Pane[];
  readonly submit: string;
  readonly privacy: string;
  readonly samplesHeading: string;
  readonly samplesText: string;
  readonly hasSamples: boolean;
  readonly samples: readonly SummaryItem[];
  readonly recentHeading: string;
  readonly hasRecent: boolean;
  readonly noRecent: string;
  readonly recent: readonly SummaryItem[];
}

export interface HomePageInput {
  readonly tr: Translator;
  readonly form: HomeForm;
  readonly problems: BySide<readonly ReadoutProblem[]> | null;
  readonly notice: 'swapped' | 'rate-limited' | 'csrf' | 'busy' | 'too-much' | 'proposed' | 'fetched' | null;
  /** Whether a page may be fetched from its address. */
  readonly canFetch: boolean;
  /** Values of fields that intake filled in. */
  readonly proposed: BySide<Proposals> | null;
  readonly recent: readonly ComparisonSummary[];
  readonly samples: readonly ComparisonSummary[];
  readonly csrfToken: string;
  readonly path: string;
}

export function toHomePage(input: HomePageInput): HomePage {
  const { tr, problems, notice, recent, samples, csrfToken, path } = input;
  const all = SIDES.flatMap((side) =>
    (problems?.[side] ?? []).map((problem) => ({
      href: `#${fieldId(side, problem.field)}`,
      text: explain(tr, side, problem),
    })),
  );
  return {
    frame: toFrame({ tr, title: tr.t('common.site.name'), path }),
    heading: tr.t('home.head.heading'),
    lead: tr.t('home.head.lead'),
    explanation: (['paste', 'read', 'check'] as const).map((step) => ({
      heading: tr.t(`home.steps.${step}.heading`),
      text: tr.t(`home.steps.${step}.text`),
    })),
    notices: notice === null ? [] : [tr.t(`home.notice.${notice}`)],
    hasProblems: all.length > 0,
    problemsHeading: tr.t('home.problems.heading', { count: all.length }),
    problems: all,
    formHeading: tr.t('home.form.heading'),
    csrfToken,
    panes: SIDES.map((side) => toPane(input, side)),
    submit: tr.t('home.form.submit'),
    privacy: tr.t('home.form.privacy'),
    samplesHeading: tr.t('home.samples.heading'),
    samplesText: tr.t('home.samples.text'),
    hasSamples: samples.length > 0,
    samples: samples.toSorted(newestFirst).map((summary) => toItem(tr, summary)),
    recentHeading: tr.t('home.recent.heading'),
    hasRecent: recent.length > 0,
    noRecent: tr.t('home.recent.none'),
    recent: recent.map((summary) => toItem(tr, summary)),
  };
}

const fieldId = (side: Side, field: ReadoutField): string => `${side}-${field}`;

function toPane({ tr, form, problems, proposed, canFetch }: HomePageInput, side: Side): Pane {
  const own = form[side];
  const base = (name: ReadoutField, hint: string): FileField => {
    const id = fieldId(side, name);
    const errors = (problems?.[side] ?? [])
      .filter((one) => one.field === name)
      .map((one) => explain(tr, side, one));
    const hasErrors = errors.length > 0;
    return {
      id,
      name: `${side}.${name}`,
      label: tr.t(`home.field.${name}.label`),
      hint,
      hintId: `${id}-hint`,
      errors,
      errorId: `${id}-error`,
      hasErrors,
      describedBy: hasErrors ? `${id}-hint ${id}-error` : `${id}-hint`,
      invalid: hasErrors ? 'true' : 'false',
    };
  };
  const hint = (name: ReadoutField) => tr.t(`home.field.${name}.hint`, { limit: limitOf(tr) });
  const field = (name: ReadoutField, value: string): FormField => ({ ...base(name, hint(name)), value });
  const sourceField = (name: ReadoutField, value: string): SourceField => {
    const plain = field(name, value);
    const origin = proposed?.[side][name as ProposedField]?.origin;
    const note = origin === undefined ? '' : tr.t(`home.proposed.${origin}`);
    const noteId = `${plain.id}-note`;
    const describedBy = note === '' ? plain.describedBy : `${noteId} ${plain.describedBy}`;
    return { ...plain, note, hasNote: note !== '', noteId, describedBy };
  };
  const optional = READOUT_FIELDS.filter((name) => name !== 'text' && name !== 'file');
  return {
    side,
    heading: tr.t(`common.readout.${side}`),
    text: field('text', own.text),
    file: base(
      'file',
      own.fileName === null ? hint('file') : tr.t('home.field.file.again', { name: own.fileName }),
    ),
    details: tr.t('home.form.details'),
    isOpen: optional.some(
      (name) => own[name] !== '' || (problems?.[side] ?? []).some((one) => one.field === name),
    ),
    title: sourceField('title', own.title),
    issuer: sourceField('issuer', own.issuer),
    publishedOn: sourceField('publishedOn', own.publishedOn),
    url: sourceField('url', own.url),
    hasFetch: canFetch,
    fetch: tr.t(`home.fetch.${side}`),
    fetchHint: tr.t('home.fetch.hint'),
  };
}

const limitOf = (tr: Translator): string => MAX_TEXT_LENGTH.toLocaleString(tr.lng);

/** A problem's sentence; it names the side because the summary on top stands away from the field. */
function explain(tr: Translator, side: Side, { code, params }: ReadoutProblem): string {
  const text = tr.t(`errors.readout.${code}`, {
    status: params?.['status'] ?? '',
    language: tr.t(`common.language.${side}`),
    limit: limitOf(tr),
  });
  return tr.t(`errors.readout.of.${side}`, { text });
}

function toItem(tr: Translator, { id, createdAt, titles, call, figures }: ComparisonSummary): SummaryItem {
  return {
    href: `/comparisons/${id}?lng=${tr.lng}`,
    titles: SIDES.map((side) => ({ lang: side, text: titles[side] })),
    date:
      call.date === null
        ? tr.t('home.item.made', { date: formatDate(tr, createdAt) })
        : formatDate(tr, call.date),
    figures: tr.t('home.item.figures', { ...figures }),
  };
}

/** By the day of the call; a call whose year is not known comes last. */
function newestFirst(a: ComparisonSummary, b: ComparisonSummary): number {
  const [one, other] = [a, b].map(({ call }) => (call.date?.startsWith('-') ? '' : (call.date ?? '')));
  return one === other ? 0 : (one ?? '') < (other ?? '') ? 1 : -1;
}
