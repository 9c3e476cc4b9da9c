import { SIDES } from '../domain/side';
import { LNGS, type Lng } from '../i18n';
import { EVERYTHING, type ExportSelection } from './export-selection';
import { findingsParameters, readFindingsChoice } from './findings-choice';

/** The files that a selection can be made for; by their endings. */
export const EXPORT_FORMATS = ['html', 'docx', 'xlsx', 'csv', 'tmx', 'md', 'txt'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** What a reader has chosen on the export page; all of it stands in the address. */
export interface ExportChoices {
  readonly format: ExportFormat;
  /** The file's own language; that of the pages may be another. */
  readonly lng: Lng;
  readonly selection: ExportSelection;
}

/** @param lng of the file where the query names none. What it does not know is taken for the usual choice. */
export function readExportChoices(query: Readonly<Record<string, unknown>>, lng: Lng): ExportChoices {
  return {
    format: EXPORT_FORMATS.find((each) => each === query['format']) ?? 'html',
    lng: LNGS.find((each) => each === query['in']) ?? lng,
    selection: {
      isConfirmedOnly: query['confirmed'] === '1',
      isDifferencesOnly: query['differences'] === '1',
      lead: SIDES.find((side) => side === query['order']) ?? EVERYTHING.lead,
      hasNotes: query['notes'] !== '0',
      hasHistory: query['history'] === '1',
      findings: readFindingsChoice(query),
    },
  };
}

/** The query that says the same; what is usual is left out. */
export function exportParameters({
  format,
  lng,
  selection,
}: ExportChoices): Readonly<Record<string, string>> {
  return {
    format,
    in: lng,
    order: selection.lead,
    ...(selection.isConfirmedOnly && { confirmed: '1' }),
    ...(selection.isDifferencesOnly && { differences: '1' }),
    ...(!selection.hasNotes && { notes: '0' }),
    ...(selection.hasHistory && { history: '1' }),
    ...findingsParameters(selection.findings),
  };
}
