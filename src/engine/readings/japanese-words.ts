import type { Morpheme } from '../morpheme';
import { SEAM, toHepburn } from './hepburn';

/** Kana over a stretch of kanji; offsets count in the analysed text. */
export interface Furigana {
  readonly start: number;
  readonly end: number;
  readonly kana: string;
}

/** A written word in Latin letters, or as it stands where its reading is in doubt. */
export interface LatinWord {
  readonly start: number;
  readonly latin: string;
}

/** A morpheme, or several that are read as one word. */
export interface Token extends Pick<Morpheme, 'start' | 'end' | 'surface' | 'wordClass' | 'tag'> {
  /** Katakana, with a seam between kanji and kana; null where the reading is in doubt. */
  readonly kana: string | null;
  readonly above: readonly Furigana[];
}

/** Written words: what bends or ends a word stands with it, particles stand apart. */
export function toWords(tokens: readonly Token[]): LatinWord[] {
  const words: LatinWord[] = [];
  let group: Token[] = [];
  const close = () => {
    const [first] = group;
    if (first) words.push({ start: first.start, latin: toLatin(group) });
    group = [];
  };
  for (const token of tokens) {
    const last = group.at(-1);
    if (!last || !belongsTo(last, token)) close();
    group.push(token);
  }
  close();
  return words;
}

function belongsTo(last: Token, token: Token): boolean {
  if (last.end !== token.start || last.wordClass === 'symbol') return false;
  if (last.wordClass === 'prefix') return token.wordClass !== 'number';
  if (token.wordClass === 'suffix') return true;
  if (token.wordClass === 'auxiliary')
    return !token.tag.startsWith('動詞,非自立') && !/^[だでな]/u.test(token.surface);
  return token.tag.startsWith('助詞,接続助詞') && /^(?:て|で|ば|たり)$/u.test(token.surface);
}

function toLatin(group: readonly Token[]): string {
  let latin = '';
  let kana = '';
  const flush = () => {
    latin += toHepburn(kana);
    kana = '';
  };
  for (const token of group) {
    if (token.kana === null) flush();
    if (token.kana === null) latin += PUNCTUATION[token.surface] ?? token.surface;
    // ましょ and う are one long o; other morphemes keep their vowels apart.
    else kana += kana === '' || token.surface === 'う' ? token.kana : SEAM + token.kana;
  }
  flush();
  return group[0] && isName(group[0]) ? capitalised(latin) : latin;
}

/** Only places and people: the dictionary calls ministries' words names, too. */
const isName = ({ tag, kana }: Token): boolean => kana !== null && /地域|人名/u.test(tag);

const capitalised = (latin: string): string =>
  latin.replace(/(^|\s)(\p{L})/gu, (_, gap: string, letter: string) => gap + letter.toUpperCase());

const PUNCTUATION: Readonly<Record<string, string>> = {
  '、': ',',
  '，': ',',
  '。': '.',
  '．': '.',
  '「': '“',
  '」': '”',
  '『': '‘',
  '』': '’',
  '（': '(',
  '）': ')',
  '・': '·',
  '：': ':',
  '；': ';',
  '？': '?',
  '！': '!',
};

/** Words in a row, with blanks as Latin script sets them. */
export function joinLatin(words: readonly string[]): string {
  return words
    .map((word) => word.trim())
    .filter((word) => word !== '')
    .join(' ')
    .replace(/ +(?=[,.;:?!)”’])/gu, '')
    .replace(/(?<=[(“‘]) +/gu, '')
    .replace(/ *· */gu, ' · ');
}
