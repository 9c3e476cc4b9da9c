import { FINAL, syllablesWith } from '../../domain/hangul';
import type { Side } from '../../domain/side';

/** A verb in the plain or polite present at the end of a clause: 拡大する。, 設けない。, 増やします。 */
const PRESENT_JAPANESE = /(?:[うくぐすつぬぶむる]|ない|ます|ません)。?$/u;
/** -ㄴ다, -는다, -ㄹ 것이다: not the past (하였다) or the copula (이다). */
const PRESENT_KOREAN = presentSyllables();

/** What announces items that both stand for: 結果は下記のとおり, 다음과 같이 합의하였다. */
const ANNOUNCED = /(?:下記|以下|次)の(?:とおり|通り)|(?:다음|아래)과? ?(?:와 )?같/u;
const ANNOUNCING =
  /(?:下記|以下|次)の(?:とおり|通り)(?:発表|公表|合意|一致|確認|決定)|(?:다음|아래)[과와] 같이 (?:발표|합의|확인|결정)/u;

/** Whether a clause says what is going to be done, as items of a joint statement do: 双方は協力を拡大する。 양측은 협력을 확대한다. */
export function isUndertaking(side: Side, text: string): boolean {
  const end = text.trim();
  return (side === 'ja' ? PRESENT_JAPANESE : PRESENT_KOREAN).test(end);
}

/** Whether a clause announces the items that follow it. */
export function announcesItems(text: string): boolean {
  return ANNOUNCED.test(text);
}

/** Whether a clause tells that what follows was announced or agreed: it reports the meeting, its items say what was agreed. */
export function isAnnouncement(text: string): boolean {
  return ANNOUNCING.test(text);
}

/** Every Hangul syllable with final ㄴ, and 는, before 다. */
function presentSyllables(): RegExp {
  return new RegExp(`(?:[${syllablesWith(FINAL.n)}]다|것이다|것임)\\.?$`, 'u');
}
