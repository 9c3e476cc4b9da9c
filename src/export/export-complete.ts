import { COMPLETE_SCHEMA, type CompleteComparison } from '../domain/complete-comparison';
import type { Readout } from '../domain/readout';

/**
 * The comparison with its sources, the engine's document and the whole log of decisions, notes and edited findings: what can be imported
 * again with the same result. The texts stand in the document. The same input gives the same bytes.
 */
export function exportComplete({ stored, events }: CompleteComparison): string {
  const { id, createdAt, ja, ko, document } = stored;
  const content = {
    schema: COMPLETE_SCHEMA,
    id,
    createdAt,
    readouts: { ja: toSource(ja), ko: toSource(ko) },
    document,
    log: events,
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

function toSource({ source, sha256, retrievedAt }: Readout): object {
  const { title, issuer, publishedOn, url } = source;
  return { title, issuer, publishedOn, url, sha256, retrievedAt };
}
