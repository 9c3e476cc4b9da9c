import type { Desk } from '../domain/desk';
import type { StoredComparison } from '../domain/stored-comparison';
import type { Translator } from '../i18n';
import type { Renderer } from '../rendering/render-page';
import type { ExportFormat } from '../view-models/export-choices';
import { deskOfSelection, type ExportSelection } from '../view-models/export-selection';
import type { PageKnowledge } from '../view-models/page-knowledge';
import { exportCsv } from './export-csv';
import { exportDocx } from './export-docx';
import { exportHtml } from './export-html';
import { exportMarkdown } from './export-markdown';
import { exportText } from './export-text';
import { exportTmx } from './export-tmx';
import { exportXlsx } from './export-xlsx';

/** What one wants of a comparison as a file. */
export interface FileRequest {
  readonly format: ExportFormat;
  /** Holds the decided document. */
  readonly stored: StoredComparison;
  readonly desk: Desk;
  readonly selection: ExportSelection;
}

export interface FileParts {
  readonly tr: Translator;
  readonly renderer: Renderer;
  readonly knowledge: PageKnowledge;
  readonly css: string;
  readonly script: string;
}

/** The comparison in the format and selection asked for. The same input gives the same bytes. */
export async function exportFile(
  { format, ...request }: FileRequest,
  parts: FileParts,
): Promise<string | Uint8Array> {
  const input = { ...request, desk: deskOfSelection(request.desk, request.selection) };
  switch (format) {
    case 'html':
      return exportHtml({ ...input, ...parts });
    case 'csv':
      return exportCsv({ ...input, ...parts });
    case 'md':
      return exportMarkdown({ ...input, ...parts });
    case 'txt':
      return exportText({ ...input, ...parts });
    case 'docx':
      return exportDocx({ ...input, ...parts });
    case 'xlsx':
      return exportXlsx({ ...input, ...parts });
    case 'tmx':
      return exportTmx({ ...input, lead: input.selection.lead });
  }
}
