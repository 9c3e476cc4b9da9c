import type { LibraryReadout } from '../domain/library';
import type { LibraryService } from '../services/library-service';

const ID = /^[0-9a-hjkmnp-tv-z]{12}$/;

/** Whether an address may hold this id at all; anything else is not worth a question to the store. */
export const isLibraryId = (id: unknown): id is string => typeof id === 'string' && ID.test(id);

/** The readout at an address, also one in the trash, or null. */
export async function findReadout(library: LibraryService, id: unknown): Promise<LibraryReadout | null> {
  return isLibraryId(id) ? library.find(id) : null;
}
