import type { CallAccount } from '../domain/call';
import type { DocumentSide, TermGloss } from '../domain/comparison';
import type { Link } from '../domain/link';
import type { Point } from '../domain/point';
import type { BySide } from '../domain/side';
import type { LinkModel } from './align/model';
import type { Group } from './align/search';
import { reasonsFor } from './align/to-links';
import type { Bridge } from './bridge';
import type { LabelledClause } from './clause';
import type { EngineText } from './engine-text';
import { judge } from './judge';
import type { Knowledge } from './knowledge';
import type { Mention } from './mentions';

/** What the engine has made of one side before it is written down. */
export interface SideResult {
  readonly text: EngineText;
  readonly clauses: readonly LabelledClause[];
  readonly call: CallAccount;
  readonly terms: readonly Mention[];
}

/** One side of the document: from here on all offsets count in the original text. */
export function toDocumentSide({ text, clauses, call, terms }: SideResult): DocumentSide {
  return {
    text: text.original,
    points: clauses.map((clause, index) => toPoint(text, clause, index)),
    call,
    terms: terms.map(({ range, key }) => {
      const [start, end] = text.toOriginal(...range);
      return { term: key, start, end };
    }),
  };
}

const idOf = (side: 'ja' | 'ko', index: number): string => `${side === 'ja' ? 'j' : 'k'}${index + 1}`;

function toPoint(text: EngineText, clause: LabelledClause, index: number): Point {
  const [start, end] = clause.fixed?.span ?? text.toOriginal(clause.start, clause.end);
  const { role } = clause.sentence;
  return {
    id: idOf(text.side, index),
    start,
    end,
    role: role === 'heading' ? 'body' : role,
    actor: clause.actor,
    act: clause.act,
    cues: {
      ...(clause.actorCue && { actor: text.toOriginal(...clause.actorCue) }),
      ...(clause.actCue && { act: text.toOriginal(...clause.actCue) }),
    },
  };
}

interface Linking {
  readonly groups: readonly Group[];
  readonly clauses: BySide<readonly LabelledClause[]>;
  readonly texts: BySide<EngineText>;
  readonly bridge: Bridge;
  readonly namings: BySide<readonly Mention[]>;
  readonly places: BySide<readonly Mention[]>;
  readonly model: LinkModel;
}

/** The links of the document. */
export function toLinks({ groups, model, ...given }: Linking): readonly Link[] {
  return groups.map((group) => {
    const { score, evidence, against, isPrecise } = reasonsFor(group, given.texts, given.bridge, model);
    return {
      ja: group.ja.map((index) => idOf('ja', index)),
      ko: group.ko.map((index) => idOf('ko', index)),
      score,
      evidence,
      against,
      differences: judge({ group, ...given }),
      isPrecise,
    };
  });
}

/** The entries of the termbase that are mentioned, by id in the order of the ids. */
export function usedTerms(
  knowledge: Knowledge,
  mentions: readonly Mention[],
): Readonly<Record<string, TermGloss>> {
  const used = new Set(mentions.map((mention) => mention.key));
  const entries = knowledge.terms
    .filter((term) => used.has(term.id))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map((term): [string, TermGloss] => [
      term.id,
      { ja: term.ja[0] ?? '', ko: term.ko[0] ?? '', en: term.en },
    ]);
  return Object.fromEntries(entries);
}
