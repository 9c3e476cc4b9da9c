import { z } from 'zod';
import { fail, ok, type Result } from '../../domain/result';
import type { BySide } from '../../domain/side';
import type { ReadoutDraft } from '../../services/comparison-service';
import type { ProblemDetailError } from './problem-details';

// Lengths, language, addresses and dates are the services' to judge, the same for the form and the API.
const optionalText = z.string().nullish();

const readoutSchema = z.strictObject({
  text: z.string(),
  title: optionalText,
  issuer: optionalText,
  publishedOn: optionalText,
  url: optionalText,
});

/** Strict: a member that is misspelt would otherwise be lost in silence. */
const comparisonRequestSchema = z.strictObject({ ja: readoutSchema, ko: readoutSchema });

/** Checks the shape of the body of `POST /api/comparisons`. */
export function readComparisonRequest(
  body: unknown,
): Result<BySide<ReadoutDraft>, readonly ProblemDetailError[]> {
  const parsed = comparisonRequestSchema.safeParse(body);
  if (parsed.success) return ok({ ja: toDraft(parsed.data.ja), ko: toDraft(parsed.data.ko) });
  return fail(
    parsed.error.issues.map((issue) => ({
      pointer: toPointer(issue.path),
      code: 'invalid',
      detail: issue.message,
    })),
  );
}

/** `#/ja/text`; a name may hold `/` and `~` (RFC 6901). */
export function toPointer(path: readonly PropertyKey[]): string {
  const parts = path.map((part) => String(part).replaceAll('~', '~0').replaceAll('/', '~1'));
  return ['#', ...parts.map(encodeURIComponent)].join('/');
}

function toDraft(readout: z.infer<typeof readoutSchema>): ReadoutDraft {
  return {
    text: readout.text,
    title: readout.title ?? '',
    issuer: readout.issuer ?? '',
    publishedOn: readout.publishedOn ?? '',
    url: readout.url ?? '',
  };
}
