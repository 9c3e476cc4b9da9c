import type { ComparisonDocument } from '../domain/comparison';
import type { Side } from '../domain/side';
import type { Translator } from '../i18n';
import type { Credit } from './credit';
import type { PageKnowledge } from './page-knowledge';

interface Context {
  readonly tr: Translator;
  readonly document: ComparisonDocument;
  readonly knowledge: PageKnowledge;
}

// A longer span is a whole apposition and would bury the sentence it stands in.
const LONGEST_NAME = 24;

/**
 * Who did something, as the subject of a sentence: "the Korean side (Lee Jae-myung)", 「日本側（石破茂総理大臣）が」, '양측은'.
 * A person is named where exactly one took part for that country, as the readout in the reader's language names them.
 */
export function subjectOf(context: Context, actor: Exclude<Credit, 'none'>): string {
  const { tr } = context;
  if (actor !== 'jp' && actor !== 'kr') return tr.t(`comparison.subject.${actor}`);
  const name = nameOf(context, actor);
  return name === null
    ? tr.t(`comparison.subject.${actor}`)
    : tr.t(`comparison.subject.${actor}Named`, { name });
}

function nameOf({ tr, document, knowledge }: Context, country: 'jp' | 'kr'): string | null {
  if (tr.lng === 'en') {
    const ids = new Set(
      (['ja', 'ko'] as const).flatMap((side) =>
        document[side].call.participants.filter((one) => one.country === country).map(({ person }) => person),
      ),
    );
    const [id] = ids;
    if (ids.size !== 1) return null;
    return knowledge.people?.find((person) => person.id === id)?.en ?? null;
  }
  const side: Side = tr.lng;
  const people = document[side].call.participants.filter((one) => one.country === country);
  const [only] = people;
  if (!only || people.length > 1) return null;
  const name = document[side].text.slice(...only.span);
  return name.length <= LONGEST_NAME ? name : null;
}
