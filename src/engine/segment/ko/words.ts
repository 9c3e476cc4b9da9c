import type { Morpheme } from '../../morpheme';
import { indexAt, wordsBetween, type Boundary, type SentenceView } from '../shared/clause-rule';

export function isComma(morpheme: Morpheme | undefined): boolean {
  return morpheme?.surface === ',' || morpheme?.surface === '、';
}

/** The boundary behind the word at `index` and the comma after it, if there is one. */
export function behindEnding(view: SentenceView, index: number): Boundary {
  const word = view.words[index];
  const next = view.words[index + 1];
  const at = next && isComma(next) ? next.end : (word?.end ?? view.end);
  return { at, connective: word?.surface ?? '' };
}

export function hasComma(view: SentenceView, index: number): boolean {
  return isComma(view.words[index + 1]);
}

/** An ending that closes a predicate; 게 makes an adverb, 었 and 시 stand inside. */
export function isEnding(morpheme: Morpheme | undefined): boolean {
  return /^(?:EC|EF|ETM|ETN)/u.test(morpheme?.tag ?? '') && morpheme?.surface !== '게';
}

/** 을 를 이 가 도 은 는 만: what gives a predicate an object or a subject. */
export function isArgument(morpheme: Morpheme | undefined): boolean {
  return (
    /^(?:JKO|JKS|JX)/u.test(morpheme?.tag ?? '') &&
    /^(?:을|를|ᆯ|이|가|께서|도|은|는|ᆫ|만|까지)$/u.test(morpheme?.surface ?? '')
  );
}

/** 을, 를 or a 도 in their place (방류도 시행해). */
export function isObject(morpheme: Morpheme | undefined): boolean {
  return (
    (morpheme?.tag.startsWith('JKO') ?? false) ||
    (morpheme?.surface === '도' && morpheme.tag.startsWith('JX'))
  );
}

/** Verbs that make an object a circumstance: 평화를 위해, 회의를 통해, 북한을 비롯한. */
const PARTICLE_LIKE = /^(?:위하|통하|비롯하|비롯|포함|포함하|둘러싸|향하|놓|두|계기|대상|중심|토대|바탕)$/u;

/**
 * Whether the verb before `index` has an object of its own: the nearest 을, 이, 은 … to its left is an object. In 「제안을
 * 받아들인 양국이 협력하고」 the nearest is a subject, and in 「평화를 위해 노력하고」 a circumstance.
 */
export function hasOwnObject(view: SentenceView, left: number, index: number): boolean {
  const words = wordsBetween(view, left, index);
  const nearest = words.findLastIndex(
    (word, i) => isArgument(word) && !PARTICLE_LIKE.test(words[i + 1]?.surface ?? ''),
  );
  return isObject(words[nearest]);
}

/**
 * Whether the predicate that begins at `from` has an object or a subject of its own. An attribute (구체적인 내용은) and a
 * circumstance (현안에 대해 의견을) on the way are passed over.
 */
export function hasOwnArgument(view: SentenceView, from: number): boolean {
  for (let index = indexAt(view, from); index < view.words.length; index += 1) {
    const word = view.words[index];
    if (isArgument(word)) return true;
    const before = view.words[index - 1];
    const isPassedOver =
      /^(?:VCP|VA|XSA|XSN)/u.test(before?.tag ?? '') || CIRCUMSTANCE.test(before?.surface ?? '');
    if (isEnding(word) && !isPassedOver) return false;
  }
  return false;
}

/** Stems before an ending that belong to a noun as a particle does: 대해, 관해, 위해, 통해, 따라. */
const CIRCUMSTANCE = /^(?:대하|관하|위하|통하|따르|의하|인하|비하|더불|걸치|있|관련하|비롯하)$/u;

/** How many words a new topic may have: 이에 대해 나카소네 히로후미 일본 외무대신은. */
const LONGEST_TOPIC = 9;

/**
 * Whether what begins at `from` opens with a topic or subject of its own: 일본 측은, 이시바 총리가. What there is or is not (아무런
 * 위험이 없다는 점을) is none.
 */
export function opensWithTopic(view: SentenceView, from: number): boolean {
  const first = indexAt(view, from) + 1;
  // The first word is passed over: ko-dic takes the surname 윤 for an ending.
  for (const [i, word] of view.words.slice(first, first + LONGEST_TOPIC).entries()) {
    const isThere = word.tag.startsWith('JKS') && /^[있없]/u.test(view.words[first + i + 1]?.surface ?? '');
    if (!isThere && /^(?:JX|JKS)/u.test(word.tag) && /^(?:은|는|ᆫ|이|가|도)$/u.test(word.surface))
      return true;
    if (/^(?:JKO|EC|EF)/u.test(word.tag)) return false;
  }
  return false;
}

/** The stem before an ending: 갖 of 갖고, 설명 of 설명하였으며. */
export function stemBefore(view: SentenceView, index: number): string {
  let at = index - 1;
  while (at > 0 && /^(?:EP|XSV|XSA|VCP)/u.test(view.words[at]?.tag ?? '')) at -= 1;
  return view.words[at]?.surface ?? '';
}
