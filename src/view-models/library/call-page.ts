import type { LibraryCall, LibraryReadout } from '../../domain/library';
import { SIDES, type Side } from '../../domain/side';
import type { Translator } from '../../i18n';
import { formatDate } from '../format';
import { toFrame, type Frame } from '../frame';
import { toSummaryItem, type SummaryItem } from '../summary-item';
import { distinctTitle, levelName, toReadoutItem, type ReadoutItem } from './readout-item';

interface Pair {
  readonly ja: string;
  readonly ko: string;
  readonly titles: readonly { readonly lang: Side; readonly text: string }[];
}

/** One call with all that is known about it. */
export interface CallPage {
  readonly frame: Frame;
  readonly kicker: string;
  readonly heading: string;
  readonly hasLevel: boolean;
  readonly level: string;
  readonly csrfToken: string;
  readonly sides: readonly {
    readonly side: Side;
    readonly heading: string;
    readonly hasItems: boolean;
    readonly none: string;
    readonly items: readonly ReadoutItem[];
  }[];
  readonly comparisonsHeading: string;
  readonly hasComparisons: boolean;
  readonly noComparisons: string;
  readonly comparisons: readonly SummaryItem[];
  /** Pairs whose current texts have not been compared. */
  readonly hasPairs: boolean;
  readonly pairsHeading: string;
  readonly pairs: readonly Pair[];
  readonly compare: string;
  readonly back: { readonly href: string; readonly label: string };
}

export interface CallPageInput {
  readonly tr: Translator;
  readonly call: LibraryCall;
  readonly csrfToken: string;
}

export function toCallPage({ tr, call, csrfToken }: CallPageInput): CallPage {
  const heading =
    call.date === null
      ? tr.t('calls.item.undated')
      : tr.t('calls.one.heading', { date: formatDate(tr, call.date) });
  const level = call.readouts.find((readout) => readout.level !== null)?.level ?? null;
  const pairs = pairsOf(call.readouts);
  return {
    frame: toFrame({ tr, title: heading, path: `/calls/${call.id}` }),
    kicker: tr.t('calls.one.kicker'),
    heading,
    hasLevel: level !== null,
    level: level === null ? '' : levelName(tr, level),
    csrfToken,
    sides: SIDES.map((side) => {
      const own = call.readouts.filter((readout) => readout.side === side);
      return {
        side,
        heading: tr.t(`common.readout.${side}`),
        hasItems: own.length > 0,
        none: tr.t('calls.item.none'),
        items: own.map((readout) => toReadoutItem(tr, readout)),
      };
    }),
    comparisonsHeading: tr.t('library.readout.comparisons'),
    hasComparisons: call.comparisons.length > 0,
    noComparisons: tr.t('library.readout.noComparisons'),
    comparisons: call.comparisons.map((summary) => toSummaryItem(tr, summary)),
    hasPairs: pairs.length > 0,
    pairsHeading: tr.t('calls.one.pairs'),
    pairs,
    compare: tr.t('library.readout.compare'),
    back: { href: `/calls?lng=${tr.lng}`, label: tr.t('calls.one.back') },
  };
}

/** Every Japanese with every Korean readout, but for those that stand in one comparison. */
function pairsOf(readouts: readonly LibraryReadout[]): readonly Pair[] {
  const [ja, ko] = SIDES.map((side) => readouts.filter((readout) => readout.side === side)) as [
    LibraryReadout[],
    LibraryReadout[],
  ];
  return ja.flatMap((one) =>
    ko
      .filter(({ comparisonIds }) => !comparisonIds.some((id) => one.comparisonIds.includes(id)))
      .map((other) => ({
        ja: one.id,
        ko: other.id,
        titles: [one, other].map((readout) => ({
          lang: readout.side,
          text: distinctTitle(readout, readouts),
        })),
      })),
  );
}
