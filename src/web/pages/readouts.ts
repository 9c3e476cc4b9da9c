import { urlencoded, type Request, type RequestHandler, type Response } from 'express';
import { otherSide } from '../../domain/side';
import { EMPTY_READOUT_QUERY, type LibraryReadout, type ReadoutQuery } from '../../domain/library';
import {
  READOUT_NOTICES,
  SOURCE_PANE,
  type ReadoutNotice,
  type ReadoutPageInput,
} from '../../view-models/library/readout-page';
import { findReadout } from '../find-readout';
import type { Content } from '../library-pages';
import type { FormTokens } from '../middleware/form-token';
import type { AppParts } from '../ports';
import { readPane } from '../read-form';
import { readReadoutQuery } from '../read-readout-query';
import { displayOf, lngOf } from '../request-context';

// Details of a source, or nothing but a token.
const FORM_BYTES = 100_000;
export const smallForm = (): RequestHandler => urlencoded({ extended: false, limit: FORM_BYTES });

export interface ReadoutHandlers {
  readonly getReadouts: RequestHandler;
  readonly getReadout: RequestHandler;
  readonly postSource: readonly RequestHandler[];
  readonly postPart: readonly RequestHandler[];
  readonly postRestore: readonly RequestHandler[];
}

/** The list of the readouts, and what is done with one. */
export function createReadoutHandlers(parts: AppParts, tokens: FormTokens): ReadoutHandlers {
  const { library, pairing, pages } = parts;
  const show = createReadoutPage(parts, tokens);
  /** Finds the readout and checks the form; a form that has expired changes nothing and says so. */
  const posted = (act: (readout: LibraryReadout, req: Request, res: Response) => Promise<void>) => [
    smallForm(),
    (async (req, res, next) => {
      const readout = await findReadout(library, req.params['id']);
      if (readout === null) next();
      else if (!tokens.isValid(req)) await show(req, res, { status: 403, readout, notice: 'csrf' });
      else await act(readout, req, res);
    }) as RequestHandler,
  ];
  return {
    getReadouts: async (req, res) => {
      const query = readReadoutQuery(req.query);
      // Before the search: its filters go by what is read.
      const isComplete = await pairing.keepUp();
      const [found, choices] = await Promise.all([library.search(query), library.choices()]);
      const html = await pages.library.readouts(displayOf(res), { query, found, choices, isComplete });
      res.set('Cache-Control', 'private, no-cache').type('html').send(html);
    },
    getReadout: async (req, res, next) => {
      const readout = await findReadout(library, req.params['id']);
      if (readout === null) next();
      else await show(req, res, { status: 200, readout, notice: toNotice(req.query['notice']) });
    },
    postSource: posted(async (readout, req, res) => {
      const form = readPane(req.body, SOURCE_PANE);
      const edited = await library.editSource(readout.id, form);
      if (edited !== null && !edited.ok) {
        await show(req, res, { status: 422, readout, form, problems: edited.error });
        return;
      }
      backTo(res, readout, 'edited');
    }),
    postPart: posted(async (readout, _req, res) => {
      await library.part(readout.id);
      backTo(res, readout, 'parted');
    }),
    postRestore: posted(async (readout, _req, res) => {
      await library.restore(readout.id);
      backTo(res, readout, 'restored');
    }),
  };
}

function backTo(res: Response, { id }: LibraryReadout, notice: ReadoutNotice): void {
  res.redirect(303, `/readouts/${id}?lng=${lngOf(res)}&notice=${notice}`);
}

/** A notice that an address names; null for anything else. */
export function toNotice(value: unknown): ReadoutNotice | null {
  return READOUT_NOTICES.find((notice) => notice === value) ?? null;
}

type Shown = { readonly status: number } & Pick<ReadoutPageInput, 'readout'> &
  Partial<Content<ReadoutPageInput>>;

/** Answers with the page of a readout. */
export function createReadoutPage({ library, pairing, pages }: AppParts, tokens: FormTokens) {
  return async (req: Request, res: Response, { status, ...shown }: Shown): Promise<void> => {
    const { id, callId } = shown.readout;
    await pairing.keepUp();
    const [call, comparisons, others, counterparts, sought] = await Promise.all([
      callId === null ? null : library.findCall(callId),
      library.comparisonsOf(id),
      othersOf(library, shown.readout),
      pairing.counterpartsOf(id),
      seek(library, shown.readout, req.query['with']),
    ]);
    const html = await pages.library.readout(displayOf(res), {
      call,
      comparisons,
      others,
      counterparts: counterparts ?? { items: [], isComplete: true },
      sought,
      notice: null,
      form: null,
      problems: [],
      csrfToken: tokens.issue(req, res),
      ...shown,
    });
    // The page holds a token of this browser.
    res.status(status).set('Cache-Control', 'no-store').type('html').send(html);
  };
}

/** Enough to choose from; whoever finds more says more. */
const MOST_SOUGHT = 8;

/** Readouts of the other side with the words that were typed; null where nobody has looked for any. */
async function seek(
  library: AppParts['library'],
  { side }: LibraryReadout,
  words: unknown,
): Promise<ReadoutPageInput['sought']> {
  if (typeof words !== 'string' || words.trim() === '') return null;
  const text = words.slice(0, LONGEST_SEARCH);
  const query = { ...EMPTY_READOUT_QUERY, side: otherSide(side), text };
  return { text, items: (await library.search(query, MOST_SOUGHT)).items };
}

const LONGEST_SEARCH = 200;

/** Enough to find the last call of the same kind, and the next. */
const EARLIER = 3;
const LATER = 2;

/**
 * Readouts of the same side from about the same time, the latest first: of the same level where there are any, for what leaders
 * said is new against what leaders said before.
 */
async function othersOf(
  library: AppParts['library'],
  { id, side, level, callDate, current }: LibraryReadout,
): Promise<readonly LibraryReadout[]> {
  const day = callDate ?? current.source.publishedOn;
  const near = async (asked: Partial<ReadoutQuery>): Promise<readonly LibraryReadout[]> => {
    const { items } = await library.search({ ...EMPTY_READOUT_QUERY, side, ...asked });
    return items.filter((other) => other.id !== id);
  };
  const around = async (ofLevel: string | null): Promise<readonly LibraryReadout[]> => {
    const earlier = (await near({ level: ofLevel, to: day })).slice(0, EARLIER);
    const known = new Set(earlier.map((other) => other.id));
    const after = day === null ? [] : await near({ level: ofLevel, from: day, sort: 'oldest' });
    const later = after.filter((other) => !known.has(other.id)).slice(0, LATER);
    return [...later.toReversed(), ...earlier];
  };
  const alike = level === null ? [] : await around(level);
  return alike.length > 0 ? alike : around(null);
}
