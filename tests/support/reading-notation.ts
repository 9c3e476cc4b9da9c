import type { Side } from '../../src/domain/side';
import type { TextReadings } from '../../src/domain/readings';
import { createReader } from '../../src/engine/readings';
import { compareTexts } from '../../src/engine/compare';
import type { ComparisonDocument } from '../../src/domain/comparison';
import { engineParts } from './shared-engine';

/** How a text is read, with the other side's text beside it where that matters. */
export function readingsOf(texts: Readonly<Record<Side, string>>): {
  readonly document: ComparisonDocument;
  readonly readings: Readonly<Record<Side, TextReadings>>;
} {
  const document = compareTexts(engineParts(), texts);
  return { document, readings: createReader(engineParts())(document) };
}

/** A text with what stands above its words in brackets behind them: 日韓[にっかん]の関係[かんけい]. */
export function withAbove(text: string, { above }: TextReadings): string {
  let from = 0;
  const parts = above.map(({ span: [start, end], text: reading }) => {
    const part = `${text.slice(from, end)}[${reading}]`;
    from = end;
    return start < end ? part : `${part}!`;
  });
  return parts.join('') + text.slice(from);
}

/** All points of a text in Latin letters. */
export const latinOf = ({ latin }: TextReadings): string => Object.values(latin).join(' / ');
