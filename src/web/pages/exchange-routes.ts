import type { Router } from 'express';
import { routePath } from '../method-not-allowed';
import type { FormTokens } from '../middleware/form-token';
import type { AppParts } from '../ports';
import { createImportHandlers } from './import';

/** The addresses where comparisons come in from files; before `/comparisons/:id`, which `import` would be one of. */
export function registerExchange(router: Router, parts: AppParts, tokens: FormTokens): void {
  const pages = createImportHandlers(parts, tokens);
  routePath(router, '/comparisons/import', { get: pages.getImport, post: pages.postImport });
}
