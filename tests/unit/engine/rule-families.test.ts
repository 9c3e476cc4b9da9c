import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ComparisonDocument } from '../../../src/domain/comparison';
import { createEngine, type Engine } from '../../../src/engine';
import { cutRules, modelsWithout, RULE_FAMILIES } from '../../../src/engine/rule-families';
import { CUT_RULES } from '../../../src/engine/segment/cut-rules';
import { NAMED_FAMILIES, WHOLE, type Without } from '../../../src/engine/without';
import { engineParts } from '../../support/shared-engine';

/** A composed pair on which each family has a say. */
const CASES: Readonly<Record<(typeof NAMED_FAMILIES)[number], string>> = {
  'label/governing': 'a-climate-2021-video',
  'label/carried-subject': 'a-dg-2022-tokyo',
  'label/introduced': 'a-protest-2021-ambassador',
  'label/carried-act': 'a-climate-2021-video',
  'label/undertaking': 'a-aviation-2010-talks',
  'label/event': 'a-coastguard-2009-heads',
  'label/note': 'a-coastguard-2009-heads',
  'link/frames': 'a-climate-2021-video',
  'link/rarity': 'a-climate-2021-video',
  'link/acts': 'a-climate-2021-video',
  'link/actors': 'a-climate-2021-video',
  'link/anaphora': 'a-dg-2022-tokyo',
  'link/siblings': 'a-coastguard-2009-heads',
  'link/bare-reports': 'a-dg-2022-tokyo',
  'link/rare-deeds': 'a-climate-2021-video',
  'link/own-claims': 'a-protest-2018-drill',
  'link/assents': 'a-hydrogen-2024-tokyo',
  'link/joining': 'a-dg-2022-tokyo',
  'link/responses': 'a-hydrogen-2024-tokyo',
};

const whole = createEngine(engineParts());

function comparedBy(engine: Engine, name: string): ComparisonDocument {
  const read = (side: 'ja' | 'ko') => readFileSync(join('tests/cases/quality', name, `${side}.txt`), 'utf8');
  return engine.compare({ ja: read('ja'), ko: read('ko') });
}

describe('families of rules', () => {
  it.each(NAMED_FAMILIES)('%s has a say where it is in use, and none where it is left out', (family) => {
    const without: Without = new Set([family]);
    const found = comparedBy(createEngine({ ...engineParts(), without }), CASES[family]);
    expect(found).not.toEqual(comparedBy(whole, CASES[family]));
  });

  it('name every joint of sentences, each once', () => {
    const joints = (['ja', 'ko'] as const).flatMap((side) =>
      CUT_RULES[side].map(({ name }) => `cut/${side}/${name}`),
    );
    expect(RULE_FAMILIES).toEqual([...joints, ...NAMED_FAMILIES]);
    expect(new Set(RULE_FAMILIES).size).toBe(RULE_FAMILIES.length);
  });

  it('leave out one joint of one side', () => {
    const without: Without = new Set(['cut/ko/go']);
    expect(cutRules('ja', without)).toEqual(CUT_RULES.ja);
    expect(CUT_RULES.ko.filter((rule) => !cutRules('ko', without).includes(rule))).toEqual([
      CUT_RULES.ko.find(({ name }) => name === 'go'),
    ]);
  });

  it('leave the models as they are when nothing is left out', () => {
    const { linkModels } = engineParts().knowledge;
    expect(modelsWithout(linkModels, WHOLE)).toEqual(linkModels);
  });

  it('leave out the order of the readouts from both models and nothing else', () => {
    const { linkModels } = engineParts().knowledge;
    const blind = modelsWithout(linkModels, new Set(['order']));
    for (const register of ['readout', 'prose'] as const) {
      const { weights, ...rest } = blind[register];
      const { weights: known, ...others } = linkModels[register];
      expect(rest).toEqual(others);
      expect(weights).toEqual({ ...known, distance: 0, neighbour: 0 });
    }
  });
});
