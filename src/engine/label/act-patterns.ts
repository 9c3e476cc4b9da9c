import type { Act } from '../../domain/act';
import { AppError } from '../../domain/errors';
import type { Side } from '../../domain/side';
import type { Range } from '../bridge/match';
import type { ActPattern } from '../knowledge';

/** A predicate found in a clause. */
export interface ActMention {
  readonly act: Act;
  readonly range: Range;
}

/** Finds the predicates of one language by the patterns of data/acts. */
export type ActFinder = (norm: string, start: number, end: number) => readonly ActMention[];

/** Any form of する and される, of 하다 and 되다, after a noun. */
const VERBS: Readonly<Record<string, string>> = {
  '{する}': '(?:し|する|した|され|さ|せ|すべ)',
  '{하다}': '(?:하|한|할|함|합|해|했|하였|되|된|될|됨|됐|되었)',
  '{ㄹ}': `[${finalL()}]`,
};

/** Every Hangul syllable with final ㄹ, which marks what is yet to be done (할 것, 만들 계획). */
function finalL(): string {
  const first = 0xac00;
  const last = 0xd7a3;
  const finals = 28;
  const finalOfL = 8;
  let all = '';
  for (let code = first + finalOfL; code <= last; code += finals) all += String.fromCharCode(code);
  return all;
}

/** The longest stretch that `…` may skip: a pattern whose parts stand further apart is chance. */
const LONGEST_GAP = 60;

/** Compiles the patterns of one language; the notation is explained in the head of data/acts. */
export function compileActs(patterns: readonly ActPattern[], side: Side): ActFinder {
  const compiled = patterns
    .filter((each) => each.side === side)
    .map(({ act, pattern }) => ({ act, regex: new RegExp(toRegex(pattern), 'gu') }));
  return (norm, start, end) => {
    const text = norm.slice(start, end);
    return compiled.flatMap(({ act, regex }) =>
      [...text.matchAll(regex)].map((found): ActMention => ({
        act,
        range: [start + found.index, start + found.index + found[0].length],
      })),
    );
  };
}

/** One pattern of data/acts as the source of a regular expression. */
export function toRegex(pattern: string): string {
  const tokens = pattern.match(/\{[^}]*\}|…|[()|?]|\s+|[^{…()|?\s]+/gu) ?? [];
  return tokens
    .map((token) => {
      if (token.startsWith('{')) return verbForms(token, pattern);
      if (token === '…') return `[^。\\n]{0,${LONGEST_GAP}}?`;
      if (token === '(') return '(?:';
      if (token === ')' || token === '|' || token === '?') return token;
      return /^\s+$/u.test(token) ? '\\s*' : token.replace(/[.*+^$[\]\\]/gu, '\\$&');
    })
    .join('');
}

function verbForms(token: string, pattern: string): string {
  const forms = VERBS[token];
  if (forms === undefined) throw new AppError(`unknown ${token} in the act pattern "${pattern}"`);
  return forms;
}

/**
 * The act of a clause among all predicates found in it: both languages put the outermost predicate last, so the one that ends
 * last wins; of those that end at one place the longest (歓迎する旨述べ rather than 述べ).
 */
export function outermost(mentions: readonly ActMention[]): ActMention | null {
  let best: ActMention | null = null;
  for (const mention of mentions) {
    if (
      !best ||
      mention.range[1] > best.range[1] ||
      (mention.range[1] === best.range[1] && mention.range[0] < best.range[0])
    ) {
      best = mention;
    }
  }
  return best;
}
