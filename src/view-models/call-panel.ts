import type { CallAccount, Given } from '../domain/call';
import type { ComparisonDocument } from '../domain/comparison';
import { SIDES, type Side } from '../domain/side';
import type { Translator } from '../i18n';
import { formatDate, formatMinutes, isOneDay, type Quote } from './format';

/** What one side gives: the value in the reader's language and the words of the readout. */
export interface CallCell {
  readonly side: Side;
  /** Of the side, where the columns stack. */
  readonly label: string;
  readonly text: string;
  readonly hasText: boolean;
  /** Nothing was found in this readout: the text says so. */
  readonly isMissing: boolean;
  readonly quotes: readonly Quote[];
}

export interface CallRow {
  readonly label: string;
  readonly cells: readonly CallCell[];
  readonly verdict: string;
  readonly verdictClass: 'same' | 'differs' | 'partly' | 'one' | 'none';
}

export interface CallPanel {
  readonly heading: string;
  readonly fact: string;
  readonly sides: readonly string[];
  readonly verdict: string;
  readonly rows: readonly CallRow[];
}

/** The call as each side gives it; `date` is that of the call with its year, where that is known. */
export function toCallPanel(tr: Translator, document: ComparisonDocument, date: string | null): CallPanel {
  const given = <T>(row: Omit<GivenRow<T>, 'tr' | 'document'>) => givenRow({ tr, document, ...row });
  return {
    heading: tr.t('comparison.call.heading'),
    fact: tr.t('comparison.call.fact'),
    sides: SIDES.map((side) => tr.t(`common.readout.${side}`)),
    verdict: tr.t('comparison.call.verdict'),
    rows: [
      given({
        label: tr.t('comparison.call.date'),
        pick: (call) => call.date,
        format: ({ value }) => formatDate(tr, withYear(value, date)),
        isSame: isOneDay,
      }),
      given({
        label: tr.t('comparison.call.time'),
        pick: (call) => call.startTime,
        format: ({ value }) => value,
        isSame: (a, b) => a === b,
      }),
      given({
        label: tr.t('comparison.call.length'),
        pick: (call) => call.durationMinutes,
        format: ({ value, isApproximate }) => formatMinutes(tr, value, isApproximate),
        isSame: (a, b) => a === b,
      }),
      participantsRow(tr, document),
    ],
  };
}

/** Neither side may write the year; where it is known all the same, both cells show it for the same day. */
const withYear = (date: string, whole: string | null): string =>
  whole !== null && !whole.startsWith('-') && isOneDay(date, whole) ? whole : date;

interface GivenRow<T> {
  readonly tr: Translator;
  readonly document: ComparisonDocument;
  readonly label: string;
  readonly pick: (call: CallAccount) => Given<T> | null;
  readonly format: (value: Given<T>) => string;
  readonly isSame: (ja: T, ko: T) => boolean;
}

function givenRow<T>({ tr, document, label, pick, format, isSame }: GivenRow<T>): CallRow {
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
    hasText: true,
    isMissing: given === null,
    quotes: given ? [{ lang: side, text: document[side].text.slice(...given.span) }] : [],
  }));
  const sameness = ja && ko && isSame(ja.value, ko.value) ? 'same' : 'differs';
  return { label, cells, ...verdictOf(tr, { ja: ja !== null, ko: ko !== null }, sameness) };
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
      text: quotes.length > 0 ? '' : tr.t('comparison.call.nobody'),
      hasText: quotes.length === 0,
      isMissing: quotes.length === 0,
      quotes: quotes.map((text) => ({ lang: side, text })),
    };
  });
  const gives = {
    ja: document.ja.call.participants.length > 0,
    ko: document.ko.call.participants.length > 0,
  };
  return {
    label: tr.t('comparison.call.participants'),
    cells,
    ...verdictOf(tr, gives, compareParticipants(document)),
  };
}

type Sameness = 'same' | 'differs' | 'partly';

/**
 * Names are read off the texts, and one may be missed or unknown: only where each side names somebody whom the data knows, and for
 * one country other people than the other side does, do the two differ; a name found on one side alone proves nothing.
 */
function compareParticipants({ ja, ko }: ComparisonDocument): Sameness {
  const all = [...ja.call.participants, ...ko.call.participants];
  if (all.some(({ person }) => person === null)) return 'partly';
  const of = (side: CallAccount, country: string | null) =>
    [...new Set(side.participants.filter((one) => one.country === country).map(({ person }) => person))]
      .toSorted()
      .join('|');
  const uneven = [...new Set(all.map(({ country }) => country))]
    .map((country) => [of(ja.call, country), of(ko.call, country)] as const)
    .filter(([a, b]) => a !== b);
  if (uneven.length === 0) return 'same';
  return uneven.some(([a, b]) => a !== '' && b !== '') ? 'differs' : 'partly';
}

function verdictOf(
  tr: Translator,
  gives: Readonly<Record<Side, boolean>>,
  sameness: Sameness,
): Pick<CallRow, 'verdict' | 'verdictClass'> {
  if (gives.ja && gives.ko) return { verdict: tr.t(`comparison.call.${sameness}`), verdictClass: sameness };
  if (!gives.ja && !gives.ko) return { verdict: tr.t('comparison.call.neither'), verdictClass: 'none' };
  return {
    verdict: tr.t(gives.ja ? 'comparison.call.onlyJa' : 'comparison.call.onlyKo'),
    verdictClass: 'one',
  };
}
