import { urlencoded, type Request, type RequestHandler, type Response } from 'express';
import { SIDES, type Side } from '../../domain/side';
import { NotCompared } from '../../services/comparer';
import type { ComparisonService } from '../../services/comparison-service';
import { EMPTY_HOME_FORM, type HomeForm } from '../../view-models/home-page';
import type { FormTokens } from '../middleware/form-token';
import { setUpUpload, uploadedFiles } from '../middleware/upload';
import type { AppParts, FetchDraft, HomeContent } from '../ports';
import { hangUpSignal } from '../hang-up';
import { fillPane, hasProposals, readForm, type ReadForm } from '../read-form';
import { displayOf, requestIdOf } from '../request-context';

// What fits on a screen below the form.
const RECENT = 10;

export interface HomeHandlers {
  readonly getHome: RequestHandler;
  /** In order: the body is read before anything refuses it, so that the answer can show what was typed. */
  readonly postComparison: readonly RequestHandler[];
}

export function createHomeHandlers(parts: AppParts, tokens: FormTokens): HomeHandlers {
  const { settings } = parts;
  const show = createHomePage(parts, tokens);
  const read = (req: Request): Promise<ReadForm> =>
    readForm(req.body, uploadedFiles(req), {
      readUpload: parts.readUpload,
      fileBytes: settings.fileBytes,
    });
  const checkToken: RequestHandler = async (req, res, next) => {
    if (tokens.isValid(req)) next();
    else await show(req, res, { status: 403, notice: 'csrf', form: (await read(req)).form });
  };
  const postComparison: RequestHandler = async (req, res) => {
    const { form, problems, proposed } = await read(req);
    const wanted = wantedSide(req.body);
    if (wanted !== null) {
      await show(req, res, await fetchInto({ form, problems, proposed }, wanted, parts.fetchDraft));
      return;
    }
    if (SIDES.some((side) => problems[side].length > 0)) {
      await show(req, res, { status: 422, form, problems, proposed });
      return;
    }
    // What a file says of itself is shown before it is used: the form comes back, and goes on once it is sent again.
    if (hasProposals(proposed)) {
      await show(req, res, { status: 200, notice: 'proposed', form, proposed });
      return;
    }
    const created = await createOrRefuse(parts.service, form, hangUpSignal(res));
    if (created instanceof NotCompared) {
      parts.log.warn({ requestId: requestIdOf(res), err: created }, 'not compared');
      await show(req, res, { status: created.status, notice: created.refusal, form });
      return;
    }
    if (!created.ok) {
      await show(req, res, { status: 422, form, problems: created.error });
      return;
    }
    const { stored, swapped } = created.value;
    res.redirect(303, `/comparisons/${stored.id}${swapped ? '?notice=swapped' : ''}`);
  };
  return {
    getHome: (req, res) => show(req, res, { status: 200 }),
    postComparison: [
      urlencoded({ extended: false, limit: settings.bodyBytes }),
      setUpUpload(settings),
      parts.createRateLimit(settings.comparisonsPerMinute, async (req, res) =>
        show(req, res, { status: 429, notice: 'rate-limited', form: (await read(req)).form }),
      ),
      checkToken,
      postComparison,
    ],
  };
}

/** Which pane's "fetch" button sent the form; null when it was sent to be compared. */
function wantedSide(body: unknown): Side | null {
  const value: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'fetch') : null;
  return SIDES.find((side) => side === value) ?? null;
}

/** The form with what stands at the address of one pane, or with what went wrong; what was typed is kept. */
async function fetchInto(read: ReadForm, side: Side, fetchDraft: FetchDraft): Promise<Shown> {
  const fetched = await fetchDraft(read.form[side].url);
  if (!fetched.ok) {
    const problems = { ...read.problems, [side]: [...read.problems[side], fetched.error] };
    return { status: 422, form: read.form, problems, proposed: read.proposed };
  }
  const { pane, proposed } = fillPane(read.form[side], fetched.value);
  return {
    status: 200,
    notice: 'fetched',
    form: { ...read.form, [side]: pane },
    problems: read.problems,
    proposed: { ...read.proposed, [side]: proposed },
  };
}

/** A refusal is shown with the form, so that what was typed is kept; everything else throws on. */
async function createOrRefuse(
  service: ComparisonService,
  form: HomeForm,
  signal: AbortSignal,
): Promise<Awaited<ReturnType<ComparisonService['create']>> | NotCompared> {
  try {
    return await service.create(form, signal);
  } catch (error) {
    if (error instanceof NotCompared) return error;
    throw error;
  }
}

type Shown = { readonly status: number } & Partial<
  Pick<HomeContent, 'form' | 'problems' | 'notice' | 'proposed'>
>;

/** Answers with the home page: empty, or with what was typed and what is wrong with it. */
function createHomePage({ service, pages, canFetch }: AppParts, tokens: FormTokens) {
  return async (req: Request, res: Response, shown: Shown): Promise<void> => {
    const [recent, samples] = await Promise.all([service.recent(RECENT), service.samples()]);
    const html = await pages.home(displayOf(res), {
      form: shown.form ?? EMPTY_HOME_FORM,
      problems: shown.problems ?? null,
      notice: shown.notice ?? null,
      proposed: shown.proposed ?? null,
      canFetch,
      recent,
      samples,
      csrfToken: tokens.issue(req, res),
      path: '/',
    });
    // The page holds a token of this browser, and perhaps an unpublished text.
    res.status(shown.status).set('Cache-Control', 'no-store').type('html').send(html);
  };
}
