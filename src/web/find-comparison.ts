import type { StoredComparison } from '../domain/stored-comparison';
import type { ComparisonService } from '../services/comparison-service';

// What `createId` and `sampleId` make. Anything else is not worth a question to the store.
const ID = /^[a-z0-9][a-z0-9-]{0,79}$/;

/** The comparison at an address, or null: an id that cannot exist and one that does not are the same to a reader. */
export async function findComparison(
  service: ComparisonService,
  id: string | readonly string[] | undefined,
): Promise<StoredComparison | null> {
  return typeof id === 'string' && ID.test(id) ? service.find(id) : null;
}
