import type { ComparisonDocument } from '../domain/comparison';
import type { Desk } from '../domain/desk';
import { SIDES } from '../domain/side';
import type { StoredComparison } from '../domain/stored-comparison';
import type { Translator } from '../i18n';
import type { DeskForm } from './desk-page';
import { spanText } from './desk-tools';
import { shownFindings, toFindings, type Finding } from './edited-findings';
import { arrangeFindings, findingsParameters, type FindingsChoice } from './findings-choice';
import { toFindingsChoiceForm, type FindingsChoiceForm } from './findings-choice-form';
import { findingsAsHtml, findingsAsMarkdown, findingsAsText } from './findings-copy';
import { orderSign } from './format';
import { toFrame, type Frame } from './frame';
import type { PageKnowledge } from './page-knowledge';
import { planRows, type RowPlan } from './row-order';
import { pagesOfRows } from './row-pages';
import { countReviewed } from './row-state';

interface SentenceItem {
  readonly id: string;
  readonly text: string;
  readonly isHidden: boolean;
  readonly state: string;
  readonly pointsLabel: string;
  readonly points: readonly { readonly href: string; readonly label: string }[];
  readonly warnings: readonly string[];
  readonly label: string;
  readonly fields: readonly { readonly name: string; readonly value: string }[];
  /** Other things that can be done with it: what is kept as its text, and the button's words. */
  readonly others: readonly { readonly text: string; readonly label: string }[];
}

/** The findings in sentences, each with the points that it is about and the forms that change it. */
export interface FindingsPage {
  readonly frame: Frame;
  readonly kicker: string;
  readonly heading: string;
  readonly lead: string;
  readonly back: { readonly href: string; readonly label: string };
  readonly form: DeskForm;
  readonly progress: string;
  readonly choice: {
    readonly summary: string;
    /** Where something else than the usual was chosen. */
    readonly isOpen: boolean;
    readonly action: string;
    readonly hidden: readonly { readonly name: string; readonly value: string }[];
    readonly form: FindingsChoiceForm;
    readonly button: string;
  };
  readonly listHeading: string;
  readonly isEmpty: boolean;
  readonly empty: string;
  readonly edit: string;
  readonly save: string;
  readonly sentences: readonly SentenceItem[];
  readonly add: {
    readonly heading: string;
    readonly button: string;
    readonly fields: readonly { readonly name: string; readonly value: string }[];
  };
  readonly copyHeading: string;
  /** What `components/copy-findings` shows, one a format. */
  readonly copies: readonly {
    readonly summary: string;
    readonly button: string;
    readonly done: string;
    readonly failed: string;
    readonly text: string;
  }[];
}

export interface FindingsPageInput {
  readonly tr: Translator;
  /** With the decided document. */
  readonly stored: StoredComparison;
  readonly desk: Desk;
  readonly csrfToken: string;
  /** Under which name decisions are kept; '' for none. */
  readonly author: string;
  readonly knowledge: PageKnowledge;
  /** Which sentences are shown, and in which order. */
  readonly choice: FindingsChoice;
}

export function toFindingsPage(input: FindingsPageInput): FindingsPage {
  const { tr, stored, desk, csrfToken, author, knowledge, choice } = input;
  const { document } = stored;
  const base = `/comparisons/${stored.id}`;
  const heading = tr.t('desk.findings.heading');
  const keep: Record<string, string> = author === '' ? {} : { by: author };
  const query = new URLSearchParams({ lng: tr.lng, ...keep }).toString();
  const chosen = new URLSearchParams({ lng: tr.lng, ...keep, ...findingsParameters(choice) }).toString();
  const findings = arrangeFindings(
    document,
    toFindings({ tr, document, knowledge }, desk.decided.findings),
    choice,
  );
  const { rows } = planRows(document, 'ja', true);
  const addressOf = addressOfRows(tr, document, base);
  return {
    frame: toFrame({
      tr,
      title: heading,
      path: `${base}/findings`,
      keep: { ...keep, ...findingsParameters(choice) },
    }),
    kicker: tr.t('desk.head.kicker'),
    heading,
    lead: tr.t('desk.findings.lead'),
    back: { href: `${base}/desk?${query}`, label: tr.t('desk.findings.back') },
    form: {
      action: `${base}/decisions?${chosen}`,
      csrf: csrfToken,
      revision: String(desk.log.revision),
      author,
    },
    progress: tr.t('desk.head.progress', { reviewed: countReviewed(desk, rows), count: rows.length }),
    choice: {
      summary: tr.t('desk.choice.summary'),
      isOpen: Object.keys(findingsParameters(choice)).length > 0,
      action: `${base}/findings`,
      hidden: Object.entries({ lng: tr.lng, ...keep }).map(([name, value]) => ({ name, value })),
      form: toFindingsChoiceForm(tr, choice),
      button: tr.t('desk.choice.button'),
    },
    listHeading: tr.t('desk.findings.list'),
    isEmpty: findings.length === 0,
    empty: tr.t('desk.findings.empty'),
    edit: tr.t('desk.findings.edit'),
    save: tr.t('desk.findings.save'),
    sentences: findings.map((finding, index) => toItem({ tr, addressOf, rows, finding, number: index + 1 })),
    add: {
      heading: tr.t('desk.findings.add'),
      button: tr.t('desk.findings.addButton'),
      fields: fieldsOf(tr, { about: 'own', on: { ja: [], ko: [] }, suggested: '' }),
    },
    copyHeading: tr.t('desk.findings.copyHeading'),
    copies: toCopies(tr, heading, findings),
  };
}

interface ItemPlace {
  readonly tr: Translator;
  readonly addressOf: (row: string) => string;
  readonly rows: readonly RowPlan[];
  readonly finding: Finding;
  readonly number: number;
}

function toItem({ tr, addressOf, rows, finding, number }: ItemPlace): SentenceItem {
  const { text, suggested, state, isOutdated } = finding;
  return {
    id: `finding-${number}`,
    text,
    isHidden: state === 'hidden',
    state: tr.t(`desk.findings.state.${state}`),
    pointsLabel: tr.t('desk.findings.points', { number }),
    points: pointLinks({ tr, addressOf, rows, finding, number }),
    warnings: isOutdated ? warningsOf(tr, suggested) : [],
    label: tr.t('desk.findings.label', { number }),
    fields: fieldsOf(tr, { ...finding, suggested: state === 'own' ? text : suggested }),
    others: othersOf(tr, finding),
  };
}

function warningsOf(tr: Translator, suggested: string): string[] {
  const now = suggested === '' ? tr.t('desk.findings.gone') : tr.t('desk.findings.now', { text: suggested });
  return [tr.t('desk.findings.outdated'), now];
}

function othersOf(tr: Translator, { state, suggested }: Finding): SentenceItem['others'] {
  const hide = { text: '', label: tr.t('desk.findings.hide') };
  const restore = { text: suggested, label: tr.t('desk.findings.restore') };
  if (state === 'own' || suggested === '') return [{ text: '', label: tr.t('desk.findings.remove') }];
  if (state === 'generated') return [hide];
  return state === 'hidden' ? [restore] : [restore, hide];
}

/** What a form says of a sentence besides its new text. */
function fieldsOf(
  tr: Translator,
  { about, on, suggested }: Pick<Finding, 'about' | 'on' | 'suggested'>,
): { readonly name: string; readonly value: string }[] {
  const spans = Object.fromEntries(SIDES.map((side) => [side, on[side].map(spanText).join(' ')]));
  const fields = { kind: 'finding', about, lng: tr.lng, suggested, ...spans };
  return Object.entries(fields).map(([name, value]) => ({ name, value }));
}

/** Where a row stands on the comparison page, which shows long comparisons by pages. */
function addressOfRows(tr: Translator, document: ComparisonDocument, base: string): (row: string) => string {
  const pageOf = pagesOfRows(document);
  return (row) => {
    const page = pageOf(row);
    const query = { lng: tr.lng, ...(page > 1 ? { page: String(page) } : {}) };
    return `${base}?${new URLSearchParams(query).toString()}#${row}`;
  };
}

/** The rows that hold a point of the sentence. */
function pointLinks({ tr, addressOf, rows, finding: { on } }: ItemPlace): SentenceItem['points'] {
  return rows.flatMap((row) => {
    const isMeant = SIDES.some((side) =>
      row[side].some(({ start, end }) => on[side].some(([from, until]) => from < end && start < until)),
    );
    const [first] = [...row.ja, ...row.ko];
    if (!isMeant || !first) return [];
    const signs = SIDES.map((side) => row[side].map(({ id }) => orderSign(Number(id.slice(1)))).join(''));
    const label =
      row.link === null
        ? tr.t(`comparison.point.${row.ja.length > 0 ? 'ja' : 'ko'}`, { number: Number(first.id.slice(1)) })
        : signs.join(' ⇄ ');
    return [{ href: addressOf(`row-${first.id}`), label }];
  });
}

function toCopies(tr: Translator, heading: string, findings: readonly Finding[]): FindingsPage['copies'] {
  const sentences = shownFindings(findings).map(({ text }) => text);
  const content = {
    text: findingsAsText(heading, sentences),
    md: findingsAsMarkdown(heading, sentences),
    html: findingsAsHtml(tr.lng, heading, sentences),
  };
  return Object.entries(content).map(([format, text]) => ({
    summary: tr.t(`desk.findings.copy.${format}`),
    button: tr.t('desk.findings.copy.button'),
    done: tr.t('comparison.copy.done'),
    failed: tr.t('comparison.copy.failed'),
    text,
  }));
}
