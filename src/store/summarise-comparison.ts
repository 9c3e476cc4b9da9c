import { callDate } from '../domain/call-date';
import { countFindings } from '../domain/findings';
import type { Readout } from '../domain/readout';
import type { ComparisonSummary, StoredComparison } from '../domain/stored-comparison';

// A list shows one line a side; a readout without a title is known by how it begins.
const MAX_TITLE_LENGTH = 80;

/** What a list shows of a comparison; kept beside the document so that a list does not read documents. */
export function summariseComparison(comparison: StoredComparison): ComparisonSummary {
  return {
    id: comparison.id,
    createdAt: comparison.createdAt,
    sample: comparison.sample,
    titles: { ja: titleOf(comparison.ja), ko: titleOf(comparison.ko) },
    call: { ...comparison.document.call, date: callDate(comparison) },
    figures: countFindings(comparison.document),
  };
}

function titleOf({ source, text }: Readout): string {
  const title = source.title ?? text.trim().split(/\r?\n/, 1)[0] ?? '';
  // By code points: a cut between the halves of a surrogate pair would show a box.
  const characters = [...title];
  return characters.length <= MAX_TITLE_LENGTH
    ? title
    : `${characters.slice(0, MAX_TITLE_LENGTH - 1).join('')}…`;
}
