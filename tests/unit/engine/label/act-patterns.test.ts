import type { Side } from '../../../../src/domain/side';
import { compileActs, literalOf, toRegex } from '../../../../src/engine/label/act-patterns';
import { endsClause, outermost } from '../../../../src/engine/label/outermost';
import { loadKnowledge } from '../../../../src/knowledge/load-knowledge';

const { acts } = loadKnowledge('data');
const rows = acts.map(({ side, act, pattern, example }) => [side, act, pattern, example] as const);

describe('the patterns of data/acts', () => {
  it.each(rows)('%s %s: %s is found in its example', (_side, _act, pattern, example) => {
    expect(new RegExp(toRegex(pattern), 'u').test(example)).toBe(true);
  });

  it.each(rows)('%s %s: %s gives its example its act', (side: Side, act, _pattern, example) => {
    const found = outermost(compileActs(acts, side)(example, 0, example.length), example, side);
    expect(found?.act).toBe(act);
  });

  it.each(rows)('%s %s: the literal of %s stands in its example', (_side, _act, pattern, example) => {
    expect(new RegExp(toRegex(pattern), 'u').exec(example)?.[0]).toContain(literalOf(pattern));
  });

  it.each([
    ['一致した', '一致した'],
    ['(強い|深い)懸念を…表明し', '懸念を'],
    ['確認(し|する)こと?', '確認'],
    ['歓迎|評価', ''],
    ['(歓迎|評価)', ''],
    ['<전했', '전했'],
    ['뜻을 같이하', '같이하'],
  ])('look for the longest certain stretch of %s', (pattern, literal) => {
    expect(literalOf(pattern)).toBe(literal);
  });

  it('refuses a notation that it does not know', () => {
    expect(() => compileActs([{ side: 'ja', act: 'state', pattern: '{される}', example: '' }], 'ja')).toThrow(
      'unknown {される}',
    );
  });
});

describe('endsClause', () => {
  it('tells a predicate from a noun in front of another verb', () => {
    const ends = (clause: string) => {
      const found = outermost(compileActs(acts, 'ja')(clause, 0, clause.length), clause, 'ja');
      return found !== null && endsClause(found, clause, clause.length, 'ja');
    };
    expect([ends('深刻な懸念を示し、'), ends('国民の懸念を払拭し、')]).toEqual([true, false]);
  });
});
