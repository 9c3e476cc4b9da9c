import { FINDING_SUBJECTS } from '../domain/decision';
import type { Translator } from '../i18n';
import { FINDINGS_ORDERS, type FindingsChoice } from './findings-choice';

interface Choice {
  readonly value: string;
  readonly label: string;
  readonly isChosen: boolean;
}

/** The fields by which a reader chooses the findings: `components/findings-choice` shows them inside a form. */
export interface FindingsChoiceForm {
  readonly legend: string;
  readonly orderLabel: string;
  readonly orders: readonly Choice[];
  readonly aboutLabel: string;
  readonly about: readonly (Choice & { readonly id: string })[];
}

export const toFindingsChoiceForm = (
  tr: Translator,
  { order, about }: FindingsChoice,
): FindingsChoiceForm => ({
  legend: tr.t('desk.choice.legend'),
  orderLabel: tr.t('desk.choice.order'),
  orders: FINDINGS_ORDERS.map((value) => ({
    value,
    label: tr.t(`desk.choice.orders.${value}`),
    isChosen: value === order,
  })),
  aboutLabel: tr.t('desk.choice.about'),
  about: FINDING_SUBJECTS.map((value) => ({
    id: `about-${value}`,
    value,
    label: tr.t(`desk.choice.kinds.${value}`),
    isChosen: about.includes(value),
  })),
});
