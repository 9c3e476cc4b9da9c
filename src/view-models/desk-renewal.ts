import type { Desk } from '../domain/desk';
import type { RenewalChange } from '../domain/renewal-changes';
import { SIDES, type BySide } from '../domain/side';
import type { Translator } from '../i18n';
import { beginning, quoted } from './format';

/** Which versions a comparison was made from, and what there is by now: what `services/versions` says. */
export interface ShownFreshness {
  readonly readouts: BySide<{
    readonly readoutId: string;
    readonly number: number;
    readonly newest: number;
  } | null>;
  readonly isEngineNewer: boolean;
  readonly isTextNewer: boolean;
}

interface Quote {
  readonly lang: string;
  readonly text: string;
}

/** What a comparison was made from, and the way to have the rest worked out anew. */
export interface RenewalPanel {
  readonly heading: string;
  readonly lead: string;
  readonly used: readonly { readonly text: string; readonly isListed: boolean; readonly href: string }[];
  readonly news: readonly string[];
  readonly renew: string;
  readonly hasUpdate: boolean;
  readonly update: string;
  readonly hasChanges: boolean;
  readonly changesHeading: string;
  readonly changes: readonly { readonly what: string; readonly quotes: readonly Quote[] }[];
}

const QUOTE_LENGTH = 40;

export function toRenewalPanel(tr: Translator, desk: Desk, freshness: ShownFreshness): RenewalPanel {
  const { isEngineNewer, isTextNewer, readouts } = freshness;
  return {
    heading: tr.t('versions.anew.heading'),
    lead: tr.t('versions.anew.lead'),
    used: SIDES.map((side) => {
      const version = readouts[side];
      const name = tr.t(`versions.side.${side}`);
      if (!version)
        return { text: tr.t('versions.anew.unlisted', { side: name }), isListed: false, href: '' };
      const { readoutId, number, newest } = version;
      return {
        text: tr.t('versions.anew.used', { side: name, number, newest }),
        isListed: true,
        href: `/readouts/${readoutId}?lng=${tr.lng}`,
      };
    }),
    news: [
      ...(isEngineNewer ? [tr.t('versions.anew.engineNewer')] : []),
      ...(isTextNewer ? [tr.t('versions.anew.textNewer')] : []),
      ...(isEngineNewer || isTextNewer ? [] : [tr.t('versions.anew.current')]),
    ],
    renew: tr.t('versions.anew.renew'),
    hasUpdate: isTextNewer,
    update: tr.t('versions.anew.update'),
    hasChanges: desk.changes !== null,
    changesHeading: tr.t(desk.changes?.length === 0 ? 'versions.anew.none' : 'versions.anew.changes'),
    changes: (desk.changes ?? []).map((change) => toChange(tr, change)),
  };
}

function toChange(tr: Translator, { kind, words }: RenewalChange): RenewalPanel['changes'][number] {
  return { what: tr.t(`versions.change.${kind}`), quotes: toQuotes(words) };
}

/** The beginnings of words of both sides, each in its language. */
export function toQuotes(words: BySide<readonly string[]>): Quote[] {
  return SIDES.flatMap((side) =>
    words[side].map((text) => ({
      lang: side,
      text: quoted({ lang: side, text: beginning(text, QUOTE_LENGTH) }),
    })),
  );
}

/** What a reader of the comparison is told of newer texts and a newer engine. */
export function toFreshnessNotices(tr: Translator, freshness: ShownFreshness | null): string[] {
  if (freshness?.isTextNewer) return [tr.t('versions.notice.text')];
  return freshness?.isEngineNewer ? [tr.t('versions.notice.engine')] : [];
}
