import { z } from 'zod';
import { MAX_AUTHOR_LENGTH } from '../domain/decision';
import { TERMBASE_TABLES } from '../domain/termbase';
import { MAX_TRIED } from '../services/termbase/try-out';

const MAX_ID_LENGTH = 400;

const knowing = {
  revision: z.int().min(0),
  author: z
    .string()
    .trim()
    .min(1)
    .max(MAX_AUTHOR_LENGTH)
    .regex(/^[^\p{Cc}\p{Surrogate}]*$/u)
    .nullish(),
};
// The cells themselves are checked by the rules of the termbase, which name each cell that is wrong.
const cells = z.record(z.string(), z.string());

/** The body of `POST /api/termbase`. */
export const entryRequestSchema = z.strictObject({ ...knowing, table: z.enum(TERMBASE_TABLES), cells });

const sentence = z.string().max(MAX_TRIED);

/** The body of `POST /api/termbase/try`: an entry as it would be, and sentences to look at with it and without it. */
export const tryOutSchema = z
  .strictObject({
    table: z.enum(TERMBASE_TABLES),
    /** The entry that the cells would correct; absent or null for a new one. */
    id: z.string().max(MAX_ID_LENGTH).nullish(),
    cells,
    ja: sentence,
    ko: sentence,
  })
  .refine(({ ja, ko }) => `${ja}${ko}`.trim() !== '', { path: ['ja'], message: 'Nothing to try' });

/** The body of `POST /api/termbase/:id`. */
export const entryActionSchema = z.discriminatedUnion('action', [
  z.strictObject({ ...knowing, action: z.literal('correct'), cells }),
  z.strictObject({ ...knowing, action: z.enum(['off', 'on', 'restore']) }),
]);

/** The body of `POST /api/termbase/changes`. */
export const termbaseStepSchema = z.strictObject({ ...knowing, action: z.enum(['undo', 'redo']) });
