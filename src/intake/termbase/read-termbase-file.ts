import type { TermbaseTable } from '../../domain/termbase';
import type { ImportRow } from '../../domain/termbase-entry';
import { MAX_IMPORT_BYTES, type TermbaseFileProblem } from '../../domain/termbase-file';
import { fail, ok, type Result } from '../../domain/result';
import { decodeBytes } from '../decode-bytes';
import { readTableFile } from './read-table-file';
import { readTbx } from './read-tbx';
import { toImportRows } from './tbx-rows';

/**
 * A file of entries, CSV or TBX, told apart by how it begins, as rows that are not checked yet.
 * @param table what the entries are where the file does not say it; null when the user leaves it to the file.
 */
export function readTermbaseFile(
  bytes: Uint8Array,
  table: TermbaseTable | null,
): Result<readonly ImportRow[], TermbaseFileProblem> {
  const problem = (code: TermbaseFileProblem['code']) => fail({ code, line: 0, value: '' });
  if (bytes.length === 0) return problem('no-file');
  if (bytes.length > MAX_IMPORT_BYTES) return problem('too-large');
  const text = decodeBytes(bytes, null);
  if (text === null) return problem('unreadable');
  const rows = /^\s*</u.test(text) ? readXml(text, table ?? 'term') : readTableFile(text, table);
  return rows.ok && rows.value.length === 0 ? problem('no-rows') : rows;
}

function readXml(text: string, table: TermbaseTable): Result<readonly ImportRow[], TermbaseFileProblem> {
  const concepts = readTbx(text);
  return concepts.ok ? ok(toImportRows(concepts.value, table)) : concepts;
}
