import type { Router } from 'express';
import { routePath } from '../method-not-allowed';
import type { FormTokens } from '../middleware/form-token';
import type { AppParts } from '../ports';
import { createExportHandlers } from './export';
import { createImportHandlers } from './import';

/** The addresses where comparisons leave as files and come in from them; before `/comparisons/:id`, which `import` would be one of. */
export function registerExchange(router: Router, parts: AppParts, tokens: FormTokens): void {
  const pages = createImportHandlers(parts, tokens);
  const files = createExportHandlers(parts);
  routePath(router, '/comparisons/:id/export', { get: files.getExport });
  routePath(router, '/comparisons/:id/export/file', { get: files.getFile });
  for (const format of ['docx', 'xlsx'] as const)
    routePath(router, `/comparisons/:id/export.${format}`, { get: files.whole(format) });
  routePath(router, '/comparisons/import', { get: pages.getImport, post: pages.postImport });
}
