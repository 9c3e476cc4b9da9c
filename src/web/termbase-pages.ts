import type { TermbaseChangesPageInput } from '../view-models/termbase-changes-page';
import type { TermbaseEntryPageInput } from '../view-models/termbase-entry-page';
import type { TermbaseFormPageInput } from '../view-models/termbase-form-page';
import type { TermbaseImportPageInput } from '../view-models/termbase-import-page';
import type { TermbasePageInput } from '../view-models/termbase-page';
import type { Display } from './request-context';

/** What a page shows, all but the words for it. */
type Content<Input> = Omit<Input, 'tr'>;

/** The pages of the termbase as finished HTML. */
export interface TermbasePages {
  termbase(display: Display, content: Content<TermbasePageInput>): Promise<string>;
  termbaseEntry(display: Display, content: Omit<TermbaseEntryPageInput, 'tr' | 'knowledge'>): Promise<string>;
  termbaseForm(display: Display, content: Content<TermbaseFormPageInput>): Promise<string>;
  termbaseImport(display: Display, content: Content<TermbaseImportPageInput>): Promise<string>;
  termbaseChanges(display: Display, content: Content<TermbaseChangesPageInput>): Promise<string>;
}
