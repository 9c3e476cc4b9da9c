import fc from 'fast-check';
import { FINDING_SUBJECTS, type FindingEdit } from '../../../src/domain/decision';
import type { SentenceContext } from '../../../src/view-models/difference-sentences';
import { toFindings } from '../../../src/view-models/edited-findings';
import {
  ALL_FINDINGS,
  arrangeFindings,
  chosenFindings,
  FINDINGS_ORDERS,
  findingsParameters,
  readFindingsChoice,
} from '../../../src/view-models/findings-choice';
import { aKnowledge } from '../../support/a-knowledge';
import { composedDocument } from '../../support/composed-document';
import { aTranslator } from '../../support/faces';

const document = composedDocument();
const OWN: FindingEdit = {
  kind: 'finding',
  about: 'own',
  on: { ja: [], ko: [] },
  lng: 'en',
  text: 'In my own words.',
  suggested: '',
};
let context: SentenceContext;
beforeAll(async () => {
  context = { tr: await aTranslator('en'), document, knowledge: aKnowledge() };
});
const choices = fc.record({
  order: fc.constantFrom(...FINDINGS_ORDERS),
  about: fc.subarray([...FINDING_SUBJECTS], { minLength: 1 }),
});

describe('which findings a reader gets, and in which order', () => {
  it('stands in an address, and is read from it again, boxes ticked one by one or joined', () => {
    fc.assert(
      fc.property(choices, (choice) => {
        expect(readFindingsChoice(findingsParameters(choice))).toEqual(choice);
        expect(readFindingsChoice({ sentences: choice.order, about: choice.about })).toEqual(choice);
      }),
    );
    expect(readFindingsChoice({ sentences: 'best', about: ['x', {}, null] })).toEqual(ALL_FINDINGS);
    expect(findingsParameters(ALL_FINDINGS)).toEqual({});
  });

  it('loses nothing and adds nothing but what was not asked for', () => {
    const all = toFindings(context, [OWN]);
    fc.assert(
      fc.property(choices, (choice) => {
        const arranged = arrangeFindings(document, all, choice);
        const kept = all.filter(({ about }) => choice.about.includes(about));
        expect(new Set(arranged)).toEqual(new Set(kept));
        expect(arranged).toHaveLength(kept.length);
      }),
    );
  });

  it.each(['ja', 'ko'] as const)(
    'follows the readout of %s; what is about none of its points comes last',
    (side) => {
      const starts = chosenFindings(context, [OWN], { ...ALL_FINDINGS, order: side }).map(({ on }) =>
        Math.min(...on[side].map(([start]) => start)),
      );
      expect(starts).toEqual(starts.toSorted((a, b) => a - b));
      expect(starts.at(-1)).toBe(Infinity);
      expect(starts[0]).toBeLessThan(Infinity);
    },
  );

  it('puts what matters most first: own words, then what differs in most', () => {
    const abouts = chosenFindings(context, [OWN], { ...ALL_FINDINGS, order: 'importance' }).map(
      ({ about }) => about,
    );
    expect(abouts[0]).toBe('own');
    expect(abouts[1]).toBe('differs');
    expect(abouts.at(-1)).toBe('shared');
    const ranks = ['own', 'differs', 'only', 'naming', 'order', 'shared'];
    expect(abouts.map((about) => ranks.indexOf(about))).toEqual(
      abouts.map((about) => ranks.indexOf(about)).toSorted((a, b) => a - b),
    );
  });

  it('holds no sentence that was left out', () => {
    const [first] = toFindings(context, []);
    const hide: FindingEdit = { ...OWN, about: 'shared', on: first!.on, text: '', suggested: first!.text };
    expect(chosenFindings(context, [hide], ALL_FINDINGS).map(({ about }) => about)).not.toContain('shared');
  });
});
