import type { CallAccount, Given } from '../domain/call';
import type { ComparisonDocument } from '../domain/comparison';
import { SIDES, type Side } from '../domain/side';
import type { Translator } from '../i18n';
import { formatDate, formatMinutes, type Quote } from './format';

/** What one side gives: the value in the reader's language and the words of the readout. */
export interface CallCell {
  readonly side: Side;
  /** Of the side, where the columns stack. */
  readonly label: string;
  readonly text: string;
  readonly hasText: boolean;
  readonly quotes: readonly Quote[];
}

export interface CallRow {
  readonly label: string;
  readonly cells: readonly CallCell[];
  readonly verdict: string;
  readonly verdictClass: 'same' | 'differs' | 'one' | 'none';
}

export interface CallPanel {
  readonly heading: string;
  readonly fact: string;
  readonly sides: readonly string[];
  readonly verdict: string;
  readonly rows: readonly CallRow[];
}

/** The call as each side gives it. */
export function toCallPanel(tr: Translator, document: ComparisonDocument): CallPanel {
  const given = <T>(
    label: string,
    pick: (call: CallAccount) => Given<T> | null,
    format: (value: Given<T>) => string,
  ) => givenRow({ tr, document, label, pick, format });
  return {
    heading: tr.t('comparison.call.heading'),
    fact: tr.t('comparison.call.fact'),
    sides: SIDES.map((side) => tr.t(`common.readout.${side}`)),
    verdict: tr.t('comparison.call.verdict'),
    rows: [
      given(
        tr.t('comparison.call.date'),
        (call) => call.date,
        ({ value }) => formatDate(tr, value),
      ),
      given(
        tr.t('comparison.call.time'),
        (call) => call.startTime,
        ({ value }) => value,
      ),
      given(
        tr.t('comparison.call.length'),
        (call) => call.durationMinutes,
        ({ value, isApproximate }) => formatMinutes(tr, value, isApproximate),
      ),
      participantsRow(tr, document),
    ],
  };
}

interface GivenRow<T> {
  readonly tr: Translator;
  readonly document: ComparisonDocument;
  readonly label: string;
  readonly pick: (call: CallAccount) => Given<T> | null;
  readonly format: (value: Given<T>) => string;
}

function givenRow<T>({ tr, document, label, pick, format }: GivenRow<T>): CallRow {
  const [ja, ko] = [pick(document.ja.call), pick(document.ko.call)];
  const cells = (
    [
      ['ja', ja],
      ['ko', ko],
    ] as const
  ).map(([side, given]): CallCell => ({
    side,
    label: tr.t(`common.side.${side}`),
    text: given ? format(given) : tr.t('comparison.call.missing'),
    hasText: given !== null,
    quotes: given ? [{ lang: side, text: document[side].text.slice(...given.span) }] : [],
  }));
  return { label, cells, ...verdictOf(tr, { ja: ja !== null, ko: ko !== null }, ja?.value === ko?.value) };
}

function participantsRow(tr: Translator, document: ComparisonDocument): CallRow {
  const cells = SIDES.map((side): CallCell => {
    // One person may be named several times; the fullest writing is enough.
    const quotes = [
      ...new Set(document[side].call.participants.map(({ span }) => document[side].text.slice(...span))),
    ];
    return {
      side,
      label: tr.t(`common.side.${side}`),
      text: quotes.length > 0 ? '' : tr.t('comparison.call.missing'),
      hasText: quotes.length === 0,
      quotes: quotes.map((text) => ({ lang: side, text })),
    };
  });
  const people = (side: Side) =>
    document[side].call.participants.map(({ person, country }) => person ?? `? ${country ?? ''}`);
  const key = (side: Side) => [...new Set(people(side))].toSorted().join('|');
  const gives = {
    ja: document.ja.call.participants.length > 0,
    ko: document.ko.call.participants.length > 0,
  };
  return {
    label: tr.t('comparison.call.participants'),
    cells,
    ...verdictOf(tr, gives, key('ja') === key('ko')),
  };
}

function verdictOf(
  tr: Translator,
  gives: Readonly<Record<Side, boolean>>,
  isSame: boolean,
): Pick<CallRow, 'verdict' | 'verdictClass'> {
  if (gives.ja && gives.ko) {
    return isSame
      ? { verdict: tr.t('comparison.call.same'), verdictClass: 'same' }
      : { verdict: tr.t('comparison.call.differs'), verdictClass: 'differs' };
  }
  if (!gives.ja && !gives.ko) return { verdict: tr.t('comparison.call.neither'), verdictClass: 'none' };
  return {
    verdict: tr.t(gives.ja ? 'comparison.call.onlyJa' : 'comparison.call.onlyKo'),
    verdictClass: 'one',
  };
}
