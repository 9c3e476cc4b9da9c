import { isIP } from 'node:net';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { z } from 'zod';

/** The whole environment of the program. Nothing else reads `process.env`; README lists the same names. */
export interface Config {
  readonly port: number;
  readonly host: string;
  /** Where the SQLite file lives. */
  readonly dataDir: string;
  readonly logLevel: LogLevel;
  readonly isProduction: boolean;
  /** What Express calls `trust proxy`: how many proxies stand in front, or their addresses. */
  readonly trustProxy: number | string | false;
  /** Cookies with `Secure`, and HSTS: only behind HTTPS. */
  readonly isHttpsOnly: boolean;
  /** Signs the form tokens; null: a new one for each start, so that open forms must be sent twice after a restart. */
  readonly formSecret: string | null;
  /** Comparisons that are made at the same time; each of these threads holds the dictionaries. */
  readonly engineThreads: number;
  readonly limits: Limits;
  readonly fetch: FetchSettings;
}

/** Whether and where the program fetches pages when a user asks for it. */
export interface FetchSettings {
  readonly isOn: boolean;
  readonly ports: ReadonlySet<number>;
}

export interface Limits {
  /** Requests a minute from one address. */
  readonly requestsPerMinute: number;
  /** New comparisons a minute from one address: they cost the most. */
  readonly comparisonsPerMinute: number;
  readonly fileBytes: number;
  /** Body of a form or an API request. */
  readonly bodyBytes: number;
}

const LOG_LEVELS = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

// 2 × 200,000 characters at 3 UTF-8 bytes, each written %XX in a urlencoded form: 3.6 MB; the rest is fields and names.
const DEFAULT_BODY_BYTES = 4_000_000;
// A thread holds 350 MB before its first pair; whoever has more memory can ask for more of them.
const MOST_THREADS_UNASKED = 4;
// A PDF carries its fonts and pictures; text and web pages have a lower limit of their own.
const DEFAULT_FILE_BYTES = 10 * 1024 * 1024;

const count = (fallback: number) =>
  z.coerce
    .number({ error: 'must be a whole number' })
    .int('must be a whole number')
    .min(1, 'must be at least 1')
    .default(fallback);

const flag = z
  .enum(['true', 'false', '1', '0'], { error: 'must be true or false' })
  .default('false')
  .transform((value) => value === 'true' || value === '1');

const environmentSchema = z.object({
  PORT: z.coerce
    .number({ error: 'must be a port number' })
    .int('must be a port number')
    .min(0, 'must be between 0 and 65535')
    .max(65_535, 'must be between 0 and 65535')
    .default(3000),
  HOST: z.string().default('127.0.0.1'),
  DATA_DIR: z.string().default('./var'),
  LOG_LEVEL: z.enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(', ')}` }).default('info'),
  NODE_ENV: z.string().default('production'),
  TRUST_PROXY: z
    .string()
    .default('false')
    .refine(
      isTrustProxy,
      'must be a number of proxies, or addresses such as 10.0.0.0/8, separated by commas',
    ),
  HTTPS_ONLY: flag,
  FORM_SECRET: z.string().min(16, 'must have at least 16 characters').optional(),
  ENGINE_THREADS: count(defaultThreads(availableParallelism())),
  FETCH_URLS: z.enum(['on', 'off'], { error: 'must be on or off' }).default('on'),
  FETCH_PORTS: z
    .string()
    .regex(/^\d{1,5}(?:,\d{1,5})*$/u, 'must be port numbers with commas between them')
    .default('80,443'),
  LIMIT_REQUESTS_PER_MINUTE: count(600),
  LIMIT_COMPARISONS_PER_MINUTE: count(60),
  LIMIT_FILE_BYTES: count(DEFAULT_FILE_BYTES),
  LIMIT_BODY_BYTES: count(DEFAULT_BODY_BYTES),
});

/** The names that the program reads, for the check that README lists them all. */
export const CONFIG_KEYS: readonly string[] = Object.keys(environmentSchema.shape);

/** Thrown at start-up; the message is meant for the person who starts the program. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** Reads and checks the environment; one message names every bad value. */
export function loadConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const parsed = environmentSchema.safeParse(withoutEmpty(environment));
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => {
      const key = issue.path.join('.');
      // The secret is the one value that must not be repeated on a terminal or in a log.
      const found = key === 'FORM_SECRET' ? '' : ` (found "${environment[key] ?? ''}")`;
      return `  ${key} ${issue.message}${found}`;
    });
    throw new ConfigError(`The settings in the environment are not valid:\n${lines.join('\n')}`);
  }
  return toConfig(parsed.data);
}

/** Whether other machines can reach the server. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\./.test(host);
}

/** One core stays with the pages. */
export function defaultThreads(cores: number): number {
  return Math.max(1, Math.min(MOST_THREADS_UNASKED, cores - 1));
}

/** `PORT=` in a compose file means "not set", not 0. */
function withoutEmpty(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim() !== ''));
}

function toConfig(env: z.infer<typeof environmentSchema>): Config {
  return Object.freeze({
    port: env.PORT,
    host: env.HOST,
    dataDir: path.resolve(env.DATA_DIR),
    logLevel: env.LOG_LEVEL,
    isProduction: env.NODE_ENV === 'production',
    trustProxy: toTrustProxy(env.TRUST_PROXY),
    isHttpsOnly: env.HTTPS_ONLY,
    formSecret: env.FORM_SECRET ?? null,
    fetch: Object.freeze({
      isOn: env.FETCH_URLS === 'on',
      ports: new Set(env.FETCH_PORTS.split(',').map(Number)),
    }),
    engineThreads: env.ENGINE_THREADS,
    limits: Object.freeze({
      requestsPerMinute: env.LIMIT_REQUESTS_PER_MINUTE,
      comparisonsPerMinute: env.LIMIT_COMPARISONS_PER_MINUTE,
      fileBytes: env.LIMIT_FILE_BYTES,
      bodyBytes: env.LIMIT_BODY_BYTES,
    }),
  });
}

/** Whether Express understands the value: `true`, `false`, a number, or names, addresses and subnets between commas. */
function isTrustProxy(value: string): boolean {
  if (/^(?:true|false|\d+)$/.test(value)) return true;
  return value.split(',').every((part) => {
    const [address = '', bits, ...more] = part.trim().split('/');
    if (/^(?:loopback|linklocal|uniquelocal)$/.test(address)) return bits === undefined;
    const family = isIP(address);
    const most = family === 4 ? 32 : 128;
    const isSubnet = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most);
    return family !== 0 && isSubnet && more.length === 0;
  });
}

// `true` would let any client name its own address and so escape the rate limit: a number of proxies or their addresses.
function toTrustProxy(value: string): number | string | false {
  if (value === 'false' || value === '0') return false;
  if (value === 'true') return 1;
  return /^\d+$/.test(value) ? Number(value) : value.replace(/\s+/g, '');
}
