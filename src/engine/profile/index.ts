import type { ProfileInput, ReadoutProfile } from '../../domain/readout-profile';
import { leadClauses } from '../call';
import { readSide } from '../compare';
import type { EngineParts } from '../engine-parts';
import { contentOf } from './content';
import { countriesOf, isMultilateral, kindOf, levelOf, roundOf } from './kind';
import { peopleIn } from './people';
import { titleForms } from './titles';
import { dayOf, isLocal, startOf } from './when';

/** Makes the profile of a readout. The same text, source and knowledge give the same profile; any string is accepted. */
export type Profiler = (input: ProfileInput) => ReadoutProfile;

/** Compiles what all profiles need. */
export function createProfiler(parts: EngineParts): Profiler {
  const titles = { ja: titleForms(parts.knowledge, 'ja'), ko: titleForms(parts.knowledge, 'ko') };
  return ({ side, text: body, title, publishedOn }) => {
    const { text, clauses, call } = readSide(parts, side, withTitle(title, body));
    const opening = leadClauses(clauses);
    const named = opening.filter(({ sentence }) => sentence.role === 'title');
    const wordsOf = (of: typeof opening) =>
      of.map(({ start, end }) => text.norm.slice(start, end)).join('\n');
    const heading = wordsOf(named);
    const lead = wordsOf(opening.filter((clause) => !named.includes(clause)));
    const participants = peopleIn({ text, lead: opening, parts, titles: titles[side] });
    const about = { title: heading, lead, side };
    return {
      side,
      date: dayOf(call, `${heading}\n${lead}`, publishedOn),
      start: startOf(call, lead, side),
      isLocalTime: isLocal(lead),
      durationMinutes: call.durationMinutes?.value ?? null,
      kind: kindOf(heading, lead, side),
      isMultilateral: isMultilateral(heading, lead, side),
      level: levelOf(heading, lead, participants),
      participants,
      countries: countriesOf(about, participants),
      round: roundOf(heading, lead),
      content: contentOf(
        text,
        clauses.filter((clause) => !named.includes(clause)),
        parts,
      ),
      publishedOn,
    };
  };
}

/** A title that the text does not begin with is put above it: it names the talks as shortly as nothing else does. */
function withTitle(title: string | null, text: string): string {
  const isThere = title === null || text.trimStart().startsWith(title.trim());
  return isThere ? text : `${title}\n\n${text}`;
}
