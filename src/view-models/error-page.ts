import type { Translator } from '../i18n';
import { toFrame, type Frame } from './frame';

/** What a reader sees when a page cannot be shown. */
export interface ErrorPage {
  readonly frame: Frame;
  readonly status: string;
  readonly heading: string;
  readonly text: string;
  readonly requestLabel: string;
  readonly requestId: string;
  readonly homeLabel: string;
}

export interface ErrorPageInput {
  readonly tr: Translator;
  readonly status: number;
  readonly requestId: string;
  readonly path: string;
}

// Other codes of the 400s and 500s share one text each.
const KNOWN: readonly number[] = [403, 404, 413, 429];

export function toErrorPage({ tr, status, requestId, path }: ErrorPageInput): ErrorPage {
  const kind = KNOWN.includes(status) ? `s${status}` : status < 500 ? 'client' : 'server';
  const heading = tr.t(`errors.page.${kind}.heading`);
  return {
    frame: toFrame({ tr, title: heading, path }),
    status: String(status),
    heading,
    text: tr.t(`errors.page.${kind}.text`),
    requestLabel: tr.t('errors.page.request'),
    requestId,
    homeLabel: tr.t('errors.page.home'),
  };
}
