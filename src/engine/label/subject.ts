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
    if (!isPlausible({ actor, name, mark, at: start - clause.start, side })) continue;
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
  return phrase.replace(/^(또한|아울러|이어|한편|이에|이어서|그리고|다만|특히|끝으로|먼저|우선)\s/u, '');
}

interface Candidate {
  readonly actor: Actor;
  readonly name: string;
  readonly mark: string;
  readonly at: number;
  readonly side: Side;
}

// A subject stands near the head of its clause; further in, は and 은 mark topics and subordinate subjects.
const FARTHEST = 40;

function isPlausible({ actor, name, mark, at, side }: Candidate): boolean {
  if (at > FARTHEST) return false;
  const isCountry =
    /^(日本|韓国|大韓民国|我が国|일본|한국|우리나라|米国|中国|北朝鮮|북한|미국|중국|정부|북)$/u.test(name);
  if (isCountry) return false;
  if (side === 'ja' && (mark === 'が' || mark === 'も')) return at <= 2 && actor !== 'both';
  if (side === 'ko' && (mark === '이' || mark === '가')) return at <= 4;
  return true;
}
