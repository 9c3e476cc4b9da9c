import { urlencoded, type Request, type RequestHandler, type Response } from 'express';
import { MAX_AUTHOR_LENGTH } from '../../domain/decision';
import { fail, type Result } from '../../domain/result';
import type { StoredComparison } from '../../domain/stored-comparison';
import { SIDES } from '../../domain/side';
import type { DecidedComparison, DecisionRefusal, Knowing } from '../../services/decision-service';
import { deskAddress } from '../../view-models/desk-address';
import { findingsParameters, readFindingsChoice } from '../../view-models/findings-choice';
import type { RefusalReason } from '../../view-models/refused-decision-page';
import { pagesOfRows } from '../../view-models/row-pages';
import { pageOf, placeAfter } from '../decision-place';
import { knowingSchema } from '../decision-schema';
import { whenFound } from '../find-comparison';
import type { FormTokens } from '../middleware/form-token';
import type { AppParts } from '../ports';
import { readDecisionForm, readFields, type Fields } from '../read-decision-form';
import { readPage } from '../read-page';
import { displayOf, lngOf } from '../request-context';

// A form of the desk holds a note at most.
const FORM_BYTES = 100_000;

export interface DeskHandlers {
  readonly getDesk: RequestHandler;
  readonly getFindings: RequestHandler;
  readonly getAgreement: RequestHandler;
  readonly postDecision: readonly RequestHandler[];
}

/** Why nothing was kept: a refusal of the service, or something the form itself has wrong. */
type Refused = DecisionRefusal | { readonly kind: Exclude<RefusalReason, 'stale' | 'misfit'> };

const STATUS: Readonly<Partial<Record<Refused['kind'], number>>> = { stale: 409, csrf: 403 };

export function createDeskHandlers(parts: AppParts, tokens: FormTokens): DeskHandlers {
  const { service, decisions, readoutVersions, pages } = parts;
  const getDesk = whenFound(service, async (found, req, res) => {
    const decided = await decisions.decided(found);
    const html = await pages.desk(displayOf(res), {
      ...decided,
      freshness: await readoutVersions.freshness(decided.stored),
      csrfToken: tokens.issue(req, res),
      asks: {
        page: readPage(req.query['page']),
        open: typeof req.query['open'] === 'string' ? req.query['open'] : '',
        author: authorOf(req.query['by']),
        isWholeHistory: req.query['history'] === 'all',
      },
    });
    // The page holds a token of this browser.
    res.set('Cache-Control', 'no-store').type('html').send(html);
  });
  const getFindings = whenFound(service, async (found, req, res) => {
    const html = await pages.findings(displayOf(res), {
      ...(await decisions.decided(found)),
      choice: readFindingsChoice(req.query),
      csrfToken: tokens.issue(req, res),
      author: authorOf(req.query['by']),
    });
    res.set('Cache-Control', 'no-store').type('html').send(html);
  });
  const postDecision = whenFound(service, async (found, req, res) => {
    const fields = readFields(req.body);
    const kept = tokens.isValid(req) ? await decide(parts, found, fields) : fail({ kind: 'csrf' } as const);
    if (!kept.ok) {
      await showRefusal(
        parts,
        { req, res, stored: found, fields, token: tokens.issue(req, res) },
        kept.error,
      );
      return;
    }
    await leadBack(parts, { req, res, stored: found, fields });
  });
  return {
    getDesk,
    getFindings,
    getAgreement: createAgreementHandler(parts, tokens),
    postDecision: [urlencoded({ extended: false, limit: FORM_BYTES }), postDecision],
  };
}

/** To where the form says that its decision leads. */
async function leadBack(
  { decisions }: AppParts,
  { req, res, stored, fields }: Pick<Asked, 'req' | 'res' | 'stored' | 'fields'>,
): Promise<void> {
  const { document } = (await decisions.decided(stored)).stored;
  // A link that is taken apart leaves one at its row; what else the same form decides leads on.
  const named = fields['kind'] === 'unlink' ? (fields['here'] ?? fields['next']) : fields['next'];
  const place = placeAfter(named ?? '', document);
  const [page, lng, author] = [pageOf(place), lngOf(res), authorOf(fields['author'])];
  if (page === 'desk') {
    const isRow = place.startsWith('row-');
    const rows = isRow ? pagesOfRows(document)(place) : readPage(req.query['page']);
    const open = isRow && fields['open'] === '1' ? place : '';
    const asks = { page: rows, open, author, isWholeHistory: req.query['history'] === 'all' };
    res.redirect(303, deskAddress(stored.id, lng, asks, place));
    return;
  }
  const asked = findingsParameters(readFindingsChoice(req.query));
  const kept = { agreement: { with: fields['with'] ?? '' }, findings: asked }[page];
  const query = new URLSearchParams({ lng, ...kept, ...(author === '' ? {} : { by: author }) }).toString();
  res.redirect(303, `/comparisons/${stored.id}/${page}?${query}#${place}`);
}

/** How far another analyst of the same two texts agrees. */
function createAgreementHandler({ service, decisions, pages }: AppParts, tokens: FormTokens): RequestHandler {
  return whenFound(service, async (found, req, res) => {
    const own = await decisions.decided(found);
    const others = await decidedOthers({ service, decisions }, own.stored);
    const html = await pages.agreement(displayOf(res), {
      ...own,
      others,
      chosen: others.find(({ stored }) => stored.id === req.query['with']) ?? null,
      csrfToken: tokens.issue(req, res),
      author: authorOf(req.query['by']),
    });
    res.set('Cache-Control', 'no-store').type('html').send(html);
  });
}

/** The other comparisons of the same two texts as their analysts have left them; one that went over to newer texts is none. */
async function decidedOthers(
  { service, decisions }: Pick<AppParts, 'service' | 'decisions'>,
  mine: StoredComparison,
): Promise<DecidedComparison[]> {
  const others = await Promise.all(
    (await service.ofSameTexts(mine.id)).map(async ({ id }) => {
      const found = await service.find(id);
      return found === null ? [] : [await decisions.decided(found)];
    }),
  );
  return others
    .flat()
    .filter(({ stored }) => SIDES.every((side) => stored[side].sha256 === mine[side].sha256));
}

const authorOf = (value: unknown): string =>
  typeof value === 'string' ? value.trim().slice(0, MAX_AUTHOR_LENGTH) : '';

async function decide(
  { decisions, readoutVersions }: AppParts,
  stored: StoredComparison,
  fields: Fields,
): Promise<Result<number, Refused>> {
  const author = authorOf(fields['author']);
  const parsed = knowingSchema.safeParse({
    revision: fields['revision'] === '' ? null : fields['revision'],
    author: author === '' ? null : author,
  });
  if (!parsed.success) return fail({ kind: 'invalid' });
  const knowing: Knowing = parsed.data;
  const { kind } = fields;
  if (kind === 'undo' || kind === 'redo') return decisions.step(stored, kind, knowing);
  if (kind === 'renew') {
    const seen = await decisions.decided(stored);
    const readouts = fields['versions'] === 'newest' ? await readoutVersions.newest(seen.stored) : undefined;
    return decisions.renew(stored, knowing, readouts);
  }
  // Numbers of points count in the document that the form was made from, not in what others made of it since.
  const seen = await decisions.decided(stored, knowing.revision);
  const action = readDecisionForm(fields, seen.stored.document);
  return action.ok ? decisions.decide(stored, action.value, knowing) : fail({ kind: action.error });
}

interface Asked {
  readonly req: Request;
  readonly res: Response;
  readonly stored: StoredComparison;
  readonly fields: Fields;
  readonly token: string;
}

/** Nothing typed is lost: the answer offers the same form again, now with the latest revision and a fresh token. */
async function showRefusal({ decisions, pages }: AppParts, asked: Asked, refused: Refused): Promise<void> {
  const { req, res, stored, fields, token } = asked;
  const { desk } = await decisions.decided(stored);
  const html = await pages.refusedDecision(displayOf(res), {
    id: stored.id,
    texts: desk.texts,
    reason: refused.kind,
    misfit: refused.kind === 'misfit' ? refused.reason : null,
    since: refused.kind === 'stale' ? refused.since : [],
    revision: desk.log.revision,
    csrfToken: token,
    page: readPage(req.query['page']),
    fields: await withSpans({ decisions, stored, fields }),
  });
  const status = STATUS[refused.kind] ?? 422;
  res.status(status).set('Cache-Control', 'no-store').type('html').send(html);
}

/** Numbers of points become stretches of text, which still mean the same after others have changed the points. */
async function withSpans({
  decisions,
  stored,
  fields,
}: Pick<AppParts, 'decisions'> & {
  readonly stored: StoredComparison;
  readonly fields: Fields;
}): Promise<Fields> {
  const revision = Number(fields['revision']);
  if (fields['kind'] !== 'link' || !Number.isInteger(revision) || revision < 0) return fields;
  const seen = await decisions.decided(stored, revision);
  const action = readDecisionForm(fields, seen.stored.document);
  if (!action.ok || action.value.kind !== 'link') return fields;
  const rest = Object.entries(fields).filter(([name]) => name !== 'jaPoints' && name !== 'koPoints');
  const text = (spans: readonly (readonly [number, number])[]) =>
    spans.map((span) => span.join('-')).join(' ');
  return { ...Object.fromEntries(rest), ja: text(action.value.on.ja), ko: text(action.value.on.ko) };
}
