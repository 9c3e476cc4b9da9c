import type { IRouter, Request, RequestHandler, Response } from 'express';
import { PAIRS_NOTICES, type PairsNotice } from '../../view-models/library/pairs-page';
import { findReadout, isLibraryId } from '../find-readout';
import { routePath } from '../method-not-allowed';
import type { FormTokens } from '../middleware/form-token';
import type { AppParts } from '../ports';
import { displayOf, lngOf } from '../request-context';
import { createReadoutPage, smallForm } from './readouts';

type PairAction = 'confirm' | 'refuse' | 'allow';
const ACTIONS: readonly PairAction[] = ['confirm', 'refuse', 'allow'];
type Ids = readonly [ja: string, ko: string];

/** What a form says of pairs. */
interface PairsForm {
  readonly action: PairAction | null;
  readonly pairs: readonly Ids[];
  /** The readout on whose page the form stands; null for the list. */
  readonly back: string | null;
  readonly page: number;
}

/** Where it is said which readouts report one call. */
export function routePairs(router: IRouter, parts: AppParts, tokens: FormTokens): void {
  const show = createPairsPage(parts, tokens);
  const get: RequestHandler = (req, res) =>
    show(req, res, { status: 200, page: pageOf(req.query['page']), notice: noticeOf(req), chosen: null });
  routePath(router, '/pairs', { get, post: [smallForm(), createPost(parts, tokens, show)] });
}

function createPost(
  parts: AppParts,
  tokens: FormTokens,
  show: ReturnType<typeof createPairsPage>,
): RequestHandler {
  const showReadout = createReadoutPage(parts, tokens);
  return async (req, res, next) => {
    const { action, pairs, back, page } = readPairsForm(req.body);
    const chosen = pairs.map(([ja, ko]) => `${ja} ${ko}`);
    const readout = await findReadout(parts.library, back);
    if (!tokens.isValid(req)) {
      if (readout) await showReadout(req, res, { status: 403, readout, notice: 'csrf' });
      else await show(req, res, { status: 403, page, notice: { kind: 'csrf', count: 0 }, chosen });
      return;
    }
    if (action === null) {
      next();
      return;
    }
    const { done, areOne } = await doAll(parts, action, pairs);
    const undone = areOne ? 'one-call' : 'gone';
    const to = readout
      ? `/readouts/${readout.id}?lng=${lngOf(res)}&notice=${done === 0 ? undone : ON_READOUT[action]}`
      : `/pairs?lng=${lngOf(res)}&page=${page}&notice=${done === 0 ? 'nothing' : ON_LIST[action]}&count=${done}`;
    res.redirect(303, to);
  };
}

const ON_READOUT = { confirm: 'joined', refuse: 'refused', allow: 'allowed' } as const;
const ON_LIST = { confirm: 'confirmed', refuse: 'refused', allow: 'nothing' } as const;

interface Done {
  /** For how many pairs it was done; those that are gone meanwhile are passed over. */
  readonly done: number;
  /** Whether a pair could not be refused because it is kept as one call. */
  readonly areOne: boolean;
}

async function doAll({ pairing }: AppParts, action: PairAction, pairs: readonly Ids[]): Promise<Done> {
  let done = 0;
  let areOne = false;
  for (const [ja, ko] of pairs) {
    if (action === 'allow') done += (await pairing.allow(ja, ko)) ? 1 : 0;
    else {
      const said = await pairing[action](ja, ko);
      if (said.ok) done += 1;
      else areOne ||= said.error === 'one-call';
    }
  }
  return { done, areOne };
}

/** No page shows more. */
const MOST_PAIRS = 200;

function readPairsForm(body: unknown): PairsForm {
  const field = (name: string): readonly string[] => {
    const value: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, name) : undefined;
    return (Array.isArray(value) ? value : [value]).filter((each) => typeof each === 'string');
  };
  const [action] = field('action');
  const [back = null] = field('back');
  const pairs = field('pair').flatMap((pair): Ids[] => {
    const [ja, ko, ...rest] = pair.split(' ');
    return isLibraryId(ja) && isLibraryId(ko) && rest.length === 0 ? [[ja, ko]] : [];
  });
  return {
    action: ACTIONS.find((each) => each === action) ?? null,
    pairs: pairs.slice(0, MOST_PAIRS),
    back,
    page: pageOf(field('page')[0]),
  };
}

interface Shown {
  readonly status: number;
  readonly page: number;
  readonly notice: { readonly kind: PairsNotice; readonly count: number } | null;
  readonly chosen: readonly string[] | null;
}

function createPairsPage({ pairing, pages }: AppParts, tokens: FormTokens) {
  return async (req: Request, res: Response, { status, page, ...shown }: Shown): Promise<void> => {
    const offered = await pairing.offered(page);
    const html = await pages.library.pairs(displayOf(res), {
      offered,
      ...shown,
      csrfToken: tokens.issue(req, res),
    });
    res.status(status).set('Cache-Control', 'no-store').type('html').send(html);
  };
}

function noticeOf({ query }: Request): Shown['notice'] {
  const kind = PAIRS_NOTICES.find((notice) => notice === query['notice']);
  return kind === undefined ? null : { kind, count: numberOf(query['count'], 0) };
}

const pageOf = (value: unknown): number => Math.max(1, numberOf(value, 1));

function numberOf(value: unknown, otherwise: number): number {
  return typeof value === 'string' && /^\d{1,6}$/u.test(value) ? Number(value) : otherwise;
}
