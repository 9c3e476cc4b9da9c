import { EXPORT_FORMATS } from '../../view-models/export-choices';
import { FINDING_SUBJECTS } from '../../domain/decision';
import { FINDINGS_ORDERS } from '../../view-models/findings-choice';
import { LNGS } from '../../i18n';
import { SIDES } from '../../domain/side';

const ID = {
  name: 'id',
  in: 'path',
  required: true,
  schema: { type: 'string', pattern: '^[a-z0-9][a-z0-9-]{0,79}$' },
};
const LANGUAGE = {
  name: 'lng',
  in: 'query',
  schema: { enum: LNGS },
  description: 'The language of the file; without it the one that the client accepts.',
};
const on = (name: string, value: string, description: string) => ({
  name,
  in: 'query',
  schema: { enum: [value] },
  description,
});

/** What the files are, by the end of their addresses. */
const FILES = {
  html: { type: 'text/html', what: 'the page as one file that asks for nothing' },
  csv: { type: 'text/csv', what: 'a row a link or a point without one' },
  json: { type: 'application/json', what: 'the document, with the decisions in it' },
  'complete.json': {
    type: 'application/json',
    what: 'everything, to be imported again with the same result',
  },
  docx: {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    what: 'a report',
  },
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', what: 'a workbook' },
  md: { type: 'text/markdown', what: 'Markdown' },
  txt: { type: 'text/plain', what: 'plain text' },
  tmx: { type: 'application/x-tmx+xml', what: 'TMX 1.4b of the confirmed links' },
} as const;
type FileKind = keyof typeof FILES;

/** These have an address of their own; the choices of `/export/file` make the others. */
const WHOLE = ['html', 'csv', 'json', 'complete.json', 'docx', 'xlsx'] as const satisfies readonly FileKind[];

// What is no text or JSON stands in the description without a schema: bytes.
const content = (kinds: readonly FileKind[]) =>
  Object.fromEntries(
    kinds.map((kind) => [FILES[kind].type, kind.endsWith('json') ? { schema: { type: 'object' } } : {}]),
  );
const responses = (description: string, kinds: readonly FileKind[]) => ({
  200: {
    description,
    headers: { 'Content-Disposition': { schema: { type: 'string' }, description: 'The name of the file.' } },
    content: content(kinds),
  },
  // No answer of the API, but a page: the addresses are those that readers use.
  404: { description: 'There is no comparison with this id.', content: { 'text/html': {} } },
  429: { description: 'Too many requests from this address.', content: { 'text/html': {} } },
});

const whole = Object.fromEntries(
  WHOLE.map((kind) => [
    `/comparisons/{id}/export.${kind}`,
    {
      get: {
        operationId: `export${kind
          .split('.')
          .map((part) => `${part.charAt(0).toUpperCase()}${part.slice(1)}`)
          .join('')}`,
        summary: `All of a comparison as a file: ${FILES[kind].what}`,
        parameters: kind.endsWith('json') ? [ID] : [ID, LANGUAGE],
        responses: responses(`The file: ${FILES[kind].what}.`, [kind]),
      },
    },
  ]),
);

/** The addresses of files. */
export const exportPaths = {
  ...whole,
  '/comparisons/{id}/export/file': {
    get: {
      operationId: 'exportSelection',
      summary: 'A part of a comparison as a file, in an order and a language of choice',
      parameters: [
        ID,
        { name: 'format', in: 'query', schema: { enum: EXPORT_FORMATS, default: 'html' } },
        { ...LANGUAGE, name: 'in' },
        { name: 'order', in: 'query', schema: { enum: SIDES, default: 'ja' }, description: 'Whose order.' },
        on('confirmed', '1', 'Only what an analyst has confirmed or changed.'),
        on('differences', '1', 'Without shared points that do not differ.'),
        on('notes', '0', 'Without notes and topics.'),
        {
          name: 'sentences',
          in: 'query',
          schema: { enum: FINDINGS_ORDERS, default: 'page' },
          description: 'The order of the findings.',
        },
        {
          name: 'about',
          in: 'query',
          schema: { type: 'string' },
          description: `Which findings, with commas: ${FINDING_SUBJECTS.join(', ')}. All where it is missing.`,
        },
        on('history', '1', 'With everything that was decided, and when: in HTML, DOCX and XLSX.'),
      ],
      responses: responses('The file.', EXPORT_FORMATS),
    },
  },
};
