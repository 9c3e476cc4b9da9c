import type { Act, Actor } from '../../domain/act';
import type { Side } from '../../domain/side';
import type { Range } from '../bridge/match';
import type { Clause, LabelledClause } from '../clause';
import type { EngineText } from '../engine-text';
import type { Labeller } from '../engine-parts';
import type { Knowledge } from '../knowledge';
import { compileActs, outermost, type ActFinder, type ActMention } from './act-patterns';
import { buildRoster, type Roster } from './roster';
import { findSubject, type Subject } from './subject';

/** Gives every clause of one side its actor and act. */
export function createLabeller(side: Side, knowledge: Knowledge): Labeller {
  const acts = compileActs(knowledge.acts, side);
  const roster = buildRoster(knowledge, side);
  return (clauses, text) => labelAll(clauses, text, { side, acts, roster });
}

interface Parts {
  readonly side: Side;
  readonly acts: ActFinder;
  readonly roster: Roster;
}

function labelAll(clauses: readonly Clause[], text: EngineText, parts: Parts): LabelledClause[] {
  const own = clauses.map((clause) => ({
    clause,
    act: outermost(parts.acts(text.norm, clause.start, clause.end), text.norm),
    subject: findSubject(clause, text.norm, parts.roster, parts.side),
  }));
  const framed = own.map((item, index) => frameOf(own, index) ?? item);
  let carried: Subject | null = null;
  return own.map(({ clause, subject }, index) => {
    const frame = framed[index];
    const act = frame?.act ?? null;
    if (clause.sentence.role === 'body') carried = subject ?? carried;
    return label(clause, act, subject ?? carried, own[index]?.act === act);
  });
}

interface Own {
  readonly clause: Clause;
  readonly act: ActMention | null;
  readonly subject: Subject | null;
}

/**
 * Whose predicate governs a clause: its own if it has one, else that of the next clause of the sentence that has one:
 * 抑止力を高め、|連携を進めることで一致した is agreed as a whole.
 */
function frameOf(own: readonly Own[], index: number): Own | null {
  const sentence = own[index]?.clause.sentence;
  for (let i = index; own[i]?.clause.sentence === sentence; i++) {
    const item = own[i];
    if (!item) return null;
    if (item.act) return item;
  }
  return null;
}

/** Acts that two sides do together when nobody is named. */
const JOINT: ReadonlySet<Act> = new Set<Act>(['agree', 'confirm', 'discuss']);

function label(
  clause: Clause,
  found: ActMention | null,
  subject: Subject | null,
  isOwn: boolean,
): LabelledClause {
  const isBody = clause.sentence.role === 'body';
  const act: Act = found?.act ?? (isBody ? 'state' : 'report');
  const actor: Actor = subject?.actor ?? (JOINT.has(act) || !isBody ? 'both' : 'none');
  return {
    ...clause,
    act: isBody ? act : act === 'discuss' && clause.sentence.role === 'lead' ? 'discuss' : 'report',
    actor: isBody ? actor : 'both',
    actCue: found && isOwn ? found.range : null,
    actorCue: within(subject?.range ?? null, clause) ? (subject?.range ?? null) : null,
  };
}

function within(range: Range | null, clause: Clause): boolean {
  return range !== null && clause.start <= range[0] && range[1] <= clause.end;
}
