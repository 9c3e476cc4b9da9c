import { createSinoReader } from '../../src/analysers/sino-reader';
import type { ComparisonDocument } from '../../src/domain/comparison';
import type { Difference } from '../../src/domain/difference';
import { compileParts } from '../../src/engine';
import { compareTexts } from '../../src/engine/compare';
import type { EngineParts } from '../../src/engine/engine-parts';
import { loadKnowledge } from '../../src/knowledge/load-knowledge';
import { analyserOf } from './analysers';
import { DATA_DIR } from './data-file';

let parts: EngineParts | undefined;

/** All parts of the engine with the dictionaries and data of the package, made on first use and shared by a test file. */
export function engineParts(): EngineParts {
  return (parts ??= compileParts({
    analysers: { ja: analyserOf('ja'), ko: analyserOf('ko') },
    sino: createSinoReader(),
    knowledge: loadKnowledge(DATA_DIR),
  }));
}

/** The document about two texts; lists are points, one a line. */
export function compare(ja: string | readonly string[], ko: string | readonly string[]): ComparisonDocument {
  const joined = (text: string | readonly string[]) => (typeof text === 'string' ? text : text.join('\n'));
  return compareTexts(engineParts(), { ja: joined(ja), ko: joined(ko) });
}

/** The links in figures: "1-1 2-3 3-0 0-2" pairs the first points, the second with the third, and leaves two alone. */
export function linksOf({ ja, ko, links }: ComparisonDocument): string {
  const number = (id: string) => Number(id.slice(1));
  const linked = (side: 'ja' | 'ko') => new Set(links.flatMap((link) => link[side]));
  const rows = [
    ...links.map((link) => ({ at: number(link.ja[0]!), text: `${list(link.ja)}-${list(link.ko)}` })),
    ...alone(ja.points, linked('ja')).map((at) => ({ at, text: `${at}-0` })),
  ].toSorted((a, b) => a.at - b.at);
  return [...rows.map(({ text }) => text), ...alone(ko.points, linked('ko')).map((at) => `0-${at}`)].join(
    ' ',
  );
}

const list = (ids: readonly string[]): string => ids.map((id) => id.slice(1)).join(',');

function alone(points: readonly { readonly id: string }[], linked: ReadonlySet<string>): number[] {
  return points.filter(({ id }) => !linked.has(id)).map(({ id }) => Number(id.slice(1)));
}

/** Expects these links, in any order. */
export function expectLinks(document: ComparisonDocument, notation: string): void {
  const inOrder = (text: string) => text.split(' ').toSorted().join(' ');
  expect(inOrder(linksOf(document))).toBe(inOrder(notation));
}

/** The differences of one facet in words: `number 17回|18차례`, `act agree|hope`, `detail ja 緊密`. */
export function differencesOf(document: ComparisonDocument, facet: Difference['facet']): string[] {
  const { ja, ko } = document;
  const ofJa = (span: readonly [number, number]) => ja.text.slice(...span);
  const ofKo = (span: readonly [number, number]) => ko.text.slice(...span);
  return document.links.flatMap((link) =>
    link.differences.flatMap((difference) => {
      if (difference.facet !== facet) return [];
      switch (difference.facet) {
        case 'actor':
        case 'act':
          return [`${difference.ja}|${difference.ko}`];
        case 'fact':
          return [`${difference.kind} ${ofJa(difference.ja.span)}|${ofKo(difference.ko.span)}`];
        case 'naming':
          return [`${difference.thing} ${ofJa(difference.ja.span)}|${ofKo(difference.ko.span)}`];
        case 'detail':
          return [
            `${difference.side} ${difference.spans.map(difference.side === 'ja' ? ofJa : ofKo).join(' ')}`,
          ];
      }
    }),
  );
}
