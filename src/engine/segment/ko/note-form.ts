import type { ClauseRule, SentenceView } from '../shared/clause-rule';
import { behindEnding, hasComma, opensWithTopic } from './words';

/**
 * 「…협의하기로 함 |양 장관은 …」: notes pasted on one line without full stops; a new topic follows the ending -함.
 * Also a verbal noun in its place: 「협력이 필요하다고 강조, |총리는 …라고 언급」.
 */
export const noteForm: ClauseRule = {
  name: 'note-form',
  find(view, index) {
    const word = view.words[index];
    const next = view.words[index + 1];
    if (isActBeforeTopic(view, index)) return behindEnding(view, index);
    if (
      !word?.tag.startsWith('ETN') ||
      !/^(?:ᆷ|ᄆ|음)$/u.test(word.surface) ||
      !/^[NMX]/u.test(next?.tag ?? '')
    )
      return null;
    if (view.norm[word.end] !== ' ' || !opensWithTopic(view, word.end)) return null;
    return { at: word.end, connective: word.surface };
  },
};

function isActBeforeTopic(view: SentenceView, index: number): boolean {
  if (!hasComma(view, index) || !ACT.test(view.words[index]?.surface ?? '')) return false;
  return opensWithTopic(view, behindEnding(view, index).at);
}

const ACT =
  /^(?:강조|언급|설명|요청|당부|제안|표명|평가|환영|합의|공감|확인|재확인|촉구|규탄|동의|약속|지지|논의|제기)$/u;
