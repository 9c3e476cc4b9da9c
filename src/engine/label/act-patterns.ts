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

/**
 * Forms in which a verb is the predicate of a clause. Forms that modify a noun are left out: 発表した措置を説明し explains and does
 * not announce, 공유할 필요가 있다고 states and does not share; but 요청한 데 대해 and 発表するとともに end a clause.
 */
const VERBS: Readonly<Record<string, string>> = {
  '{する}':
    '(?:し(?=た(?:上で|後|際|結果))|し(?!た(?:の(?!に)|[\\p{Script=Han}\\p{Script=Katakana}]))|する(?:旨|と|こと|ほか|一方|など|ため|よう|[。、]|$)|され(?!た[\\p{Script=Han}\\p{Script=Katakana}])|さ(?=れ(?!た[\\p{Script=Han}\\p{Script=Katakana}]))|せ|すべ)',
  '{하다}':
    '(?:하(?:고|며|면서|였(?!던)|여|되|기로|기|자|지|도록|는\\s한편|는\\s동시에|겠|[,\\s]*$)|했(?!던)|함|합(?=니다)|한(?=다|\\s데|\\s후|\\s뒤|\\s가운데|\\s바)|된(?=다|\\s데)|됐(?!던)|되었(?!던)|되(?=고|며)|됨|해\\s?왔)',
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
 * last wins; of those that end at one place the longest (歓迎する旨述べ rather than 述べ). A plain "stated" is transparent: in
 * 祝意を伝え, 支持する旨の発言, 감사를 전하고 what was stated is the act.
 */
export function outermost(mentions: readonly ActMention[], norm: string): ActMention | null {
  const last = latest(mentions);
  if (last?.act !== 'state') return last;
  const inner = latest(
    mentions.filter((mention) => mention.act !== 'state' && isBehind(mention, last, norm)),
  );
  return inner ? { act: inner.act, range: [inner.range[0], Math.max(inner.range[1], last.range[1])] } : last;
}

function latest(mentions: readonly ActMention[]): ActMention | null {
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

/** What may stand between an act and the "stated" that carries it: を, の意を, する旨の, との / 을, 의 뜻을, 다고, 겠다고. */
const CARRIED =
  /^(?:の?(?:意|念|気持ち|言葉|考え|意向|立場|旨|感)?[をがも]|する|した|している|し|旨|との?|という|の|こと|改めて|強く|ともに|も|[をがは]|表明|述べ|を?表す?る?)*$|^(?:의?\s?(?:뜻|입장|마음|의사|말)?[을를]?|한다|하다|했다|다|고|며|라고|이라고|도|깊은|거듭|함께|[을를의가이]|\s)*$/u;

function isBehind(inner: ActMention, outer: ActMention, norm: string): boolean {
  if (inner.range[1] > outer.range[0])
    return inner.range[1] >= outer.range[0] && inner.range[0] <= outer.range[0];
  return CARRIED.test(norm.slice(inner.range[1], outer.range[0]));
}
