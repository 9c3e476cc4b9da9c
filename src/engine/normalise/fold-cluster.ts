import type { Side } from '../../domain/side';

/**
 * The normalised form of one character cluster. The conventions, which every rule and every data file may rely on:
 *
 * - NFKC: full-width letters and digits become ASCII, half-width kana full-width, decomposed Hangul composed.
 * - Kept as written: circled and parenthesised numbers and letters (① ㉮ ㈎, which mark items) and the jamo ㅇ and ㅁ,
 *   which Korean ministries use as bullets (NFKC would turn them into conjoining jamo).
 * - Double quotation marks “ ” „ ‟ ＂ become ", single ones ‘ ’ ‚ ‛ become '. 「」『』《》〈〉 stay.
 * - Middle dots become ・ in Japanese and · in Korean.
 * - Dashes: a hyphen, minus or en dash is -, a longer dash ―; wave dash and tilde are ~.
 * - Every space is one plain space; line ends of all kinds are \n; … ⋯ ‥ are …
 * - Invisible characters (zero width, direction, soft hyphen, variation selectors, byte order mark, controls) are dropped.
 */
export function foldCluster(cluster: string, side: Side): string {
  if (cluster.length === 1 && /[!#-&(-~ぁ-ん一-鿿가-힣]/u.test(cluster)) return cluster;
  const visible = cluster.replace(INVISIBLE, '');
  if (/^(?:\r\n?|[\n\v\f\u0085\u2028\u2029])$/u.test(visible)) return '\n';
  const bare = visible.replace(CONTROLS, '').replace(/\p{Surrogate}/gu, '\ufffd');
  if (bare === '') return '';
  const folded = KEPT.test(bare) ? bare.normalize('NFC') : bare.normalize('NFKC');
  return [...folded].map((character) => replacementOf(character, side)).join('');
}

const INVISIBLE =
  /[\u00ad\u034f\u061c\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\u{e0000}-\u{e01ef}]/gu;
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]/gu;
/** Enclosed alphanumerics, enclosed CJK (not the square units ㎏ ㍍ or era names ㋿), compatibility jamo, ellipses. */
const KEPT = /^[\u2025\u2026\u2460-\u24ff\u2776-\u2793\u3131-\u318e\u3200-\u32bf\u{1f100}-\u{1f1ff}]/u;

const REPLACEMENTS: Readonly<Record<string, string>> = {
  ...each('“”„‟＂〝〞〟', '"'),
  ...each('‘’‚‛＇´`', "'"),
  ...each('‐‑‒–−˗', '-'),
  ...each('—―─━', '―'),
  ...each('〜～∼', '~'),
  ...each('…⋯‥', '…'),
  ...each(
    '\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t',
    ' ',
  ),
};
const MIDDLE_DOTS = new Set('·ㆍ‧・･∙⋅ᆞ·');

function replacementOf(character: string, side: Side): string {
  if (MIDDLE_DOTS.has(character)) return side === 'ja' ? '・' : '·';
  return REPLACEMENTS[character] ?? character;
}

function each(characters: string, replacement: string): Record<string, string> {
  return Object.fromEntries([...characters].map((character) => [character, replacement]));
}
