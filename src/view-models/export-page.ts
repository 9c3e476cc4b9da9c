import type { Desk } from '../domain/desk';
import { SIDES } from '../domain/side';
import type { StoredComparison } from '../domain/stored-comparison';
import type { Translator } from '../i18n';
import { toCitation } from './citation';
import { EXPORT_FORMATS, exportParameters, type ExportChoices } from './export-choices';
import { isReviewed, type ExportSelection } from './export-selection';
import { toFindingsChoiceForm, type FindingsChoiceForm } from './findings-choice-form';
import { toFrame, type Frame } from './frame';
import { planRows } from './row-order';
import { countReviewed } from './row-state';

interface Choice {
  readonly value: string;
  readonly label: string;
  readonly isChosen: boolean;
}

interface FormatChoice extends Choice {
  readonly id: string;
  readonly hint: string;
  readonly hintId: string;
}

/** A box to tick; `value` is what the address says of a ticked one. */
interface SwitchChoice extends Choice {
  readonly id: string;
  readonly name: string;
  /** The hint's identifier, where there is a hint. */
  readonly hintId: string;
  readonly hint: string;
  readonly hasHint: boolean;
}

/** One page for all exports: a form that works without script. */
export interface ExportPage {
  readonly frame: Frame;
  readonly kicker: string;
  readonly heading: string;
  readonly lead: string;
  readonly back: { readonly href: string; readonly label: string };
  readonly action: string;
  readonly formatLegend: string;
  readonly formats: readonly FormatChoice[];
  readonly selectionLegend: string;
  readonly languageLabel: string;
  readonly languages: readonly (Choice & { readonly lang: string })[];
  readonly orderLabel: string;
  readonly orders: readonly Choice[];
  readonly switches: readonly SwitchChoice[];
  readonly findings: FindingsChoiceForm;
  readonly button: string;
  /** Where the choices are kept in the page's own address, and the button that does so. */
  readonly keepAction: string;
  readonly keepButton: string;
  readonly keepHint: string;
  readonly filesHeading: string;
  readonly files: readonly { readonly href: string; readonly label: string; readonly hint: string }[];
  readonly citationHeading: string;
  /** What `components/copy-findings` shows. */
  readonly copy: {
    readonly summary: string;
    readonly button: string;
    readonly done: string;
    readonly failed: string;
    readonly text: string;
  };
}

export interface ExportPageInput {
  readonly tr: Translator;
  /** Holds the decided document. */
  readonly stored: StoredComparison;
  readonly desk: Desk;
  readonly choices: ExportChoices;
}

export function toExportPage({ tr, stored, desk, choices }: ExportPageInput): ExportPage {
  const base = `/comparisons/${stored.id}`;
  const heading = tr.t('exchange.export.heading');
  return {
    frame: toFrame({
      tr,
      title: heading,
      path: `${base}/export`,
      keep: exportParameters(choices),
    }),
    kicker: tr.t('exchange.export.kicker'),
    heading,
    lead: tr.t('exchange.export.lead'),
    back: { href: `${base}?lng=${tr.lng}`, label: tr.t('desk.head.back') },
    action: `${base}/export/file`,
    formatLegend: tr.t('exchange.export.format'),
    formats: EXPORT_FORMATS.map((format) => ({
      value: format,
      label: tr.t(`exchange.export.formats.${format}.label`),
      hint: [
        tr.t(`exchange.export.formats.${format}.hint`),
        ...(format === 'tmx' ? [sayConfirmedLinks(tr, stored, desk)] : []),
      ].join(tr.lng === 'ja' ? '' : ' '),
      id: `format-${format}`,
      hintId: `format-${format}-hint`,
      isChosen: format === choices.format,
    })),
    selectionLegend: tr.t('exchange.export.selection'),
    languageLabel: tr.t('exchange.export.language'),
    languages: toFrame({ tr, title: heading, path: base }).languages.map(({ lng, label }) => ({
      value: lng,
      lang: lng,
      label,
      isChosen: lng === choices.lng,
    })),
    orderLabel: tr.t('exchange.export.order'),
    orders: SIDES.map((side) => ({
      value: side,
      label: tr.t(`exchange.export.orders.${side}`),
      isChosen: side === choices.selection.lead,
    })),
    switches: toSwitches(tr, stored, desk, choices.selection),
    findings: toFindingsChoiceForm(tr, choices.selection.findings),
    button: tr.t('exchange.export.button'),
    keepAction: `${base}/export`,
    keepButton: tr.t('exchange.export.keep'),
    keepHint: tr.t('exchange.export.keepHint'),
    filesHeading: tr.t('exchange.export.files'),
    files: toFiles(tr, base),
    citationHeading: tr.t('exchange.citation.heading'),
    copy: {
      summary: tr.t('exchange.citation.summary'),
      button: tr.t('exchange.citation.button'),
      done: tr.t('comparison.copy.done'),
      failed: tr.t('comparison.copy.failed'),
      text: toCitation(tr, stored, desk),
    },
  };
}

/** A translation memory holds confirmed links only: a reader must not find that out by an empty file. */
function sayConfirmedLinks(tr: Translator, { document }: StoredComparison, desk: Desk): string {
  const { rows } = planRows(document, 'ja', true);
  const links = rows.filter((row) => row.link !== null);
  const count = links.filter((row) => isReviewed(desk, row)).length;
  return count === 0
    ? tr.t('exchange.export.tmxNone')
    : tr.t('exchange.export.tmxCount', { count, all: links.length });
}

function toSwitches(
  tr: Translator,
  stored: StoredComparison,
  desk: Desk,
  selection: ExportSelection,
): readonly SwitchChoice[] {
  const { rows } = planRows(stored.document, 'ja', true);
  const progress = tr.t('exchange.export.confirmedHint', {
    reviewed: countReviewed(desk, rows),
    count: rows.length,
  });
  const toSwitch = (name: string, value: string, isChosen: boolean, hint = ''): SwitchChoice => ({
    id: `export-${name}`,
    name,
    value,
    label: tr.t(`exchange.export.${name}`),
    isChosen,
    hint,
    hasHint: hint !== '',
    hintId: `export-${name}-hint`,
  });
  return [
    toSwitch('confirmed', '1', selection.isConfirmedOnly, progress),
    toSwitch('differences', '1', selection.isDifferencesOnly),
    toSwitch('notes', '0', !selection.hasNotes),
    toSwitch('history', '1', selection.hasHistory, tr.t('exchange.export.historyHint')),
  ];
}

/** What holds everything, whatever is selected. */
function toFiles(tr: Translator, base: string): ExportPage['files'] {
  return [
    {
      href: `${base}/export.complete.json`,
      label: tr.t('exchange.export.complete.label'),
      hint: tr.t('exchange.export.complete.hint'),
    },
    {
      href: `${base}/export.json`,
      label: tr.t('exchange.export.results.label'),
      hint: tr.t('exchange.export.results.hint'),
    },
  ];
}
