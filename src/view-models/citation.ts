import { callDate } from '../domain/call-date';
import type { Desk } from '../domain/desk';
import { SIDES, type Side } from '../domain/side';
import type { StoredComparison } from '../domain/stored-comparison';
import type { Translator } from '../i18n';
import { formatDate, quoted } from './format';

/** One line to cite a comparison by: both readouts with their addresses, dates and checksums, and what compared them. */
export function toCitation(tr: Translator, stored: StoredComparison, desk: Desk | null): string {
  const { id, createdAt, document } = stored;
  const decided = desk?.log.decisions.length ?? 0;
  return [
    ...SIDES.map((side) => citeReadout(tr, stored, side)),
    tr.t('exchange.citation.comparison', {
      id,
      date: formatDate(tr, createdAt),
      engine: document.engine.version,
      knowledge: document.engine.knowledge,
    }),
    ...(decided > 0 ? [tr.t('exchange.citation.decided', { count: decided })] : []),
  ].join(' ');
}

function citeReadout(tr: Translator, stored: StoredComparison, side: Side): string {
  const { source, retrievedAt, sha256 } = stored[side];
  const parts = [
    citeTitle(tr, stored, side),
    source.issuer,
    source.publishedOn === null ? null : formatDate(tr, source.publishedOn),
    source.url,
    tr.t('exchange.citation.retrieved', { date: formatDate(tr, retrievedAt) }),
    `SHA-256 ${sha256}`,
  ].filter((part) => part !== null);
  return tr.t(`exchange.citation.${side}`, { source: parts.join(tr.lng === 'ja' ? '、' : ', ') });
}

/**
 * The title as it was given, else the one that the text begins with, in quotation marks. What has none is described in brackets: a
 * quotation would be taken for its title.
 */
function citeTitle(tr: Translator, stored: StoredComparison, side: Side): string {
  const text = stored[side].source.title ?? titleInText(stored, side);
  if (text !== null) return quoted({ lang: side, text });
  const date = callDate(stored);
  return date === null
    ? tr.t('exchange.citation.untitled')
    : tr.t('exchange.citation.untitledOf', { date: formatDate(tr, date) });
}

function titleInText({ document }: StoredComparison, side: Side): string | null {
  const { text, points } = document[side];
  const [first] = points;
  return first?.role === 'title' ? text.slice(first.start, first.end).replace(/\s+/gu, ' ').trim() : null;
}
