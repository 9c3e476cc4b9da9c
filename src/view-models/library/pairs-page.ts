import type { LibraryReadout, Page } from '../../domain/library';
import type { PairReason } from '../../domain/pairing';
import type { Side } from '../../domain/side';
import type { Translator } from '../../i18n';
import { formatCount } from '../format';
import { toFrame, type Frame } from '../frame';
import { toHref } from './address';
import { toPercent, toReasons, type ReasonView } from './pair-reasons';
import { toPaging, type Paging } from './paging';
import { dayOf, readoutHref, readoutTitle } from './readout-item';

export const PAIRS_NOTICES = ['confirmed', 'refused', 'nothing', 'csrf'] as const;
export type PairsNotice = (typeof PAIRS_NOTICES)[number];

/** Two readouts that may report one call. */
export interface OfferedPairInput {
  readonly ja: LibraryReadout;
  readonly ko: LibraryReadout;
  readonly score: number;
  readonly reasons: readonly PairReason[];
  readonly isFurther: boolean;
}

interface PairedReadout {
  readonly lang: Side;
  readonly side: string;
  readonly href: string;
  readonly title: string;
  readonly day: string;
}

interface PairView {
  /** Of the box that chooses it. */
  readonly id: string;
  readonly value: string;
  readonly isChosen: boolean;
  readonly label: string;
  readonly likelihood: string;
  readonly readouts: readonly PairedReadout[];
  readonly reasons: readonly ReasonView[];
}

interface PairGroup {
  readonly id: string;
  readonly heading: string;
  readonly hint: string;
  readonly items: readonly PairView[];
}

/** All pairs that are offered as accounts of one call. */
export interface PairsPage {
  readonly frame: Frame;
  readonly heading: string;
  readonly lead: string;
  readonly notices: readonly string[];
  readonly count: string;
  readonly isComplete: boolean;
  readonly incomplete: string;
  readonly reload: { readonly href: string; readonly label: string };
  readonly hasItems: boolean;
  readonly none: string;
  readonly groups: readonly PairGroup[];
  readonly reasons: string;
  readonly csrfToken: string;
  readonly page: string;
  readonly confirm: string;
  readonly refuse: string;
  readonly hint: string;
  readonly paging: Paging;
  readonly back: { readonly href: string; readonly label: string };
}

export interface PairsPageInput {
  readonly tr: Translator;
  readonly offered: Page<OfferedPairInput> & { readonly isComplete: boolean };
  /** Chosen in a form that was not accepted, as its boxes name them; null: the likely ones are proposed. */
  readonly chosen: readonly string[] | null;
  readonly notice: { readonly kind: PairsNotice; readonly count: number } | null;
  readonly csrfToken: string;
}

const PATH = '/pairs';

export function toPairsPage({ tr, offered, chosen, notice, csrfToken }: PairsPageInput): PairsPage {
  const hrefOf = (page: number) => toHref(PATH, page > 1 ? { page: String(page) } : {}, tr.lng);
  return {
    frame: toFrame({
      tr,
      title: tr.t('pairing.list.heading'),
      path: PATH,
      keep: offered.page > 1 ? { page: String(offered.page) } : {},
    }),
    heading: tr.t('pairing.list.heading'),
    lead: tr.t('pairing.list.lead'),
    notices: notice === null ? [] : [tr.t(`pairing.notice.${notice.kind}`, { count: notice.count })],
    count: tr.t('pairing.list.count', { count: offered.total, total: formatCount(tr, offered.total) }),
    isComplete: offered.isComplete,
    incomplete: tr.t('pairing.incomplete'),
    reload: { href: hrefOf(offered.page), label: tr.t('imports.report.reload') },
    hasItems: offered.items.length > 0,
    none: tr.t('pairing.list.none'),
    groups: [false, true].flatMap((isFurther) => {
      const items = offered.items.filter((item) => item.isFurther === isFurther);
      return items.length === 0 ? [] : [toGroup(tr, isFurther, items, chosen)];
    }),
    reasons: tr.t('pairing.reasons'),
    csrfToken,
    page: String(offered.page),
    confirm: tr.t('pairing.list.confirm'),
    refuse: tr.t('pairing.list.refuse'),
    hint: tr.t('pairing.list.hint'),
    paging: toPaging(tr, offered, hrefOf),
    back: { href: `/readouts?lng=${tr.lng}`, label: tr.t('library.readout.back') },
  };
}

function toGroup(
  tr: Translator,
  isFurther: boolean,
  items: readonly OfferedPairInput[],
  chosen: readonly string[] | null,
): PairGroup {
  const key = isFurther ? 'further' : 'likely';
  return {
    id: `pairs-${key}`,
    heading: tr.t(`pairing.list.${key}`),
    hint: tr.t(`pairing.list.${key}Hint`),
    items: items.map((item) => toPair(tr, item, chosen)),
  };
}

function toPair(
  tr: Translator,
  { ja, ko, score, reasons, isFurther }: OfferedPairInput,
  chosen: readonly string[] | null,
): PairView {
  const value = `${ja.id} ${ko.id}`;
  const likelihood = toPercent(tr, score);
  return {
    id: `pair-${ja.id}-${ko.id}`,
    value,
    isChosen: chosen === null ? !isFurther : chosen.includes(value),
    label: tr.t('pairing.list.choose', { likelihood }),
    likelihood,
    readouts: [ja, ko].map((readout) => ({
      lang: readout.side,
      side: tr.t(`common.side.${readout.side}`),
      href: readoutHref(tr, readout.id),
      title: readoutTitle(readout),
      day: dayOf(tr, readout),
    })),
    reasons: toReasons(tr, reasons),
  };
}
