import { READOUT_FIELDS, type ReadoutField, type ReadoutProblem } from '../domain/errors';
import type { ProposedField, Proposals } from '../domain/intake-draft';
import { MAX_TEXT_LENGTH } from '../domain/readout';
import type { Side } from '../domain/side';
import type { Translator } from '../i18n';

/** What was typed about one readout, kept as it was. */
export interface PaneForm {
  readonly text: string;
  readonly title: string;
  readonly issuer: string;
  readonly publishedOn: string;
  readonly url: string;
  /** A browser cannot fill in a file again; its name tells the user what to choose once more. */
  readonly fileName: string | null;
}

export const EMPTY_PANE_FORM: PaneForm = Object.freeze({
  text: '',
  title: '',
  issuer: '',
  publishedOn: '',
  url: '',
  fileName: null,
});

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

/** The form of one readout. */
export interface Pane {
  /** What the names of its fields begin with, and the value of its fetch button. */
  readonly name: string;
  /** Of the text; empty where the text is to tell it. */
  readonly lang: string;
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

export interface PaneInput {
  readonly tr: Translator;
  /** What the names of the fields begin with. */
  readonly name: string;
  /** Null where the text is to tell it. */
  readonly side: Side | null;
  readonly heading: string;
  readonly fetch: string;
  readonly form: PaneForm;
  readonly problems: readonly ReadoutProblem[];
  /** Values that intake filled in. */
  readonly proposed: Proposals;
  readonly canFetch: boolean;
}

export const fieldId = (name: string, field: ReadoutField): string => `${name}-${field}`;

/** The fields of one readout, with what is wrong with each and where a value came from that nobody typed. */
export function toPane(input: PaneInput): Pane {
  const { tr, name, side, heading, fetch, form, problems, canFetch } = input;
  const text = (field: Exclude<keyof PaneForm, 'fileName'>): FormField => ({
    ...toField(input, field, hintOf(tr, field)),
    value: form[field],
  });
  const fileHint =
    form.fileName === null ? hintOf(tr, 'file') : tr.t('home.field.file.again', { name: form.fileName });
  const optional = READOUT_FIELDS.filter((field) => field !== 'text' && field !== 'file');
  return {
    name,
    lang: side ?? '',
    heading,
    text: text('text'),
    file: toField(input, 'file', fileHint),
    details: tr.t('home.form.details'),
    isOpen: optional.some(
      (field) => form[field] !== '' || problems.some((problem) => problem.field === field),
    ),
    ...toSourceFields(input),
    hasFetch: canFetch,
    fetch,
    fetchHint: tr.t('home.fetch.hint'),
  };
}

type SourceFields = Pick<Pane, 'title' | 'issuer' | 'publishedOn' | 'url'>;

/** The fields about the source of a readout. */
function toSourceFields(
  input: Pick<PaneInput, 'tr' | 'name' | 'side' | 'form' | 'problems' | 'proposed'>,
): SourceFields {
  const { tr, form, proposed } = input;
  const field = (name: ProposedField & keyof PaneForm): SourceField => {
    const plain = toField(input, name, hintOf(tr, name));
    const origin = proposed[name]?.origin;
    const note = origin === undefined ? '' : tr.t(`home.proposed.${origin}`);
    const noteId = `${plain.id}-note`;
    const describedBy = note === '' ? plain.describedBy : `${noteId} ${plain.describedBy}`;
    return { ...plain, value: form[name], note, hasNote: note !== '', noteId, describedBy };
  };
  return {
    title: field('title'),
    issuer: field('issuer'),
    publishedOn: field('publishedOn'),
    url: field('url'),
  };
}

type PlainSourceField = FormField & { readonly hasNote: false };
export type PlainSourceFields = Readonly<Record<keyof SourceFields, PlainSourceField>>;

/** The same fields where nothing is proposed: to edit what is known already. */
export function toPlainSourceFields(
  input: Pick<PaneInput, 'tr' | 'name' | 'side' | 'form' | 'problems'>,
): PlainSourceFields {
  const field = (name: keyof SourceFields): PlainSourceField => ({
    ...toField(input, name, hintOf(input.tr, name)),
    value: input.form[name],
    hasNote: false,
  });
  return {
    title: field('title'),
    issuer: field('issuer'),
    publishedOn: field('publishedOn'),
    url: field('url'),
  };
}

const hintOf = (tr: Translator, field: ReadoutField): string =>
  tr.t(`home.field.${field}.hint`, { limit: limitOf(tr) });

function toField(
  { tr, name, side, problems }: Pick<PaneInput, 'tr' | 'name' | 'side' | 'problems'>,
  field: ReadoutField,
  hint: string,
): FileField {
  const id = fieldId(name, field);
  const errors = problems.filter((one) => one.field === field).map((one) => explainProblem(tr, side, one));
  const hasErrors = errors.length > 0;
  return {
    id,
    name: `${name}.${field}`,
    label: tr.t(`home.field.${field}.label`),
    hint,
    hintId: `${id}-hint`,
    errors,
    errorId: `${id}-error`,
    hasErrors,
    describedBy: hasErrors ? `${id}-hint ${id}-error` : `${id}-hint`,
    invalid: hasErrors ? 'true' : 'false',
  };
}

const limitOf = (tr: Translator): string => MAX_TEXT_LENGTH.toLocaleString(tr.lng);

/** A problem's sentence; of two panes it names the side, because the summary on top stands away from the field. */
export function explainProblem(tr: Translator, side: Side | null, { code, params }: ReadoutProblem): string {
  const text = tr.t(`errors.readout.${code}`, {
    status: params?.['status'] ?? '',
    language: side === null ? '' : tr.t(`common.language.${side}`),
    limit: limitOf(tr),
  });
  return side === null ? text : tr.t(`errors.readout.of.${side}`, { text });
}
