import type { Side } from '../../domain/side';

/** A government's site, as data/names/sites.tsv lists it. */
export interface Site {
  /** `mofa.go.jp`; its subdomains belong to it. */
  readonly domain: string;
  /** ISO 3166 code in lower case. */
  readonly government: string;
  /** The body's names, the usual one first. */
  readonly names: Readonly<Record<Side, readonly string[]>>;
}

/** The site that an address belongs to: the one with the longest domain. */
export function siteOf(url: string | null, sites: readonly Site[]): Site | null {
  const host = url !== null && URL.canParse(url) ? new URL(url).hostname.toLowerCase() : '';
  const found = sites.filter(({ domain }) => host === domain || host.endsWith(`.${domain}`));
  return found.toSorted((a, b) => b.domain.length - a.domain.length)[0] ?? null;
}

/** The site whose body has exactly this name. */
export function siteNamed(name: string, sites: readonly Site[]): Site | null {
  const wanted = name.trim();
  return sites.find(({ names }) => names.ja.includes(wanted) || names.ko.includes(wanted)) ?? null;
}

// Who may have these domains is ruled by each country's registry.
const GOVERNMENT_DOMAINS: readonly (readonly [ending: RegExp, government: string])[] = [
  [/(?:^|\.)(?:go|lg)\.jp$/u, 'jp'],
  [/(?:^|\.)(?:go|mil)\.kr$/u, 'kr'],
];

/** The government that an address belongs to by its domain; null for any other. */
export function governmentOf(url: string | null): string | null {
  const host = url !== null && URL.canParse(url) ? new URL(url).hostname.toLowerCase() : '';
  return GOVERNMENT_DOMAINS.find(([ending]) => ending.test(host))?.[1] ?? null;
}
