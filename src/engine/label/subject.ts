import type { Actor } from '../../domain/act';
import type { Side } from '../../domain/side';
import type { Range } from '../bridge/match';
import type { Clause } from '../clause';
import type { Roster } from './roster';

/** Who is named as the one who acts, and where. */
export interface Subject {
  readonly actor: Actor;
  readonly range: Range;
}

/**
 * What marks the one who acts. Japanese readouts credit with から, より and は; が mostly stands inside what was said
 * (韓国が措置を講ずるよう求めた) and counts only for a named person at the head of a clause. Korean: 은/는/이/가, 께서.
 */
const MARKED: Readonly<Record<Side, RegExp>> = {
  ja: /([^、。\n「」]{1,40}?)(からは|からも|から|より|側は|は|も|が)(?=[、\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}「(A-Z0-9])/gu,
  ko: /((?:[가-힣A-Za-z]+(?:\([^)]*\))?\s){0,6}?[가-힣A-Za-z]+(?:\([^)]*\))?)(께서는|께서|은|는|이|가|도)(?=\s|,|$)/gu,
};

/** Finds the first named party of a clause that is marked as acting. */
export function findSubject(clause: Clause, norm: string, roster: Roster, side: Side): Subject | null {
  const text = norm.slice(clause.start, clause.end);
  for (const found of text.matchAll(MARKED[side])) {
    const [, phrase = '', mark = ''] = found;
    const name = lastName(phrase, side);
    const actor = roster.actorOf(name);
    if (actor === null) continue;
    const start = clause.start + found.index + phrase.length - name.length;
    const isInner = clause.start > clause.sentence.start + LONGEST_MARKER;
    if (!isPlausible({ actor, name, mark, at: start - clause.start, side, isInner })) continue;
    return { actor, range: [start, clause.start + found.index + found[0].length] };
  }
  return null;
}

/** The noun phrase just before the mark: what follows the last comma, particle or relative clause. */
function lastName(phrase: string, side: Side): string {
  if (side === 'ja')
    return phrase
      .replace(/^.*(?:[、,\s]|に対し|において|ため|について|に関し|際に?)/u, '')
      .replace(/^.*(?:した|の|る)(?=[\p{Script=Han}ァ-ヴ])/u, '');
  const words = phrase.split(' ');
  let from = words.length - 1;
  while (from > 0 && !ENDS_PHRASE.test(words[from - 1] ?? '')) from--;
  return words.slice(from).join(' ');
}

/** A word that closes a phrase before the name: 이에, 회담에서, 이익을 공유하는, 또한. One syllable may be a family name (한 장관). */
const ENDS_PHRASE =
  /..+(?:[을를에의와과는한던된할며고서로여]|에게|부터|까지)$|^(?:또한|아울러|이어|한편|이에|다만|특히|먼저|우선|끝으로)$/u;

/** A clause that begins later than this in its sentence is not its first; numbers and bullets stand before the first. */
const LONGEST_MARKER = 6;

interface Candidate {
  readonly actor: Actor;
  readonly name: string;
  readonly mark: string;
  readonly at: number;
  readonly side: Side;
  /** In a later clause of a sentence, where a subject may belong to what was said. */
  readonly isInner: boolean;
}

// A subject stands near the head of its clause; further in, は and 은 mark topics and subordinate subjects.
const FARTHEST = 40;

function isPlausible({ actor, name, mark, at, side, isInner }: Candidate): boolean {
  if (at > FARTHEST) return false;
  const isCountry =
    /^(日本|韓国|大韓民国|我が国|일본|한국|우리나라|米国|中国|北朝鮮|북한|미국|중국|정부|북)$/u.test(name);
  if (isCountry) return false;
  // …は述べ、|両国が協力すべき旨, 말하고,|양국은 …의 동반자라고: the two countries are spoken of.
  if (isInner && /(?:両国|両国政府|両国民|양국|양\s?측|양국\s?정부|양국\s?국민|양국\s?기업)$/u.test(name))
    return false;
  if (side === 'ja' && (mark === 'が' || mark === 'も')) return at <= 2 && actor !== 'both';
  if (side === 'ko' && (mark === '이' || mark === '가')) return at <= 4 && !/정부$/u.test(name);
  return true;
}
