import type { EvidenceKind } from '../../domain/link';
import type { Side } from '../../domain/side';
import { FAMILY_FIRST, type Knowledge } from '../knowledge';
import type { Morpheme } from '../morpheme';
import type { Range } from './match';
import { FormTrie } from './form-trie';
import { formKey } from './form-key';
import { areParticles, uncontracted, wordsIn } from './korean-words';
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
   * Forms that stand in a stretch of Korean as it is written, where the dictionary writes it otherwise: words up to their particles
   * (방한은 is 방한 + 은, though the dictionary may read 방 + 한은), and phrases of which it takes the verb for another (예를 들었다 is
   * 예를 들다, though the dictionary reads 듣다). Offsets into the normalised text.
   */
  findWritten(norm: string, stretch: Stretch): SenseMention[];
}

/** A stretch of normalised text with its morphemes. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly morphemes: readonly Morpheme[];
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
  for (const entry of entries) addForm(root, entry.form, entry);
  return lexiconOf(root);
}

/** Under the form as it is written and, of a contracted one, as the dictionary takes it apart. */
function addForm(root: Root, form: string, sense: Sense): void {
  root.add(form, sense);
  const apart = uncontracted(form);
  if (apart !== null) root.add(apart, sense);
}

function lexiconOf(root: Root): Lexicon {
  return {
    find: (morphemes) => findAll(root, morphemes),
    findWritten: (norm, stretch) => [
      ...findWords(root, norm, stretch.start, stretch.end),
      ...findAsWritten(root, norm, stretch.morphemes),
    ],
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
    for (const form of forms) addForm(root, form, sense);
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
  const baseKeys = morphemes.map(({ base, surface }) => (base === surface ? null : formKey(base)));
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

/**
 * What is written up to a morpheme leads on from the root, and its dictionary form is the last step: the one of the dictionary, and
 * the one that is written, since 들었다 is 들다 or 듣다 and the dictionary prefers one. Only where a morpheme is not written as the
 * dictionary writes it; the others are found morpheme by morpheme.
 */
function findAsWritten(root: Root, norm: string, morphemes: readonly Morpheme[]): SenseMention[] {
  const written = morphemes.map(({ start, end }) => norm.slice(start, end));
  const isOtherwise = morphemes.map(({ surface }, i) => written[i] !== surface);
  return morphemes.flatMap(({ start }, from) => {
    const found: SenseMention[] = [];
    let node: Node | null = root;
    let at = start;
    let hasOther = false;
    for (let i = from + 1; node && i < Math.min(morphemes.length, from + LONGEST_FORM); i++) {
      const last = morphemes[i];
      hasOther ||= isOtherwise[i - 1] ?? false;
      if (!last || last.start < at) continue;
      node = node.follow(formKey(norm.slice(at, last.start)));
      at = last.start;
      const bases = [...(hasOther ? [last.base] : []), ...(isOtherwise[i] ? [`${written[i] ?? ''}다`] : [])];
      for (const base of node ? bases : [])
        for (const { kind, key, quality } of node?.follow(formKey(base))?.values ?? [])
          found.push({ kind, key, quality, range: [start, last.end] });
    }
    return found.reverse();
  });
}

/** No form of the lexicon has more morphemes; it only bounds the walk. */
const LONGEST_FORM = 40;

/** Analysed text with its forms as the trie has them; no base where it is the surface. */
interface KeyedText {
  readonly morphemes: readonly Morpheme[];
  readonly keys: readonly string[];
  readonly baseKeys: readonly (string | null)[];
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
    const base = baseKeys[i] ?? null;
    if (base !== null) note(node.follow(base), end);
    node = node.follow(keys[i] ?? '');
    note(node, end);
  }
  return found.reverse();
}
