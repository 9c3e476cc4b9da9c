import { toImportReportPage, type ImportReportPageInput } from '../view-models/imports/import-report-page';
import { toNewImportPage, type NewImportPageInput } from '../view-models/imports/new-import-page';
import { toCallPage, type CallPageInput } from '../view-models/library/call-page';
import { toCallsPage, type CallsPageInput } from '../view-models/library/calls-page';
import { toDeletePage, type DeletePageInput } from '../view-models/library/delete-page';
import { toNewReadoutPage, type NewReadoutPageInput } from '../view-models/library/new-readout-page';
import { toPairsPage, type PairsPageInput } from '../view-models/library/pairs-page';
import { toReadoutPage, type ReadoutPageInput } from '../view-models/library/readout-page';
import { toReadoutsPage, type ReadoutsPageInput } from '../view-models/library/readouts-page';
import { toAgainstPage, type AgainstPageInput } from '../view-models/library/against-page';
import { toVersionsPage, type VersionsPageInput } from '../view-models/library/versions-page';
import { toTrashPage, type TrashPageInput } from '../view-models/library/trash-page';
import type { Drawing } from './drawing';
import type { Display } from './request-context';

export type Content<T> = Omit<T, 'tr'>;
type Draw<T> = (display: Display, content: Content<T>) => Promise<string>;

/** The pages of the library as finished HTML. */
export interface LibraryPages {
  readonly readouts: Draw<ReadoutsPageInput>;
  readonly newReadout: Draw<NewReadoutPageInput>;
  readonly readout: Draw<ReadoutPageInput>;
  readonly versions: Draw<VersionsPageInput>;
  readonly against: Draw<AgainstPageInput>;
  readonly pairs: Draw<PairsPageInput>;
  readonly calls: Draw<CallsPageInput>;
  readonly call: Draw<CallPageInput>;
  readonly trash: Draw<TrashPageInput>;
  readonly delete: Draw<DeletePageInput>;
  readonly newImport: Draw<NewImportPageInput>;
  readonly importReport: Draw<ImportReportPageInput>;
}

/** The pages as view models put into words and templates into HTML. */
export function renderLibraryPages({ draw, tr }: Drawing): LibraryPages {
  return {
    readouts: (to, content) => draw(to, 'readouts', toReadoutsPage({ tr: tr(to), ...content })),
    newReadout: (to, content) => draw(to, 'new-readout', toNewReadoutPage({ tr: tr(to), ...content })),
    readout: (to, content) => draw(to, 'readout', toReadoutPage({ tr: tr(to), ...content })),
    versions: (to, content) => draw(to, 'versions', toVersionsPage({ tr: tr(to), ...content })),
    against: (to, content) => draw(to, 'against', toAgainstPage({ tr: tr(to), ...content })),
    pairs: (to, content) => draw(to, 'pairs', toPairsPage({ tr: tr(to), ...content })),
    calls: (to, content) => draw(to, 'calls', toCallsPage({ tr: tr(to), ...content })),
    call: (to, content) => draw(to, 'call', toCallPage({ tr: tr(to), ...content })),
    trash: (to, content) => draw(to, 'trash', toTrashPage({ tr: tr(to), ...content })),
    newImport: (to, content) => draw(to, 'new-import', toNewImportPage({ tr: tr(to), ...content })),
    importReport: (to, content) => draw(to, 'import-report', toImportReportPage({ tr: tr(to), ...content })),
    delete: (to, content) => draw(to, 'delete', toDeletePage({ tr: tr(to), ...content })),
  };
}
