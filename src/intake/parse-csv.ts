import { parse } from 'csv-parse/sync';

/** A line of a table and the line of the file at which it ends, from 1. */
export interface CsvRecord {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

export interface CsvForm {
  readonly delimiter: string;
  /** Null where quotation marks are part of the words. */
  readonly quote: '"' | null;
  /** What a line begins with that counts for nothing; absent: every line counts. */
  readonly comment?: string;
}

/** Reads a table; a line may have more or fewer cells than the head. The only caller of csv-parse; throws what it throws. */
export function parseCsv(text: string, { delimiter, quote, comment }: CsvForm): readonly CsvRecord[] {
  const records: unknown = parse(text, {
    bom: true,
    ...(comment !== undefined && { comment, comment_no_infix: true }),
    delimiter,
    info: true,
    quote,
    relax_column_count: true,
    skip_empty_lines: true,
  });
  return records as readonly CsvRecord[];
}
