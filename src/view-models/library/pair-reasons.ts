import type { PairReason } from '../../domain/pairing';
import type { Translator } from '../../i18n';
import { formatDate, formatMinutes, type Quote } from '../format';
import { levelName } from './readout-item';

/** Why two readouts may, or may not, report one call, in words. */
export interface ReasonView {
  /** Whether it speaks for one call; said in words and drawn. */
  readonly isFor: boolean;
  readonly weighing: string;
  readonly text: string;
  /** Names as either side writes them. */
  readonly quotes: readonly Quote[];
}

/** Reasons that move the judgement by less than this are not worth a line. */
const LEAST_WEIGHT = 0.2;

/** The reasons that weigh something, the weightiest first. */
export function toReasons(tr: Translator, reasons: readonly PairReason[]): readonly ReasonView[] {
  return reasons
    .filter(({ weight }) => Math.abs(weight) >= LEAST_WEIGHT)
    .map((reason) => {
      const isFor = reason.weight > 0;
      return {
        isFor,
        weighing: tr.t(isFor ? 'pairing.for' : 'pairing.against'),
        text: textOf(tr, reason),
        quotes: quotesOf(reason),
      };
    });
}

/** "97% likely"; nothing is certain until somebody has said so. */
export const toPercent = (tr: Translator, score: number): string =>
  tr.t('pairing.likelihood', { percent: Math.min(99, Math.round(score * 100)) });

function textOf(tr: Translator, { kind, values }: PairReason): string {
  const [one = '', other = '', third = 0] = values;
  const say = (params: Readonly<Record<string, string | number>> = {}) =>
    tr.t(`pairing.reason.${kind}`, params);
  const both = (format: (value: string) => string) =>
    say({ one: format(String(one)), other: format(String(other)) });
  switch (kind) {
    case 'same-day':
      return say({ date: formatDate(tr, String(one)) });
    case 'other-clock':
    case 'day-near':
      return both((day) => formatDate(tr, day));
    case 'day-apart':
      return say({
        one: formatDate(tr, String(one)),
        other: formatDate(tr, String(other)),
        count: Number(third),
      });
    case 'same-time':
    case 'other-round':
      return both((value) => value);
    case 'time-apart':
      return one === '' ? say() : tr.t('pairing.reason.times-apart', { one, other });
    case 'same-level':
      return say({ level: levelName(tr, String(one)) });
    case 'other-level':
      return both((level) => levelName(tr, level));
    case 'same-kind':
      return say({ kind: tr.t(`pairing.kind.${one}`) });
    case 'other-kind':
      return both((each) => tr.t(`pairing.kind.${each}`));
    case 'same-length':
    case 'other-length':
      return both((minutes) => formatMinutes(tr, Number(minutes), false));
    case 'same-round':
      return say({ round: one });
    case 'shared-content':
    case 'little-content':
      return say({ percent: one });
    default:
      return say();
  }
}

function quotesOf({ kind, values }: PairReason): readonly Quote[] {
  if (kind !== 'same-person' && kind !== 'other-person') return [];
  const [one = '', other = ''] = values;
  return [
    { lang: 'ja', text: String(one) },
    { lang: 'ko', text: String(other) },
  ];
}
