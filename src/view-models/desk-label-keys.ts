import { ACTORS, ACTS } from '../domain/act';
import { SIDES, type Side } from '../domain/side';
import type { Translator } from '../i18n';

interface LabelKey {
  readonly key: string;
  readonly value: string;
  readonly label: string;
}

/** What the browser script offers behind the key that asks for who did it, or what was done. */
export interface LabelKeys {
  readonly who: string;
  readonly what: string;
  /** How a point is named; its number follows. */
  readonly points: readonly { readonly side: Side; readonly label: string }[];
  readonly hint: string;
  readonly actors: readonly LabelKey[];
  readonly acts: readonly LabelKey[];
}

/** Keys for the acts: none that asks for another point or another label. */
const ACT_KEYS = 'abcefghijklmno';

export function toLabelKeys(tr: Translator): LabelKeys {
  return {
    who: tr.t('desk.point.actor'),
    what: tr.t('desk.point.act'),
    points: SIDES.map((side) => ({ side, label: tr.t(`desk.labels.point.${side}`) })),
    hint: tr.t('desk.labels.hint'),
    actors: ACTORS.map((actor, index) => ({
      key: String(index + 1),
      value: actor,
      label: tr.t(`comparison.actor.${actor}`),
    })),
    acts: ACTS.map((act, index) => ({
      key: ACT_KEYS.charAt(index),
      value: act,
      label: tr.t(`comparison.act.${act}`),
    })),
  };
}
