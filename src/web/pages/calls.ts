import type { Request, RequestHandler, Response } from 'express';
import { NotCompared } from '../../services/comparer';
import { CALL_VIEWS, type CallView } from '../../view-models/library/calls-page';
import { findReadout, isLibraryId } from '../find-readout';
import { hangUpSignal } from '../hang-up';
import type { FormTokens } from '../middleware/form-token';
import type { AppParts } from '../ports';
import { readCallQuery } from '../read-readout-query';
import { readFields } from '../read-decision-form';
import { displayOf, lngOf, requestIdOf } from '../request-context';
import { createReadoutPage, smallForm } from './readouts';

export interface CallHandlers {
  readonly getCalls: RequestHandler;
  readonly getCall: RequestHandler;
  /** Compares two readouts of the library. */
  readonly postCompare: readonly RequestHandler[];
}

export function createCallHandlers(parts: AppParts, tokens: FormTokens): CallHandlers {
  const { library, pages, settings } = parts;
  const refuse = createRefusal(parts, tokens);
  const postCompare: RequestHandler = async (req, res, next) => {
    const { ja = '', ko = '' } = readFields(req.body);
    // Past the other routes: /calls/:id would take the address for its own, and answer 405.
    if (!isLibraryId(ja) || !isLibraryId(ko)) {
      next('router');
      return;
    }
    if (!tokens.isValid(req)) {
      await refuse(req, res, { status: 403, notice: 'csrf' });
      return;
    }
    try {
      const compared = await library.compare(ja, ko, hangUpSignal(res));
      if (compared.ok) res.redirect(303, `/comparisons/${compared.value}?lng=${lngOf(res)}`);
      else next('router');
    } catch (error) {
      if (!(error instanceof NotCompared)) throw error;
      parts.log.warn({ requestId: requestIdOf(res), err: error }, 'not compared');
      await refuse(req, res, { status: error.status, notice: error.refusal });
    }
  };
  return {
    getCalls: async (req, res) => {
      const query = readCallQuery(req.query);
      await parts.pairing.keepUp();
      const found = await library.calls(query);
      const html = await pages.library.calls(displayOf(res), {
        query,
        found,
        view: toView(req.query['view']),
      });
      res.set('Cache-Control', 'private, no-cache').type('html').send(html);
    },
    getCall: async (req, res, next) => {
      const { id } = req.params;
      const call = isLibraryId(id) ? await library.findCall(id) : null;
      if (call === null) {
        next();
        return;
      }
      const html = await pages.library.call(displayOf(res), { call, csrfToken: tokens.issue(req, res) });
      res.set('Cache-Control', 'no-store').type('html').send(html);
    },
    postCompare: [
      smallForm(),
      parts.createRateLimit(settings.comparisonsPerMinute, (req, res) =>
        refuse(req, res, { status: 429, notice: 'busy' }),
      ),
      postCompare,
    ],
  };
}

const toView = (value: unknown): CallView => CALL_VIEWS.find((view) => view === value) ?? 'list';

/** Nothing was compared: the Japanese readout's page says why, and has the button again. */
function createRefusal(parts: AppParts, tokens: FormTokens) {
  const show = createReadoutPage(parts, tokens);
  return async (
    req: Request,
    res: Response,
    why: { readonly status: number; readonly notice: 'csrf' | 'busy' | 'too-much' },
  ): Promise<void> => {
    const readout = await findReadout(parts.library, readFields(req.body)['ja']);
    if (readout === null) res.redirect(303, '/calls');
    else await show(req, res, { ...why, readout });
  };
}
