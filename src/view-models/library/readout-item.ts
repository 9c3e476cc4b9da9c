import { CALL_LEVELS, type LibraryReadout } from '../../domain/library';
import type { Side } from '../../domain/side';
import type { Translator } from '../../i18n';
import { formatDate } from '../format';
import { toSnippet, type FoundPiece } from './found-pieces';

/** A readout in a list. */
export interface ReadoutItem {
  readonly href: string;
  readonly lang: Side;
  readonly side: string;
  readonly title: string;
  /** Issuing body in its own language; empty where it is not known. */
  readonly issuer: string;
  readonly hasIssuer: boolean;
  /** Day of the talks, else of the publication, with the word for which; or that neither is known. */
  readonly day: string;
  /** Level, versions, counterpart, comparisons: what is worth knowing before opening it. */
  readonly facts: readonly string[];
  readonly hasFacts: boolean;
  readonly pieces: readonly FoundPiece[];
}

/** @param words that were looked for, under all their names. */
export function toReadoutItem(
  tr: Translator,
  readout: LibraryReadout,
  words: readonly string[] = [],
): ReadoutItem {
  const { side, current } = readout;
  const facts = [
    ...(readout.level === null ? [] : [levelName(tr, readout.level)]),
    ...(readout.versionCount > 1 ? [tr.t('library.item.versions', { count: readout.versionCount })] : []),
    tr.t(readout.isPaired ? 'library.item.paired' : 'library.item.unpaired'),
    ...(readout.comparisonIds.length > 0
      ? [tr.t('library.item.comparisons', { count: readout.comparisonIds.length })]
      : []),
  ];
  const issuer = current.source.issuer ?? '';
  return {
    href: readoutHref(tr, readout.id),
    lang: side,
    side: tr.t(`common.side.${side}`),
    title: readoutTitle(readout),
    issuer,
    hasIssuer: issuer !== '',
    day: dayOf(tr, readout),
    facts,
    hasFacts: facts.length > 0,
    pieces: toSnippet(bodyOf(readout), words),
  };
}

export const readoutHref = (tr: Translator, id: string): string => `/readouts/${id}?lng=${tr.lng}`;

const MAX_TITLE = 120;

/** The title, or how the text begins. */
export function readoutTitle({ current }: LibraryReadout): string {
  const title = current.source.title ?? current.text.trim().split(/\r?\n/u, 1)[0] ?? '';
  const letters = [...title];
  return letters.length <= MAX_TITLE ? title : `${letters.slice(0, MAX_TITLE - 1).join('')}…`;
}

/**
 * The title, and behind it what tells it from readouts of the same side and title: both the ministry and the office of the leader
 * publish on one call, and under one heading.
 */
export function distinctTitle(readout: LibraryReadout, among: readonly LibraryReadout[]): string {
  const title = readoutTitle(readout);
  const alike = among.filter(
    (other) => other.id !== readout.id && other.side === readout.side && readoutTitle(other) === title,
  );
  if (alike.length === 0) return title;
  const { issuer, publishedOn } = readout.current.source;
  // In figures: the title is in the readout's language, and not in that of the page.
  const day = readout.callDate ?? publishedOn ?? readout.current.retrievedAt.slice(0, 10);
  const isOneBody = issuer === null || alike.some((other) => other.current.source.issuer === issuer);
  return `${title} · ${isOneBody ? day : issuer}`;
}

/** The text without the line that stands as its title above it. */
function bodyOf(readout: LibraryReadout): string {
  const text = readout.current.text.trim();
  const title = readoutTitle(readout);
  return text.startsWith(title) && text.length > title.length ? text.slice(title.length).trimStart() : text;
}

/** "Talks of 9 June 2025", "published on 9 June 2025". */
export function dayOf(tr: Translator, { callDate, current }: LibraryReadout): string {
  const { publishedOn } = current.source;
  if (callDate !== null) return tr.t('library.item.talks', { date: formatDate(tr, callDate) });
  return publishedOn === null
    ? tr.t('library.item.undated')
    : tr.t('library.item.published', { date: formatDate(tr, publishedOn) });
}

/** The name of a level; one that is not known stands as it is. */
export function levelName(tr: Translator, level: string): string {
  const known = CALL_LEVELS.find((each) => each === level);
  return known === undefined ? level : tr.t(`library.level.${known}`);
}
