import type { Analyser, Morpheme, WordClass } from '../engine/morpheme';
import { isWrittenSo } from './korean-stem';
import { subjectCandidates, withObjectParticles } from './korean-subject';
import { WHOLE_WORDS } from './korean-words';
import { openLindera, type LinderaToken } from './lindera';

/** Korean by ko-dic; contractions and compounds are taken apart by the dictionary's own expression. */
export function createKoreanAnalyser(imageFile: string | null = null): Analyser {
  const tokenize = openLindera('ko-dic', imageFile);
  const read = (text: string, places: readonly number[]) =>
    tokenize(withObjectParticles(text, places)).flatMap((token) => morphemesOf(token, text));
  return {
    analyse: (text) => {
      const candidates = subjectCandidates(text);
      const first = read(text, candidates);
      const places = candidates.filter((at) => indexOfParticle(first, at) !== null);
      // 깊이 is no 깊 with a particle: where no noun came out, the text is read as it stands.
      const morphemes = places.length === candidates.length ? first : read(text, places);
      for (const at of places) {
        const index = indexOfParticle(morphemes, at);
        const particle = index === null ? undefined : morphemes[index];
        if (particle) morphemes[index ?? 0] = { ...particle, surface: '이', base: '이', tag: 'JKS' };
      }
      return morphemes;
    },
  };
}

const NOUN = /^(?:NN|NP|NR|XSN|SN|SL|SH|ETN)/;

/** The object particle that was read at a place, behind a noun; null where something else was read. */
function indexOfParticle(morphemes: readonly Morpheme[], at: number): number | null {
  const index = morphemes.findIndex(({ start, end }) => start === at && end === at + 1);
  const before = morphemes[index - 1];
  const isParticle = morphemes[index]?.tag === 'JKO' && before?.end === at && NOUN.test(before.tag);
  return isParticle ? index : null;
}

/** 넓혀 has the expression 넓히/VV/*+어/EC/*: two morphemes over one stretch. 외교장관 as a compound: two nouns side by side. */
function morphemesOf(token: LinderaToken, text: string): Morpheme[] {
  const tag = token.field('partOfSpeechTag') ?? 'UNKNOWN';
  const whole = isWholeWord(token, text) ? WHOLE_WORDS.get(token.surface) : undefined;
  if (whole) return sideBySide(token.start, whole);
  const expression = token.field('expression');
  if (expression === null) return [morpheme(token.start, token.end, token.surface, tag)];
  const parts = expression.split('+').map((part) => part.split('/'));
  const [[stem = '', stemTag = ''] = []] = parts;
  if (
    parts.length === 1 &&
    stemTag.startsWith('V') &&
    !isWrittenSo(stem, token.surface, text.charAt(token.end))
  )
    return [morpheme(token.start, token.end, token.surface, tag)];
  const isSideBySide = parts.map(([form]) => form).join('') === token.surface;
  let at = token.start;
  return parts.map(([form = '', partTag = tag]) => {
    const start = isSideBySide ? at : token.start;
    const end = isSideBySide ? at + form.length : token.end;
    at = end;
    return morpheme(start, end, form, partTag);
  });
}

/** Whether a token is all that stands between two blanks or signs. */
function isWholeWord({ start, end }: LinderaToken, text: string): boolean {
  return !/[가-힣]/u.test(text.charAt(start - 1)) && !/[가-힣]/u.test(text.charAt(end));
}

function sideBySide(start: number, parts: readonly (readonly [form: string, tag: string])[]): Morpheme[] {
  let at = start;
  return parts.map(([form, tag]) => {
    at += form.length;
    return morpheme(at - form.length, at, form, tag);
  });
}

function morpheme(start: number, end: number, surface: string, tag: string): Morpheme {
  const wordClass = wordClassOf(tag);
  const inflects = /^(VV|VA|VX|VCP|VCN|XSV|XSA)/.test(tag);
  return { start, end, surface, base: inflects ? `${surface}다` : surface, wordClass, tag, reading: null };
}

/** By the beginning of the tag, the more specific first. */
const CLASSES: readonly (readonly [prefix: string, wordClass: WordClass])[] = [
  ['NNBC', 'counter'],
  ['NNB', 'counter'],
  ['NNP', 'proper'],
  ['NNG', 'noun'],
  ['NR', 'number'],
  ['SN', 'number'],
  ['NP', 'pronoun'],
  ['VX', 'auxiliary'],
  ['VV', 'verb'],
  ['VA', 'adjective'],
  ['VC', 'auxiliary'],
  ['MAJ', 'conjunction'],
  ['MAG', 'adverb'],
  ['MM', 'determiner'],
  ['J', 'particle'],
  ['E', 'ending'],
  ['XPN', 'prefix'],
  ['XR', 'noun'],
  ['XS', 'suffix'],
  ['SL', 'foreign'],
  ['SH', 'noun'],
  ['S', 'symbol'],
];

function wordClassOf(tag: string): WordClass {
  return CLASSES.find(([prefix]) => tag.startsWith(prefix))?.[1] ?? 'other';
}
