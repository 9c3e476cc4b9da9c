import type { LibraryCall, LibraryReadout } from '../../src/domain/library';
import type { Side } from '../../src/domain/side';
import type { ComparisonSummary } from '../../src/domain/stored-comparison';
import { aReadout } from './a-stored-comparison';

/** A readout of the library with one version, alone. */
export function aLibraryReadout(side: Side, over: Partial<LibraryReadout> = {}): LibraryReadout {
  return {
    id: side === 'ja' ? 'a00000000001' : 'b00000000001',
    side,
    callId: null,
    createdAt: '2025-06-10T00:00:00.000Z',
    deletedAt: null,
    versionCount: 1,
    current: { ...aReadout(side), number: 1 },
    profile: null,
    callDate: null,
    level: null,
    isPaired: false,
    comparisonIds: [],
    ...over,
  };
}

export const A_SUMMARY: ComparisonSummary = {
  id: 'c0mp4r1s0n',
  createdAt: '2025-07-15T03:00:00.000Z',
  sample: null,
  titles: { ja: '日韓首脳電話会談', ko: '한일 정상통화' },
  call: { date: '2025-07-14', startTime: null, durationMinutes: null },
  figures: { shared: 7, differing: 5, onlyJa: 2, onlyKo: 2 },
};

/** A call with a readout of each side and a comparison. */
export function aCall(over: Partial<LibraryCall> = {}): LibraryCall {
  const known = { callId: 'd00000000001', isPaired: true, level: 'leader', callDate: '2025-06-09' };
  return {
    id: 'd00000000001',
    createdAt: '2025-06-10T00:00:00.000Z',
    date: '2025-06-09',
    readouts: [aLibraryReadout('ja', known), aLibraryReadout('ko', known)],
    comparisons: [A_SUMMARY],
    ...over,
  };
}
