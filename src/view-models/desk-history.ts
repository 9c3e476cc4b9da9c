import type { Action } from '../domain/decision';
import type { LogEvent } from '../domain/decision-log';
import type { BySide } from '../domain/side';
import type { Translator } from '../i18n';
import { beginning, formatDate, quoted } from './format';

const QUOTE_LENGTH = 24;

/** One line of the history: when, who, what. */
export interface HistoryLine {
  readonly when: string;
  readonly who: string;
  readonly what: string;
}

/** @param texts what the offsets of the decisions count in. */
export function toHistory(
  tr: Translator,
  texts: BySide<string>,
  events: readonly LogEvent[],
): readonly HistoryLine[] {
  return events.map((event) => {
    const { at, author } = event.kind === 'decide' ? event.decision : event;
    return {
      when: `${formatDate(tr, at)} ${at.slice(11, 16)} UTC`,
      who: author ?? tr.t('desk.history.nobody'),
      what:
        event.kind === 'decide'
          ? sayAction(tr, texts, event.decision.action)
          : tr.t(`desk.history.${event.kind}`),
    };
  });
}

/** What was decided, with the beginning of the points that it is about. */
export function sayAction(tr: Translator, texts: BySide<string>, action: Action): string {
  const what = tr.t(`desk.action.${action.kind}`);
  const where = placesOf(texts, action).join(' ⇄ ');
  const own = 'text' in action ? beginning(action.text, 60) : '';
  return [what, where, own].filter((part) => part !== '').join(' · ');
}

function placesOf(texts: BySide<string>, action: Action): string[] {
  const cite = (side: 'ja' | 'ko', start: number, end: number) =>
    quoted({ lang: side, text: beginning(texts[side].slice(start, end), QUOTE_LENGTH) });
  if ('on' in action) {
    return (['ja', 'ko'] as const).flatMap((side) =>
      action.on[side].slice(0, 1).map(([start, end]) => cite(side, start, end)),
    );
  }
  if (action.kind === 'split') return [cite(action.side, action.at, action.at + QUOTE_LENGTH)];
  return [cite(action.side, ...action.span)];
}
