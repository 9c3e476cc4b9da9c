import type { ReadoutField, ReadoutProblem } from '../domain/errors';
import type { ReadoutSource } from '../domain/readout';

/** Longest title or name of an issuing body, and longest address, in UTF-16 code units. */
export const MAX_FIELD_LENGTH = 500;
export const MAX_URL_LENGTH = 2000;

/** What is known of a readout besides its text, as it was typed. */
export interface SourceDraft {
  readonly title: string;
  readonly issuer: string;
  readonly publishedOn: string;
  readonly url: string;
}

export interface CheckedSource {
  readonly source: ReadoutSource;
  readonly problems: readonly ReadoutProblem[];
}

/** Tidies what was typed and says what cannot be kept. An empty field is unknown, not a mistake. */
export function checkSource(draft: SourceDraft): CheckedSource {
  const title = tidy(draft.title);
  const issuer = tidy(draft.issuer);
  const url = tidy(draft.url);
  const publishedOn = tidy(draft.publishedOn);
  const problems = [
    ...checkLength('title', title, MAX_FIELD_LENGTH),
    ...checkLength('issuer', issuer, MAX_FIELD_LENGTH),
    ...checkUrl(url),
    ...(publishedOn === '' || isDate(publishedOn)
      ? []
      : [{ code: 'invalid-date', field: 'publishedOn' } as const]),
  ];
  return {
    source: {
      title: orNull(title),
      issuer: orNull(issuer),
      publishedOn: orNull(publishedOn),
      url: url === '' || problems.some(({ field }) => field === 'url') ? null : new URL(url).href,
    },
    problems,
  };
}

// A title that was copied from a page may hold line ends; a control character would break a log line or a CSV cell,
// and half a surrogate pair has no bytes in UTF-8.
function tidy(value: string): string {
  return value.replace(/[\s\p{Cc}\p{Cs}]+/gu, ' ').trim();
}

function orNull(value: string): string | null {
  return value === '' ? null : value;
}

function checkLength(field: ReadoutField, value: string, limit: number): readonly ReadoutProblem[] {
  return value.length <= limit ? [] : [{ code: 'too-long-field', field, params: { limit } }];
}

// The address becomes a link on the page and in the exported file: `javascript:` and `data:` must never get there.
function checkUrl(value: string): readonly ReadoutProblem[] {
  if (value === '') return [];
  const tooLong = checkLength('url', value, MAX_URL_LENGTH);
  if (tooLong.length > 0) return tooLong;
  const isWebAddress = URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
  return isWebAddress ? [] : [{ code: 'invalid-url', field: 'url' }];
}

/** Whether the value is a day that exists, written YYYY-MM-DD. */
function isDate(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  // 2025-02-30 parses as 2 March in some engines.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}
