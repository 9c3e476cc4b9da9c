import type { BySide } from '../../domain/side';
import type { LabelledClause } from '../clause';

/** What a side says is its own: 我が国固有の領土, 我が国の立場 / 우리 고유의 영토, 우리 입장. */
const OWN: BySide<RegExp> = {
  ja: /(?:我が国|日本|当方)(?:政府|側)?の?(?:一貫した|従来の|原則的な?|基本的な?)*(?:固有|領土|領海|領有権|主権|立場|見解|考え|主張)/u,
  ko: /(?:우리|한국|아)(?:\s?(?:정부|나라|측|국))?의?\s?(?:일관된\s|기존\s?|기본\s?|원칙적인?\s?)*(?:고유|영토|영해|영유권|주권|입장|견해|생각|주장)/u,
};

/**
 * Whether two clauses state each side's own claim or position: 「竹島は我が国固有の領土」 and 「독도는 우리 고유의 영토」 are worded
 * alike and say the opposite, and 我が国の立場 is not 우리 입장. Only where each is said by its own side: what both readouts
 * credit to one is the same.
 */
export function areOwnClaims(ja: LabelledClause, ko: LabelledClause, norm: BySide<string>): boolean {
  if (ja.actor !== 'jp' || ko.actor !== 'kr') return false;
  return OWN.ja.test(norm.ja.slice(ja.start, ja.end)) && OWN.ko.test(norm.ko.slice(ko.start, ko.end));
}
