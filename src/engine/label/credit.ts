// Who is credited with a clause, from the parties that it names and from what it does.
import type { Act, Actor } from '../../domain/act';
import type { Side } from '../../domain/side';
import type { Clause } from '../clause';
import type { ActMention } from './act-patterns';
import type { Subject, SubjectReader } from './subject';

/** Acts that two sides do together when nobody is named. */
const JOINT: ReadonlySet<Act> = new Set<Act>(['agree', 'confirm', 'discuss']);

/** Predicates that need two: 一致した, 합의했다; 期 -기로 했다 may be one side's own decision. */
const NEEDS_TWO =
  /一致|合意|申し合わせ|折り合|交わ|意見交換|합의|뜻을|의견(?:을|이)? ?(?:같|모|일치|나|교환)|의견 교환|의기투합|공감대/u;
/** Receiving: the one who gives acts. */
const RECEIVED = /得|取り付け|얻|확보|받(?!아들)/u;
/** Being told or asked: 총리로부터 설명을 들었다, 요청을 받았다. */
const HEARD = /(?:듣|들었|들음|들은|청취|받았|받고|받음|받은)[^,.]{0,12}[,.]?$/u;

/** The party that a clause itself names as acting, in view of what it does. */
export function ownSubject(
  clause: Clause,
  norm: string,
  act: ActMention | null,
  reader: SubjectReader,
): Subject | null {
  const all = reader.subjectsOf(clause, norm);
  // 韓国報道官は、両首脳が一致したと発表した: whoever is quoted acts.
  const spokesperson = all.find((each) => each.isSpokesperson);
  if (spokesperson) {
    const quoted = all.find((each) => !each.isSpokesperson);
    return quoted ?? quotedParty(clause, norm, reader, spokesperson) ?? spokesperson;
  }
  const topic = all.find((each) => each.kind === 'topic');
  if (act && isReceived(clause, norm, act)) {
    const giver = reader.giverOf(clause, norm, act.range[0] + 1);
    if (giver) return giver;
    if (topic) return { ...topic, actor: otherSide(topic.actor) };
  }
  // 대통령은 총리로부터 설명을 들었다; 일측으로부터 요청이 있었다.
  const source = reader.sourceOf(clause, norm);
  if (source && (!topic || HEARD.test(norm.slice(clause.start, clause.end)))) return source;
  if (topic) return topic;
  // 岸田総理大臣が訪韓することで一致した: the nominative belongs to what was agreed.
  if (act && NEEDS_TWO.test(norm.slice(...act.range))) return null;
  const nominative = all.find((each) => each.kind === 'nominative');
  return nominative ?? all.find((each) => each.kind === 'country' && !isReported(clause, norm)) ?? null;
}

/** Inside the words of a spokesperson the subject may stand in quotation marks: 대변인은 "양 정상은 뜻을 모았다"고 밝혔다. */
function quotedParty(
  clause: Clause,
  norm: string,
  reader: SubjectReader,
  spokesperson: Subject,
): Subject | null {
  const starts = [spokesperson.range[1], ...openings(clause, norm)];
  for (let start of starts) {
    while (start < clause.end && /[\s、,"“「'‘]/u.test(norm[start] ?? '')) start++;
    const inner = reader.subjectsOf({ ...clause, start, sentence: { ...clause.sentence, start } }, norm);
    const found = inner.find((each) => !each.isSpokesperson) ?? bothIn(norm, start, clause.end);
    if (found) return found;
  }
  return null;
}

/** Where quotations open in a clause. */
function openings(clause: Clause, norm: string): number[] {
  return [...norm.slice(clause.start, clause.end).matchAll(/[“「‘"]/gu)].map(
    ({ index }) => clause.start + index,
  );
}

/** 両首脳が in a spokesperson's words: elsewhere the nominative of both is content. */
function bothIn(norm: string, start: number, end: number): Subject | null {
  const found = /^(?:両(?:首脳|外相|大臣|長官|者)|双方)が|^(?:양|두) ?(?:정상|장관|측)[이가]/u.exec(
    norm.slice(start, end),
  );
  if (!found) return null;
  return { actor: 'both', range: [start, start + found[0].length], kind: 'topic', isSpokesperson: false };
}

function isReceived(clause: Clause, norm: string, act: ActMention): boolean {
  const cue = norm.slice(act.range[0], Math.min(act.range[1] + 2, clause.end));
  return (act.act === 'support' || act.act === 'agree') && RECEIVED.test(cue) && !NEEDS_TWO.test(cue);
}

const otherSide = (actor: Actor): Actor => (actor === 'jp' ? 'kr' : actor === 'kr' ? 'jp' : actor);

/** …旨述べた, …고 말했다: a country named in such a clause is spoken of. */
function isReported(clause: Clause, norm: string): boolean {
  return /(?:旨|と)(?:の|述|発|伝|強|指|説|応|語|主)|(?:다|라|자)고\s|[다라]며|[다라]면서/u.test(
    norm.slice(clause.start, clause.end),
  );
}

/** A clause as far as it is read when the credit is decided. */
export interface Creditable {
  readonly clause: Clause;
  readonly side: Side;
  readonly act: Act;
  /** The words of the predicate that governs the clause. */
  readonly cue: string;
  /** The party named in the clause, or in the clause whose predicate governs it. */
  readonly own: Subject | null;
  readonly carried: Subject | null;
  /** Whether the carried party was named in the same sentence. */
  readonly isCarriedInSentence: boolean;
}

/** The actor of a clause of the body. */
export function creditOf(item: Creditable, norm: string, reader: SubjectReader): Actor {
  const { act, own, carried } = item;
  const subject = own ?? carried;
  if (!subject) return byDefault(item);
  if (!JOINT.has(act) || subject.actor === 'both') return subject.actor;
  // 당국자는 "함께 노력하기로 했다"고 말했다: not the official agreed.
  if (subject.isSpokesperson && act !== 'confirm') return 'both';
  if (act === 'agree' && NEEDS_TWO.test(item.cue)) return 'both';
  if (own)
    return reader.hasCounterpart(item.clause, norm, own.actor) && act !== 'confirm' ? 'both' : own.actor;
  return act !== 'agree' && item.isCarriedInSentence ? subject.actor : 'both';
}

/** Nobody named so far: what two do together is theirs, a statement nobody's, the rest the writer's own side's. */
function byDefault({ act, side, cue }: Creditable): Actor {
  if (JOINT.has(act) || act === 'welcome' || act === 'hope') return 'both';
  if (act === 'report' || cue === '') return 'none';
  return OWN_SIDE[side];
}

const OWN_SIDE: Readonly<Record<Side, Actor>> = { ja: 'jp', ko: 'kr' };

/** Acts that depend on who does them: 資料を共有した states what one side knows; 함께 노력하자고 했다 is agreed by two. */
export function actBy(actor: Actor, act: Act, cue: string): Act {
  const isOne = actor === 'jp' || actor === 'kr' || actor === 'third';
  if (act === 'confirm' && isOne && /^(?:を共有|를? ?공유|을 ?공유)/u.test(cue)) return 'state';
  if (act === 'discuss' && isOne && /取り上げ|振り返|다루|다뤘|거론|되짚|돌아[보봤]/u.test(cue))
    return 'state';
  // What both promise they agree; what one promises it means to do: 協力を約束した, 협조를 약속했다.
  if (act === 'agree' && isOne && /約束|약속/u.test(cue)) return 'intend';
  if (act === 'request' && actor === 'both' && /자고/u.test(cue)) return 'agree';
  return act;
}
