/** How many of each there are in what was written or read. */
export interface KeptCounts {
  readonly readouts: number;
  readonly versions: number;
  readonly comparisons: number;
  readonly decisions: number;
}

/**
 * Why nothing was written or replaced. `exists`: the file is there already. `not-writable`, `not-readable`: the system said no. `no-backup`:
 * the file is neither a backup nor an archive. `broken`: it is one and is damaged (`line`: where, in an archive). `newer`: a later
 * version of the program made it.
 */
export interface KeepingProblem {
  readonly code: 'exists' | 'not-writable' | 'not-readable' | 'no-backup' | 'broken' | 'newer';
  readonly line?: number;
  /** The file that is meant, where it is not the one that was named. */
  readonly at?: string;
}

/** What a restoring did. */
export interface Restored {
  readonly counts: KeptCounts;
  /** Where everything was put that was there before. */
  readonly before: string;
}
