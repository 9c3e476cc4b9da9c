import { startCopyFindings } from './copy-findings';
import { startDesk } from './desk';
import { startErrorSummary } from './error-summary';
import { startExportChoices } from './export-choices';
import { startGloss } from './gloss';
import { startPageKeys } from './page-keys';
import { startPairHighlight } from './pair-highlight';
import { startScrollTogether } from './scroll-together';

const MODULES: Readonly<Record<string, (root: HTMLElement) => void>> = {
  'copy-findings': startCopyFindings,
  desk: startDesk,
  'error-summary': startErrorSummary,
  'export-choices': startExportChoices,
  gloss: startGloss,
  'page-keys': startPageKeys,
  'pair-highlight': startPairHighlight,
  'scroll-together': startScrollTogether,
};

document.documentElement.classList.add('has-script');
for (const root of document.querySelectorAll<HTMLElement>('[data-module]')) {
  for (const name of (root.dataset['module'] ?? '').split(' ')) {
    try {
      MODULES[name]?.(root);
    } catch (error) {
      // The page is complete without any of these: one that fails is told like an uncaught error and takes no other along.
      reportError(error);
    }
  }
}
