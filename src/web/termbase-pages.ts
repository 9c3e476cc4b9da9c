import type { Lng } from '../i18n';
import type { TermbaseChangesPageInput } from '../view-models/termbase-changes-page';
import type { TermbaseEntryPageInput } from '../view-models/termbase-entry-page';
import type { TermbaseFormPageInput } from '../view-models/termbase-form-page';
import type { TermbaseImportPageInput } from '../view-models/termbase-import-page';
import type { TermbasePageInput } from '../view-models/termbase-page';

/** What a page shows, all but the words for it. */
type Content<Input> = Omit<Input, 'tr'>;

/** The pages of the termbase as finished HTML. */
export interface TermbasePages {
  termbase(lng: Lng, content: Content<TermbasePageInput>): Promise<string>;
  termbaseEntry(lng: Lng, content: Omit<TermbaseEntryPageInput, 'tr' | 'knowledge'>): Promise<string>;
  termbaseForm(lng: Lng, content: Content<TermbaseFormPageInput>): Promise<string>;
  termbaseImport(lng: Lng, content: Content<TermbaseImportPageInput>): Promise<string>;
  termbaseChanges(lng: Lng, content: Content<TermbaseChangesPageInput>): Promise<string>;
}
