import { callDate } from '../domain/call-date';
import type { StoredComparison } from '../domain/stored-comparison';
import type { Lng } from '../i18n';

const MAX_TITLE_LENGTH = 40;

/**
 * `readout-compare_2025-06-09_<title>_<id>.html`: sorts by call, and two downloads never overwrite each other.
 * Set by hand because Express makes `???` of a title where a client knows ASCII only; here such a client gets no title.
 */
export function contentDisposition(stored: StoredComparison, lng: Lng, extension: string): string {
  const nameWith = (title: string): string => {
    const parts = ['readout-compare', callDate(stored), title, stored.id];
    return `${parts.filter(Boolean).join('_')}.${extension}`;
  };
  const plain = `attachment; filename="${nameWith('')}"`;
  const title = titleFor(stored, lng);
  // RFC 5987; what the name can hold besides letters and digits, encodeURIComponent writes as the RFC does.
  return title === '' ? plain : `${plain}; filename*=UTF-8''${encodeURIComponent(nameWith(title))}`;
}

/** The title in the reader's language; readers of English get none, for neither side's comes first. */
function titleFor(stored: StoredComparison, lng: Lng): string {
  if (lng === 'en') return '';
  const title = stored[lng].source.title ?? '';
  // What a file system or a shell would take for something else.
  const safe = title
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return [...safe].slice(0, MAX_TITLE_LENGTH).join('');
}
