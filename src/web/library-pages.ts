import type { I18n, Lng } from '../i18n';
import type { Renderer, Template } from '../rendering/render-page';
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

export type Content<T> = Omit<T, 'tr'>;
type Draw<T> = (lng: Lng, content: Content<T>) => Promise<string>;

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
export function renderLibraryPages(i18n: I18n, renderer: Renderer): LibraryPages {
  const draw = (template: Template, page: object) => renderer.render({ template, page, layout: 'main' });
  const tr = (lng: Lng) => i18n.translator(lng);
  return {
    readouts: (lng, content) => draw('readouts', toReadoutsPage({ tr: tr(lng), ...content })),
    newReadout: (lng, content) => draw('new-readout', toNewReadoutPage({ tr: tr(lng), ...content })),
    readout: (lng, content) => draw('readout', toReadoutPage({ tr: tr(lng), ...content })),
    versions: (lng, content) => draw('versions', toVersionsPage({ tr: tr(lng), ...content })),
    against: (lng, content) => draw('against', toAgainstPage({ tr: tr(lng), ...content })),
    pairs: (lng, content) => draw('pairs', toPairsPage({ tr: tr(lng), ...content })),
    calls: (lng, content) => draw('calls', toCallsPage({ tr: tr(lng), ...content })),
    call: (lng, content) => draw('call', toCallPage({ tr: tr(lng), ...content })),
    trash: (lng, content) => draw('trash', toTrashPage({ tr: tr(lng), ...content })),
    newImport: (lng, content) => draw('new-import', toNewImportPage({ tr: tr(lng), ...content })),
    importReport: (lng, content) => draw('import-report', toImportReportPage({ tr: tr(lng), ...content })),
    delete: (lng, content) => draw('delete', toDeletePage({ tr: tr(lng), ...content })),
  };
}
