import type { ComparisonDocument } from '../domain/comparison';
import { FINDING_SUBJECTS, type Anchors, type FindingEdit, type FindingSubject } from '../domain/decision';
import { SIDES } from '../domain/side';
import type { SentenceContext } from './difference-sentences';
import { shownFindings, toFindings, type Finding } from './edited-findings';
import { pointsOf } from './points-of';

/** As the comparison page has them; what matters most first; as the points follow in one of the readouts. */
export const FINDINGS_ORDERS = ['page', 'importance', 'ja', 'ko'] as const;
export type FindingsOrder = (typeof FINDINGS_ORDERS)[number];

/** In which order sentences of the findings stand, and of which kinds they are. */
export interface FindingsChoice {
  readonly order: FindingsOrder;
  readonly about: readonly FindingSubject[];
}

export const ALL_FINDINGS: FindingsChoice = Object.freeze({ order: 'page', about: FINDING_SUBJECTS });

/** As `sentences` and `about` of an address say; kinds may be given one by one or with commas. None, or only unknown ones, are all. */
export function readFindingsChoice(query: Readonly<Record<string, unknown>>): FindingsChoice {
  const asked = [query['about']]
    .flat()
    .flatMap((value) => (typeof value === 'string' ? value.split(',') : []));
  const about = FINDING_SUBJECTS.filter((subject) => asked.includes(subject));
  return {
    order: FINDINGS_ORDERS.find((order) => order === query['sentences']) ?? ALL_FINDINGS.order,
    about: about.length === 0 ? FINDING_SUBJECTS : about,
  };
}

/** The parameters of an address that says the same; what is usual is left out. */
export const findingsParameters = ({ order, about }: FindingsChoice): Readonly<Record<string, string>> => ({
  ...(order === ALL_FINDINGS.order ? {} : { sentences: order }),
  ...(about.length === FINDING_SUBJECTS.length ? {} : { about: about.join(',') }),
});

/** The sentences that a reader gets: without those that were left out or are of another kind, in the order asked for. */
export const chosenFindings = (
  context: SentenceContext,
  edits: readonly FindingEdit[],
  choice: FindingsChoice,
): Finding[] => arrangeFindings(context.document, shownFindings(toFindings(context, edits)), choice);

/** What an analyst added comes first, then what differs, most facets first, then what only one side reports. */
const IMPORTANCE: Readonly<Record<FindingSubject, number>> = {
  own: 0,
  differs: 1,
  only: 2,
  naming: 3,
  order: 4,
  shared: 5,
};

/** Keeps what is of the kinds asked for. Sentences that stand alike in the order keep their places. */
export function arrangeFindings(
  document: ComparisonDocument,
  findings: readonly Finding[],
  { order, about }: FindingsChoice,
): Finding[] {
  const kept = findings.filter((finding) => about.includes(finding.about));
  if (order === 'page') return kept;
  const place = (finding: Finding): number => {
    // A sentence about no point of the side stands behind those that are.
    if (order !== 'importance')
      return Math.min(Number.MAX_SAFE_INTEGER, ...finding.on[order].map(([start]) => start));
    return (
      IMPORTANCE[finding.about] - (finding.about === 'differs' ? facetsOf(document, finding.on) / 100 : 0)
    );
  };
  return kept.toSorted((a, b) => place(a) - place(b));
}

/** In how many facets the links differ that a sentence is about. */
function facetsOf(document: ComparisonDocument, on: Anchors): number {
  const links = document.links.filter((link) =>
    SIDES.every((side) =>
      pointsOf(document, side, link).some(({ start, end }) =>
        on[side].some(([from, until]) => from < end && start < until),
      ),
    ),
  );
  return new Set(links.flatMap(({ differences }) => differences.map(({ facet }) => facet))).size;
}
