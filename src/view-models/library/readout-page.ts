import type { ReadoutProblem } from '../../domain/errors';
import type { AddOutcome, LibraryCall, LibraryReadout } from '../../domain/library';
import { otherSide, type Side } from '../../domain/side';
import type { ComparisonSummary } from '../../domain/stored-comparison';
import type { Translator } from '../../i18n';
import { formatDate } from '../format';
import { toFrame, type Frame } from '../frame';
import {
  EMPTY_PANE_FORM,
  explainProblem,
  toPlainSourceFields,
  type PaneForm,
  type PlainSourceFields,
} from '../readout-pane';
import { toSummaryItem, type SummaryItem } from '../summary-item';
import { toCounterparts, type CounterpartsInput, type CounterpartsView } from './counterparts';
import { dayOf, levelName, readoutHref, readoutTitle } from './readout-item';

/** What the names of the fields about the source begin with. */
export const SOURCE_PANE = 'source';

export const READOUT_NOTICES = [
  'new',
  'same',
  'new-version',
  'restored',
  'edited',
  'joined',
  'refused',
  'allowed',
  'gone',
  'one-call',
  'parted',
  'csrf',
  'busy',
  'too-much',
] as const;
export type ReadoutNotice = (typeof READOUT_NOTICES)[number];

/** Every outcome of adding has its notice. */
export const noticeOf = (outcome: AddOutcome): ReadoutNotice => outcome;

interface Linked {
  readonly href: string;
  readonly label: string;
}

/** A readout of the same call. */
interface Sibling {
  readonly href: string;
  readonly lang: Side;
  readonly side: string;
  readonly title: string;
  readonly day: string;
  /** Whether it can be compared with the readout of the page. */
  readonly isOther: boolean;
  readonly ja: string;
  readonly ko: string;
}

/** One readout. */
export interface ReadoutPage {
  readonly frame: Frame;
  readonly path: string;
  readonly kicker: string;
  readonly lang: Side;
  readonly title: string;
  readonly day: string;
  readonly notices: readonly string[];
  readonly isDeleted: boolean;
  readonly deletedText: string;
  readonly restore: string;
  readonly csrfToken: string;
  readonly factsHeading: string;
  readonly facts: readonly { readonly label: string; readonly value: string; readonly lang: string }[];
  readonly hasAddress: boolean;
  readonly addressLabel: string;
  readonly address: string;
  readonly hasVersions: boolean;
  readonly versions: Linked;
  readonly hasOthers: boolean;
  readonly othersHeading: string;
  readonly others: readonly { readonly href: string; readonly title: string; readonly day: string }[];
  readonly textHeading: string;
  readonly lines: readonly string[];
  readonly callHeading: string;
  readonly hasCall: boolean;
  readonly call: Linked;
  readonly siblings: readonly Sibling[];
  readonly compare: string;
  readonly part: string;
  readonly partHint: string;
  readonly noCall: string;
  /** What is in the trash is not asked about. */
  readonly hasCounterparts: boolean;
  readonly counterparts: CounterpartsView;
  readonly comparisonsHeading: string;
  readonly hasComparisons: boolean;
  readonly noComparisons: string;
  readonly comparisons: readonly SummaryItem[];
  readonly editHeading: string;
  readonly isEditing: boolean;
  readonly fields: PlainSourceFields;
  readonly editHint: string;
  readonly save: string;
  readonly remove: Linked;
  readonly back: Linked;
}

export interface ReadoutPageInput {
  readonly tr: Translator;
  readonly readout: LibraryReadout;
  readonly call: LibraryCall | null;
  readonly comparisons: readonly ComparisonSummary[];
  /** Readouts of the same side from about the same time, the latest first. */
  readonly others: readonly LibraryReadout[];
  readonly counterparts: Pick<CounterpartsInput, 'items' | 'isComplete'>;
  /** What was looked for by hand on the other side. */
  readonly sought: CounterpartsInput['sought'];
  readonly notice: ReadoutNotice | null;
  /** What was typed about the source, where it could not be kept. */
  readonly form: PaneForm | null;
  readonly problems: readonly ReadoutProblem[];
  readonly csrfToken: string;
}

export function toReadoutPage(input: ReadoutPageInput): ReadoutPage {
  const { tr, readout, notice, problems, csrfToken, comparisons } = input;
  const { side, current } = readout;
  const title = readoutTitle(readout);
  const path = `/readouts/${readout.id}`;
  return {
    frame: toFrame({ tr, title, path }),
    path,
    kicker: tr.t(`common.readout.${side}`),
    lang: side,
    title,
    day: dayOf(tr, readout),
    notices: [
      ...(notice === null ? [] : [tr.t(`library.notice.${notice}`)]),
      ...problems.map((problem) => explainProblem(tr, null, problem)),
    ],
    isDeleted: readout.deletedAt !== null,
    deletedText: tr.t('library.trash.here'),
    restore: tr.t('library.trash.restore'),
    csrfToken,
    ...toFacts(tr, readout),
    hasVersions: readout.versionCount > 1,
    versions: {
      href: `${path}/versions?lng=${tr.lng}`,
      label: tr.t('library.readout.versions', { count: readout.versionCount }),
    },
    hasOthers: input.others.length > 0,
    othersHeading: tr.t('library.against.links'),
    others: input.others.map((other) => ({
      href: `${path}/against/${other.id}?lng=${tr.lng}`,
      title: readoutTitle(other),
      day: dayOf(tr, other),
    })),
    textHeading: tr.t('library.readout.text'),
    lines: current.text.split(/\r?\n/u).filter((line) => line.trim() !== ''),
    ...toCallPart(input),
    hasCounterparts: readout.deletedAt === null,
    counterparts: toCounterparts({ tr, readout, ...input.counterparts, sought: input.sought }),
    comparisonsHeading: tr.t('library.readout.comparisons'),
    hasComparisons: comparisons.length > 0,
    noComparisons: tr.t('library.readout.noComparisons'),
    comparisons: comparisons.map((summary) => toSummaryItem(tr, summary)),
    ...toEditing(input),
    remove: { href: `${path}/delete?lng=${tr.lng}`, label: tr.t('library.readout.delete') },
    back: { href: `/readouts?lng=${tr.lng}`, label: tr.t('library.readout.back') },
  };
}

type Facts = Pick<ReadoutPage, 'factsHeading' | 'facts' | 'hasAddress' | 'addressLabel' | 'address'>;

function toFacts(tr: Translator, { current, side, level }: LibraryReadout): Facts {
  const { issuer, publishedOn, url } = current.source;
  const fact = (
    key: 'issuer' | 'publishedOn' | 'level' | 'retrieved' | 'sha256',
    value: string,
    lang = tr.lng as string,
  ) => ({
    label: tr.t(`library.fact.${key}`),
    value,
    lang,
  });
  return {
    factsHeading: tr.t('library.readout.source'),
    facts: [
      ...(issuer === null ? [] : [fact('issuer', issuer, side)]),
      ...(publishedOn === null ? [] : [fact('publishedOn', formatDate(tr, publishedOn))]),
      ...(level === null ? [] : [fact('level', levelName(tr, level))]),
      fact('retrieved', formatDate(tr, current.retrievedAt)),
      fact('sha256', current.sha256.slice(0, 16)),
    ],
    hasAddress: url !== null,
    addressLabel: tr.t('library.fact.url'),
    address: url ?? '',
  };
}

type CallPart = Pick<
  ReadoutPage,
  'callHeading' | 'hasCall' | 'call' | 'siblings' | 'compare' | 'part' | 'partHint' | 'noCall'
>;

function toCallPart({ tr, readout, call }: ReadoutPageInput): CallPart {
  const others = (call?.readouts ?? []).filter(({ id }) => id !== readout.id);
  const sibling = (other: LibraryReadout): Sibling => {
    const pair = { [readout.side]: readout.id, [other.side]: other.id };
    return {
      href: readoutHref(tr, other.id),
      lang: other.side,
      side: tr.t(`common.readout.${other.side}`),
      title: readoutTitle(other),
      day: dayOf(tr, other),
      isOther: other.side === otherSide(readout.side) && readout.deletedAt === null,
      ja: pair['ja'] ?? '',
      ko: pair['ko'] ?? '',
    };
  };
  return {
    callHeading: tr.t('library.readout.call'),
    hasCall: others.length > 0,
    call: { href: `/calls/${call?.id ?? ''}?lng=${tr.lng}`, label: tr.t('library.readout.toCall') },
    siblings: others.map(sibling),
    compare: tr.t('library.readout.compare'),
    part: tr.t('library.readout.part'),
    partHint: tr.t('library.readout.partHint'),
    noCall: tr.t(`library.readout.noCall.${readout.side}`),
  };
}

type Editing = Pick<ReadoutPage, 'editHeading' | 'isEditing' | 'fields' | 'editHint' | 'save'>;

function toEditing({ tr, readout, form, problems }: ReadoutPageInput): Editing {
  const { title, issuer, publishedOn, url } = readout.current.source;
  const kept: PaneForm = {
    ...EMPTY_PANE_FORM,
    title: title ?? '',
    issuer: issuer ?? '',
    publishedOn: publishedOn ?? '',
    url: url ?? '',
  };
  return {
    editHeading: tr.t('library.edit.heading'),
    isEditing: form !== null,
    fields: toPlainSourceFields({
      tr,
      name: SOURCE_PANE,
      side: null,
      form: form ?? kept,
      problems,
    }),
    editHint: tr.t('library.edit.hint'),
    save: tr.t('library.edit.save'),
  };
}
