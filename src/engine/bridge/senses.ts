import type { BySide } from '../../domain/side';
import type { SenseMention } from './lexicon';
import { groupBy, type Keyed, type MatchTable } from './match';

/** A form of the lexicon where it stands in a clause. */
export interface SenseInClause extends SenseMention, Keyed {}

/** A stretch of a clause with all that it may stand for. */
interface Spot {
  readonly clause: number;
  readonly senses: readonly SenseInClause[];
}

/** A Korean stretch that shares a sense with a Japanese word. */
interface Partner {
  readonly mention: SenseInClause;
  readonly kind: SenseInClause['kind'];
  readonly quality: number;
}

/**
 * Ties stretches that share a sense: of several senses that two stretches share, by the one that is surest. Common words stand in
 * many clauses, so that a word's partners are looked up once.
 */
export function matchSenses(table: MatchTable, mentions: BySide<readonly SenseInClause[]>): void {
  const ja = mentions.ja.filter(({ kind }) => table.takes(kind));
  const byKey = groupBy(mentions.ko, ({ key }) => key);
  const places = new Map(spotsOf(mentions.ko).flatMap((spot) => spot.senses.map((sense) => [sense, spot])));
  const byClause = groupBy(spotsOf(ja), ({ clause }) => clause);
  const known = new Map<string, readonly Partner[]>();
  const partnersOf = ({ senses }: Spot): readonly Partner[] => {
    const word = senses.map(({ kind, key, quality }) => `${kind} ${key} ${quality}`).join('\n');
    const partners = known.get(word) ?? findPartners(senses, byKey, places);
    known.set(word, partners);
    return partners;
  };
  table.add((clause, note, only) => {
    for (const spot of byClause.get(clause) ?? []) {
      const [first] = spot.senses;
      if (!first) continue;
      for (const { mention, kind, quality } of partnersOf(spot)) {
        if (only?.has(mention.clause) === false) continue;
        note(mention.clause, { ja: first.range, ko: mention.range, kind, key: mention.key, quality });
      }
    }
  });
}

function spotsOf(mentions: readonly SenseInClause[]): Spot[] {
  const spots = groupBy(mentions, ({ clause, range }) => `${clause} ${range[0]} ${range[1]}`);
  return [...spots.values()].flatMap((senses) => (senses[0] ? [{ clause: senses[0].clause, senses }] : []));
}

function findPartners(
  senses: readonly SenseInClause[],
  byKey: ReadonlyMap<string, readonly SenseInClause[]>,
  places: ReadonlyMap<SenseInClause, Spot>,
): readonly Partner[] {
  const best = new Map<Spot, Partner>();
  for (const { key, kind, quality: jaQuality } of senses) {
    for (const mention of byKey.get(key) ?? []) {
      const spot = places.get(mention);
      const quality = Math.min(jaQuality, mention.quality);
      const known = spot && best.get(spot);
      if (!spot || (known && known.quality >= quality)) continue;
      best.delete(spot);
      best.set(spot, { mention, kind, quality });
    }
  }
  return [...best.values()];
}
