import type { ReadoutProblem, ReadoutProblemCode } from '../../domain/errors';
import type { TermbaseProblem, TermbaseProblemCode } from '../../domain/termbase-problem';
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
  'unknown-language': 'The text reads neither as Japanese nor as Korean, or as both: name its side.',
  'unsupported-file': 'Files of this kind cannot be read.',
  'old-format': 'Files of the old Word and Hangul formats cannot be read.',
  'hwpx-file': 'HWPX files cannot be read.',
  'page-in-frames': 'The page shows its text in a frame, which is another page.',
  'no-text-layer': 'The PDF holds no text that can be read.',
  'locked-file': 'The file is protected by a password.',
  'broken-file': 'The file is damaged or incomplete.',
  'too-complex-file': 'Reading the file asks for more time or memory than there is.',
  'busy-files': 'Other files are being read.',
  'fetch-off': 'Fetching is turned off.',
  'fetch-private': 'The address leads into a private network.',
  'fetch-port': 'Only the ports 80 and 443 are fetched from.',
  'fetch-unknown-host': 'There is no site of this name.',
  'fetch-unreachable': 'The site could not be reached.',
  'fetch-timeout': 'The site took too long to answer.',
  'fetch-too-large': 'What stands at the address is too large.',
  'fetch-status': 'The site answered with a status other than 200.',
  'fetch-type': 'What stands at the address is no page or file that can be read.',
  'fetch-redirects': 'The address leads from one to the next without an end.',
  'invalid-url': 'This is not an http or https address.',
  'invalid-date': 'This is not a date written YYYY-MM-DD.',
  'too-long-field': 'The value is too long.',
} satisfies Record<ReadoutProblemCode, string>;

export function problemText({ code }: ReadoutProblem): string {
  return TEXTS[code];
}

const TERMBASE_TEXTS = {
  required: 'The cell is empty.',
  'too-long': 'The cell is too long.',
  characters: 'The cell holds characters that it cannot keep.',
  'bad-id': 'An identifier has small Latin letters, digits and single hyphens.',
  taken: 'Another entry has this name.',
  'unknown-value': 'The value is not one of the choices.',
  'hangul-in-japanese': 'A Japanese form has Hangul in it.',
  'kana-in-korean': 'A Korean form has kana in it.',
  'no-hangul': 'A Korean form has Chinese characters only.',
  repeated: 'A form stands there twice.',
  duplicate: 'Another entry has the same forms in both languages.',
  'not-kana': 'A reading is not only kana.',
  'needs-kana': 'A Japanese name in kanji needs its reading in kana.',
  'bad-country': 'A country is a code in small letters.',
  'no-day': 'A day is written YYYY-MM-DD.',
  'ends-before': 'The end lies before the beginning.',
  'unknown-entry': 'There is no such entry.',
  'bad-related': 'A relation is broader:ID or opposite:ID, of another concept.',
  'bad-pattern': 'The pattern cannot be read.',
  'matches-all': 'The pattern is found in any text.',
  'example-misses': 'The pattern is not found in the example.',
} satisfies Record<TermbaseProblemCode, string>;

/** The same for a cell of an entry of the termbase. */
export function termbaseProblemText({ code }: TermbaseProblem): string {
  return TERMBASE_TEXTS[code];
}
