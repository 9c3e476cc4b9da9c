import { z } from 'zod';
import { ACTORS, ACTS } from '../domain/act';
import {
  FINDING_LANGUAGES,
  FINDING_SUBJECTS,
  MAX_AUTHOR_LENGTH,
  MAX_NOTE_LENGTH,
  MAX_TOPIC_LENGTH,
} from '../domain/decision';
import { FACETS, FACT_KINDS } from '../domain/difference';
import { MAX_TEXT_LENGTH } from '../domain/readout';
import { SIDES } from '../domain/side';

const MAX_ANCHORS = 200;

const offset = z.int().min(0).max(MAX_TEXT_LENGTH);
const span = z.tuple([offset, offset]).readonly();
const side = z.enum(SIDES);
const spans = z.array(span).max(MAX_ANCHORS);
const on = z.strictObject({ ja: spans, ko: spans });
// What no store gives back, no note may hold.
const isStorable = (text: string): boolean => !/[\0\p{Surrogate}]/u.test(text);
const UNSTORABLE = 'NUL or half a surrogate pair';
const words = (longest: number) => z.string().trim().min(1).max(longest).refine(isStorable, UNSTORABLE);
/** An empty text leaves a sentence out. */
const anyWords = z.string().trim().max(MAX_NOTE_LENGTH).refine(isStorable, UNSTORABLE);
const written = z.strictObject({ value: words(MAX_NOTE_LENGTH), span });
const variant = z.strictObject({ variant: words(MAX_NOTE_LENGTH), span });

/** What an analyst decides, as the API takes it and the forms are turned into it. */
export const actionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['confirm', 'link', 'unlink']), on }),
  z.strictObject({ kind: z.literal('nothing'), side, span }),
  z.strictObject({ kind: z.literal('split'), side, at: offset }),
  z.strictObject({ kind: z.literal('merge'), side, span }),
  z.strictObject({
    kind: z.literal('relabel'),
    side,
    span,
    actor: z.enum(ACTORS),
    act: z.enum(ACTS),
  }),
  z.strictObject({
    kind: z.literal('dismiss'),
    on,
    difference: z.strictObject({ facet: z.enum(FACETS), ja: span.nullable(), ko: span.nullable() }),
  }),
  z.strictObject({
    kind: z.literal('differ'),
    on,
    difference: z.discriminatedUnion('facet', [
      z.strictObject({ facet: z.literal('fact'), kind: z.enum(FACT_KINDS), ja: written, ko: written }),
      z.strictObject({
        facet: z.literal('naming'),
        thing: words(MAX_TOPIC_LENGTH),
        ja: variant,
        ko: variant,
      }),
    ]),
  }),
  z.strictObject({ kind: z.literal('note'), on, text: words(MAX_NOTE_LENGTH) }),
  z.strictObject({ kind: z.literal('topic'), on, text: words(MAX_TOPIC_LENGTH) }),
  z.strictObject({ kind: z.literal('withdraw'), of: z.string().regex(/^[0-9a-z]{1,40}$/) }),
  z.strictObject({
    kind: z.literal('finding'),
    about: z.enum(FINDING_SUBJECTS),
    on,
    lng: z.enum(FINDING_LANGUAGES),
    text: anyWords,
    suggested: anyWords,
  }),
]);

/** Who decides, knowing which revision; a form says it in strings. */
export const knowingSchema = z.object({
  revision: z.coerce.number().int().min(0),
  author: words(MAX_AUTHOR_LENGTH).nullable(),
});

/** The body of `POST /api/comparisons/:id/decisions`. */
export const decisionRequestSchema = z.strictObject({
  revision: z.int().min(0),
  author: words(MAX_AUTHOR_LENGTH).nullish(),
  action: z.union([
    actionSchema,
    z.strictObject({ kind: z.enum(['undo', 'redo']) }),
    // Works out the rest anew, on the versions that are used or on the newest.
    z.strictObject({ kind: z.literal('renew'), versions: z.enum(['used', 'newest']).optional() }),
  ]),
});
