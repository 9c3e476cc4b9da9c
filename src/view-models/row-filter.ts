import type { ComparisonDocument } from '../domain/comparison';
import { ACTORS, ACTS, type Act, type Actor } from '../domain/act';
import { DECISION_STATES, type DecisionState } from '../domain/decision';
import type { Desk } from '../domain/desk';
import type { Difference } from '../domain/difference';
import { isDiffering } from '../domain/findings';
import { facetName } from './facet-name';
import { isFramePoint } from '../domain/point';
import { SIDES, type Side } from '../domain/side';
import type { Translator } from '../i18n';
import { hasHit, type Hits } from './find';
import { toChoice, type Choice } from './library/fields';
import type { RowPlan } from './row-order';
import { stateOfRow } from './row-state';

const SHOWN = ['shared', 'differing', 'ja', 'ko'] as const;
const FACETS = ['actor', 'act', 'fact', 'naming', 'detail'] as const satisfies readonly Difference['facet'][];

/** Which rows of a comparison are asked for; null and '' ask for all. */
export interface RowFilter {
  readonly show: (typeof SHOWN)[number] | null;
  /** Rows with a difference of this facet. */
  readonly facet: (typeof FACETS)[number] | null;
  /** Rows in which a point credits this party. */
  readonly actor: Actor | null;
  /** Rows in which a point, of that party where one is asked for, does this. */
  readonly act: Act | null;
  /** Where that point must stand; by itself, rows with a point in this readout. */
  readonly side: Side | null;
  /** Rows that an analyst has, or has not, decided on. */
  readonly state: DecisionState | null;
  /** Rows that an analyst has tagged so. */
  readonly topic: string;
}

export const EVERY_ROW: RowFilter = {
  show: null,
  facet: null,
  actor: null,
  act: null,
  side: null,
  state: null,
  topic: '',
};

const MAX_TOPIC = 500;

/** What an address asks for; what it says in no known way is not asked. */
export function readRowFilter(query: Readonly<Record<string, unknown>>): RowFilter {
  const { show, facet, actor, act, side, state, topic } = query;
  return {
    show: SHOWN.find((each) => each === show) ?? null,
    facet: FACETS.find((each) => each === facet) ?? null,
    actor: ACTORS.find((each) => each === actor) ?? null,
    act: ACTS.find((each) => each === act) ?? null,
    side: SIDES.find((each) => each === side) ?? null,
    state: DECISION_STATES.find((each) => each === state) ?? null,
    topic: typeof topic === 'string' ? topic.slice(0, MAX_TOPIC) : '',
  };
}

/** The parameters of an address that asks for the same; none for all rows. */
export function filterParameters(filter: RowFilter): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(filter).filter((entry): entry is [string, string] => entry[1] !== null && entry[1] !== ''),
  );
}

/** What rows are looked at with. */
export interface FilteredRows {
  readonly document: ComparisonDocument;
  readonly desk: Desk | null;
}

/** Whether a row is asked for: all that the filter names must hold. */
export function isAskedFor({ document, desk }: FilteredRows, filter: RowFilter, row: RowPlan): boolean {
  const link = row.link === null ? null : (document.links[row.link] ?? null);
  const { show, facet, state, topic } = filter;
  if (show === 'shared' && link === null) return false;
  if (show === 'differing' && !(link !== null && isDiffering(link))) return false;
  if (show === 'ja' && !(link === null && row.ja.length > 0)) return false;
  if (show === 'ko' && !(link === null && row.ko.length > 0)) return false;
  if (facet !== null && !link?.differences.some((difference) => difference.facet === facet)) return false;
  if (!hasDeed(filter, row)) return false;
  if (state !== null && (stateOfRow(desk, row) ?? 'suggested') !== state) return false;
  return topic === '' || topicsOf(desk, row).includes(topic);
}

/** One and the same point must credit the party and do the act. A title or a dateline credits nobody. */
function hasDeed({ actor, act, side }: RowFilter, row: RowPlan): boolean {
  if (actor === null && act === null && side === null) return true;
  const points = side === null ? [...row.ja, ...row.ko] : row[side];
  return points.some(
    (point) =>
      !isFramePoint(point) &&
      (actor === null || point.actor === actor) &&
      (act === null || point.act === act),
  );
}

const topicsOf = (desk: Desk | null, { ja, ko }: RowPlan): readonly string[] => {
  const ids = new Set([...ja, ...ko].map(({ id }) => id));
  return (desk?.decided.remarks ?? [])
    .filter(({ kind, points }) => kind === 'topic' && points.some((id) => ids.has(id)))
    .map(({ text }) => text);
};

/** The form that asks for some of the rows. */
export interface FilterForm {
  readonly heading: string;
  readonly isOpen: boolean;
  readonly action: string;
  /** What the address keeps besides. */
  readonly kept: readonly { readonly name: string; readonly value: string }[];
  readonly choices: readonly Choice[];
  readonly submit: string;
  readonly isActive: boolean;
  readonly count: string;
  readonly reset: { readonly href: string; readonly label: string };
}

export interface FilterFormInput extends FilteredRows {
  readonly tr: Translator;
  readonly path: string;
  /** Parameters of the address that the form leaves as they are. */
  readonly keep: Readonly<Record<string, string>>;
  readonly filter: RowFilter;
  readonly rows: readonly RowPlan[];
  /** Where stands what is looked for besides; null where nothing is. */
  readonly hits: Hits | null;
}

export function toFilterForm(input: FilterFormInput): FilterForm {
  const { tr, path, keep, filter, rows } = input;
  const isActive = Object.keys(filterParameters(filter)).length > 0;
  const shown = countRows(input, filter);
  return {
    heading: tr.t('comparison.filter.heading'),
    isOpen: isActive,
    action: path,
    kept: Object.entries({ ...keep, lng: tr.lng }).map(([name, value]) => ({ name, value })),
    choices: toChoices(input),
    submit: tr.t('comparison.filter.submit'),
    isActive,
    count: tr.t('comparison.filter.count', { count: rows.length, shown }),
    reset: {
      href: `${path}?${new URLSearchParams({ ...keep, lng: tr.lng }).toString()}#texts`,
      label: tr.t('comparison.filter.reset'),
    },
  };
}

/** How many rows a filter leaves of those that have what is looked for. */
const countRows = (input: FilterFormInput, filter: RowFilter): number =>
  input.rows.filter(
    (row) => isAskedFor(input, filter, row) && (input.hits === null || hasHit(input.hits, row)),
  ).length;

/** Every choice says how many rows it would leave by itself, of those that have what is looked for. */
function toChoices(input: FilterFormInput): readonly Choice[] {
  const { tr, filter, desk } = input;
  const counted = (part: Partial<RowFilter>, label: string): string =>
    tr.t('comparison.filter.option', { label, count: countRows(input, { ...EVERY_ROW, ...part }) });
  const choice = (name: keyof RowFilter, options: readonly (readonly [string, string])[]): Choice => {
    const all = [['', tr.t('comparison.filter.any')] as const, ...options];
    const field = { id: `rows-${name}`, name, label: tr.t(`comparison.filter.${name}`) };
    return toChoice(field, all, filter[name] ?? '');
  };
  const topics = [
    ...new Set((desk?.decided.remarks ?? []).filter(({ kind }) => kind === 'topic').map(({ text }) => text)),
  ];
  const isDecided = desk !== null && desk.log.decisions.length > 0;
  return [
    choice(
      'show',
      SHOWN.map((show) => [show, counted({ show }, tr.t(`comparison.filter.shown.${show}`))]),
    ),
    choice(
      'facet',
      FACETS.map((facet) => [facet, counted({ facet }, facetName(tr, facet))]),
    ),
    choice(
      'actor',
      ACTORS.map((actor) => [actor, counted({ actor }, tr.t(`comparison.actor.${actor}`))]),
    ),
    choice(
      'act',
      ACTS.map((act) => [act, counted({ act }, tr.t(`comparison.act.${act}`))]),
    ),
    choice(
      'side',
      SIDES.map((side) => [side, counted({ side }, tr.t(`common.readout.${side}`))]),
    ),
    ...(isDecided || filter.state !== null
      ? [
          choice(
            'state',
            DECISION_STATES.map((state) => [state, counted({ state }, tr.t(`comparison.state.${state}`))]),
          ),
        ]
      : []),
    ...(topics.length > 0 || filter.topic !== ''
      ? [
          choice(
            'topic',
            topics.map((topic) => [topic, counted({ topic }, topic)]),
          ),
        ]
      : []),
  ];
}
