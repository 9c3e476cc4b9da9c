import { z } from 'zod';
import { MAX_AUTHOR_LENGTH } from '../domain/decision';
import { TERMBASE_TABLES } from '../domain/termbase';

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

/** The body of `POST /api/termbase/:id`. */
export const entryActionSchema = z.discriminatedUnion('action', [
  z.strictObject({ ...knowing, action: z.literal('correct'), cells }),
  z.strictObject({ ...knowing, action: z.enum(['off', 'on', 'restore']) }),
]);

/** The body of `POST /api/termbase/changes`. */
export const termbaseStepSchema = z.strictObject({ ...knowing, action: z.enum(['undo', 'redo']) });
