import { createRequire } from 'node:module';
import type * as Saxes from 'saxes';
import { fail, ok, type Result } from '../../domain/result';
import { MAX_IMPORT_ROWS, type TermbaseFileProblem } from '../../domain/termbase-file';

/** One concept of a TBX file, as far as this program has a use for it. */
export interface TbxConcept {
  /** Where it begins, from 1. */
  readonly line: number;
  readonly id: string;
  readonly subject: string;
  readonly notes: readonly string[];
  readonly definitions: ReadonlyMap<string, string>;
  /** The terms of each language, the preferred first. */
  readonly terms: ReadonlyMap<string, readonly string[]>;
}

// Loaded with the first file of this kind.
const load = createRequire(__filename);

// Deeper than any dialect nests; a file of a million open tags must not fill the memory.
const MAX_DEPTH = 40;

/**
 * Reads TBX: ISO 30042:2019 in either style (DCA, DCT), and TBX version 2 (`martif`). A document type is passed over unread: neither
 * entities nor files that it names are ever opened. The only caller of saxes.
 */
export function readTbx(text: string): Result<readonly TbxConcept[], TermbaseFileProblem> {
  const reader = new TbxReader();
  // Positions count lines for messages; namespaces keep `min:subjectField` apart from what another namespace calls so.
  const { SaxesParser } = load('saxes') as typeof Saxes;
  const parser = new SaxesParser({ xmlns: true, position: true });
  const stop = (code: TermbaseFileProblem['code'], value = ''): never => {
    throw new StopReading({ code, line: parser.line, value });
  };
  parser.on('error', () => void stop('broken-xml'));
  parser.on('opentag', ({ local, attributes }) => {
    const attribute = (name: string) => attributes[name]?.value ?? '';
    if (!reader.open(local, attribute, parser.line)) stop('no-tbx');
    if (reader.depth > MAX_DEPTH) stop('broken-xml');
    if (reader.concepts.length > MAX_IMPORT_ROWS) stop('too-many-rows', String(MAX_IMPORT_ROWS));
  });
  parser.on('text', (value) => reader.text(value));
  parser.on('cdata', (value) => reader.text(value));
  parser.on('closetag', () => reader.close());
  try {
    parser.write(text).close();
  } catch (error) {
    if (error instanceof StopReading) return fail(error.problem);
    throw error;
  }
  return ok(reader.concepts);
}

/** Ends the parser from within; the problem says why. */
class StopReading extends Error {
  override readonly name = 'StopReading';
  constructor(readonly problem: TermbaseFileProblem) {
    super(problem.code);
  }
}

interface OpenElement {
  readonly name: string;
  /** What kind of data it holds: its `type`, or in style DCT its name. */
  readonly kind: string;
  readonly lang: string;
  text: string;
}

interface OpenConcept {
  readonly line: number;
  readonly id: string;
  subject: string;
  readonly notes: string[];
  readonly definitions: Map<string, string>;
  readonly terms: Map<string, string[]>;
}

const ROOTS: ReadonlySet<string> = new Set(['tbx', 'martif']);
const CONCEPTS: ReadonlySet<string> = new Set(['conceptEntry', 'termEntry']);
const PREFERRED = /^preferredTerm(?:-admn-sts)?$/u;

/** Follows the elements of a file and gathers its concepts. */
class TbxReader {
  readonly concepts: TbxConcept[] = [];
  private readonly stack: OpenElement[] = [];
  private concept: OpenConcept | null = null;

  get depth(): number {
    return this.stack.length;
  }

  /** False when the file is no TBX. */
  open(name: string, attribute: (name: string) => string, line: number): boolean {
    const outer = this.stack.at(-1);
    if (outer === undefined && !ROOTS.has(name)) return false;
    const lang = attribute('xml:lang') || (outer?.lang ?? '');
    this.stack.push({ name, kind: attribute('type') || name, lang, text: '' });
    if (CONCEPTS.has(name)) {
      const id = attribute('id');
      this.concept = { line, id, subject: '', notes: [], definitions: new Map(), terms: new Map() };
    }
    return true;
  }

  text(value: string): void {
    const element = this.stack.at(-1);
    // Text in mark-up within a term (`<hi>`) belongs to the term.
    if (this.concept !== null && element !== undefined) element.text += value;
  }

  close(): void {
    const element = this.stack.pop();
    if (element === undefined || this.concept === null) return;
    if (element.name === 'hi' || element.name === 'foreign') {
      const outer = this.stack.at(-1);
      if (outer) outer.text += element.text;
      return;
    }
    if (CONCEPTS.has(element.name)) {
      this.concepts.push(this.concept);
      this.concept = null;
      return;
    }
    this.keep(this.concept, element);
  }

  private keep(concept: OpenConcept, { name, kind, lang, text: raw }: OpenElement): void {
    const text = raw.replace(/\s+/gu, ' ').trim();
    const language = languageOf(lang);
    if (text === '') return;
    if (name === 'term') {
      concept.terms.set(language, [...(concept.terms.get(language) ?? []), text]);
    } else if (kind === 'administrativeStatus' && PREFERRED.test(text)) {
      prefer(concept.terms.get(language) ?? []);
    } else if (kind === 'subjectField') concept.subject ||= text;
    else if (kind === 'definition') concept.definitions.set(language, text);
    else if (name === 'note') concept.notes.push(text);
  }
}

/** The term that was read last goes before the others. */
function prefer(terms: string[]): void {
  const last = terms.pop();
  if (last !== undefined) terms.unshift(last);
}

const LANGUAGES: ReadonlyMap<string, string> = new Map([
  ['jpn', 'ja'],
  ['kor', 'ko'],
  ['eng', 'en'],
]);

/** ja-JP, jpn and ja_JP are one language. */
function languageOf(lang: string): string {
  const [primary = ''] = lang.toLowerCase().split(/[-_]/u);
  return LANGUAGES.get(primary) ?? primary;
}
