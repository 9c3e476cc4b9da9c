import type { MisfitReason } from '../domain/decision';
import type { LogEvent } from '../domain/decision-log';
import type { Translator } from '../i18n';
import { DESK_AS_IT_IS, deskAddress } from './desk-address';
import { toHistory, type HistoryLine } from './desk-history';
import { toFrame, type Frame } from './frame';

/** Why a decision was not kept. */
export const REFUSALS = [
  'stale',
  'misfit',
  'csrf',
  'invalid',
  'no-such-point',
  'no-such-words',
  'no-mark',
  'nothing-to-undo',
  'nothing-to-redo',
] as const;
export type RefusalReason = (typeof REFUSALS)[number];

interface Field {
  readonly name: string;
  readonly value: string;
}

/** Says why a decision was not kept, what others did meanwhile, and offers it again as it was filled in. */
export interface RefusedDecisionPage {
  readonly frame: Frame;
  readonly kicker: string;
  readonly heading: string;
  readonly text: string;
  readonly sinceHeading: string;
  readonly hasSince: boolean;
  readonly since: readonly HistoryLine[];
  readonly againHeading: string;
  readonly action: string;
  readonly hidden: readonly Field[];
  readonly typed: readonly (Field & { readonly label: string })[];
  readonly again: string;
  readonly back: { readonly href: string; readonly label: string };
}

export interface RefusedDecisionInput {
  readonly tr: Translator;
  readonly id: string;
  /** Every text that decisions were taken on, by SHA-256. */
  readonly texts: Readonly<Record<string, string>>;
  readonly reason: RefusalReason;
  readonly misfit: MisfitReason | null;
  readonly since: readonly LogEvent[];
  /** The latest revision: sent again, the decision knows it. */
  readonly revision: number;
  readonly csrfToken: string;
  /** Which page of the desk's rows it came from. */
  readonly page: number;
  /** What was sent, as it was sent. */
  readonly fields: Readonly<Record<string, string>>;
}

/** The id of a row, as a form of the desk names the one that it stands in. */
const ROW = /^row-[jk]\d{1,6}$/u;

/** What a person types; all other fields were set by the page. */
const TYPED = ['jaPoints', 'koPoints', 'marked', 'wordsJa', 'wordsKo', 'text'] as const;

export function toRefusedDecisionPage(input: RefusedDecisionInput): RefusedDecisionPage {
  const { tr, id, texts, reason, misfit, since, revision, csrfToken, page, fields } = input;
  const path = `/comparisons/${id}/desk`;
  const isTyped = (name: string) => TYPED.some((each) => each === name);
  const fresh: Record<string, string> = { ...fields, _csrf: csrfToken, revision: String(revision) };
  const heading = tr.t('desk.refused.heading');
  const asks = { ...DESK_AS_IT_IS, page, author: fields['author'] ?? '' };
  const place = ROW.test(fields['here'] ?? '') ? (fields['here'] ?? '') : 'texts';
  return {
    frame: toFrame({ tr, title: heading, path }),
    kicker: tr.t('desk.head.kicker'),
    heading,
    text: tr.t(misfit === null ? `desk.refused.${reason}` : `desk.misfit.${misfit}`),
    sinceHeading: tr.t('desk.refused.since'),
    hasSince: since.length > 0,
    since: toHistory(tr, texts, since),
    againHeading: tr.t('desk.refused.againHeading'),
    action: `/comparisons/${id}/decisions?lng=${tr.lng}${page > 1 ? `&page=${page}` : ''}`,
    hidden: Object.entries(fresh)
      .filter(([name]) => !isTyped(name))
      .map(([name, value]) => ({ name, value })),
    typed: TYPED.flatMap((name) => {
      const value = fields[name];
      return value === undefined ? [] : [{ name, value, label: tr.t(`desk.typed.${name}`) }];
    }),
    again: tr.t('desk.refused.again'),
    back: { href: deskAddress(id, tr.lng, asks, place), label: tr.t('desk.refused.back') },
  };
}
