import type { Side } from '../../src/domain/side';
import type { ReadoutProfile } from '../../src/domain/readout-profile';
import { createProfiler, type Profiler } from '../../src/engine/profile';
import { engineParts } from './shared-engine';

let profiler: Profiler | undefined;

/** The profile of a text. */
export const profileOf = (
  side: Side,
  text: string,
  { title = null, publishedOn = null }: { title?: string | null; publishedOn?: string | null } = {},
): ReadoutProfile => (profiler ??= createProfiler(engineParts()))({ side, text, title, publishedOn });

const two = (value: number) => String(value).padStart(2, '0');
const clock = (minutes: number) => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;

/** `2027-03-04 15:00 phone minister jp+kr`: day, hour (or part of the day), kind, level, countries; `-` for what is unknown. */
export function inShort({ date, start, kind, level, countries, isMultilateral }: ReadoutProfile): string {
  const hours = start === null ? '-' : [...new Set([clock(start.from), clock(start.to)])].join('~');
  const parties = countries.join('+') + (isMultilateral ? ' many' : '');
  return [date?.value ?? '-', hours, kind, level ?? '-', parties].join(' ');
}

/** `倉田誠一 jp, 南宮振宇 kr`: the names as written with their countries. */
export const people = ({ participants }: ReadoutProfile): string =>
  participants.map(({ written, country }) => `${written} ${country ?? '-'}`).join(', ');
