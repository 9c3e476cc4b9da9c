import type { Translator } from '../i18n';
import type { CallPanel } from './call-panel';
import { differenceLines } from './difference-sentences';
import type { FindingsPanel } from './findings';
import { quoted } from './format';
import type { SourcesPanel } from './sources-panel';

export interface FindingsTextInput {
  readonly tr: Translator;
  readonly heading: string;
  readonly call: CallPanel;
  readonly sources: SourcesPanel;
  readonly findings: FindingsPanel;
  /** What closes the text: versions, date. */
  readonly lines: readonly string[];
}

/** The findings as plain text, to be pasted into a note or a message. */
export function toFindingsText({ tr, heading, call, sources, findings, lines }: FindingsTextInput): string {
  const colon = tr.lng === 'ja' ? '：' : ': ';
  const sections = [
    [heading],
    sources.sources.map((source) =>
      [source.heading, source.title, source.issuer, source.published, source.url]
        .filter((part) => part !== '')
        .join(' · '),
    ),
    call.rows.map(
      ({ label, cells, verdict }) =>
        `${label}${colon}${cells.map((cell) => (cell.hasText ? cell.text : cell.quotes.map(({ text }) => text).join(', '))).join(' | ')} (${verdict})`,
    ),
    findings.sentences,
    findings.differing.flatMap(({ order, subject, quotes, differences }) => [
      [order, tr.t('comparison.status.differs'), ...(subject === '' ? [] : [`· ${subject}`])].join(' '),
      ...quotes.map((quote) => `  ${quoted(quote)}`),
      ...differences.flatMap((difference) => [
        `  ${difference.facet}`,
        ...differenceLines(difference).map((line) => `    ${line}`),
      ]),
    ]),
    ...findings.only.map(({ heading: only, items, isEmpty, none }) => [
      `${only}${colon.trim()}`,
      ...(isEmpty
        ? [`  ${none}`]
        : items.flatMap(({ order, role, quote, about }) => [
            [`  ${order}`, role, quoted(quote)].filter((part) => part !== '').join(' '),
            ...(about === '' ? [] : [`    ${about}`]),
          ])),
    ]),
    lines,
  ];
  return sections
    .filter((section) => section.length > 0)
    .map((section) => section.join('\n'))
    .join('\n\n');
}
