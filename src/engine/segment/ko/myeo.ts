import { textAfter, wordsBetween, type ClauseRule, type SentenceView } from '../shared/clause-rule';
import { behindEnding, hasComma, hasOwnArgument, isArgument, opensWithTopic, stemBefore } from './words';

/**
 * 「우려를 표명하였으며, |장관은 공감했다」. Without a comma where both sides have a subject or object of their own
 * (「중요한 것은 대화이며 |외교로 해법을 찾아야」). Not 회의를 마치며, which says when.
 */
export const myeo: ClauseRule = {
  name: 'myeo',
  find(view, index, left) {
    const word = view.words[index];
    if (!word || !/^(?:EC|JC)/u.test(word.tag) || !/^(?:이?며|으며)$/u.test(word.surface)) return null;
    const boundary = behindEnding(view, index);
    // “…바란다”며 is a quotation: see damyeo.
    if (view.words[index - 1]?.wordClass === 'symbol') return null;
    if (/^(?:마치|맞이하|맞|앞두|계기)$/u.test(stemBefore(view, index))) return null;
    if (isPlanBeforePromise(view, index, boundary.at)) return null;
    if (hasComma(view, index)) return wordsBetween(view, left, index).some(isArgument) ? boundary : null;
    const isPast = view.words[index - 1]?.tag === 'EP';
    if (isPast) return isUnderOneFrame(view, index, boundary.at) ? null : boundary;
    const hasArguments =
      wordsBetween(view, left, index).some(isArgument) && hasOwnArgument(view, boundary.at);
    return hasArguments ? boundary : null;
  },
};

/** 「곧 보낼 예정이며, 할 수 있는 일을 다하겠다고 했다」: the plan is a part of the promise. */
function isPlanBeforePromise(view: SentenceView, index: number, next: number): boolean {
  const plan = view.words[index - 1]?.surface ?? '';
  if (!/^(?:예정|계획|방침|생각)$/u.test(plan) || opensWithTopic(view, next)) return false;
  return /^[^,]*겠다고/u.test(textAfter(view, next));
}

/** 「감소세에 들어섰으며 위험이 없다는 점을 설명했다」: a fact, not a report, before another under the same frame. */
function isUnderOneFrame(view: SentenceView, index: number, next: number): boolean {
  if (REPORTING.test(view.norm.slice(Math.max(view.start, next - 16), next))) return false;
  if (SPEECH.test(stemBefore(view, index)) || opensWithTopic(view, next)) return false;
  return /^[^,]*(?:다|라)는 (?:점|사실|것|상황)[을이에]/u.test(textAfter(view, next));
}

/** The end of a report: …하기로 하였으며, …다고 했으며, 뜻을 모았으며. */
const REPORTING = /(?:기로|[다라자]고|뜻을|의견을|인식을|우려를|사의를|입장을) ?\S{0,5}으?며,?$/u;
const SPEECH =
  /^(?:설명|강조|말|언급|평가|환영|표명|표하|전하|전달|요청|촉구|제안|확인|재확인|소개|밝히|당부|제기|공감|합의|논의|협의|동의|지지|초청|발표|답하|규탄|항의)$/u;
