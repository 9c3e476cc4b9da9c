import type { Translator } from '../i18n';

/** What a kind of difference is called where several are counted: all facts have one name. */
export const facetName = (tr: Translator, facet: string): string =>
  tr.t(facet === 'fact' ? 'comparison.filter.facts' : `comparison.facet.${facet}`);
