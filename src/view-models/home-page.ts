import type { ReadoutProblem } from '../domain/errors';
import type { Proposals } from '../domain/intake-draft';
import { SIDES, type BySide } from '../domain/side';
import type { ComparisonSummary } from '../domain/stored-comparison';
import type { Translator } from '../i18n';
import { toFrame, type Frame } from './frame';
import { EMPTY_PANE_FORM, explainProblem, fieldId, toPane, type Pane, type PaneForm } from './readout-pane';
import { toSummaryItem, type SummaryItem } from './summary-item';
import { IMPORT_PATH } from './import-page';

/** What was typed, kept as it was. */
export type HomeForm = BySide<PaneForm>;

export const EMPTY_HOME_FORM: HomeForm = Object.freeze({ ja: EMPTY_PANE_FORM, ko: EMPTY_PANE_FORM });

/** What the start page shows. */
export interface HomePage {
  readonly frame: Frame;
  readonly heading: string;
  readonly lead: string;
  readonly explanation: readonly { readonly heading: string; readonly text: string }[];
  readonly notices: readonly string[];
  readonly hasProblems: boolean;
  readonly problemsHeading: string;
  readonly problems: readonly { readonly href: string; readonly text: string }[];
  readonly formHeading: string;
  readonly csrfToken: string;
  readonly panes: readonly Pane[];
  readonly submit: string;
  readonly privacy: string;
  /** The door for complete files. */
  readonly importLink: { readonly text: string; readonly href: string; readonly label: string };
  readonly samplesHeading: string;
  readonly samplesText: string;
  readonly hasSamples: boolean;
  readonly samples: readonly SummaryItem[];
  readonly recentHeading: string;
  readonly hasRecent: boolean;
  readonly noRecent: string;
  readonly recent: readonly SummaryItem[];
}

export interface HomePageInput {
  readonly tr: Translator;
  readonly form: HomeForm;
  readonly problems: BySide<readonly ReadoutProblem[]> | null;
  readonly notice: 'swapped' | 'rate-limited' | 'csrf' | 'busy' | 'too-much' | 'proposed' | 'fetched' | null;
  /** Whether a page may be fetched from its address. */
  readonly canFetch: boolean;
  /** Values of fields that intake filled in. */
  readonly proposed: BySide<Proposals> | null;
  readonly recent: readonly ComparisonSummary[];
  readonly samples: readonly ComparisonSummary[];
  readonly csrfToken: string;
  readonly path: string;
}

export function toHomePage(input: HomePageInput): HomePage {
  const { tr, problems, notice, recent, samples, csrfToken, path } = input;
  const all = SIDES.flatMap((side) =>
    (problems?.[side] ?? []).map((problem) => ({
      href: `#${fieldId(side, problem.field)}`,
      text: explainProblem(tr, side, problem),
    })),
  );
  return {
    frame: toFrame({ tr, title: tr.t('common.site.name'), path }),
    heading: tr.t('home.head.heading'),
    lead: tr.t('home.head.lead'),
    explanation: (['paste', 'read', 'check'] as const).map((step) => ({
      heading: tr.t(`home.steps.${step}.heading`),
      text: tr.t(`home.steps.${step}.text`),
    })),
    notices: notice === null ? [] : [tr.t(`home.notice.${notice}`)],
    hasProblems: all.length > 0,
    problemsHeading: tr.t('home.problems.heading', { count: all.length }),
    problems: all,
    formHeading: tr.t('home.form.heading'),
    csrfToken,
    panes: SIDES.map((side) =>
      toPane({
        tr,
        name: side,
        side,
        heading: tr.t(`common.readout.${side}`),
        fetch: tr.t(`home.fetch.${side}`),
        form: input.form[side],
        problems: problems?.[side] ?? [],
        proposed: input.proposed?.[side] ?? {},
        canFetch: input.canFetch,
      }),
    ),
    submit: tr.t('home.form.submit'),
    privacy: tr.t('home.form.privacy'),
    importLink: {
      text: tr.t('exchange.import.linkText'),
      href: `${IMPORT_PATH}?lng=${tr.lng}`,
      label: tr.t('exchange.import.link'),
    },
    samplesHeading: tr.t('home.samples.heading'),
    samplesText: tr.t('home.samples.text'),
    hasSamples: samples.length > 0,
    samples: samples.toSorted(newestFirst).map((summary) => toSummaryItem(tr, summary)),
    recentHeading: tr.t('home.recent.heading'),
    hasRecent: recent.length > 0,
    noRecent: tr.t('home.recent.none'),
    recent: recent.map((summary) => toSummaryItem(tr, summary)),
  };
}

/** By the day of the call; a call whose year is not known comes last. */
function newestFirst(a: ComparisonSummary, b: ComparisonSummary): number {
  const [one, other] = [a, b].map(({ call }) => (call.date?.startsWith('-') ? '' : (call.date ?? '')));
  return one === other ? 0 : (one ?? '') < (other ?? '') ? 1 : -1;
}
