import { urlencoded, type Request, type RequestHandler, type Response } from 'express';
import type { Side } from '../../domain/side';
import { NEW_READOUT_PANE } from '../../view-models/library/new-readout-page';
import { noticeOf } from '../../view-models/library/readout-page';
import { EMPTY_PANE_FORM } from '../../view-models/readout-pane';
import type { Content } from '../library-pages';
import type { NewReadoutPageInput } from '../../view-models/library/new-readout-page';
import type { FormTokens } from '../middleware/form-token';
import { setUpUpload, uploadedFiles } from '../middleware/upload';
import type { AppParts } from '../ports';
import { fillPane, readPaneForm, type ReadPane } from '../read-form';
import { readSide } from '../read-readout-query';
import { displayOf, lngOf } from '../request-context';

const PANES = [NEW_READOUT_PANE];

export interface NewReadoutHandlers {
  readonly getForm: RequestHandler;
  readonly postReadout: readonly RequestHandler[];
}

/** One readout by paste, file or address: what is read from a file or page is shown before it is kept. */
export function createNewReadoutHandlers(parts: AppParts, tokens: FormTokens): NewReadoutHandlers {
  const { settings, library } = parts;
  const show = createFormPage(parts, tokens);
  const read = (req: Request): Promise<ReadPane> =>
    readPaneForm(NEW_READOUT_PANE, req.body, uploadedFiles(req, PANES), {
      readUpload: parts.readUpload,
      fileBytes: settings.fileBytes,
    });
  const showTyped = async (req: Request, res: Response, shown: Shown): Promise<void> => {
    const { pane, problems } = await read(req);
    await show(req, res, { side: sideOf(req), form: pane, problems, ...shown });
  };
  const postReadout: RequestHandler = async (req, res) => {
    const typed = await read(req);
    const side = sideOf(req);
    const isFetch = fieldOf(req.body, 'fetch') === NEW_READOUT_PANE;
    const filled = isFetch ? await fetchInto(typed, parts) : typed;
    const { pane: form, problems, proposed, government } = filled;
    const told = { side: side === null ? filled.side : null, government };
    if (problems.length > 0) {
      await show(req, res, { status: 422, side, form, problems, proposed });
      return;
    }
    if (isFetch || Object.keys(proposed).length > 0) {
      const notice = isFetch ? 'fetched' : 'proposed';
      await show(req, res, { status: 200, notice, side: side ?? filled.side, form, proposed, told });
      return;
    }
    const added = await library.add({ ...form, side });
    if (!added.ok) {
      await show(req, res, { status: 422, side, form, problems: added.error });
      return;
    }
    const { readout, outcome } = added.value;
    res.redirect(303, `/readouts/${readout.id}?lng=${lngOf(res)}&notice=${noticeOf(outcome)}`);
  };
  return {
    getForm: (req, res) => show(req, res, { status: 200 }),
    postReadout: [
      urlencoded({ extended: false, limit: settings.bodyBytes }),
      setUpUpload(settings, PANES),
      parts.createRateLimit(settings.comparisonsPerMinute, (req, res) =>
        showTyped(req, res, { status: 429, notice: 'rate-limited' }),
      ),
      async (req, res, next) => {
        if (tokens.isValid(req)) next();
        else await showTyped(req, res, { status: 403, notice: 'csrf' });
      },
      postReadout,
    ],
  };
}

const sideOf = (req: Request): Side | null => readSide(fieldOf(req.body, 'side'));

function fieldOf(body: unknown, name: string): unknown {
  return typeof body === 'object' && body !== null ? Reflect.get(body, name) : undefined;
}

async function fetchInto(typed: ReadPane, { fetchDraft }: AppParts): Promise<ReadPane> {
  const fetched = await fetchDraft(typed.pane.url);
  return fetched.ok
    ? fillPane(typed.pane, fetched.value)
    : { ...typed, problems: [...typed.problems, fetched.error] };
}

type Shown = { readonly status: number } & Partial<Content<NewReadoutPageInput>>;

function createFormPage({ pages, canFetch }: AppParts, tokens: FormTokens) {
  return async (req: Request, res: Response, { status, ...shown }: Shown): Promise<void> => {
    const html = await pages.library.newReadout(displayOf(res), {
      form: EMPTY_PANE_FORM,
      side: null,
      problems: [],
      proposed: {},
      told: { side: null, government: null },
      notice: null,
      canFetch,
      csrfToken: tokens.issue(req, res),
      ...shown,
    });
    res.status(status).set('Cache-Control', 'no-store').type('html').send(html);
  };
}
