import type { LibraryReadout } from '../../domain/library';
import type { PairReason } from '../../domain/pairing';
import type { Side } from '../../domain/side';
import type { Translator } from '../../i18n';
import { toPercent, toReasons, type ReasonView } from './pair-reasons';
import { dayOf, readoutHref, readoutTitle } from './readout-item';

/** A readout of the other side that may report the same call. */
export interface CounterpartInput {
  readonly readout: LibraryReadout;
  readonly score: number;
  readonly reasons: readonly PairReason[];
  readonly isOffered: boolean;
  readonly isRefused: boolean;
}

/** Readouts in a list from which one can be said to report the same call. */
interface OtherView {
  readonly href: string;
  readonly lang: Side;
  readonly title: string;
  readonly day: string;
  /** The two ids, as the form sends them. */
  readonly pair: string;
}

interface FoundView extends OtherView {
  readonly ja: string;
  readonly ko: string;
}

interface CounterpartView extends FoundView {
  readonly likelihood: string;
  readonly isRefused: boolean;
  readonly reasons: readonly ReasonView[];
}

/** The part of a readout's page that asks for its counterpart. */
export interface CounterpartsView {
  readonly heading: string;
  readonly question: string;
  readonly hasItems: boolean;
  readonly items: readonly CounterpartView[];
  readonly none: string;
  readonly isComplete: boolean;
  readonly incomplete: string;
  readonly reasons: string;
  readonly confirm: string;
  readonly compare: string;
  readonly refuse: string;
  readonly refused: string;
  readonly allow: string;
  readonly back: string;
  readonly search: {
    readonly heading: string;
    readonly label: string;
    readonly action: string;
    readonly lng: string;
    readonly value: string;
    readonly submit: string;
    readonly isOpen: boolean;
    readonly hasNone: boolean;
    readonly none: string;
    readonly items: readonly FoundView[];
  };
}

export interface CounterpartsInput {
  readonly tr: Translator;
  readonly readout: LibraryReadout;
  readonly items: readonly CounterpartInput[];
  readonly isComplete: boolean;
  /** What was looked for by hand, and what was found; null where nothing was. */
  readonly sought: { readonly text: string; readonly items: readonly LibraryReadout[] } | null;
}

export function toCounterparts(input: CounterpartsInput): CounterpartsView {
  const { tr, readout, items, isComplete, sought } = input;
  const offered = items.some((item) => item.isOffered && !item.isRefused);
  return {
    heading: tr.t('pairing.readout.heading'),
    question: tr.t(offered ? 'pairing.readout.offered' : 'pairing.readout.unlikely'),
    hasItems: items.length > 0,
    items: items.map((item) => ({
      ...toOther(tr, readout, item.readout),
      ...idsOf(readout, item.readout),
      likelihood: toPercent(tr, item.score),
      isRefused: item.isRefused,
      reasons: toReasons(tr, item.reasons),
    })),
    none: tr.t(`pairing.readout.none.${readout.side}`),
    isComplete,
    incomplete: tr.t('pairing.incomplete'),
    reasons: tr.t('pairing.reasons'),
    confirm: tr.t('pairing.confirm'),
    compare: tr.t('pairing.compare'),
    refuse: tr.t('pairing.refuse'),
    refused: tr.t('pairing.refused'),
    allow: tr.t('pairing.allow'),
    back: readout.id,
    search: {
      heading: tr.t('pairing.search.heading'),
      label: tr.t(`pairing.search.label.${readout.side}`),
      action: `/readouts/${readout.id}`,
      lng: tr.lng,
      value: sought?.text ?? '',
      submit: tr.t('library.search.submit'),
      isOpen: sought !== null,
      hasNone: sought?.items.length === 0,
      none: tr.t('library.list.none'),
      items: (sought?.items ?? []).map((other) => ({
        ...toOther(tr, readout, other),
        ...idsOf(readout, other),
      })),
    },
  };
}

function toOther(tr: Translator, readout: LibraryReadout, other: LibraryReadout): OtherView {
  const { ja, ko } = idsOf(readout, other);
  return {
    href: readoutHref(tr, other.id),
    lang: other.side,
    title: readoutTitle(other),
    day: dayOf(tr, other),
    pair: `${ja} ${ko}`,
  };
}

const idsOf = (readout: LibraryReadout, other: LibraryReadout) =>
  readout.side === 'ja' ? { ja: readout.id, ko: other.id } : { ja: other.id, ko: readout.id };
