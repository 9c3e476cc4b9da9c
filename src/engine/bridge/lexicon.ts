import type { EvidenceKind } from '../../domain/link';
import type { Side } from '../../domain/side';
import { FAMILY_FIRST, type Knowledge } from '../knowledge';
import type { Morpheme } from '../morpheme';
import type { Range } from './match';
import { FormTrie } from './form-trie';
import { formKey } from './form-key';
import { areParticles, wordsIn } from './korean-words';
import type { TrieNode } from './trie';

/** What a form of the lexicon stands for. */
export interface Sense {
  readonly kind: EvidenceKind;
  /** Shared by both languages: `concept:expand`, `term:abductions`, `person:ishiba-shigeru`, `country:kr`. */
  readonly key: string;
  readonly quality: number;
}

/** A form of the lexicon found in a text. */
export interface SenseMention extends Sense {
  readonly range: Range;
}

/** Finds the forms of one language in analysed text. */
export interface Lexicon {
  /** Every form that begins and ends with a morpheme, longest first at each place; they may overlap. */
  find(morphemes: readonly Morpheme[]): SenseMention[];
  /**
   * Forms that are a Korean word up to its particles, whatever the dictionary takes the word for: 방한이 is 방한 + 이, though the
   * dictionary reads 방 + 한이.
   */
  findWords(norm: string, start: number, end: number): SenseMention[];
}

// The qualities say how far two words under one key may be taken for the same, measured on nothing: they order the kinds
// of evidence; the weights that decide are learned (data/weights).
const SAME = 0.9;
const NEAR = 0.6;
/** A narrower word for a broader one: 最高裁 / 법원. */
const BROADER = 0.4;
const TERM = 0.95;
const NAME = 1;
const FAMILY_NAME = 0.8;

/** A form in its written shape with what it stands for. */
export interface Entry extends Sense {
  readonly form: string;
}

type Root = FormTrie<Sense>;
type Node = Root | TrieNode<Sense>;

/** Compiles forms into a trie of characters. */
export function compileLexicon(entries: Iterable<Entry>): Lexicon {
  const root = new FormTrie<Sense>();
  for (const entry of entries) root.add(entry.form, entry);
  return lexiconOf(root);
}

function lexiconOf(root: Root): Lexicon {
  return {
    find: (morphemes) => findAll(root, morphemes),
    findWords: (norm, start, end) => findWords(root, norm, start, end),
  };
}

/** Everything in data/ that can tie a word of one language to a word of the other. */
export function buildLexicon(knowledge: Knowledge, side: Side): Lexicon {
  const root = new FormTrie<Sense>();
  addSenses(root, knowledge, side);
  return lexiconOf(root);
}

/** One sense object an entry, shared by its forms: there are tens of thousands, and all are made at every start. */
function addSenses(root: Root, knowledge: Knowledge, side: Side): void {
  const add = (forms: readonly string[], kind: EvidenceKind, key: string, quality: number): void => {
    const sense = { kind, key, quality };
    for (const form of forms) root.add(form, sense);
  };
  for (const entry of knowledge.concepts) {
    add(entry[side], 'concept', `concept:${entry.id}`, entry.kind === 'same' ? SAME : NEAR);
    for (const id of entry.broader) add(entry[side], 'concept', `concept:${id}`, BROADER);
  }
  for (const entry of knowledge.terms) add(entry[side], 'term', `term:${entry.id}`, TERM);
  for (const entry of knowledge.contestedNames) add(entry[side], 'term', `thing:${entry.thing}`, TERM);
  for (const entry of knowledge.countries) add(entry[side], 'name', `country:${entry.id}`, NAME);
  for (const entry of knowledge.places) add(entry[side], 'name', `place:${entry.id}`, NAME);
  for (const entry of knowledge.organisations) add(entry[side], 'name', `organisation:${entry.id}`, NAME);
  for (const entry of knowledge.titles) {
    // 国防部長官 is no 방위대신, though both are ministers.
    const countries = entry.side === 'any' ? ['jp', 'kr'] : [entry.side];
    for (const country of countries) add(entry[side], 'term', `title:${entry.level}:${country}`, NEAR);
  }
  for (const entry of knowledge.people) {
    const key = `person:${entry.id}`;
    for (const form of side === 'ja' ? [...entry.ja, ...entry.kana] : entry.ko) {
      add([form], 'name', key, NAME);
      const [family = '', given] = form.split(' ');
      // A family name alone counts only where it has two characters or more: 이 and 박 are common words in Korean.
      if (given && family.length >= 2 && FAMILY_FIRST.has(entry.country))
        add([family], 'name', key, FAMILY_NAME);
    }
  }
}

function findAll(root: Root, morphemes: readonly Morpheme[]): SenseMention[] {
  const found: SenseMention[] = [];
  const keys = morphemes.map(({ surface }) => formKey(surface));
  const baseKeys = morphemes.map(({ base, surface }) => (base === surface ? [] : basesOf(base).map(formKey)));
  for (let from = 0; from < morphemes.length; from++)
    found.push(...walk(root, { morphemes, keys, baseKeys }, from));
  return found;
}

function findWords(root: Root, norm: string, start: number, end: number): SenseMention[] {
  return wordsIn(norm, start, end).flatMap(({ word, at }) => {
    const mentions: SenseMention[] = [];
    let node: Node | null = root;
    for (let length = 1; node && length <= word.length; length++) {
      node = node.follow(formKey(word.charAt(length - 1)));
      if (length < 2 || !node || !areParticles(word.slice(length))) continue;
      for (const sense of node.values) mentions.push({ ...sense, range: [at, at + length] });
    }
    return mentions;
  });
}

/** No form of the lexicon has more morphemes; it only bounds the walk. */
const LONGEST_FORM = 40;

/**
 * Korean verbs that share forms with another, by the one that the dictionary prefers: 제동을 걸었다 is 걸다, but the dictionary reads
 * 걷다, also in 걸겠다, which no form of 걷다 is. Which of them it is shows in the words before: a form of the lexicon has them.
 */
const SAME_FORMS: ReadonlyMap<string, string> = new Map([
  ['걷다', '걸다'],
  ['듣다', '들다'],
  ['묻다', '물다'],
  ['붇다', '불다'],
]);

function basesOf(base: string): string[] {
  const other = SAME_FORMS.get(base);
  return other === undefined ? [base] : [base, other];
}

/** Analysed text with its forms as the trie has them; no base where it is the surface. */
interface KeyedText {
  readonly morphemes: readonly Morpheme[];
  readonly keys: readonly string[];
  readonly baseKeys: readonly (readonly string[])[];
}

/**
 * From the root over the morphemes from one on, longest first: the surfaces lead on; the last morpheme may stand in its
 * dictionary form, so that 幅を広げ finds 幅を広げる and 넓혀 (넓히 + 어) finds 넓히다.
 */
function walk(root: Root, { morphemes, keys, baseKeys }: KeyedText, from: number): SenseMention[] {
  const found: SenseMention[] = [];
  const start = morphemes[from]?.start ?? 0;
  const note = (node: Node | null, end: number) => {
    for (const { kind, key, quality } of node?.values ?? []) {
      found.push({ kind, key, quality, range: [start, end] });
    }
  };
  let node: Node | null = root;
  for (let i = from; node && i < Math.min(morphemes.length, from + LONGEST_FORM); i++) {
    const end = morphemes[i]?.end ?? 0;
    for (const base of baseKeys[i] ?? []) note(node.follow(base), end);
    node = node.follow(keys[i] ?? '');
    note(node, end);
  }
  return found.reverse();
}
