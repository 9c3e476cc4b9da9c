import { applyDecisions } from '../../../src/domain/apply-decisions';
import type { ComparisonDocument } from '../../../src/domain/comparison';
import type { Action } from '../../../src/domain/decision';
import { DOCUMENT_SCHEMA } from '../../../src/domain/comparison';
import type { Point } from '../../../src/domain/point';
import { playLog } from '../../../src/domain/decision-log';
import { aDecision, linkedTexts, on, spanOfPoint, TEXT_HASHES } from '../../support/decisions';

const NO_CALL = { date: null, startTime: null, durationMinutes: null };

/** Points of one letter each: `ab cd` are two. Links as `j1 k1`. */
function aPlainDocument(
  ja: string,
  ko: string,
  links: readonly (readonly [string, string])[],
): ComparisonDocument {
  const points = (text: string, letter: string): Point[] =>
    [...text.matchAll(/\S+/gu)].map(({ 0: word, index }, place) => ({
      id: `${letter}${place + 1}`,
      start: index,
      end: index + word.length,
      role: 'body',
      actor: 'both',
      act: 'agree',
      cues: {},
    }));
  return {
    schema: DOCUMENT_SCHEMA,
    engine: { version: '1', knowledge: 'k' },
    ja: { text: ja, points: points(ja, 'j'), call: { ...NO_CALL, participants: [] }, terms: [] },
    ko: { text: ko, points: points(ko, 'k'), call: { ...NO_CALL, participants: [] }, terms: [] },
    links: links.map(([a, b]) => ({
      ja: a.split(' '),
      ko: b.split(' '),
      score: 0.5,
      evidence: [],
      against: [],
      differences: [],
      isPrecise: true,
    })),
    call: NO_CALL,
    terms: {},
  };
}

const before = aPlainDocument('一 二二 三 四', '가 나나 다 라', [
  ['j1', 'k1'],
  ['j2', 'k2'],
]);
const decide = (...actions: Action[]) =>
  applyDecisions(
    before,
    TEXT_HASHES,
    actions.map((action) => aDecision(action)),
  );

describe('a decision', () => {
  it('confirms a link as it is', () => {
    const { document, states } = decide({ kind: 'confirm', on: on(before, 'j1', 'k1') });
    expect(linkedTexts(document)).toEqual(['一 = 가', '二二 = 나나']);
    expect(states.links).toEqual(['confirmed', 'suggested']);
  });

  it('links points of any number and order, taking them out of their links', () => {
    const { document, states } = decide({ kind: 'link', on: on(before, 'j1 j4', 'k2 k3') });
    expect(linkedTexts(document)).toEqual(['一 + 四 = 나나 + 다']);
    expect(states.links).toEqual(['changed']);
  });

  it('lets links cross, in the order of the Japanese', () => {
    const { document } = decide(
      { kind: 'link', on: on(before, 'j2', 'k1') },
      { kind: 'link', on: on(before, 'j1', 'k2') },
    );
    expect(linkedTexts(document)).toEqual(['一 = 나나', '二二 = 가']);
  });

  it('takes a link apart and says of both points that an analyst did', () => {
    const { document, states } = decide({ kind: 'unlink', on: on(before, 'j1', 'k1') });
    expect(linkedTexts(document)).toEqual(['二二 = 나나']);
    expect([states.points['j1'], states.points['k1'], states.points['j3']]).toEqual([
      'changed',
      'changed',
      'suggested',
    ]);
  });

  it('pins that the other side has nothing: confirmed where the engine thought so, changed where it did not', () => {
    const { document, states } = decide(
      { kind: 'nothing', side: 'ja', span: spanOfPoint(before, 'j3') },
      { kind: 'nothing', side: 'ko', span: spanOfPoint(before, 'k1') },
    );
    expect(linkedTexts(document)).toEqual(['二二 = 나나']);
    expect([states.points['j3'], states.points['k1'], states.points['j1']]).toEqual([
      'confirmed',
      'changed',
      'suggested',
    ]);
  });

  it('splits a point at any character; both parts stay in the link', () => {
    const { document, states } = decide({ kind: 'split', side: 'ja', at: 3 });
    expect(document.ja.points.map(({ id, start, end }) => [id, start, end])).toEqual([
      ['j1', 0, 1],
      ['j2', 2, 3],
      ['j3', 3, 4],
      ['j4', 5, 6],
      ['j5', 7, 8],
    ]);
    expect(linkedTexts(document)).toEqual(['一 = 가', '二 + 二 = 나나']);
    expect(states.links).toEqual(['suggested', 'changed']);
  });

  it.each([
    ['a surrogate pair', 'あ\u{20BB7}野', 2, 3],
    ['a character with a combining mark', 'かか\u3099く', 2, 3],
    ['a syllable in conjoining jamo', '가나\u1102\u1161\u11ab다', 3, 5],
  ])('never splits %s', (_what, text, at, place) => {
    const document = aPlainDocument(text, '가', []);
    const decided = applyDecisions(document, TEXT_HASHES, [aDecision({ kind: 'split', side: 'ja', at })]);
    expect(decided.document.ja.points[1]?.start).toBe(place);
  });

  it('merges neighbours, and their links with them', () => {
    const [start] = spanOfPoint(before, 'j1');
    const [, end] = spanOfPoint(before, 'j2');
    const { document } = decide({ kind: 'merge', side: 'ja', span: [start, end] });
    expect(linkedTexts(document)).toEqual(['一 二二 = 가 + 나나']);
  });

  it('relabels a point, and the difference follows', () => {
    const span = spanOfPoint(before, 'k1');
    const { document, states } = decide({ kind: 'relabel', side: 'ko', span, actor: 'kr', act: 'hope' });
    expect(document.links[0]?.differences).toEqual([
      { facet: 'actor', ja: 'both', ko: 'kr' },
      { facet: 'act', ja: 'agree', ko: 'hope' },
    ]);
    expect([states.links[0], states.points['k1']]).toEqual(['changed', 'changed']);
  });

  it('dismisses a difference and adds one', () => {
    const relabel: Action = {
      kind: 'relabel',
      side: 'ko',
      span: spanOfPoint(before, 'k1'),
      actor: 'kr',
      act: 'hope',
    };
    const difference = {
      facet: 'fact',
      kind: 'number',
      ja: { value: '1', span: [0, 1] },
      ko: { value: '2', span: [0, 1] },
    } as const;
    const { document } = decide(
      relabel,
      { kind: 'dismiss', on: on(before, 'j1', 'k1'), difference: { facet: 'act', ja: null, ko: null } },
      { kind: 'differ', on: on(before, 'j1', 'k1'), difference },
    );
    expect(document.links[0]?.differences).toEqual([{ facet: 'actor', ja: 'both', ko: 'kr' }, difference]);
  });

  it('notes something about points, or about the whole', () => {
    const { remarks, document } = decide(
      { kind: 'note', on: on(before, 'j2', 'k2'), text: 'compare 2024' },
      { kind: 'topic', on: { ja: [], ko: [] }, text: 'trade' },
    );
    expect(remarks.map(({ kind, text, points }) => [kind, text, points])).toEqual([
      ['note', 'compare 2024', ['j2', 'k2']],
      ['topic', 'trade', []],
    ]);
    expect(document).toEqual(before);
  });

  it('finds its points again when they are cut otherwise', () => {
    const whole = aPlainDocument('一 二二 三', '가', []);
    const merged = applyDecisions(whole, TEXT_HASHES, [
      aDecision({ kind: 'merge', side: 'ja', span: [0, 6] }),
    ]).document;
    const { document } = applyDecisions(merged, TEXT_HASHES, [
      aDecision({ kind: 'confirm', on: { ja: [[2, 4]], ko: [[0, 1]] } }),
    ]);
    expect(document.ja.points.map(({ start, end }) => [start, end])).toEqual([
      [0, 1],
      [2, 4],
      [5, 6],
    ]);
    expect(linkedTexts(document)).toEqual(['二二 = 가']);
  });

  it.each<[string, Action]>([
    ['outside', { kind: 'nothing', side: 'ja', span: [7, 90] }],
    ['outside', { kind: 'merge', side: 'ja', span: [1, 2] }],
    ['no-such-link', { kind: 'link', on: { ja: [[0, 1]], ko: [] } }],
    [
      'no-such-link',
      {
        kind: 'dismiss',
        on: { ja: [[0, 1]], ko: [[2, 4]] },
        difference: { facet: 'act', ja: null, ko: null },
      },
    ],
    [
      'no-such-difference',
      {
        kind: 'dismiss',
        on: { ja: [[0, 1]], ko: [[0, 1]] },
        difference: { facet: 'act', ja: null, ko: null },
      },
    ],
    ['cannot-split', { kind: 'split', side: 'ja', at: 8 }],
  ])('that does not fit has no effect and says %s', (reason, action) => {
    const { document, misfits } = decide(action);
    expect(misfits.map((misfit) => misfit.reason)).toEqual([reason]);
    expect(document).toEqual(before);
  });

  it('about another version of the text does not fit', () => {
    const texts = { ...TEXT_HASHES, ja: 'c'.repeat(64) };
    const { misfits } = applyDecisions(before, texts, [
      aDecision({ kind: 'nothing', side: 'ja', span: [0, 1] }),
      aDecision({ kind: 'nothing', side: 'ko', span: [0, 1] }),
    ]);
    expect(misfits.map(({ reason }) => reason)).toEqual(['text-changed']);
  });
});

describe('a log', () => {
  const decision = (id: string) =>
    ({ kind: 'decide', decision: aDecision({ kind: 'split', side: 'ja', at: 3 }, { id }) }) as const;
  const step = (kind: 'undo' | 'redo') => ({ kind, id: kind, at: '', author: null }) as const;
  const idsOf = (decisions: readonly { readonly id: string }[]) => decisions.map(({ id }) => id);

  it('undoes the last first and redoes in turn', () => {
    const { decisions, canUndo, canRedo, revision } = playLog([
      decision('a'),
      decision('b'),
      step('undo'),
      step('undo'),
      step('redo'),
    ]);
    expect([idsOf(decisions), canUndo, canRedo, revision]).toEqual([['a'], true, true, 5]);
  });

  it('forgets what was undone once something new is decided', () => {
    const { decisions, canRedo } = playLog([decision('a'), step('undo'), decision('b'), step('redo')]);
    expect([idsOf(decisions), canRedo]).toEqual([['b'], false]);
  });

  it('has nothing to undo at its beginning', () => {
    expect(playLog([step('undo'), step('redo')])).toEqual({
      revision: 2,
      decisions: [],
      renewal: null,
      since: [],
      canUndo: false,
      canRedo: false,
    });
  });
});

describe('a sentence of the findings in own words', () => {
  const document = aPlainDocument('a b', 'c d', [['j1', 'k1']]);
  const edit = {
    kind: 'finding',
    about: 'differs',
    on: on(document, 'j1', 'k1'),
    lng: 'en',
    text: 'mine',
    suggested: 'yours',
  } as const;

  it('is kept beside the document, which stays as it is', () => {
    const decided = applyDecisions(document, TEXT_HASHES, [aDecision(edit)]);
    expect(decided.findings).toEqual([edit]);
    expect(decided.document).toEqual(document);
    expect(decided.misfits).toEqual([]);
  });

  it('has no effect where its points lie outside of the text', () => {
    const lost = aDecision({ ...edit, on: { ja: [[0, 99]], ko: [] } });
    expect(applyDecisions(document, TEXT_HASHES, [lost])).toMatchObject({
      findings: [],
      misfits: [{ reason: 'outside' }],
    });
  });
});
