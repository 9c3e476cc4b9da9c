import type { Analyser, Morpheme, WordClass } from '../engine/morpheme';
import { openLindera, type LinderaToken } from './lindera';

/** Korean by ko-dic; contractions and compounds are taken apart by the dictionary's own expression. */
export function createKoreanAnalyser(imageFile: string | null = null): Analyser {
  const tokenize = openLindera('ko-dic', imageFile);
  return { analyse: (text) => tokenize(text).flatMap(morphemesOf) };
}

/** 넓혀 has the expression 넓히/VV/*+어/EC/*: two morphemes over one stretch. 외교장관 as a compound: two nouns side by side. */
function morphemesOf(token: LinderaToken): Morpheme[] {
  const tag = token.field('partOfSpeechTag') ?? 'UNKNOWN';
  const expression = token.field('expression');
  if (expression === null) return [morpheme(token.start, token.end, token.surface, tag)];
  const parts = expression.split('+').map((part) => part.split('/'));
  const isSideBySide = parts.map(([form]) => form).join('') === token.surface;
  let at = token.start;
  return parts.map(([form = '', partTag = tag]) => {
    const start = isSideBySide ? at : token.start;
    const end = isSideBySide ? at + form.length : token.end;
    at = end;
    return morpheme(start, end, form, partTag);
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
