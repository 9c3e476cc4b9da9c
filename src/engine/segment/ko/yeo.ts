import { textAfter, type ClauseRule } from '../shared/clause-rule';
import { behindEnding, hasOwnArgument, hasOwnObject, stemBefore } from './words';

/**
 * 「항로를 함께 조사하여, |내년부터 여객선을 운항하기로 했다」: -아, -어 or -여 joins two contents where both have an object and the
 * second has a time of its own. Else it tells how: 「협정을 개정하여 항공편을 늘리기로」.
 */
export const yeo: ClauseRule = {
  name: 'yeo',
  find(view, index, left) {
    const word = view.words[index];
    if (!word?.tag.startsWith('EC') || !/^[여아어]$/u.test(word.surface)) return null;
    if (CIRCUMSTANCE.test(stemBefore(view, index)) || !hasOwnObject(view, left, index)) return null;
    const boundary = behindEnding(view, index);
    if (!OWN_TIME.test(textAfter(view, boundary.at)) || !hasOwnArgument(view, boundary.at)) return null;
    return boundary;
  },
};

/** ’28년까지, 내년 상반기부터, before what is agreed, asked or promised. */
const OWN_TIME =
  /^ ?(?:['’]?\d{2,4}년|내년|후년|연내|연말|올해|금년|상반기|하반기|내달|다음 ?달)[^,을를]{0,12}?(?:까지|부터|중|안에|내에) [^,]*(?:기로|도록|것을|겠다고|자고)/u;

/** Verbs that work as particles (위해, 통해, 대해), and those that tell where or with whom: 만나, 방문하여, 참석하여. */
const CIRCUMSTANCE =
  /^(?:위하|통하|대하|관하|의하|인하|따르|향하|걸치|비롯하|비롯|포함하|포함|감안하|감안|고려하|고려|계기|맞|맞이하|만나|방문|방문하|참석|참석하|접견)$/u;
