import type { Request, RequestHandler, Response } from 'express';
import { SIDES } from '../../domain/side';
import { readoutTitle } from '../../view-models/library/readout-item';
import type { DeletePageInput } from '../../view-models/library/delete-page';
import type { TrashPageInput } from '../../view-models/library/trash-page';
import { summariseTitles } from '../../view-models/summary-item';
import { findComparison } from '../find-comparison';
import { findReadout } from '../find-readout';
import type { FormTokens } from '../middleware/form-token';
import type { AppParts } from '../ports';
import { displayOf, lngOf } from '../request-context';
import { smallForm } from './readouts';

export interface TrashHandlers {
  readonly getTrash: RequestHandler;
  readonly getDeleteReadout: RequestHandler;
  readonly postDeleteReadout: readonly RequestHandler[];
  readonly getDeleteComparison: RequestHandler;
  readonly postDeleteComparison: readonly RequestHandler[];
  readonly postRestoreComparison: readonly RequestHandler[];
}

/** What may be deleted, as the page that asks shows it. */
type Deletable = Pick<DeletePageInput, 'kind' | 'id' | 'titles'>;
type Find = (req: Request) => Promise<Deletable | null>;

/** Deleting asks first, and can be undone. */
export function createTrashHandlers(parts: AppParts, tokens: FormTokens): TrashHandlers {
  const { library, service } = parts;
  const showTrash = createTrashPage(parts, tokens);
  const readout = createDeletion(parts, tokens, {
    find: async (req) => {
      const found = await findReadout(library, req.params['id']);
      if (found === null || found.deletedAt !== null) return null;
      return { kind: 'readout', id: found.id, titles: [{ lang: found.side, text: readoutTitle(found) }] };
    },
    remove: (id) => library.remove(id),
  });
  const comparison = createDeletion(parts, tokens, {
    find: async (req) => {
      const found = await findComparison(service, req.params['id']);
      if (found === null || found.sample !== null) return null;
      return { kind: 'comparison', id: found.id, titles: SIDES.map((side) => summariseTitles(found[side])) };
    },
    remove: (id) => service.remove(id),
  });
  return {
    getTrash: (req, res) =>
      showTrash(req, res, 200, req.query['notice'] === 'deleted' ? 'deleted' : restoredNotice(req)),
    getDeleteReadout: readout.ask,
    postDeleteReadout: readout.remove,
    getDeleteComparison: comparison.ask,
    postDeleteComparison: comparison.remove,
    postRestoreComparison: [
      smallForm(),
      async (req, res) => {
        if (!tokens.isValid(req)) {
          await showTrash(req, res, 403, 'csrf');
          return;
        }
        await service.restore(String(req.params['id']));
        res.redirect(303, `/readouts/trash?lng=${lngOf(res)}&notice=comparison-restored`);
      },
    ],
  };
}

const restoredNotice = (req: Request): TrashPageInput['notice'] =>
  req.query['notice'] === 'comparison-restored' ? 'comparison-restored' : null;

interface Deletion {
  readonly find: Find;
  readonly remove: (id: string) => Promise<boolean>;
}

function createDeletion({ pages }: AppParts, tokens: FormTokens, { find, remove }: Deletion) {
  const show = async (req: Request, res: Response, what: Deletable, hasExpired: boolean): Promise<void> => {
    const csrfToken = tokens.issue(req, res);
    const html = await pages.library.delete(displayOf(res), { ...what, hasExpired, csrfToken });
    res
      .status(hasExpired ? 403 : 200)
      .set('Cache-Control', 'no-store')
      .type('html')
      .send(html);
  };
  const ask: RequestHandler = async (req, res, next) => {
    const what = await find(req);
    if (what === null) next();
    else await show(req, res, what, false);
  };
  const doIt: RequestHandler = async (req, res, next) => {
    const what = await find(req);
    if (what === null) {
      next();
      return;
    }
    if (!tokens.isValid(req)) {
      await show(req, res, what, true);
      return;
    }
    await remove(what.id);
    res.redirect(303, `/readouts/trash?lng=${lngOf(res)}&notice=deleted`);
  };
  return { ask, remove: [smallForm(), doIt] };
}

function createTrashPage({ library, pages }: AppParts, tokens: FormTokens) {
  return async (
    req: Request,
    res: Response,
    status: number,
    notice: TrashPageInput['notice'],
  ): Promise<void> => {
    const trash = await library.trash();
    const csrfToken = tokens.issue(req, res);
    const html = await pages.library.trash(displayOf(res), { trash, notice, csrfToken });
    res.status(status).set('Cache-Control', 'no-store').type('html').send(html);
  };
}
