import type { Desk } from '../domain/desk';
import type { StoredComparison } from '../domain/stored-comparison';
import type { Translator } from '../i18n';
import { toComparisonPage, type ComparisonPage } from './comparison-page';
import { sayDecision, toHistory, type HistoryLine } from './desk-history';
import { toRenewalPanel, toQuotes, type RenewalPanel, type ShownFreshness } from './desk-renewal';
import { deskAddress, deskParameters, type DeskAsks } from './desk-address';
import { atOpenRow, toDeskRows, type DeskRows } from './desk-rows';
import { toLabelKeys, type LabelKeys } from './desk-label-keys';
import { toRemovals, type RemovalTool } from './desk-tools';
import { toDeskWords, type DeskWords } from './desk-words';
import type { Frame } from './frame';
import type { PageKnowledge } from './page-knowledge';

/** What every form of the page carries. */
export interface DeskForm {
  readonly action: string;
  readonly csrf: string;
  readonly revision: string;
  readonly author: string;
}

/** The analyst's desk: every row with what can be done to it. */
export interface DeskPage extends DeskRows {
  readonly frame: Frame;
  readonly kicker: string;
  readonly heading: string;
  readonly lead: string;
  readonly back: { readonly href: string; readonly label: string };
  readonly findings: { readonly href: string; readonly label: string };
  readonly agreement: { readonly href: string; readonly label: string };
  readonly form: DeskForm;
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
  /** By which keys a point is said to be whose and what, for the browser script. */
  readonly labelKeys: LabelKeys;
  readonly whole: {
    readonly heading: string;
    readonly notes: readonly string[];
    readonly button: string;
    readonly topic: string;
    readonly topicButton: string;
    readonly removals: readonly RemovalTool[];
    readonly hasRemovals: boolean;
  };
  readonly anew: RenewalPanel;
  readonly history: {
    readonly heading: string;
    readonly isEmpty: boolean;
    readonly none: string;
    readonly lines: readonly HistoryLine[];
    /** One where only the latest are shown. */
    readonly all: readonly { readonly href: string; readonly label: string }[];
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
  readonly asks: DeskAsks;
  readonly knowledge: PageKnowledge;
}

const KEYS = [
  'confirm',
  'unlink',
  'link',
  'add',
  'nothing',
  'same',
  'who',
  'what',
  'labels',
  'change',
  'move',
  'undo',
  'help',
] as const;

/** The latest lines of the history; an hour at the desk writes some hundreds. */
const HISTORY_LINES = 40;

export function toDeskPage(input: DeskPageInput): DeskPage {
  const { tr, stored, desk, csrfToken } = input;
  const asks = atOpenRow(stored.document, input.asks);
  const base = `/comparisons/${stored.id}`;
  const page = toComparisonPage({
    ...input,
    page: asks.page,
    view: 'rows',
    path: `${base}/desk`,
    notice: null,
    layout: 'main',
  });
  const { heading, whyColumns, againstHeading, impreciseText, quoteHint } = page.texts;
  const keep = asks.author === '' ? '' : `&by=${encodeURIComponent(asks.author)}`;
  const kept = deskParameters({ ...asks, open: '' });
  return {
    frame: page.frame,
    kicker: tr.t('desk.head.kicker'),
    heading: page.heading,
    lead: tr.t('desk.head.lead'),
    back: { href: `${base}?lng=${tr.lng}`, label: tr.t('desk.head.back') },
    findings: { href: `${base}/findings?lng=${tr.lng}${keep}`, label: tr.t('desk.findings.link') },
    agreement: { href: `${base}/agreement?lng=${tr.lng}${keep}`, label: tr.t('desk.agreement.link') },
    form: {
      action: `${base}/decisions?${new URLSearchParams({ lng: tr.lng, ...kept }).toString()}`,
      csrf: csrfToken,
      revision: String(desk.log.revision),
      author: asks.author,
    },
    steps: toSteps(tr, desk),
    author: toAuthorForm(tr, base),
    keys: { heading: tr.t('desk.keys.heading'), items: KEYS.map((key) => tr.t(`desk.keys.${key}`)) },
    words: toDeskWords(tr),
    texts: { heading, whyColumns, againstHeading, impreciseText, quoteHint },
    ...toDeskRows({ ...input, asks }, page.texts),
    labelKeys: toLabelKeys(tr),
    whole: toWhole(tr, desk, page.notices),
    anew: toRenewalPanel(tr, desk, input.freshness),
    history: toHistoryPanel(input),
  };
}

function toWhole(tr: Translator, desk: Desk, notes: readonly string[]): DeskPage['whole'] {
  const remarks = desk.decided.remarks.filter(({ points }) => points.length === 0);
  return {
    heading: tr.t('desk.note.whole'),
    notes,
    button: tr.t('desk.note.button'),
    topic: tr.t('desk.topic.whole'),
    topicButton: tr.t('desk.topic.button'),
    removals: toRemovals(tr, remarks),
    hasRemovals: remarks.length > 0,
  };
}

const toAuthorForm = (tr: Translator, base: string): DeskPage['author'] => ({
  label: tr.t('desk.author.label'),
  button: tr.t('desk.author.button'),
  path: `${base}/desk`,
});

function toSteps(tr: Translator, { log }: Desk): DeskPage['steps'] {
  return {
    label: tr.t('desk.steps.label'),
    hasUndo: log.canUndo,
    undo: tr.t('desk.steps.undo'),
    hasRedo: log.canRedo,
    redo: tr.t('desk.steps.redo'),
  };
}

function toHistoryPanel({ tr, stored, desk, asks }: DeskPageInput): DeskPage['history'] {
  const { misfits } = desk.decided;
  const lines = toHistory(tr, desk.texts, desk.events).toReversed();
  const isCut = !asks.isWholeHistory && lines.length > HISTORY_LINES;
  const whole = deskAddress(stored.id, tr.lng, { ...asks, isWholeHistory: true }, 'history');
  return {
    heading: tr.t('desk.history.heading'),
    isEmpty: desk.events.length === 0,
    none: tr.t('desk.history.none'),
    lines: isCut ? lines.slice(0, HISTORY_LINES) : lines,
    all: isCut ? [{ href: whole, label: tr.t('desk.history.all', { count: lines.length }) }] : [],
    misfits: misfits.map(({ decision, reason, words }) => {
      const said = sayDecision(tr, desk.texts, decision);
      const quotes = words ? toQuotes(words) : said.quotes;
      return { ...said, quotes, reason: tr.t(`desk.misfit.${reason}`) };
    }),
    hasMisfits: misfits.length > 0,
    misfitsHeading: tr.t('desk.history.misfits'),
  };
}
