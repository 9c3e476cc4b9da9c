import {
  LISTING_PROBLEMS,
  type ImportEntry,
  type ImportOutcome,
  type ImportProblem,
  type ImportReport,
} from '../../domain/import';
import { PROPOSED_FIELDS } from '../../domain/intake-draft';
import type { Translator } from '../../i18n';
import { toFrame, type Frame } from '../frame';
import { explainProblem } from '../readout-pane';
import { formatInstant } from '../format';

interface EntryView {
  readonly name: string;
  readonly hasReadout: boolean;
  readonly href: string;
  readonly lang: string;
  readonly title: string;
  readonly side: string;
  readonly problems: readonly string[];
  readonly hasDetails: boolean;
  readonly detailsLabel: string;
  readonly details: readonly { readonly field: string; readonly value: string; readonly origin: string }[];
}

interface EntryGroup {
  readonly id: string;
  readonly heading: string;
  readonly items: readonly EntryView[];
}

/** The report of an import, also while it runs. */
export interface ImportReportPage {
  readonly frame: Frame;
  readonly heading: string;
  readonly started: string;
  readonly isRunning: boolean;
  readonly status: string;
  readonly progressLabel: string;
  readonly done: number;
  readonly total: number;
  readonly reload: { readonly href: string; readonly label: string };
  readonly reloadHint: string;
  readonly cancel: { readonly action: string; readonly label: string };
  readonly csrfToken: string;
  readonly check: string;
  readonly hasOffered: boolean;
  readonly offered: { readonly href: string; readonly label: string };
  readonly groups: readonly EntryGroup[];
  readonly another: { readonly href: string; readonly label: string };
  readonly back: { readonly href: string; readonly label: string };
}

export interface ImportReportPageInput {
  readonly tr: Translator;
  readonly report: ImportReport;
  /** Pairs that wait to be confirmed, in the whole library. */
  readonly offered: number;
  readonly csrfToken: string;
}

// What asks for something to be done comes first.
const ORDER: readonly ImportOutcome[] = [
  'failed',
  'refused',
  'new',
  'new-version',
  'restored',
  'same',
  'cancelled',
  'waiting',
];

export function toImportReportPage({
  tr,
  report,
  offered,
  csrfToken,
}: ImportReportPageInput): ImportReportPage {
  const { id, entries, done } = report;
  const isRunning = report.finishedAt === null;
  const total = entries.length;
  const groups = ORDER.flatMap((outcome) => {
    const some = entries.filter((entry) => entry.outcome === outcome);
    return some.length === 0 ? [] : [toGroup(tr, outcome, some)];
  });
  return {
    frame: toFrame({ tr, title: tr.t('imports.report.heading'), path: `/imports/${id}` }),
    heading: tr.t('imports.report.heading'),
    started: tr.t('imports.report.started', { time: formatInstant(tr, report.startedAt) }),
    isRunning,
    status: statusOf(tr, report),
    progressLabel: tr.t('imports.report.progress'),
    done,
    // A bar without an end would be drawn as full.
    total: Math.max(total, 1),
    reload: { href: `/imports/${id}?lng=${tr.lng}`, label: tr.t('imports.report.reload') },
    reloadHint: tr.t('imports.report.reloadHint'),
    cancel: { action: `/imports/${id}/cancel`, label: tr.t('imports.report.cancel') },
    csrfToken,
    check: tr.t('imports.report.check'),
    hasOffered: !isRunning && offered > 0,
    offered: { href: `/pairs?lng=${tr.lng}`, label: tr.t('pairing.link.offered', { count: offered }) },
    groups,
    another: { href: `/imports/new?lng=${tr.lng}`, label: tr.t('imports.report.another') },
    back: { href: `/readouts?lng=${tr.lng}`, label: tr.t('library.readout.back') },
  };
}

const TAKEN: ReadonlySet<ImportOutcome> = new Set(['new', 'new-version', 'restored']);

function statusOf(tr: Translator, { entries, done, finishedAt, isCancelled }: ImportReport): string {
  const total = entries.length;
  if (finishedAt !== null) {
    const taken = entries.filter(({ outcome }) => TAKEN.has(outcome)).length;
    return tr.t(isCancelled ? 'imports.report.cancelled' : 'imports.report.done', { taken, total });
  }
  return total === 0 ? tr.t('imports.report.opening') : tr.t('imports.report.running', { done, total });
}

function toGroup(tr: Translator, outcome: ImportOutcome, entries: readonly ImportEntry[]): EntryGroup {
  return {
    id: `outcome-${outcome}`,
    heading: tr.t(`imports.outcome.${outcome}`, { total: entries.length }),
    items: entries.map((entry) => toEntry(tr, entry)),
  };
}

function toEntry(tr: Translator, { name, readout, problems, details }: ImportEntry): EntryView {
  const known = PROPOSED_FIELDS.flatMap((field) => {
    const detail = details[field];
    if (detail === undefined) return [];
    return [
      {
        field: tr.t(`imports.detail.${field}`),
        value: detail.value,
        origin: tr.t(`imports.origin.${detail.origin}`),
      },
    ];
  });
  return {
    name,
    hasReadout: readout !== null,
    href: readout === null ? '' : `/readouts/${readout.id}?lng=${tr.lng}`,
    lang: readout?.side ?? '',
    title: readout?.title ?? name,
    side: readout === null ? '' : tr.t(`common.side.${readout.side}`),
    problems: problems.map((problem) => explainImportProblem(tr, problem)),
    hasDetails: known.length > 0,
    detailsLabel: tr.t('imports.report.details'),
    details: known,
  };
}

/** What was wrong with something that was to be taken in, in words. */
export function explainImportProblem(tr: Translator, problem: ImportProblem): string {
  const listing = LISTING_PROBLEMS.find((code) => code === problem.code);
  if (listing !== undefined) return tr.t(`imports.problem.${listing}`);
  if (!('field' in problem)) return '';
  // The form's sentence would send the reader to a choice that this page does not have.
  if (problem.code === 'unknown-language') return tr.t('imports.problem.unknown-language');
  return explainProblem(tr, problem.side ?? null, problem);
}
