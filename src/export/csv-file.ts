import { stringify } from 'csv-stringify/sync';

// csv-stringify's own option looks at the first character: = + - @, tab, carriage return and their full-width forms.
// Spreadsheets skip blanks, and some take what follows a line feed; those are covered here.
const HIDDEN_FORMULA = /^[\s\u200B\u2060\uFEFF]+[=+\-@\t\r＝＋－＠]|^\n/u;

/**
 * A table as a file that spreadsheets open: UTF-8 with a byte order mark, CRLF, and no cell that would be run as a
 * formula (an apostrophe stands before it). The only caller of csv-stringify.
 */
export function toCsvFile(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return stringify([header, ...rows] as string[][], {
    bom: true,
    record_delimiter: '\r\n',
    escape_formulas: true,
    cast: { string: (value) => (HIDDEN_FORMULA.test(value) ? `'${value}` : value) },
  });
}
