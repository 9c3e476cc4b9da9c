import type { StoredComparison } from '../domain/stored-comparison';
import type { Lng } from '../i18n';

const MAX_TITLE_LENGTH = 40;

/** `readout-compare_2025-06-09_<title>_<id>.html`: sorts by call, and two downloads never overwrite each other. */
export function exportFileName(stored: StoredComparison, lng: Lng, extension: string): string {
  const parts = ['readout-compare', stored.document.call.date, titleFor(stored, lng), stored.id];
  return `${parts.filter(Boolean).join('_')}.${extension}`;
}

/** The title in the reader's language; readers of English get none, for neither side's comes first. */
function titleFor(stored: StoredComparison, lng: Lng): string {
  if (lng === 'en') return '';
  const title = stored[lng].source.title ?? '';
  // What a file system or a shell would take for something else.
  const safe = title.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '');
  return [...safe].slice(0, MAX_TITLE_LENGTH).join('');
}
