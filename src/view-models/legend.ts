import type { Translator } from '../i18n';

export interface LegendItem {
  readonly sign: string;
  readonly className: string;
  readonly text: string;
}

/** What the signs and marks of the texts mean. */
export interface Legend {
  readonly heading: string;
  readonly items: readonly LegendItem[];
}

/** The legend in the interface language. */
export function toLegend(tr: Translator): Legend {
  const item = (sign: string, className: string, key: string): LegendItem => ({
    sign,
    className,
    text: tr.t(key),
  });
  return {
    heading: tr.t('comparison.legend.heading'),
    items: [
      item('=', 'sign is-same', 'comparison.legend.same'),
      item('≠', 'sign is-differs', 'comparison.legend.differs'),
      item('◧', 'sign is-only-ja', 'comparison.legend.onlyJa'),
      item('◨', 'sign is-only-ko', 'comparison.legend.onlyKo'),
      item('①⇄③', 'order', 'comparison.legend.order'),
      item(tr.t('comparison.legend.sample'), 'm-match', 'comparison.legend.match'),
      item(tr.t('comparison.legend.sample'), 'm-added is-start', 'comparison.legend.added'),
      item(tr.t('comparison.legend.sample'), 'm-naming', 'comparison.legend.naming'),
      item(tr.t('comparison.legend.sample'), 'term', 'comparison.legend.term'),
    ],
  };
}
