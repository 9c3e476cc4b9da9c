/** Text between points as it is shown: on a line of its own (a heading) or within the line (a bullet, a full stop). */
export interface GapPiece {
  readonly text: string;
  readonly className: 'gap' | 'gap gap-block';
}

/**
 * Splits what stands before or behind a point so that headings get a line of their own and the line ends around them, which
 * remain in the page, do not open empty lines.
 */
export function toGap(text: string, part: 'before' | 'after'): readonly GapPiece[] {
  const [, lead = '', core = '', tail = ''] = /^(\s*)([\s\S]*?)(\s*)$/u.exec(text) ?? [];
  const inline = (piece: string): GapPiece => ({ text: piece, className: 'gap' });
  const block = (piece: string): GapPiece => ({ text: piece, className: 'gap gap-block' });
  const pieces: GapPiece[] = [inline(lead)];
  if (part === 'before') pieces.push(core.includes('\n') || tail.includes('\n') ? block(core) : inline(core));
  else if (lead.includes('\n')) pieces.push(block(core));
  else {
    const [, first = '', break_ = '', rest = ''] = /^([^\n]*)(\n?\s*)([\s\S]*)$/u.exec(core) ?? [];
    pieces.push(inline(first), inline(break_), block(rest));
  }
  return [...pieces, inline(tail)].filter((piece) => piece.text !== '');
}
