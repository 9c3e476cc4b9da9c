import { renderFile, type Options } from 'ejs';
import { join } from 'node:path';
import { watchModel } from './watched-model';

/** The pages of views/pages. */
export type Template =
  | 'home'
  | 'comparison'
  | 'desk'
  | 'findings'
  | 'agreement'
  | 'refused-decision'
  | 'import'
  | 'export'
  | 'method'
  | 'error'
  | 'termbase'
  | 'termbase-entry'
  | 'termbase-form'
  | 'termbase-changes'
  | 'termbase-import'
  | 'readouts'
  | 'new-readout'
  | 'readout'
  | 'versions'
  | 'against'
  | 'pairs'
  | 'calls'
  | 'call'
  | 'trash'
  | 'delete'
  | 'new-import'
  | 'import-report';
export type Layout = 'main' | 'standalone';

/** What the exported file carries inside; empty strings for the served page. */
export interface Inlined {
  readonly css: string;
  readonly script: string;
  /** JSON-LD: data that never runs, safe inside a script element. */
  readonly metadata: string;
  /** The whole value of the Content-Security-Policy. */
  readonly policy: string;
}

export interface RenderInput {
  readonly template: Template;
  readonly page: object;
  readonly layout: Layout;
  readonly inlined?: Inlined;
}

export interface Renderer {
  render(input: RenderInput): Promise<string>;
}

export interface RendererOptions {
  /** The folder views/. */
  readonly viewsDir: string;
  /** Whether reading a field that the view model lacks throws: in development and tests. */
  readonly strict: boolean;
  /** Told the path of every field that a view reads; for the contract test. */
  readonly onRead?: (path: string) => void;
}

const NOTHING: Inlined = { css: '', script: '', metadata: '', policy: '' };

/** The only caller of EJS. A page is rendered first, then its layout around it. */
export function createRenderer({ viewsDir, strict, onRead }: RendererOptions): Renderer {
  const options: Options = { strict: true, localsName: 'vm', cache: true, root: viewsDir, views: [viewsDir] };
  const draw = (name: string, locals: object) => renderFile(join(viewsDir, `${name}.ejs`), locals, options);
  return {
    async render({ template, page, layout, inlined = NOTHING }) {
      // One level down: EJS copies the top object, and a Proxy at the top would be lost.
      const model = strict || onRead ? watchModel(page, onRead) : page;
      const body = await draw(`pages/${template}`, { page: model });
      return draw(`layouts/${layout}`, { page: model, body, inlined });
    },
  };
}
