import type { ReadoutProblem } from '../../domain/errors';
import type { Proposals } from '../../domain/intake-draft';
import { SIDES, type Side } from '../../domain/side';
import type { Translator } from '../../i18n';
import { toFrame, type Frame } from '../frame';
import { explainProblem, fieldId, toPane, type Pane, type PaneForm } from '../readout-pane';

/** What the names of the form's fields begin with. */
export const NEW_READOUT_PANE = 'readout';

/** The form for one readout. */
export interface NewReadoutPage {
  readonly frame: Frame;
  readonly heading: string;
  readonly lead: string;
  /** Where several are added at once. */
  readonly many: { readonly href: string; readonly label: string };
  readonly notices: readonly string[];
  readonly hasProblems: boolean;
  readonly problemsHeading: string;
  readonly problems: readonly { readonly href: string; readonly text: string }[];
  readonly csrfToken: string;
  readonly sidesLabel: string;
  readonly sidesHint: string;
  readonly sides: readonly {
    readonly id: string;
    readonly value: string;
    readonly label: string;
    readonly isChosen: boolean;
  }[];
  readonly pane: Pane;
  readonly submit: string;
  readonly privacy: string;
}

export interface NewReadoutPageInput {
  readonly tr: Translator;
  readonly form: PaneForm;
  /** Null: to be told by the text. */
  readonly side: Side | null;
  readonly problems: readonly ReadoutProblem[];
  readonly proposed: Proposals;
  /** What the text and its page told, where nobody had said it: the side by its script, the government by its address. */
  readonly told: { readonly side: Side | null; readonly government: string | null };
  readonly notice: 'csrf' | 'rate-limited' | 'proposed' | 'fetched' | null;
  readonly canFetch: boolean;
  readonly csrfToken: string;
}

export function toNewReadoutPage(input: NewReadoutPageInput): NewReadoutPage {
  const { tr, side, problems, notice, csrfToken, told } = input;
  return {
    frame: toFrame({ tr, title: tr.t('library.new.heading'), path: '/readouts/new' }),
    heading: tr.t('library.new.heading'),
    lead: tr.t('library.new.lead'),
    many: { href: `/imports/new?lng=${tr.lng}`, label: tr.t('imports.new.link') },
    notices: [
      ...(notice === null ? [] : [tr.t(`library.new.notice.${notice}`)]),
      ...(isForeign(input) ? [tr.t('library.new.notice.foreign')] : []),
    ],
    hasProblems: problems.length > 0,
    problemsHeading: tr.t('home.problems.heading', { count: problems.length }),
    problems: problems.map((problem) => ({
      href: `#${fieldId(NEW_READOUT_PANE, problem.field)}`,
      text: explainProblem(tr, side, problem),
    })),
    csrfToken,
    sidesLabel: tr.t('library.new.side.label'),
    sidesHint: tr.t(told.side === null ? 'library.new.side.hint' : 'home.proposed.script'),
    sides: ['', ...SIDES].map((value) => ({
      id: `side-${value === '' ? 'told' : value}`,
      value,
      label: value === '' ? tr.t('library.new.side.told') : tr.t(`common.side.${value}`),
      isChosen: value === (side ?? ''),
    })),
    pane: toPane({
      ...input,
      name: NEW_READOUT_PANE,
      heading: tr.t('library.new.pane'),
      fetch: tr.t('library.new.fetch'),
    }),
    submit: tr.t('library.new.submit'),
    privacy: tr.t('home.form.privacy'),
  };
}

const GOVERNMENTS: Readonly<Record<Side, string>> = { ja: 'jp', ko: 'kr' };

/** A ministry's page in the language of the other side is its account in translation. */
const isForeign = ({ side, told: { government } }: NewReadoutPageInput): boolean =>
  side !== null && SIDES.some((other) => other !== side && GOVERNMENTS[other] === government);
