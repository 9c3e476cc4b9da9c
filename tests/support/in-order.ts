import type { ComparisonDocument } from '../../src/domain/comparison';
import { aDocument } from './a-document';

/**
 * A document whose shared points stand in the Japanese readout in the order 1, 2, 3 … and in the Korean readout in the given one:
 * `[3, 1, 2]` puts first what the Japanese readout puts third.
 */
export function inOrder(korean: readonly number[]): ComparisonDocument {
  const document = aDocument({
    ja: korean.map((_, index) => `点${index + 1}。`).join(''),
    ko: korean.map((number) => `점${number}.`).join(''),
  });
  const [link] = document.links;
  return {
    ...document,
    links: korean.map((_, index) => ({
      ...link!,
      ja: [`j${index + 1}`],
      ko: [`k${korean.indexOf(index + 1) + 1}`],
      differences: [],
    })),
  };
}
