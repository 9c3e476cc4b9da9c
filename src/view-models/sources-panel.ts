import type { Readout } from '../domain/readout';
import { SIDES, type Side } from '../domain/side';
import type { StoredComparison } from '../domain/stored-comparison';
import type { Translator } from '../i18n';
import { formatDate } from './format';

interface SourceView {
  readonly side: Side;
  readonly heading: string;
  readonly title: string;
  readonly hasTitle: boolean;
  readonly issuer: string;
  readonly hasIssuer: boolean;
  readonly published: string;
  readonly retrieved: string;
  readonly hasUrl: boolean;
  readonly url: string;
  readonly sha256: string;
}

export interface SourcesPanel {
  readonly heading: string;
  readonly issuerLabel: string;
  readonly publishedLabel: string;
  readonly retrievedLabel: string;
  readonly urlLabel: string;
  readonly hashLabel: string;
  readonly sources: readonly SourceView[];
}

export function toSourcesPanel(tr: Translator, stored: StoredComparison): SourcesPanel {
  return {
    heading: tr.t('comparison.sources.heading'),
    issuerLabel: tr.t('comparison.sources.issuer'),
    publishedLabel: tr.t('comparison.sources.published'),
    retrievedLabel: tr.t('comparison.sources.retrieved'),
    urlLabel: tr.t('comparison.sources.url'),
    hashLabel: tr.t('comparison.sources.hash'),
    sources: SIDES.map((side) => toSource(tr, stored[side])),
  };
}

function toSource(tr: Translator, { side, source, retrievedAt, sha256 }: Readout): SourceView {
  const url = source.url ?? '';
  return {
    side,
    heading: tr.t(`common.readout.${side}`),
    title: source.title ?? tr.t('comparison.sources.untitled'),
    hasTitle: source.title !== null,
    issuer: source.issuer ?? '',
    hasIssuer: source.issuer !== null,
    published: source.publishedOn ? formatDate(tr, source.publishedOn) : tr.t('comparison.sources.unknown'),
    retrieved: formatDate(tr, retrievedAt),
    // Only an address of the web becomes a link: `javascript:` and the like must stay text nobody can press.
    hasUrl: /^https?:\/\//iu.test(url),
    url,
    sha256,
  };
}
