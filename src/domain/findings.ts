import type { ComparisonDocument } from './comparison';
import type { Link } from './link';
import type { Figures } from './stored-comparison';

/** What one side merely adds is no difference of its own in the figures. */
export const isDiffering = (link: Link): boolean => link.differences.some(({ facet }) => facet !== 'detail');

/** The findings of a document in figures. */
export function countFindings({ links, ja, ko }: ComparisonDocument): Figures {
  const linked = new Set(links.flatMap((link) => [...link.ja, ...link.ko]));
  return {
    shared: links.length,
    differing: links.filter(isDiffering).length,
    onlyJa: ja.points.filter(({ id }) => !linked.has(id)).length,
    onlyKo: ko.points.filter(({ id }) => !linked.has(id)).length,
  };
}
