import type { Difference } from '../../domain/difference';
import type { Mention } from '../mentions';
import type { Judged } from './judged';

/** The same thing by another name: both sides of the link name a thing of data/contested, each by a variant that the other does not use. */
export function namingDifferences(link: Judged): readonly Difference[] {
  const ja = variantsIn(link, 'ja');
  const ko = variantsIn(link, 'ko');
  return [...ja].flatMap(([thing, first]): Difference[] => {
    const second = ko.get(thing);
    if (!second || sharesVariant(first, second)) return [];
    const [a, b] = [first[0], second[0]];
    if (!a || !b) return [];
    return [
      {
        facet: 'naming',
        thing,
        ja: { variant: a.variant, span: link.texts.ja.toOriginal(...a.mention.range) },
        ko: { variant: b.variant, span: link.texts.ko.toOriginal(...b.mention.range) },
      },
    ];
  });
}

interface Naming {
  readonly variant: string;
  readonly mention: Mention;
}

function variantsIn(link: Judged, side: 'ja' | 'ko'): Map<string, Naming[]> {
  const clauses = link.group[side].flatMap((index) => link.clauses[side][index] ?? []);
  const found = new Map<string, Naming[]>();
  for (const mention of link.namings[side]) {
    const isInside = clauses.some(
      (clause) => clause.start <= mention.range[0] && mention.range[1] <= clause.end,
    );
    const [thing = '', variant = ''] = mention.key.split('/');
    if (isInside) found.set(thing, [...(found.get(thing) ?? []), { variant, mention }]);
  }
  return found;
}

const sharesVariant = (a: readonly Naming[], b: readonly Naming[]): boolean =>
  a.some((one) => b.some((other) => one.variant === other.variant));
