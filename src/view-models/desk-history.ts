import { spansOn } from '../domain/carry';
import type { Action, Decision } from '../domain/decision';
import type { LogEvent } from '../domain/decision-log';
import { SIDES, type BySide } from '../domain/side';
import type { Translator } from '../i18n';
import { beginning, formatDate, quoted } from './format';

const QUOTE_LENGTH = 24;
const OWN_LENGTH = 60;

/** Words of a readout in its language, with the marks of quotation. */
interface HistoryQuote {
  readonly lang: string;
  readonly text: string;
}

/** One line of the history: when, who, what, on which words. */
export interface HistoryLine {
  readonly when: string;
  readonly who: string;
  readonly what: string;
  readonly quotes: readonly HistoryQuote[];
  /** The words of a note or a topic, if it is one. */
  readonly own: readonly string[];
}

/** @param texts every text that decisions were taken on, by SHA-256. */
export function toHistory(
  tr: Translator,
  texts: Readonly<Record<string, string>>,
  events: readonly LogEvent[],
): readonly HistoryLine[] {
  const byId = new Map(
    events.flatMap((event) =>
      event.kind === 'decide' ? [[event.decision.id, event.decision] as const] : [],
    ),
  );
  return events.map((event): HistoryLine => {
    const { at, author } = stampOf(event);
    const line = {
      when: `${formatDate(tr, at)} ${at.slice(11, 16)} UTC`,
      who: author ?? tr.t('desk.history.nobody'),
    };
    if (event.kind === 'decide') return { ...line, ...sayDecision(tr, texts, event.decision, byId) };
    const what = tr.t(`desk.history.${event.kind}`);
    if (event.kind !== 'renew') return { ...line, what, quotes: [], own: [] };
    const { version, knowledge } = event.renewal.document.engine;
    return {
      ...line,
      what,
      quotes: [],
      own: [tr.t('desk.history.made', { version, knowledge })],
    };
  });
}

const stampOf = (event: LogEvent): { readonly at: string; readonly author: string | null } => {
  if (event.kind === 'decide') return event.decision;
  return event.kind === 'renew' ? event.renewal : event;
};

/** What was decided, with the beginning of the points that it is about. */
export function sayDecision(
  tr: Translator,
  texts: Readonly<Record<string, string>>,
  decision: Decision,
  byId: ReadonlyMap<string, Decision> = new Map(),
): Pick<HistoryLine, 'what' | 'quotes' | 'own'> {
  const { action } = decision;
  const about = { ja: texts[decision.texts.ja] ?? '', ko: texts[decision.texts.ko] ?? '' };
  const withdrawn = action.kind === 'withdraw' ? byId.get(action.of)?.action : undefined;
  return {
    what: tr.t(`desk.action.${action.kind}`),
    quotes: quotesOf(about, action),
    own: ownWords(withdrawn ?? action),
  };
}

const ownWords = (action: Action): readonly string[] =>
  'text' in action && action.text !== '' ? [beginning(action.text, OWN_LENGTH)] : [];

function quotesOf(texts: BySide<string>, action: Action): HistoryQuote[] {
  const spans = spansOn(action);
  return SIDES.flatMap((side) =>
    spans[side].slice(0, 1).flatMap(([start, end]) => {
      const words = beginning(texts[side].slice(start, end), QUOTE_LENGTH);
      return words === '' ? [] : [{ lang: side, text: quoted({ lang: side, text: words }) }];
    }),
  );
}
