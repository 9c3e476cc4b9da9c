import { textAfter, wordsBetween, type ClauseRule, type SentenceView } from '../shared/clause-rule';
import { behindEnding, hasComma, hasOwnArgument, hasOwnObject, isArgument, stemBefore } from './words';

/**
 * 「감사를 전하고, |협력을 강조했다」. Without a comma only where both verbs have an object or subject of their own:
 * 「관세를 낮추고 |검역을 간소화해 줄 것을」, but 「두 나라가 협력하고 서로 힘을 보태야」 is one content.
 *
 * Never in 하고 있다, between bare adjectives (자유롭고 열린), in 않고 without an object (서두르지 않고 차근차근), nor where the
 * verb works as a particle (판결을 놓고, 머리를 맞대고).
 */
export const go: ClauseRule = {
  name: 'go',
  find(view, index, left) {
    const word = view.words[index];
    if (word?.surface !== '고' || !/^(?:EC|JC)/u.test(word.tag)) return null;
    if (isAuxiliary(view, index + 1) || PARTICLE_LIKE.has(stemBefore(view, index))) return null;
    const boundary = behindEnding(view, index);
    const before = wordsBetween(view, left, index);
    if (hasComma(view, index)) {
      return !isStative(view, index) || before.some(isArgument) ? boundary : null;
    }
    // 서두르지 않고 차근차근, 건설적이고 미래지향적인 관계.
    if (view.words[index - 1]?.surface === '않' || isAttribute(view, index)) return null;
    // 하기로 하고 and 다고 하고: the frame is a clause's end whatever stands in it.
    const isFrame = /(?:로|다고|라고|겠다고|자고|도록)$/u.test(
      view.norm.slice(Math.max(view.start, word.start - 12), word.start).replace(/ ?(?:하|했|하였)$/u, ''),
    );
    if (isFrame && stemBefore(view, index) === '하') return boundary;
    // 「신고하고 약속을 지키도록 공조를 강화」: both verbs stand in one purpose.
    if (
      !SPEECH.test(stemBefore(view, index)) &&
      /^[^,]{0,30}도록(?! 하)/u.test(textAfter(view, boundary.at)) &&
      !/도록.*도록/u.test(textAfter(view, left))
    )
      return null;
    return hasOwnObject(view, left, index) && hasOwnArgument(view, boundary.at) ? boundary : null;
  },
};

const PARTICLE_LIKE = new Set(['놓', '두', '맞대', '앞두', '통하', '향하', '잡', '막론하', '불구하']);

/** A clause that ends in saying is a report of its own, whatever purpose follows: 「준비 상황을 설명하고 |성공할 수 있도록 지원을 요청」. */
const SPEECH = /^(?:설명|강조|말|언급|평가|환영|표명|표하|전하|요청|제안|확인|소개|밝히|당부|제기)$/u;

function isAuxiliary(view: SentenceView, index: number): boolean {
  const word = view.words[index];
  return /^V/u.test(word?.tag ?? '') && /^(?:있|나|말|싶|계시|자)$/u.test(word?.surface ?? '');
}

/** 건설적이고, before another attribute. */
function isAttribute(view: SentenceView, index: number): boolean {
  return /적이고$/u.test(view.norm.slice(view.start, view.words[index]?.end));
}

/** 않고, 이고, 중요하고: alone it is a manner or an attribute. */
function isStative(view: SentenceView, index: number): boolean {
  const before = view.words[index - 1];
  return /^(?:VX|VA|VCP|VCN)/u.test(before?.tag ?? '') && !/^(?:주|하|가|나가)$/u.test(before?.surface ?? '');
}
