import type { Actor } from '../../domain/act';
import type { Side } from '../../domain/side';
import type { Range } from '../bridge/match';
import type { Clause } from '../clause';
import type { Introduced } from './introduced';
import { BARE_COUNTRY } from './parties';
import type { Roster } from './roster';

/** Who is named as the one who acts, and where. */
export interface Subject {
  readonly actor: Actor;
  readonly range: Range;
  /** `nominative`: marked by が, 이 or 가, which also mark whoever acts in what was said; `country`: a country alone. */
  readonly kind: 'topic' | 'nominative' | 'country';
  /** A spokesperson: whoever is quoted acts. */
  readonly isSpokesperson: boolean;
}

/** Reads the parties named in a clause. */
export interface SubjectReader {
  /** All that are marked as acting, in text order. */
  subjectsOf(clause: Clause, norm: string): readonly Subject[];
  /** Whoever gives what is received before `at`: 朴長官から支持を得た, 대신으로부터 지지를 얻었다, 대신의 지지를 얻었다. */
  giverOf(clause: Clause, norm: string, at: number): Subject | null;
  /** Whoever something comes from by the Korean 로부터, which marks nothing else: 일측으로부터 요청이 있었다. */
  sourceOf(clause: Clause, norm: string): Subject | null;
  /** Whether another party than `actor` takes part: 趙長官との間で, 이와야 대신과. */
  hasCounterpart(clause: Clause, norm: string, actor: Actor): boolean;
}

/** What marks the one who acts. Japanese: から, より, は; Korean: 은/는, 께서, 측에서. が and 이/가 count only near the head. */
const TOPIC: Readonly<Record<Side, RegExp>> = {
  ja: /([^、。\n]{1,40}?)(からは|からも|から(?!の)|よりは?(?!の)|としては、?|としても、?|として、|(?<=[者国脳臣官側相長])(?:の?間)では?(?:は|も)?|は|も(?!の))(?=[、\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}「(A-Z0-9])/gu,
  ko: /(?<![가-힣A-Za-z0-9·ㆍ](?=[가-힣A-Za-z0-9·ㆍ]))((?:[「『"'“‘]?[가-힣A-Za-z0-9·ㆍ]+[」』"'”’]?(?:\([^)]*\))?\s){0,6}?[「『"'“‘]?[가-힣A-Za-z0-9·ㆍ]+?[」』"'”’]?(?:\([^)]*\))?)(께서는|께서|에서는|에서도|(?<=[측상관신자]|(?<!당)국)\s?간에?는?|(?<=측)에서|으로서는|로서는|은|는|도)(?=\s|,|$)/gu,
};
const NOMINATIVE: Readonly<Record<Side, RegExp>> = {
  ja: /([^、。\n]{1,30}?)(が)(?=[、\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}「(A-Z0-9])/gu,
  ko: /(?<![가-힣A-Za-z](?=[가-힣A-Za-z]))((?:[「『"'“‘]?[가-힣A-Za-z]+[」』"'”’]?(?:\([^)]*\))?\s){0,3}?[가-힣A-Za-z]+[」』"'”’]?(?:\([^)]*\))?)(이|가)(?=\s|,|$)/gu,
};
const GIVER: Readonly<Record<Side, RegExp>> = {
  ja: /([^、。\n]{1,30}?)(からも?|より|の)(?=[、\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/gu,
  ko: /(?<![가-힣A-Za-z](?=[가-힣A-Za-z]))((?:[가-힣A-Za-z]+\s){0,3}?[가-힣A-Za-z]+?)(으로부터|로부터|에게서|의)(?=\s|,|$)/gu,
};
const SOURCE =
  /(?<![가-힣A-Za-z](?=[가-힣A-Za-z]))((?:(?!\S+[은는이가]\s)[가-힣A-Za-z]+\s){0,3}?[가-힣A-Za-z]+?)(으로부터|로부터|에게서)(?=\s|,|$)/gu;
const COUNTERPART: Readonly<Record<Side, RegExp>> = {
  ja: /([^、。\n]{1,30}?)(との間で|との間の|と)(?=[、\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/gu,
  ko: /(?<![가-힣A-Za-z](?=[가-힣A-Za-z]))((?:[가-힣A-Za-z]+\s){0,3}?[가-힣A-Za-z]+)(과|와)(?=\s|,|$)/gu,
};
/** A speaker set before what he says: (조 장관) …, 「日本側：」. */
const SPEAKER =
  /^[\s・·ㅇ○●\-*]*(?:[(（【<[]([^)）】>\]]{2,14})[)）】>\]]|([^、。:：\s]{2,12}(?:\s\S{1,5})?)[:：])/u;

/** Builds the reader of one text. */
export function createSubjectReader(roster: Roster, introduced: Introduced, side: Side): SubjectReader {
  const party = (phrase: string): { name: string; actor: Actor } | null => {
    const name = lastName(phrase, side);
    const joint = isJoint(phrase, name, (each) => roster.actorOf(each, introduced), side);
    const actor = joint ? 'both' : roster.actorOf(name, introduced);
    return actor ? { name, actor } : null;
  };
  const marked = (clause: Clause, norm: string, pattern: RegExp, kind: Subject['kind']): Subject[] =>
    [...norm.slice(clause.start, clause.end).matchAll(pattern)].flatMap((found) => {
      const [all, phrase = ''] = found;
      const named = party(phrase);
      if (!named) return [];
      const end = clause.start + found.index;
      const range: Range = [end + phrase.length - named.name.length, end + all.length];
      const isSpokesperson = /(?:報道官|報道担当者|関係者|当局者|대변인(?:실)?|당국자|관계자)$/u.test(
        named.name,
      );
      return [
        { actor: named.actor, range, kind: BARE_COUNTRY.test(named.name) ? 'country' : kind, isSpokesperson },
      ];
    });
  return {
    subjectsOf: (clause, norm) =>
      [
        ...speakerOf(clause, norm, (name) => roster.actorOf(name, introduced)),
        ...marked(clause, norm, TOPIC[side], 'topic'),
        ...marked(clause, norm, NOMINATIVE[side], 'nominative'),
      ].filter((subject) => isPlausible(subject, clause, norm)),
    giverOf: (clause, norm, at) =>
      marked(clause, norm, GIVER[side], 'topic').findLast((each) => each.range[1] <= at) ?? null,
    sourceOf: (clause, norm) => (side === 'ko' ? (marked(clause, norm, SOURCE, 'topic')[0] ?? null) : null),
    hasCounterpart: (clause, norm, actor) =>
      marked(clause, norm, COUNTERPART[side], 'topic').some((each) => each.actor !== actor),
  };
}

function speakerOf(clause: Clause, norm: string, actorOf: (name: string) => Actor | null): Subject[] {
  if (clause.start !== clause.sentence.start) return [];
  const line = norm.lastIndexOf('\n', clause.start - 1) + 1;
  const [all, bracketed, coloned] = SPEAKER.exec(norm.slice(line, clause.end)) ?? [];
  const actor = actorOf(bracketed ?? coloned ?? '');
  if (!all || !actor) return [];
  return [{ actor, range: [line, line + all.length], kind: 'topic', isSpokesperson: false }];
}

/** The noun phrase just before the mark: what follows the last comma, particle or relative clause. */
function lastName(phrase: string, side: Side): string {
  if (side === 'ja')
    return phrase
      .replace(/^.*(?:[、,\s]|に対し|において|ため|について|に関し|際に?|にも?|では?|ては?)/u, '')
      .replace(/^.*(?:した|(?<!両国)の|る|れた|及び|並びに|と)(?=[\p{Script=Han}ァ-ヴ])/u, '');
  const words = phrase.split(' ');
  let from = words.length - 1;
  while (from > 0 && !ENDS_PHRASE.test(words[from - 1] ?? '')) from--;
  return words.slice(from).join(' ');
}

/** A word that closes a phrase before the name: 이에, 회담에서, 이익을 공유하는, 또한. One syllable may be a family name (한 장관). */
const ENDS_PHRASE =
  /..+(?:[을를에의와과는던된할며고서로여도]|한|에게|부터|까지|,)$|^(?:또한|아울러|이어|한편|이에|다만|특히|먼저|우선|끝으로|이날|이|그)$|^(?:관련|대해|있는|대한|위해|통해|계기|직후|이후|중인|오전|오후|오늘|같은 날|결과|가운데|차원에서)$|^\S+(?:하는|있는|이는|지는)$/u;

/** Two parties joined: 岩屋大臣と趙長官は, 이 대통령과 이시바 총리는. */
function isJoint(phrase: string, name: string, actorOf: (name: string) => Actor | null, side: Side): boolean {
  const before = phrase.slice(0, phrase.length - name.length).trimEnd();
  const head = (side === 'ja' ? /^(.*)(?:及び|並びに|と)$/u : /^(.*\S)(?:과|와|\s및)$/u).exec(before)?.[1];
  if (head === undefined) return false;
  const [first, second] = [actorOf(lastName(head, side)), actorOf(name)];
  return first !== null && second !== null && first !== second;
}

/** A clause that begins later than this in its sentence is not its first; numbers and bullets stand before the first. */
const LONGEST_MARKER = 6;
/** A subject stands near the head of its clause; further in, は and 은 mark topics and subordinate subjects. */
const FARTHEST = 60;

function isPlausible({ range, kind, actor }: Subject, clause: Clause, norm: string): boolean {
  const at = range[0] - clause.start;
  if (at < 0) return true;
  if (at > FARTHEST || isQuoted(norm.slice(clause.start, range[0]))) return false;
  const isInner = clause.start > clause.sentence.start + LONGEST_MARKER;
  const name = norm.slice(...range);
  // …は述べ、|両国が協力すべき旨, 말하고,|양국은 …의 동반자라고: the two countries are spoken of.
  if (
    isInner &&
    !JOINT_PREDICATE.test(norm.slice(clause.start, clause.end)) &&
    /(?:両国|양국|양\s?측|双方)(?:政府|民|\s?정부|\s?국민|\s?기업)?(?:は|が|も|은|는|이|가|도)$/u.test(name)
  )
    return false;
  if (kind === 'topic') return true;
  if (kind === 'country') return at <= LONGEST_MARKER && !isInner && !/[が이가]$/u.test(name);
  // 일본 정부가 방류를 결정한 데 대해 우려를 전달: a government in the nominative is spoken of.
  if (/(?:政府|정부)\S$/u.test(name) || (isInner && !ANSWERED.test(norm.slice(clause.start, clause.end))))
    return false;
  return actor !== 'both' && opensPhrase(norm.slice(clause.start, range[0]));
}

/** …설명하였으며, 양측은 …에 인식을 같이함: what two do together they are credited with, wherever they are named. */
const JOINT_PREDICATE =
  /(?:一致|合意|認識を共有|確認し合|申し合わせ)[^、。]{0,8}$|(?:인식을 같이|의견을 같이|뜻을 (?:같이|모)|합의|공감|기로 (?:하|했|함|합))[^,.]{0,8}$/u;

/** …を求めたのに対し, 촉구한 데 대해: the clause tells what another answers. */
const ANSWERED = /(?:のに対し(?:て)?|ところ|に対し)、?$|(?:데 대해|데 대하여|데 대해서는|하자),?$/u;

/** Whether nothing, a comma or a conjunction stands before a name in the nominative. */
function opensPhrase(before: string): boolean {
  return /^[\s・·ㅇ○□\-(]*$|[、,]\s?$|(?:また|さらに|その際|これに対し|또한|아울러|이어|이에|대해서는|대해|관련)\s?$/u.test(
    before,
  );
}

/** Inside a quotation that is still open the subjects are those of what was said. */
function isQuoted(before: string): boolean {
  return (before.match(/[「『“"]/gu)?.length ?? 0) % 2 === 1 && !/[」』”]/u.test(before)
    ? true
    : (before.match(/"/gu)?.length ?? 0) % 2 === 1;
}
