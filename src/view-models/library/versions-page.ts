import type { LibraryReadout, ReadoutVersion } from '../../domain/library';
import type { Side } from '../../domain/side';
import type { Translator } from '../../i18n';
import { formatDate } from '../format';
import { toFrame, type Frame } from '../frame';
import { toChangedPieces, type ChangedRun } from './changed-pieces';
import { foldUnchanged, type ChangedPart } from './fold-unchanged';
import { readoutHref, readoutTitle } from './readout-item';

interface VersionChoice {
  readonly number: number;
  readonly label: string;
  readonly isOld: boolean;
  readonly isNow: boolean;
}

/** What changed between two versions of a readout. */
export interface VersionsPage {
  readonly frame: Frame;
  readonly lang: Side;
  readonly heading: string;
  readonly title: string;
  readonly path: string;
  readonly lng: string;
  readonly fromLabel: string;
  readonly toLabel: string;
  readonly show: string;
  readonly choices: readonly VersionChoice[];
  readonly summary: string;
  readonly legend: { readonly added: string; readonly removed: string };
  readonly parts: readonly ChangedPart[];
  readonly back: { readonly href: string; readonly label: string };
}

export interface VersionsPageInput {
  readonly tr: Translator;
  readonly readout: LibraryReadout;
  /** Oldest first. */
  readonly versions: readonly ReadoutVersion[];
  readonly old: ReadoutVersion;
  readonly now: ReadoutVersion;
  readonly runs: readonly ChangedRun[];
}

export function toVersionsPage(input: VersionsPageInput): VersionsPage {
  const { tr, readout, versions, old, now, runs } = input;
  const title = readoutTitle(readout);
  const path = `/readouts/${readout.id}/versions`;
  const heading = tr.t('library.versions.heading');
  return {
    frame: toFrame({ tr, title: `${heading}: ${title}`, path }),
    lang: readout.side,
    heading,
    title,
    path,
    lng: tr.lng,
    fromLabel: tr.t('library.versions.from'),
    toLabel: tr.t('library.versions.to'),
    show: tr.t('library.versions.show'),
    choices: versions.map((version) => ({
      number: version.number,
      label: labelOf(tr, version),
      isOld: version.number === old.number,
      isNow: version.number === now.number,
    })),
    summary: summaryOf(tr, runs),
    legend: { added: tr.t('library.versions.added'), removed: tr.t('library.versions.removed') },
    parts: foldUnchanged(tr, toChangedPieces({ old: old.text, now: now.text }, runs)),
    back: { href: readoutHref(tr, readout.id), label: tr.t('library.versions.back') },
  };
}

const labelOf = (tr: Translator, { number, retrievedAt }: ReadoutVersion): string =>
  tr.t('library.versions.version', { number, date: formatDate(tr, retrievedAt) });

function summaryOf(tr: Translator, runs: readonly ChangedRun[]): string {
  const words = (kind: 'added' | 'removed') =>
    runs.reduce(
      (sum, run) => sum + (run.kind === kind ? run[kind === 'added' ? 'now' : 'old'].length : 0),
      0,
    );
  const [added, removed] = [words('added'), words('removed')];
  if (added + removed === 0) return tr.t('library.versions.same');
  return tr.t('library.versions.changed', { added, removed });
}
