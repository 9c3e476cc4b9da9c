import type { Desk } from '../domain/desk';
import { SIDES } from '../domain/side';
import type { StoredComparison } from '../domain/stored-comparison';
import type { Translator } from '../i18n';
import { toCitation } from './citation';
import { toFrame, type Frame } from './frame';
import { planRows } from './row-order';
import { countReviewed } from './row-state';

/** The files that a selection can be made for; by their endings. */
export const EXPORT_FORMATS = ['html', 'csv', 'tmx', 'md', 'txt'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

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
  readonly confirmedLabel: string;
  readonly confirmedHint: string;
  readonly differencesLabel: string;
  readonly button: string;
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
}

export function toExportPage({ tr, stored, desk }: ExportPageInput): ExportPage {
  const base = `/comparisons/${stored.id}`;
  const heading = tr.t('exchange.export.heading');
  const { rows } = planRows(stored.document, 'ja', true);
  return {
    frame: toFrame({ tr, title: heading, path: `${base}/export` }),
    kicker: tr.t('exchange.export.kicker'),
    heading,
    lead: tr.t('exchange.export.lead'),
    back: { href: `${base}?lng=${tr.lng}`, label: tr.t('desk.head.back') },
    action: `${base}/export/file`,
    formatLegend: tr.t('exchange.export.format'),
    formats: EXPORT_FORMATS.map((format, index) => ({
      value: format,
      label: tr.t(`exchange.export.formats.${format}.label`),
      hint: tr.t(`exchange.export.formats.${format}.hint`),
      id: `format-${format}`,
      hintId: `format-${format}-hint`,
      isChosen: index === 0,
    })),
    selectionLegend: tr.t('exchange.export.selection'),
    languageLabel: tr.t('exchange.export.language'),
    languages: toFrame({ tr, title: heading, path: base }).languages.map(({ lng, label }) => ({
      value: lng,
      lang: lng,
      label,
      isChosen: lng === tr.lng,
    })),
    orderLabel: tr.t('exchange.export.order'),
    orders: SIDES.map((side, index) => ({
      value: side,
      label: tr.t(`exchange.export.orders.${side}`),
      isChosen: index === 0,
    })),
    confirmedLabel: tr.t('exchange.export.confirmed'),
    confirmedHint: tr.t('exchange.export.confirmedHint', {
      reviewed: countReviewed(desk, rows),
      count: rows.length,
    }),
    differencesLabel: tr.t('exchange.export.differences'),
    button: tr.t('exchange.export.button'),
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
