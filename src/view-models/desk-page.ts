import type { Desk } from '../domain/desk';
import type { StoredComparison } from '../domain/stored-comparison';
import type { Translator } from '../i18n';
import { toComparisonPage, type ComparisonPage } from './comparison-page';
import { sayDecision, toHistory, type HistoryLine } from './desk-history';
import { toRenewalPanel, toQuotes, type RenewalPanel, type ShownFreshness } from './desk-renewal';
import { toRemovals, toRowTools, type RemovalTool, type RowTools } from './desk-tools';
import { toPartners } from './desk-partners';
import { toDeskWords, type DeskWords } from './desk-words';
import type { Frame } from './frame';
import { toPaging, type Paging } from './library/paging';
import type { PageKnowledge } from './page-knowledge';
import { planRows, type RowPlan } from './row-order';
import { idOfRow, pagesOfRows, toRowPage } from './row-pages';
import { countReviewed, stateOfRow } from './row-state';
import type { ComparisonRow } from './row-view';

interface DeskRow {
  readonly row: ComparisonRow;
  readonly tools: RowTools;
}

/** What every form of the page carries. */
export interface DeskForm {
  readonly action: string;
  readonly csrf: string;
  readonly revision: string;
  readonly author: string;
}

/** The analyst's desk: every row with what can be done to it. */
export interface DeskPage {
  readonly frame: Frame;
  readonly kicker: string;
  readonly heading: string;
  readonly lead: string;
  readonly back: { readonly href: string; readonly label: string };
  readonly findings: { readonly href: string; readonly label: string };
  readonly agreement: { readonly href: string; readonly label: string };
  readonly form: DeskForm;
  readonly progress: string;
  readonly steps: {
    readonly label: string;
    readonly hasUndo: boolean;
    readonly undo: string;
    readonly hasRedo: boolean;
    readonly redo: string;
  };
  readonly author: { readonly label: string; readonly button: string; readonly path: string };
  readonly keys: { readonly heading: string; readonly items: readonly string[] };
  readonly words: DeskWords;
  readonly texts: Pick<
    ComparisonPage['texts'],
    'heading' | 'whyColumns' | 'againstHeading' | 'impreciseText' | 'quoteHint'
  >;
  readonly rows: readonly DeskRow[];
  readonly paging: Paging;
  readonly whole: {
    readonly heading: string;
    readonly notes: readonly string[];
    readonly button: string;
    readonly topic: string;
    readonly topicButton: string;
    readonly removals: readonly RemovalTool[];
  };
  readonly anew: RenewalPanel;
  readonly history: {
    readonly heading: string;
    readonly isEmpty: boolean;
    readonly none: string;
    readonly lines: readonly HistoryLine[];
    readonly misfits: readonly MisfitLine[];
    readonly hasMisfits: boolean;
    readonly misfitsHeading: string;
  };
}

interface MisfitLine extends Pick<HistoryLine, 'what' | 'quotes' | 'own'> {
  readonly reason: string;
}

export interface DeskPageInput {
  readonly tr: Translator;
  /** With the decided document. */
  readonly stored: StoredComparison;
  readonly desk: Desk;
  readonly freshness: ShownFreshness;
  readonly csrfToken: string;
  /** Under which name decisions are kept; '' for none. */
  readonly author: string;
  /** Which page of the rows, from 1; not asked where a row is open. */
  readonly page: number;
  /** The row whose changes are open, by its id; what names no row opens none. */
  readonly open: string;
  readonly knowledge: PageKnowledge;
}

const KEYS = [
  'confirm',
  'unlink',
  'link',
  'add',
  'nothing',
  'same',
  'labels',
  'change',
  'move',
  'undo',
  'help',
] as const;

export function toDeskPage(input: DeskPageInput): DeskPage {
  const { tr, stored, desk, csrfToken, author, open } = input;
  const base = `/comparisons/${stored.id}`;
  const plans = planRows(stored.document, 'ja', true).rows;
  const isOpen = plans.some((plan) => idOfRow(stored.document, plan) === open);
  const asked = isOpen ? pagesOfRows(stored.document)(open) : input.page;
  const { page: number, ...here } = toRowPage({ rows: plans, rest: [] }, asked);
  const page = toComparisonPage({
    ...input,
    view: 'rows',
    path: `${base}/desk`,
    notice: null,
    layout: 'main',
    page: number,
  });
  const { heading, whyColumns, againstHeading, impreciseText, quoteHint } = page.texts;
  const reviewed = countReviewed(desk, plans);
  const keep = author === '' ? '' : `&by=${encodeURIComponent(author)}`;
  const address = (other: number) => `${base}/desk?lng=${tr.lng}${keep}${other > 1 ? `&page=${other}` : ''}`;
  return {
    frame: page.frame,
    kicker: tr.t('desk.head.kicker'),
    heading: page.heading,
    lead: tr.t('desk.head.lead'),
    back: { href: `${base}?lng=${tr.lng}`, label: tr.t('desk.head.back') },
    findings: { href: `${base}/findings?lng=${tr.lng}${keep}`, label: tr.t('desk.findings.link') },
    agreement: { href: `${base}/agreement?lng=${tr.lng}${keep}`, label: tr.t('desk.agreement.link') },
    form: {
      action: `${base}/decisions?lng=${tr.lng}${keep}${number > 1 ? `&page=${number}` : ''}`,
      csrf: csrfToken,
      revision: String(desk.log.revision),
      author,
    },
    progress:
      reviewed === plans.length && plans.length > 0
        ? tr.t('desk.head.done')
        : tr.t('desk.head.progress', { reviewed, count: plans.length }),
    steps: toSteps(tr, desk),
    author: toAuthorForm(tr, base),
    keys: { heading: tr.t('desk.keys.heading'), items: KEYS.map((key) => tr.t(`desk.keys.${key}`)) },
    words: toDeskWords(tr),
    texts: { heading, whyColumns, againstHeading, impreciseText, quoteHint },
    rows: toRows(input, { page, plans, from: here.from, address: address(number) }),
    paging: toPaging(tr, { page: number, ...here }, (other) => `${address(other)}#texts`),
    whole: {
      heading: tr.t('desk.note.whole'),
      notes: page.notices,
      button: tr.t('desk.note.button'),
      topic: tr.t('desk.topic.whole'),
      topicButton: tr.t('desk.topic.button'),
      removals: toRemovals(
        tr,
        desk.decided.remarks.filter(({ points }) => points.length === 0),
      ),
    },
    anew: toRenewalPanel(tr, desk, input.freshness),
    history: toHistoryPanel(tr, desk),
  };
}

const toAuthorForm = (tr: Translator, base: string): DeskPage['author'] => ({
  label: tr.t('desk.author.label'),
  button: tr.t('desk.author.button'),
  path: `${base}/desk`,
});

interface Shown {
  readonly page: ComparisonPage;
  /** Of all pages. */
  readonly plans: readonly RowPlan[];
  /** The first row of this page among them. */
  readonly from: number;
  /** Of this page. */
  readonly address: string;
}

function toRows(
  { tr, stored, desk, open }: DeskPageInput,
  { page, plans, from, address }: Shown,
): readonly DeskRow[] {
  const { document } = stored;
  const shown = page.texts.groups.flatMap((group) => group.rows);
  return shown.flatMap((row, place) => {
    const index = from + place;
    const plan = plans[index];
    if (!plan) return [];
    // A point without a link may have become a part of this row: then the row behind it comes next.
    const following = plans.slice(index + 1, index + 3).map((each) => idOfRow(document, each));
    const ids = [...plan.ja, ...plan.ko].map(({ id }) => id);
    const tools = toRowTools({
      tr,
      document,
      plan,
      isReviewed: !['suggested', null].includes(stateOfRow(desk, plan)),
      next: [...following, 'history'].join(' '),
      partners: toPartners(tr, document, plans, index),
      remarks: desk.decided.remarks.filter(({ points }) => points.some((id) => ids.includes(id))),
      isOpen: row.id === open,
      change: `${address}${row.id === open ? '' : `&open=${row.id}`}#${row.id}`,
    });
    return [{ row, tools }];
  });
}

function toSteps(tr: Translator, { log }: Desk): DeskPage['steps'] {
  return {
    label: tr.t('desk.steps.label'),
    hasUndo: log.canUndo,
    undo: tr.t('desk.steps.undo'),
    hasRedo: log.canRedo,
    redo: tr.t('desk.steps.redo'),
  };
}

function toHistoryPanel(tr: Translator, desk: Desk): DeskPage['history'] {
  const { misfits } = desk.decided;
  return {
    heading: tr.t('desk.history.heading'),
    isEmpty: desk.events.length === 0,
    none: tr.t('desk.history.none'),
    lines: toHistory(tr, desk.texts, desk.events).toReversed(),
    misfits: misfits.map(({ decision, reason, words }) => {
      const said = sayDecision(tr, desk.texts, decision);
      const quotes = words ? toQuotes(words) : said.quotes;
      return { ...said, quotes, reason: tr.t(`desk.misfit.${reason}`) };
    }),
    hasMisfits: misfits.length > 0,
    misfitsHeading: tr.t('desk.history.misfits'),
  };
}
