import type { Difference } from '../../domain/difference';
import type { Side } from '../../domain/side';
import type { Range } from '../bridge/match';
import type { LabelledClause } from '../clause';
import type { Judged } from './judged';

/** What one side says of a meeting, in a form that does not depend on the language. */
interface Stated {
  readonly value: string;
  readonly range: Range;
}

/**
 * Other places or years for one meeting: 次回は東京で開催する and 다음 회의를 서울에서 열기로 했다; 本年中に and 내년 상반기에. Only where
 * both sides speak of holding or meeting and name one each, and only places in different countries: a city, a
 * district and a building in it are one place.
 */
export function meetingDifferences(link: Judged): readonly Difference[] {
  return [...differing(link, venuesOf), ...differing(link, yearsOf)];
}

type Reading = (link: Judged, clause: LabelledClause, side: Side) => readonly Stated[];

function differing(link: Judged, read: Reading): readonly Difference[] {
  const stated = (side: Side) =>
    link.group[side].flatMap((index) => {
      const clause = link.clauses[side][index];
      return clause && speaksOfMeeting(link, clause, side) ? read(link, clause, side) : [];
    });
  const [ja, ...moreJa] = stated('ja');
  const [ko, ...moreKo] = stated('ko');
  if (!ja || !ko || moreJa.length > 0 || moreKo.length > 0 || ja.value === ko.value) return [];
  return [
    {
      facet: 'fact',
      kind: read === venuesOf ? 'name' : 'date',
      ja: { value: ja.value, span: link.texts.ja.toOriginal(...ja.range) },
      ko: { value: ko.value, span: link.texts.ko.toOriginal(...ko.range) },
    },
  ];
}

const MEETING: Readonly<Record<Side, RegExp>> = {
  ja: /開催|開く|開か|開き|開い|催[すさしせ]|会談|会合|会議|協議を行/u,
  ko: /개최|열기로|열리|열린|열릴|열어|열고|갖기로|가지기로|만나|회담|회의|회동/u,
};

const speaksOfMeeting = (link: Judged, clause: LabelledClause, side: Side): boolean =>
  MEETING[side].test(link.texts[side].norm.slice(clause.start, clause.end));

const AT: Readonly<Record<Side, RegExp>> = {
  ja: /^(?:で(?!は)|において|にて|における)/u,
  ko: /^에서(?![는도])/u,
};

/** The countries in which a clause says that something takes place. */
function venuesOf(link: Judged, clause: LabelledClause, side: Side): readonly Stated[] {
  const { norm } = link.texts[side];
  return link.places[side]
    .filter(({ range }) => range[0] >= clause.start && range[1] <= clause.end)
    .filter(({ range }) => AT[side].test(norm.slice(range[1], range[1] + 4)))
    .map(({ key, range }) => ({ value: key, range }));
}

const YEARS: Readonly<Record<Side, readonly (readonly [year: string, words: RegExp])[]>> = {
  ja: [
    ['0', /本年中?|今年中?|年内/gu],
    ['+1', /来年|明年/gu],
  ],
  ko: [
    ['0', /올해|금년|연내/gu],
    ['+1', /내년|명년/gu],
  ],
};

/** The years, counted from that of the readout, in which a clause sets a meeting. */
function yearsOf(link: Judged, clause: LabelledClause, side: Side): readonly Stated[] {
  const text = link.texts[side].norm.slice(clause.start, clause.end);
  return YEARS[side].flatMap(([value, words]) =>
    [...text.matchAll(words)].map((found) => {
      const start = clause.start + found.index;
      return { value, range: [start, start + found[0].length] as const };
    }),
  );
}
