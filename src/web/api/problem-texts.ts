import type { ReadoutProblem, ReadoutProblemCode } from '../../domain/errors';
import { MAX_TEXT_LENGTH } from '../../domain/readout';

/** What an API client's developer reads, in English; the code is what a program reads. */
const TEXTS = {
  empty: 'The text is empty.',
  'too-long': `The text is longer than ${MAX_TEXT_LENGTH} UTF-16 code units.`,
  'too-large-file': 'The file is too large.',
  binary: 'This is not text.',
  undecodable: 'The encoding of the text could not be recognised.',
  mojibake: 'The text was decoded with the wrong encoding.',
  'wrong-language': 'The text is not in the language of its side.',
  'unsupported-file': 'Files of this kind cannot be read.',
  'invalid-url': 'This is not an http or https address.',
  'invalid-date': 'This is not a date written YYYY-MM-DD.',
  'too-long-field': 'The value is too long.',
} satisfies Record<ReadoutProblemCode, string>;

export function problemText({ code }: ReadoutProblem): string {
  return TEXTS[code];
}
