import type { TextReadings } from '../../src/domain/readings';
import { SIDES, type BySide } from '../../src/domain/side';
import { composedDocument } from './composed-document';

/** 首脳 read in the Japanese text, 정상 in the Korean, wherever they stand; every point as its id in Latin letters. */
export function composedReadings(): BySide<TextReadings> {
  const document = composedDocument();
  const words = { ja: ['首脳', 'しゅのう'], ko: ['대통령', '大統領'] } as const;
  const [ja, ko] = SIDES.map((side): TextReadings => {
    const [word, text] = words[side];
    const above = [...document[side].text.matchAll(new RegExp(word, 'gu'))].map(({ index }) => ({
      span: [index, index + word.length] as const,
      text,
    }));
    return { above, latin: Object.fromEntries(document[side].points.map(({ id }) => [id, `latin ${id}`])) };
  });
  if (!ja || !ko) throw new Error('a comparison has two sides');
  return { ja, ko };
}
