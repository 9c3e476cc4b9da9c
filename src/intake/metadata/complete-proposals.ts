import type { Proposal, Proposals } from '../../domain/intake-draft';
import { languageOf } from '../language-of';
import { governmentOf, siteNamed, siteOf, type Site } from './sites';

export interface KnownOfReadout {
  readonly text: string;
  /** What the page or document itself says. */
  readonly proposals: Proposals;
  /** Parts of a page's title that may name its site. */
  readonly siteNames: readonly string[];
}

/** Adds what follows from the text's script, the address and the known sites. What the page says goes first. */
export function completeProposals(known: KnownOfReadout, sites: readonly Site[]): Proposals {
  const { text, proposals } = known;
  const language = languageOf(text);
  const side: Proposal | null =
    language === 'ja' || language === 'ko' ? { value: language, origin: 'script' } : null;
  const url = proposals.url?.value ?? null;
  const site = siteOf(url, sites);
  const named = known.siteNames.map((name) => siteNamed(name, sites)).find((found) => found !== null) ?? null;
  const issuer = proposals.issuer ?? issuerOf(known, { site, named, language });
  const government = governmentFrom({ site, named, url, issuer, sites });
  return {
    ...proposals,
    ...(issuer !== null && { issuer }),
    ...(side !== null && { side }),
    ...(government !== null && { government }),
  };
}

interface Bodies {
  readonly site: Site | null;
  readonly named: Site | null;
  readonly language: string;
}

function issuerOf({ siteNames }: KnownOfReadout, { site, named, language }: Bodies): Proposal | null {
  const written = named === null ? undefined : siteNames.find((name) => siteNamed(name, [named]) !== null);
  if (written !== undefined) return { value: written, origin: 'page-title' };
  // A ministry's page in the other country's language names the ministry in that language.
  const name = language === 'ja' || language === 'ko' ? site?.names[language][0] : undefined;
  return name === undefined ? null : { value: name, origin: 'site' };
}

interface GovernmentClues {
  readonly site: Site | null;
  readonly named: Site | null;
  readonly url: string | null;
  readonly issuer: Proposal | null;
  readonly sites: readonly Site[];
}

function governmentFrom({ site, named, url, issuer, sites }: GovernmentClues): Proposal | null {
  const byAddress = site?.government ?? governmentOf(url);
  if (byAddress !== null) return { value: byAddress, origin: 'site' };
  const body = (issuer === null ? null : siteNamed(issuer.value, sites)) ?? named;
  return body === null ? null : { value: body.government, origin: issuer?.origin ?? 'page-title' };
}
