import type { Range } from '../bridge/match';
import type { Lexicon } from '../bridge/lexicon';
import type { Clause } from '../clause';
import type { Knowledge } from '../knowledge';

/** A person of the data whom a readout names. */
export interface NamedPerson {
  readonly person: string;
  readonly country: string;
  readonly range: Range;
  /** Named in the title, the dateline or the lead: took part. */
  readonly isInLead: boolean;
}

/** Everybody whom the text names in full at least once, each with the first full naming and the title that follows it. */
export function findParticipants(
  clauses: readonly Clause[],
  lead: readonly Clause[],
  lexicon: Lexicon,
  knowledge: Knowledge,
): readonly NamedPerson[] {
  const found = new Map<string, NamedPerson>();
  for (const clause of clauses) {
    const mentions = lexicon.find(clause.morphemes);
    for (const mention of mentions) {
      const id = mention.key.startsWith('person:') ? mention.key.slice('person:'.length) : null;
      const entry = id === null ? undefined : knowledge.people.find((person) => person.id === id);
      if (!entry || mention.quality < 1 || found.has(entry.id)) continue;
      const title = mentions.find(
        (other) => other.key.startsWith('title:') && isJustAfter(mention.range, other.range),
      );
      found.set(entry.id, {
        person: entry.id,
        country: entry.country,
        range: [mention.range[0], title?.range[1] ?? mention.range[1]],
        isInLead: lead.includes(clause),
      });
    }
  }
  return [...found.values()];
}

const LONGEST_BETWEEN = 2;

function isJustAfter(name: Range, title: Range): boolean {
  return title[0] >= name[1] && title[0] - name[1] <= LONGEST_BETWEEN;
}
