import { join } from 'node:path';
import { createI18n, type I18n, type Lng, type Translator } from '../../src/i18n';
import { createRenderer, type Renderer } from '../../src/rendering/render-page';
import {
  toComparisonPage,
  type ComparisonPage,
  type ComparisonPageInput,
} from '../../src/view-models/comparison-page';
import { aComparison } from './a-comparison';
import { aKnowledge } from './a-knowledge';

export const ROOT = join(__dirname, '..', '..');
export const VIEWS = join(ROOT, 'views');
export const LOCALES = join(ROOT, 'locales');

let i18n: Promise<I18n> | null = null;

/** The real words of the interface. */
export async function aTranslator(lng: Lng = 'en'): Promise<Translator> {
  i18n ??= createI18n(LOCALES);
  return (await i18n).translator(lng);
}

export const aRenderer = (onRead?: (path: string) => void): Renderer =>
  createRenderer({ viewsDir: VIEWS, strict: true, ...(onRead && { onRead }) });

/** The comparison page of the composed pair, unless told otherwise. */
export function aComparisonPage(tr: Translator, over: Partial<ComparisonPageInput> = {}): ComparisonPage {
  return toComparisonPage({
    tr,
    stored: aComparison(),
    view: 'rows',
    path: '/comparisons/c0mp4r1s0n',
    notice: null,
    layout: 'main',
    knowledge: aKnowledge(),
    ...over,
  });
}
