import type { Act } from '../../domain/act';
import { AppError } from '../../domain/errors';
import type { Side } from '../../domain/side';
import type { Range } from '../bridge/match';
import type { ActPattern } from '../knowledge';
import { macro } from './act-macros';

/** A predicate found in a clause. */
export interface ActMention {
  readonly act: Act;
  readonly range: Range;
}

/** Finds the predicates of one language by the patterns of data/acts. */
export type ActFinder = (norm: string, start: number, end: number) => readonly ActMention[];

/** The longest stretch that `…` may skip: a pattern whose parts stand further apart is chance. */
const LONGEST_GAP = 60;

/** Compiles the patterns of one language; the notation is explained in the head of data/acts. */
export function compileActs(patterns: readonly ActPattern[], side: Side): ActFinder {
  const compiled = patterns
    .filter((each) => each.side === side)
    .map(({ act, pattern }) => ({ act, regex: compile(pattern), literal: literalOf(pattern) }));
  return (norm, start, end) => {
    const { text, at } = withoutLineEnds(norm.slice(start, end), side);
    const mentions: ActMention[] = [];
    for (const { act, regex, literal } of compiled) {
      if (!text.includes(literal)) continue;
      // matchAll would copy the expression for each of the three hundred patterns and every clause: three times as slow.
      regex.lastIndex = 0;
      for (let found = regex.exec(text); found; found = regex.exec(text)) {
        const length = found[0].length;
        mentions.push({ act, range: [start + at(found.index), start + at(found.index + length)] });
        if (length === 0) regex.lastIndex++;
      }
    }
    return mentions;
  };
}

/**
 * A clause as one line, and the way back: hard-wrapped Japanese breaks inside words (こととし⏎ました), Korean at blanks.
 */
function withoutLineEnds(given: string, side: Side): { text: string; at: (offset: number) => number } {
  if (!given.includes('\n')) return { text: given, at: (offset) => offset };
  const kept: number[] = [];
  let text = '';
  for (const piece of given.matchAll(/\s*\n\s*|[^\n]/gu)) {
    const isBreak = piece[0].includes('\n');
    if (isBreak && side === 'ja') continue;
    text += isBreak ? ' ' : piece[0];
    for (let unit = 0; unit < (isBreak ? 1 : piece[0].length); unit++) kept.push(piece.index + unit);
  }
  return { text, at: (offset) => kept[offset] ?? given.length };
}

function compile(pattern: string): RegExp {
  const source = toRegex(pattern);
  try {
    return new RegExp(source, 'gu');
  } catch (cause) {
    throw new AppError(`data/acts: "${pattern}" is no pattern`, 500, { cause });
  }
}

const tokensOf = (pattern: string): readonly string[] =>
  pattern.match(/\{[^}]*\}|…|[()|?<]|\s+|[^{…()|?<\s]+/gu) ?? [];

/**
 * The longest stretch that stands in whatever a pattern matches, '' where there is none. A clause has few of them, and to look
 * for one is many times as fast as to run, and once to compile, the expression.
 */
export function literalOf(pattern: string): string {
  const tokens = tokensOf(pattern);
  let depth = 0;
  let longest = '';
  for (const [index, token] of tokens.entries()) {
    if (token === '(') depth++;
    else if (token === ')') depth--;
    else if (depth > 0) continue;
    else if (token === '|') return '';
    else if (!/^[{…?<\s]/u.test(token)) {
      const literal = tokens[index + 1] === '?' ? [...token].slice(0, -1).join('') : token;
      if (literal.length > longest.length) longest = literal;
    }
  }
  return longest;
}

/** One pattern of data/acts as the source of a regular expression. */
export function toRegex(pattern: string): string {
  return tokensOf(pattern)
    .map((token) => {
      if (token.startsWith('{')) return macro(token, pattern);
      if (token === '…') return `[^。\\n]{0,${LONGEST_GAP}}?`;
      if (token === '(') return '(?:';
      // Not inside a longer word: 조의 is no part of 공조의, 약속 none of 재약속.
      if (token === '<') return '(?<![\\p{Script=Hangul}\\p{Script=Han}\\p{Script=Katakana}])';
      if (token === ')' || token === '|' || token === '?') return token;
      return /^\s+$/u.test(token) ? '\\s*' : token.replace(/[.*+^$[\]\\]/gu, '\\$&');
    })
    .join('');
}
