import { createRequire } from 'node:module';
import { isIP, type LookupFunction } from 'node:net';
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import type * as Undici from 'undici';
import type { ReadoutProblem, ReadoutProblemCode } from '../../domain/errors';
import { fail, ok, type Result } from '../../domain/result';

// Loaded with the first page that is fetched: most starts of the command line fetch none.
const load = createRequire(__filename);
const undici = () => load('undici') as typeof Undici;

export interface ResolvedAddress {
  readonly address: string;
  readonly family: number;
}

/** What may be fetched, from where, and how much of it. */
export interface FetchPolicy {
  /** Asked for every address that a name resolves to, at the moment of connecting. */
  readonly isAllowed: (address: string) => boolean;
  readonly resolve: (hostName: string) => Promise<readonly ResolvedAddress[]>;
  readonly ports: ReadonlySet<number>;
  /** For everything together: redirects and the whole body. */
  readonly timeoutMs: number;
  /** Of the body, as sent and once unpacked. */
  readonly maxBytes: number;
  readonly maxRedirects: number;
}

export interface FetchedPage {
  readonly bytes: Uint8Array;
  readonly contentType: string | null;
  /** Where the page stood in the end. */
  readonly url: string;
}

export type FetchPage = (url: string) => Promise<Result<FetchedPage, ReadoutProblem>>;

/** Ends a fetch with a problem that the user is told of. */
class Refusal extends Error {
  override readonly name = 'Refusal';
  constructor(
    readonly code: ReadoutProblemCode,
    readonly params?: Readonly<Record<string, string | number>>,
  ) {
    super(code);
  }
}

/**
 * Fetches one page. Only this file calls undici. A name is resolved once for each connection, every address of it is
 * judged, and the connection goes to the judged address: a name that changes its address in between gains nothing.
 */
export function createFetchPage(policy: FetchPolicy): FetchPage {
  return async (url) => {
    const agent = new (undici().Agent)({
      connect: { lookup: guardedLookup(policy), timeout: policy.timeoutMs },
      pipelining: 0,
      maxResponseSize: policy.maxBytes,
    });
    try {
      return ok(await follow(url, agent, policy));
    } catch (error) {
      return fail(toProblem(error));
    } finally {
      await agent.destroy();
    }
  };
}

/** The name's addresses, if every one of them is allowed: one private address among public ones is an attack. */
function guardedLookup({ resolve, isAllowed }: FetchPolicy): LookupFunction {
  return (hostName, options, done) => {
    resolve(hostName).then(
      (found) => {
        const [first] = found;
        if (first === undefined) done(new Refusal('fetch-unknown-host'), '', 4);
        else if (!found.every(({ address }) => isAllowed(address))) done(new Refusal('fetch-private'), '', 4);
        else if (options.all === true) done(null, [...found]);
        else done(null, first.address, first.family);
      },
      (error: unknown) => done(error instanceof Error ? error : new Refusal('fetch-unknown-host'), '', 4),
    );
  };
}

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

async function follow(given: string, agent: Undici.Agent, policy: FetchPolicy): Promise<FetchedPage> {
  const signal = AbortSignal.timeout(policy.timeoutMs);
  let url = checked(given, policy);
  for (let hop = 0; hop <= policy.maxRedirects; hop += 1) {
    const answer = await undici().request(url, { dispatcher: agent, signal, headers: HEADERS });
    if (!REDIRECTS.has(answer.statusCode)) return await take(answer, url, policy);
    // What a redirect says besides is never read.
    answer.body.on('error', () => undefined).destroy();
    const location = headerOf(answer, 'location');
    if (location === null || !URL.canParse(location, url)) throw new Refusal('fetch-redirects');
    url = checked(new URL(location, url).href, policy);
  }
  throw new Refusal('fetch-redirects');
}

// Some sites answer nothing to a client without a name.
const HEADERS = {
  'user-agent': 'Readout-Compare (one page, asked for by its reader)',
  accept: 'text/html,application/xhtml+xml,application/pdf,text/plain;q=0.9,*/*;q=0.5',
  'accept-language': 'ja,ko;q=0.9,en;q=0.5',
  'accept-encoding': 'gzip, deflate, br',
};

/** @throws Refusal for an address that must not be asked. An address in figures is never looked up, so it is judged here. */
function checked(address: string, { ports, isAllowed }: FetchPolicy): string {
  if (!URL.canParse(address)) throw new Refusal('invalid-url');
  const url = new URL(address);
  if (!/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') {
    throw new Refusal('invalid-url');
  }
  if (!ports.has(url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port))) {
    throw new Refusal('fetch-port');
  }
  const host = url.hostname.replace(/^\[|\]$/gu, '');
  if (isIP(host) !== 0 && !isAllowed(host)) throw new Refusal('fetch-private');
  url.hash = '';
  return url.href;
}

const READABLE =
  /^(?:text\/(?:html|plain)|application\/(?:xhtml\+xml|pdf|octet-stream|zip|x-zip-compressed|vnd\.openxmlformats-officedocument\.wordprocessingml\.document|msword|x-hwp|haansofthwp|hwp\+zip))$/u;

async function take(
  answer: Undici.Dispatcher.ResponseData,
  url: string,
  policy: FetchPolicy,
): Promise<FetchedPage> {
  const contentType = headerOf(answer, 'content-type');
  const refuse = (refusal: Refusal): never => {
    answer.body.on('error', () => undefined).destroy();
    throw refusal;
  };
  if (answer.statusCode !== 200) refuse(new Refusal('fetch-status', { status: answer.statusCode }));
  const type = (contentType ?? 'application/octet-stream').split(';')[0]?.trim().toLowerCase() ?? '';
  if (!READABLE.test(type)) refuse(new Refusal('fetch-type'));
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of answer.body as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > policy.maxBytes) throw new Refusal('fetch-too-large');
    chunks.push(chunk);
  }
  const bytes = unpack(Buffer.concat(chunks), headerOf(answer, 'content-encoding'), policy.maxBytes);
  return { bytes, contentType, url };
}

function unpack(bytes: Buffer, encoding: string | null, maxOutputLength: number): Uint8Array {
  const unpackers = {
    gzip: gunzipSync,
    'x-gzip': gunzipSync,
    deflate: inflateSync,
    br: brotliDecompressSync,
  };
  const name = (encoding ?? 'identity').trim().toLowerCase();
  if (name === 'identity' || name === '') return bytes;
  if (!Object.hasOwn(unpackers, name)) throw new Refusal('fetch-type');
  try {
    return unpackers[name as keyof typeof unpackers](bytes, { maxOutputLength });
  } catch (error) {
    throw new Refusal(codeOf(error) === 'ERR_BUFFER_TOO_LARGE' ? 'fetch-too-large' : 'fetch-unreachable');
  }
}

function headerOf({ headers }: Undici.Dispatcher.ResponseData, name: string): string | null {
  const value = headers[name];
  return (Array.isArray(value) ? value[0] : value) ?? null;
}

const CODES: Readonly<Record<string, ReadoutProblemCode>> = {
  ENOTFOUND: 'fetch-unknown-host',
  EAI_AGAIN: 'fetch-unknown-host',
  UND_ERR_CONNECT_TIMEOUT: 'fetch-timeout',
  UND_ERR_HEADERS_TIMEOUT: 'fetch-timeout',
  UND_ERR_BODY_TIMEOUT: 'fetch-timeout',
  UND_ERR_RES_EXCEEDED_MAX_SIZE: 'fetch-too-large',
  ETIMEDOUT: 'fetch-timeout',
};

function toProblem(error: unknown): ReadoutProblem {
  if (error instanceof Refusal) {
    return { code: error.code, field: 'url', ...(error.params && { params: error.params }) };
  }
  // The clock is the only one who ends a fetch; told by shape, because the error may come from another realm.
  const isTimeout = ['TimeoutError', 'AbortError'].includes(wordOf(error, 'name'));
  return {
    code: isTimeout ? 'fetch-timeout' : (CODES[codeOf(error)] ?? 'fetch-unreachable'),
    field: 'url',
  };
}

function codeOf(error: unknown): string {
  return wordOf(error, 'code');
}

function wordOf(error: unknown, property: string): string {
  const word: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, property) : null;
  return typeof word === 'string' ? word : '';
}
