import type { Translator } from '../../i18n';
import { formatCount } from '../format';
import type { ChangedPiece } from './changed-pieces';

/** A stretch of a text with its changes; one that is long and unchanged is folded. */
export interface ChangedPart {
  readonly isFolded: boolean;
  /** What the fold says; empty for one that is open. */
  readonly summary: string;
  readonly pieces: readonly ChangedPiece[];
}

/** Less than this is not worth a fold, in characters. */
const LONG = 600;
/** What stays open beside a change, to the end of its sentence. */
const BESIDE = 120;

/** Folds what lies between changes far apart; all pieces stay, in their order. */
export function foldUnchanged(tr: Translator, pieces: readonly ChangedPiece[]): readonly ChangedPart[] {
  const parts: ChangedPart[] = [];
  let open: ChangedPiece[] = [];
  const close = () => {
    if (open.length > 0) parts.push({ isFolded: false, summary: '', pieces: open });
    open = [];
  };
  for (const [index, piece] of pieces.entries()) {
    const [head, middle, tail] = cut(piece, index === 0, index === pieces.length - 1);
    if (head !== '') open.push({ ...piece, text: head });
    if (middle !== '') {
      close();
      const count = [...middle].length;
      const summary = tr.t('library.versions.unchanged', { count, total: formatCount(tr, count) });
      parts.push({ isFolded: true, summary, pieces: [{ ...piece, text: middle }] });
    }
    if (tail !== '') open.push({ ...piece, text: tail });
  }
  close();
  return parts;
}

/** What stays open before, what is folded, what stays open behind; a short or changed piece stays whole. */
function cut(
  { text, isAdded, isRemoved }: ChangedPiece,
  isFirst: boolean,
  isLast: boolean,
): readonly [string, string, string] {
  if (isAdded || isRemoved || text.length <= LONG || (isFirst && isLast)) return [text, '', ''];
  const from = isFirst ? 0 : sentenceEnd(text, BESIDE);
  const to = isLast ? text.length : sentenceEnd(text, text.length - 2 * BESIDE);
  return to - from < BESIDE ? [text, '', ''] : [text.slice(0, from), text.slice(from, to), text.slice(to)];
}

/** Behind the first sentence or line that ends at or after `at`; `at` itself where none does soon. */
function sentenceEnd(text: string, at: number): number {
  const found = /[。\n]|[.!?](?=\s)/u.exec(text.slice(at, at + BESIDE));
  if (found !== null) return at + found.index + found[0].length;
  // Not between the halves of a character.
  return /[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at + 1 : at;
}
