import { TRASH_DAYS } from '../../domain/library';
import type { Translator } from '../../i18n';
import type { Quote } from '../format';
import { toFrame, type Frame } from '../frame';

/** Asks before something is put in the trash. */
export interface DeletePage {
  readonly frame: Frame;
  readonly heading: string;
  readonly titles: readonly Quote[];
  readonly text: string;
  readonly notices: readonly string[];
  readonly action: string;
  readonly csrfToken: string;
  readonly submit: string;
  readonly cancel: { readonly href: string; readonly label: string };
}

export interface DeletePageInput {
  readonly tr: Translator;
  readonly kind: 'readout' | 'comparison';
  readonly id: string;
  readonly titles: readonly Quote[];
  readonly hasExpired: boolean;
  readonly csrfToken: string;
}

export function toDeletePage({ tr, kind, id, titles, hasExpired, csrfToken }: DeletePageInput): DeletePage {
  const path = `/${kind}s/${id}`;
  return {
    frame: toFrame({ tr, title: tr.t(`library.delete.${kind}.heading`), path: `${path}/delete` }),
    heading: tr.t(`library.delete.${kind}.heading`),
    titles,
    text: tr.t(`library.delete.${kind}.text`, { count: TRASH_DAYS }),
    notices: hasExpired ? [tr.t('library.trash.notice.csrf')] : [],
    action: `${path}/delete`,
    csrfToken,
    submit: tr.t('library.delete.submit'),
    cancel: { href: `${path}?lng=${tr.lng}`, label: tr.t('library.delete.cancel') },
  };
}
