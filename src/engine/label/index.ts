import type { Act, Actor } from '../../domain/act';
import type { Side } from '../../domain/side';
import type { Clause, LabelledClause } from '../clause';
import type { EngineText } from '../engine-text';
import type { Labeller } from '../engine-parts';
import type { Knowledge } from '../knowledge';
import { WHOLE, type RuleFamily, type Without } from '../without';
import { compileActs, type ActFinder, type ActMention } from './act-patterns';
import { actBy, creditOf, ownSubject } from './credit';
import { introducedIn } from './introduced';
import { endsClause, latest, outermost } from './outermost';
import { buildRoster, type Roster } from './roster';
import { announcesItems, isAnnouncement, isUndertaking } from './undertaking';
import { createSubjectReader, type Subject, type SubjectReader } from './subject';

/**
 * Gives every clause of one side its actor and act.
 * @param without rules that are left out, to measure what they are worth.
 */
export function createLabeller(side: Side, knowledge: Knowledge, without = WHOLE): Labeller {
  const acts = compileActs(knowledge.acts, side);
  const roster = buildRoster(knowledge, side);
  return (clauses, text) => labelAll(clauses, text, { side, acts, roster, without });
}

interface Parts {
  readonly side: Side;
  readonly acts: ActFinder;
  readonly roster: Roster;
  readonly without: Without;
}

/** A clause with what it says by itself. */
interface Own {
  readonly clause: Clause;
  readonly act: ActMention | null;
  readonly subject: Subject | null;
  /** Whether the predicate ends the clause. */
  readonly isFinal: boolean;
}

function labelAll(clauses: readonly Clause[], text: EngineText, parts: Parts): LabelledClause[] {
  const { norm } = text;
  const has = (family: RuleFamily): boolean => !parts.without.has(family);
  const introduced = has('label/introduced') ? introducedIn(norm, parts.side) : () => null;
  const reader = createSubjectReader(parts.roster, introduced, parts.side);
  const own = clauses.map((clause): Own => {
    const mentions = parts.acts(norm, clause.start, clause.end);
    const act = has('label/carried-act') ? outermost(mentions, norm, parts.side) : latest(mentions);
    const subject = ownSubject(clause, norm, act, reader);
    return { clause, act, subject, isFinal: act !== null && endsClause(act, norm, clause.end, parts.side) };
  });
  const isAnnounced = clauses.some((clause) => announcesItems(norm.slice(clause.start, clause.end)));
  let carried: Own | null = null;
  let previous: LabelledClause | null = null;
  return own.map((item, index) => {
    const frame = has('label/governing') ? frameOf(own, index) : item;
    const subject = item.subject ?? (frame === item ? null : (frame?.subject ?? null));
    const labelled = label({
      item,
      frame,
      subject,
      carried,
      previous,
      norm,
      reader,
      side: parts.side,
      isAnnounced,
      has,
    });
    previous = labelled;
    if (item.clause.sentence.role !== 'body' || !item.subject || item.subject.actor === 'none')
      return labelled;
    if (has('label/carried-subject')) carried = item;
    return labelled;
  });
}

/**
 * Whose predicate governs a clause: its own, else that of the next clause of the sentence that has one: 抑止力を高め、|連携を
 * 進めることで一致した is agreed as a whole. A predicate inside the clause does not count against one that ends a later clause
 * (懸念を払拭し、|輸入を再開することで一致した). None governs over a change of subject.
 */
function frameOf(own: readonly Own[], index: number): Own | null {
  const item = own[index];
  if (!item || item.isFinal) return item ?? null;
  for (let i = index + 1; own[i]?.clause.sentence === item.clause.sentence; i++) {
    const next = own[i];
    if (!next) break;
    if (item.subject && next.subject && item.subject.actor !== next.subject.actor) break;
    if (next.isFinal || (next.act && !item.act)) return next;
  }
  return item.act ? item : null;
}

interface Situation {
  readonly item: Own;
  readonly frame: Own | null;
  readonly subject: Subject | null;
  readonly carried: Own | null;
  /** The clause before, labelled. */
  readonly previous: LabelledClause | null;
  readonly norm: string;
  readonly reader: SubjectReader;
  readonly side: Side;
  /** Whether the readout says that items follow. */
  readonly isAnnounced: boolean;
  /** Whether a family of rules is in use. */
  readonly has: (family: RuleFamily) => boolean;
}

function label(situation: Situation): LabelledClause {
  const { item, frame, subject, carried, previous, norm, reader, side, has } = situation;
  const { clause } = item;
  const found = frame?.act ?? null;
  const cue = found ? norm.slice(...found.range) : '';
  const cues = {
    actCue: found && frame === item ? found.range : null,
    actorCue: item.subject ? item.subject.range : null,
  };
  const { role } = clause.sentence;
  if (role !== 'body') {
    const isAgenda = found?.act === 'discuss' && !MET.test(norm.slice(clause.start, clause.end));
    const act: Act = isAgenda && role === 'lead' ? 'discuss' : 'report';
    return { ...clause, act, actor: 'both', ...cues };
  }
  const text = norm.slice(clause.start, clause.end);
  const ofEvent = subject || !has('label/event') ? null : eventActor(text, found?.act ?? null, side);
  if (ofEvent) return { ...clause, act: 'report', actor: ofEvent, ...cues };
  if (has('label/note') && !found && !subject && previous?.sentence.role === 'body' && isNote(text, side))
    return { ...clause, act: previous.act, actor: previous.actor, ...cues };
  const act = found?.act ?? 'state';
  const actor = creditOf(
    {
      clause,
      side,
      act,
      cue,
      own: subject,
      carried: carried?.subject ?? null,
      isCarriedInSentence: carried?.clause.sentence === clause.sentence,
    },
    norm,
    reader,
  );
  if (actor === 'both' && isAnnouncement(text)) return { ...clause, act: 'report', actor, ...cues };
  if (isAgreedItem(situation, actor)) return { ...clause, act: 'agree', actor: 'both', ...cues };
  if (!found && actor === 'both') return { ...clause, act: 'report', actor, ...cues };
  return { ...clause, act: actBy(actor, act, cue), actor, ...cues };
}

/**
 * What items of a joint statement or of results undertake, nobody saying or agreeing it in words, is agreed by both: 双方は協力を
 * 拡大する。 「結果は下記のとおり。１　査証免除を維持する。」
 */
function isAgreedItem(
  { item, frame, subject, carried, norm, side, isAnnounced, has }: Situation,
  actor: Actor,
): boolean {
  const { sentence, start } = item.clause;
  if (!has('label/undertaking') || !isUndertaking(side, norm.slice(start, sentence.end))) return false;
  const act = frame?.act?.act ?? null;
  if (actor === 'both' && subject) return act === null || act === 'intend';
  const isNewItem = carried?.clause.sentence.paragraph !== sentence.paragraph;
  return act === null && !subject && isAnnounced && isNewItem;
}

/** Meeting and talking in one predicate: 외교부 장관은 도쿄에서 일본 외무대신을 만나 현안을 논의했다 tells that they met. */
const MET = /만나서? |면담하여 |会って|に会い/u;

/** What is told of the talks themselves: 今回の会談は約2年ぶりである, 차기 회의는 내년 서울에서 열릴 예정이다. */
const EVENT: Readonly<Record<Side, RegExp>> = {
  ja: /^.{0,30}?(?:会談|協議|対話|会合|会議|電話|訪日|訪韓|訪問|開催|委員会|協議会|次回)(?:は|には|では)/u,
  ko: /^.{0,30}?(?:회담|협의|대화|회의|통화|방문|방한|방일|개최|위원회|협의회)(?:은|는|에는|에서는)(?=\s)/u,
};
/** What both have in view. */
const NEXT = /次回|次期|来年|予定|차기|다음|내년|예정/u;

/** The actor of what is told of talks, past (nobody) or to come (both); null where the clause tells something else. */
function eventActor(text: string, act: Act | null, side: Side): Actor | null {
  if ((act !== null && act !== 'intend') || !EVENT[side].test(text)) return null;
  return NEXT.test(text) ? 'both' : act === null ? 'none' : null;
}

/** A line in note form that ends in a noun and names nobody goes on with the item above: - 우선 10명 규모로 시작. */
function isNote(text: string, side: Side): boolean {
  return side === 'ko'
    ? /[가-힣]$/u.test(text) && !/[다함임됨음요까]$/u.test(text)
    : /[\p{Script=Han}ァ-ヴー]$/u.test(text);
}
