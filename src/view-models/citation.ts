import type { Desk } from '../domain/desk';
import type { Readout } from '../domain/readout';
import { SIDES } from '../domain/side';
import type { StoredComparison } from '../domain/stored-comparison';
import type { Translator } from '../i18n';
import { formatDate, quoted } from './format';

/** One line to cite a comparison by: both readouts with their addresses, dates and checksums, and what compared them. */
export function toCitation(tr: Translator, stored: StoredComparison, desk: Desk | null): string {
  const { id, createdAt, document } = stored;
  const decided = desk?.log.decisions.length ?? 0;
  return [
    ...SIDES.map((side) => citeReadout(tr, stored[side])),
    tr.t('exchange.citation.comparison', {
      id,
      date: formatDate(tr, createdAt),
      engine: document.engine.version,
      knowledge: document.engine.knowledge,
    }),
    ...(decided > 0 ? [tr.t('exchange.citation.decided', { count: decided })] : []),
  ].join(' ');
}

function citeReadout(tr: Translator, { side, source, retrievedAt, sha256 }: Readout): string {
  const title = quoted({ lang: side, text: source.title ?? tr.t('comparison.sources.untitled') });
  const parts = [
    title,
    source.issuer,
    source.publishedOn === null ? null : formatDate(tr, source.publishedOn),
    source.url,
    tr.t('exchange.citation.retrieved', { date: formatDate(tr, retrievedAt) }),
    `SHA-256 ${sha256}`,
  ].filter((part) => part !== null);
  return tr.t(`exchange.citation.${side}`, { source: parts.join(tr.lng === 'ja' ? '、' : ', ') });
}
