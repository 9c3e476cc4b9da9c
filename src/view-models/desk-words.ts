import type { Translator } from '../i18n';
import { FACT_KINDS } from '../domain/difference';

/** The words that stand in every row of the desk, once. */
export interface DeskWords {
  readonly unlink: string;
  readonly linkHeading: string;
  readonly linkHint: string;
  readonly linkJa: string;
  readonly linkKo: string;
  readonly linkButton: string;
  readonly actor: string;
  readonly act: string;
  readonly relabel: string;
  readonly split: string;
  readonly splitHint: string;
  readonly splitButton: string;
  readonly differ: string;
  readonly differKind: string;
  readonly differJa: string;
  readonly differKo: string;
  readonly differButton: string;
  readonly kinds: readonly { readonly value: string; readonly label: string }[];
  readonly note: string;
  readonly noteButton: string;
  readonly topic: string;
  readonly topicButton: string;
}

export function toDeskWords(tr: Translator): DeskWords {
  return {
    unlink: tr.t('desk.row.unlink'),
    linkHeading: tr.t('desk.link.heading'),
    linkHint: tr.t('desk.link.hint'),
    linkJa: tr.t('desk.link.ja'),
    linkKo: tr.t('desk.link.ko'),
    linkButton: tr.t('desk.link.button'),
    actor: tr.t('desk.point.actor'),
    act: tr.t('desk.point.act'),
    relabel: tr.t('desk.point.relabel'),
    split: tr.t('desk.point.split'),
    splitHint: tr.t('desk.point.splitHint'),
    splitButton: tr.t('desk.point.splitButton'),
    differ: tr.t('desk.differ.heading'),
    differKind: tr.t('desk.differ.kind'),
    differJa: tr.t('desk.differ.ja'),
    differKo: tr.t('desk.differ.ko'),
    differButton: tr.t('desk.differ.button'),
    kinds: [
      ...FACT_KINDS.map((kind) => ({ value: kind, label: tr.t(`comparison.fact.${kind}`) })),
      { value: 'naming', label: tr.t('comparison.facet.naming') },
    ],
    note: tr.t('desk.note.row'),
    noteButton: tr.t('desk.note.button'),
    topic: tr.t('desk.topic.heading'),
    topicButton: tr.t('desk.topic.button'),
  };
}
