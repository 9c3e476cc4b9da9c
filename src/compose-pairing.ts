import { createPairing } from './engine/pairing';
import type { Comparer } from './services/comparer';
import type { LibraryService } from './services/library-service';
import { createPairingService, type PairingService } from './services/pairing/pairing-service';
import { createProfileKeeper } from './services/pairing/profile-keeper';
import type { LibraryStore } from './store/library-store';

export interface PairingParts {
  readonly store: LibraryStore;
  readonly library: LibraryService;
  readonly comparer: Comparer;
  readonly onError: (error: unknown) => void;
}

/** Finds which readouts report one call. */
export function composePairing({ store, library, comparer, onError }: PairingParts): PairingService {
  return createPairingService({
    library: store,
    profiles: createProfileKeeper({ library: store, comparer, onError }),
    join: (ja, ko) => library.join(ja, ko),
    createPairing,
    now: () => new Date(),
  });
}
