import type { Desk } from '../domain/desk';
import { SIDES, type Side } from '../domain/side';
import { textOf } from '../domain/span';
import type { StoredComparison } from '../domain/stored-comparison';
import { pointsOf } from '../view-models/points-of';
import { planRows } from '../view-models/row-order';
import { isReviewed } from '../view-models/export-selection';
import { notesOfRow } from '../view-models/row-state';
import { xmlText } from './xml-text';

export interface ExportTmxInput {
  /** Holds the decided document. */
  readonly stored: StoredComparison;
  readonly desk: Desk;
  /** The language that a translation program takes for the source; the format wants one, the readouts have none. */
  readonly lead: Side;
}

/**
 * The links that an analyst has confirmed or made, as a translation memory (TMX 1.4b): what OmegaT and its like open. The same input
 * gives the same bytes: dates are those of the decisions.
 */
export function exportTmx({ stored, desk, lead }: ExportTmxInput): string {
  const { document } = stored;
  const units = planRows(document, 'ja', true).rows.flatMap((row) => {
    const link = row.link === null ? undefined : document.links[row.link];
    if (!link || !isReviewed(desk, row)) return [];
    const variants = SIDES.map((side) => {
      const text = pointsOf(document, side, link).map((point) => textOf(document[side].text, point));
      return `<tuv xml:lang="${side}"><seg>${escaped(text.join(' '))}</seg></tuv>`;
    });
    const notes = notesOfRow(desk, row).map((note) => `<note>${escaped(note)}</note>`);
    const id = [...link.ja, ...link.ko].join('-');
    return [`    <tu tuid="${stored.id}-${id}">\n${lines([...notes, ...variants], 6)}\n    </tu>`];
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<!DOCTYPE tmx SYSTEM "tmx14.dtd">',
    '<tmx version="1.4">',
    headerOf(stored, desk, lead),
    '  <body>',
    ...units,
    '  </body>',
    '</tmx>',
    '',
  ].join('\n');
}

function headerOf(stored: StoredComparison, desk: Desk, lead: Side): string {
  const attributes = [
    'creationtool="Readout Compare"',
    `creationtoolversion="${escaped(stored.document.engine.version)}"`,
    'segtype="phrase"',
    'o-tmf="readout-compare/comparison@1"',
    'adminlang="en"',
    `srclang="${lead}"`,
    'datatype="plaintext"',
    'o-encoding="UTF-8"',
    `creationdate="${stamp(stored.createdAt)}"`,
    ...desk.log.decisions.slice(-1).map(({ at }) => `changedate="${stamp(at)}"`),
  ];
  const sources = SIDES.flatMap((side) => {
    const { title, issuer, publishedOn, url } = stored[side].source;
    const parts = Object.entries({ title, issuer, publishedOn, url, sha256: stored[side].sha256 });
    return parts.flatMap(([name, value]) =>
      value === null ? [] : [`<prop type="x-${side}-${name.toLowerCase()}">${escaped(value)}</prop>`],
    );
  });
  return `  <header ${attributes.join(' ')}>\n${lines(sources, 4)}\n  </header>`;
}

const lines = (all: readonly string[], indent: number): string =>
  all.map((line) => `${' '.repeat(indent)}${line}`).join('\n');

/** `2025-07-16T00:00:00.000Z` as TMX writes it: `20250716T000000Z`. */
const stamp = (iso: string): string => `${iso.slice(0, 19).replace(/[-:]/gu, '')}Z`;

function escaped(text: string): string {
  return xmlText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
