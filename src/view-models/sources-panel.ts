import type { Readout } from '../domain/readout';
import { SIDES, type Side } from '../domain/side';
import type { StoredComparison } from '../domain/stored-comparison';
import type { Translator } from '../i18n';
import type { ShownFreshness } from './desk-renewal';
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
  /** In the library, which exported files do not know. */
  readonly hasVersion: boolean;
  readonly version: { readonly text: string; readonly href: string };
}

export interface SourcesPanel {
  readonly heading: string;
  readonly issuerLabel: string;
  readonly publishedLabel: string;
  readonly retrievedLabel: string;
  readonly urlLabel: string;
  readonly hashLabel: string;
  readonly versionLabel: string;
  readonly sources: readonly SourceView[];
}

/** @param freshness null where the library is not asked. */
export function toSourcesPanel(
  tr: Translator,
  stored: StoredComparison,
  freshness: ShownFreshness | null,
): SourcesPanel {
  return {
    heading: tr.t('comparison.sources.heading'),
    issuerLabel: tr.t('comparison.sources.issuer'),
    publishedLabel: tr.t('comparison.sources.published'),
    retrievedLabel: tr.t('comparison.sources.retrieved'),
    urlLabel: tr.t('comparison.sources.url'),
    hashLabel: tr.t('comparison.sources.hash'),
    versionLabel: tr.t('versions.source.label'),
    sources: SIDES.map((side) => ({
      ...toSource(tr, stored[side]),
      ...toVersion(tr, freshness?.readouts[side] ?? null),
    })),
  };
}

function toVersion(
  tr: Translator,
  used: ShownFreshness['readouts'][Side],
): Pick<SourceView, 'hasVersion' | 'version'> {
  if (used === null) return { hasVersion: false, version: { text: '', href: '' } };
  const { readoutId, number, newest } = used;
  const page = `/readouts/${readoutId}`;
  // What the newer version changed is one step away.
  const href =
    number < newest ? `${page}/versions?from=${number}&to=${newest}&lng=${tr.lng}` : `${page}?lng=${tr.lng}`;
  return { hasVersion: true, version: { text: tr.t('versions.source.used', { number, newest }), href } };
}

function toSource(
  tr: Translator,
  { side, source, retrievedAt, sha256 }: Readout,
): Omit<SourceView, 'hasVersion' | 'version'> {
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
