import type { Page } from '../../domain/library';
import type { Translator } from '../../i18n';
import { formatCount } from '../format';

interface PageLink {
  readonly href: string;
  readonly label: string;
}

/** The way to the pages of a list. */
export interface Paging {
  readonly hasPages: boolean;
  readonly label: string;
  /** Page 2 of 7. */
  readonly here: string;
  readonly hasPrevious: boolean;
  readonly previous: PageLink;
  readonly hasNext: boolean;
  readonly next: PageLink;
}

/** @param hrefOf the address of the page with this number. */
export function toPaging(tr: Translator, page: Page<unknown>, hrefOf: (page: number) => string): Paging {
  const link = (number: number, label: string): PageLink => ({ href: hrefOf(number), label });
  return {
    hasPages: page.pageCount > 1,
    label: tr.t('library.paging.label'),
    here: tr.t('library.paging.here', {
      page: formatCount(tr, page.page),
      pages: formatCount(tr, page.pageCount),
    }),
    hasPrevious: page.page > 1,
    previous: link(Math.max(1, page.page - 1), tr.t('library.paging.previous')),
    hasNext: page.page < page.pageCount,
    next: link(Math.min(page.pageCount, page.page + 1), tr.t('library.paging.next')),
  };
}
