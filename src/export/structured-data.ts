import { SIDES } from '../domain/side';
import type { Readout } from '../domain/readout';
import type { StoredComparison } from '../domain/stored-comparison';
import type { Translator } from '../i18n';

/**
 * What search engines and reference managers read of the exported file: schema.org as JSON-LD. It stands in a script element that holds
 * data and never runs, so the file's policy need not allow it; no sign in it can close that element or begin a comment.
 * @param name the heading of the page.
 */
export function toStructuredData(tr: Translator, stored: StoredComparison, name: string): string {
  const { id, createdAt, document } = stored;
  const data = {
    '@context': 'https://schema.org',
    '@type': 'CreativeWork',
    name,
    identifier: id,
    dateCreated: createdAt,
    inLanguage: [...new Set([tr.lng, ...SIDES])],
    creator: {
      '@type': 'SoftwareApplication',
      name: 'Readout Compare',
      softwareVersion: document.engine.version,
    },
    isBasedOn: SIDES.map((side) => toWork(stored[side])),
  };
  return JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/gu,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** A readout with what is known of it; what is not known is left out. */
function toWork({ side, source, sha256, retrievedAt }: Readout): object {
  const { title, issuer, publishedOn, url } = source;
  return {
    '@type': 'CreativeWork',
    inLanguage: side,
    identifier: `sha256:${sha256}`,
    ...(title !== null && { name: title }),
    ...(issuer !== null && { publisher: { '@type': 'Organization', name: issuer } }),
    ...(publishedOn !== null && { datePublished: publishedOn }),
    ...(url !== null && { url }),
    sdDatePublished: retrievedAt,
  };
}
