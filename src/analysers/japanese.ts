import type { Analyser, Morpheme, WordClass } from '../engine/morpheme';
import { openLindera } from './lindera';

/** Japanese by IPADIC. */
export function createJapaneseAnalyser(imageFile: string | null = null): Analyser {
  const tokenize = openLindera('ipadic', imageFile);
  return {
    analyse: (text) =>
      tokenize(text).map((token): Morpheme => {
        const major = token.field('partOfSpeech') ?? '未知語';
        const minor = token.field('partOfSpeechSubcategory1') ?? '';
        const third = token.field('partOfSpeechSubcategory2') ?? '';
        return {
          start: token.start,
          end: token.end,
          surface: token.surface,
          base: token.field('baseForm') ?? token.surface,
          wordClass: wordClassOf(major, minor, third),
          tag: [major, minor, third, token.field('partOfSpeechSubcategory3')].filter(Boolean).join(','),
          reading: token.field('reading'),
        };
      }),
  };
}

const CLASSES: Readonly<Record<string, WordClass>> = {
  動詞: 'verb',
  形容詞: 'adjective',
  副詞: 'adverb',
  連体詞: 'determiner',
  接続詞: 'conjunction',
  助詞: 'particle',
  助動詞: 'auxiliary',
  接頭詞: 'prefix',
  記号: 'symbol',
};

const NOUN_CLASSES: Readonly<Record<string, WordClass>> = {
  固有名詞: 'proper',
  数: 'number',
  代名詞: 'pronoun',
  接尾: 'suffix',
};

function wordClassOf(major: string, minor: string, third: string): WordClass {
  if (major === '動詞' && (minor === '非自立' || minor === '接尾')) return 'auxiliary';
  if (major === '名詞') return third === '助数詞' ? 'counter' : (NOUN_CLASSES[minor] ?? 'noun');
  return CLASSES[major] ?? 'other';
}
