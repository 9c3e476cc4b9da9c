import type { I18n, Translator } from '../i18n';
import type { Renderer, Template } from '../rendering/render-page';
import { withTheme, type Frame } from '../view-models/frame';
import type { Display } from './request-context';

/** What every page is made with. */
export interface Drawing {
  readonly tr: (to: Display) => Translator;
  /** A view model as HTML, in the colours that the reader chose. */
  readonly draw: (to: Display, template: Template, page: { readonly frame: Frame }) => Promise<string>;
}

export function createDrawing(i18n: I18n, renderer: Renderer): Drawing {
  return {
    tr: ({ lng }) => i18n.translator(lng),
    draw: ({ theme }, template, page) =>
      renderer.render({ template, page: withTheme(page, theme), layout: 'main' }),
  };
}
