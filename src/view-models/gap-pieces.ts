/** Text between points as it is shown: on a line of its own (a heading) or within the line (a bullet, a full stop). */
export interface GapPiece {
  readonly text: string;
  readonly className: 'gap' | 'gap gap-block';
}

/**
 * Splits what stands before or behind a point into lines and line ends: a heading gets a line of its own, a bullet stays with its
 * point, and the line ends, which remain in the page, do not open empty lines.
 */
export function toGap(text: string, part: 'before' | 'after'): readonly GapPiece[] {
  const pieces = text.split(/(\s*\n\s*)/u).filter((piece) => piece !== '');
  const joint = part === 'before' ? pieces.length - 1 : 0;
  return pieces.map((piece, index) => {
    // The piece that touches the point itself continues its line; a blank one shows nothing.
    const isOwnLine = index !== joint && piece.trim() !== '';
    return { text: piece, className: isOwnLine ? 'gap gap-block' : 'gap' };
  });
}
