import type { EvidenceKind } from '../../domain/link';
import type { Side } from '../../domain/side';
import { FAMILY_FIRST, type Knowledge } from '../knowledge';
import type { Morpheme } from '../morpheme';
import { countryRunForms } from './country-runs';
import type { Range } from './match';

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

interface Node {
  readonly next: Map<string, Node>;
  readonly senses: Sense[];
}

/** Finds the forms of one language in analysed text. */
export interface Lexicon {
  /** Every form that begins and ends with a morpheme, longest first at each place; they may overlap. */
  find(morphemes: readonly Morpheme[]): SenseMention[];
}

// The qualities say how far two words under one key may be taken for the same, measured on nothing: they order the kinds
// of evidence; the weights that decide are learned (data/weights).
const SAME = 0.9;
const NEAR = 0.6;
const TERM = 0.95;
const NAME = 1;
const FAMILY_NAME = 0.8;

/** A form in its written shape with what it stands for. */
export interface Entry extends Sense {
  readonly form: string;
}

/** Compiles forms into a trie of characters. */
export function compileLexicon(entries: Iterable<Entry>): Lexicon {
  const root = newNode();
  for (const { form, ...sense } of entries) {
    const chars = formKey(form);
    if (chars === '') continue;
    let node = root;
    for (const char of chars) {
      let next = node.next.get(char);
      if (!next) node.next.set(char, (next = newNode()));
      node = next;
    }
    if (!node.senses.some((known) => known.key === sense.key)) node.senses.push(sense);
  }
  return { find: (morphemes) => findAll(root, morphemes) };
}

/** Everything in data/ that can tie a word of one language to a word of the other. */
export function buildLexicon(knowledge: Knowledge, side: Side): Lexicon {
  return compileLexicon(sensesOf(knowledge, side));
}

const newNode = (): Node => ({ next: new Map(), senses: [] });

/** Spaces and middle dots do not count: 한·미·일 is 한미일, 국교 정상화 is 국교정상화. */
function formKey(form: string): string {
  return form.normalize('NFKC').replace(/[\s·・ㆍ‧]/gu, '');
}

function* sensesOf(knowledge: Knowledge, side: Side): Generator<Entry> {
  for (const entry of knowledge.concepts) {
    const quality = entry.kind === 'same' ? SAME : NEAR;
    for (const form of entry[side]) yield { form, kind: 'concept', key: `concept:${entry.id}`, quality };
  }
  for (const entry of knowledge.terms) {
    for (const form of entry[side]) yield { form, kind: 'term', key: `term:${entry.id}`, quality: TERM };
  }
  for (const entry of knowledge.contestedNames) {
    for (const form of entry[side]) yield { form, kind: 'term', key: `thing:${entry.thing}`, quality: TERM };
  }
  for (const entry of knowledge.countries) {
    for (const form of entry[side]) yield { form, kind: 'name', key: `country:${entry.id}`, quality: NAME };
  }
  for (const { form, countries } of countryRunForms(knowledge.countries, side)) {
    yield { form, kind: 'name', key: `countries:${countries}`, quality: NAME };
  }
  for (const entry of knowledge.places) {
    for (const form of entry[side]) yield { form, kind: 'name', key: `place:${entry.id}`, quality: NAME };
  }
  for (const entry of knowledge.organisations) {
    for (const form of entry[side])
      yield { form, kind: 'name', key: `organisation:${entry.id}`, quality: NAME };
  }
  for (const entry of knowledge.titles) {
    for (const form of entry[side]) yield { form, kind: 'term', key: `title:${entry.level}`, quality: NEAR };
  }
  yield* peopleOf(knowledge, side);
}

function* peopleOf(knowledge: Knowledge, side: Side): Generator<Entry> {
  for (const entry of knowledge.people) {
    const key = `person:${entry.id}`;
    for (const form of side === 'ja' ? [...entry.ja, ...entry.kana] : entry.ko) {
      yield { form, kind: 'name', key, quality: NAME };
      const [family = '', given] = form.split(' ');
      // A family name alone counts only where it has two characters or more: 이 and 박 are common words in Korean.
      if (!given || family.length < 2 || !FAMILY_FIRST.has(entry.country)) continue;
      yield { form: family, kind: 'name', key, quality: FAMILY_NAME };
    }
  }
}

function findAll(root: Node, morphemes: readonly Morpheme[]): SenseMention[] {
  const found: SenseMention[] = [];
  for (let from = 0; from < morphemes.length; from++) {
    const here: SenseMention[] = [];
    walk(root, morphemes, from, from, here);
    found.push(...here.reverse());
  }
  return found;
}

/**
 * From `node` on, over the morphemes from `at`: the surfaces lead on; the last morpheme may stand in its dictionary form,
 * so that 幅を広げ finds 幅を広げる and 넓혀 (넓히 + 어) finds 넓히다.
 */
function walk(
  node: Node,
  morphemes: readonly Morpheme[],
  from: number,
  at: number,
  found: SenseMention[],
): void {
  const first = morphemes[from];
  const morpheme = morphemes[at];
  if (!first || !morpheme) return;
  const note = (end: Node | null) => {
    for (const sense of end?.senses ?? []) found.push({ ...sense, range: [first.start, morpheme.end] });
  };
  if (morpheme.base !== morpheme.surface) note(follow(node, morpheme.base));
  const next = follow(node, morpheme.surface);
  if (!next) return;
  note(next);
  walk(next, morphemes, from, at + 1, found);
}

function follow(node: Node, text: string): Node | null {
  let at: Node | undefined = node;
  for (const char of formKey(text)) {
    at = at.next.get(char);
    if (!at) return null;
  }
  return at;
}
