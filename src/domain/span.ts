/**
 * A half-open range [start, end) in the *original* text of one readout,
 * counted in UTF-16 code units. Normalised text never escapes the engine:
 * positions are mapped back before a Span is made.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span as it stands in the comparison document: [start, end). */
export type SpanPair = readonly [start: number, end: number];

/** The text that a span covers. */
export function textOf(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** Whether two spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
