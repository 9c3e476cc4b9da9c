import { atomsOf } from '../../../../src/engine/bridge/atoms';
import { oneClause } from '../../../support/bridge-notation';

const NO_COMMON: ReadonlyMap<string, number> = new Map();

const weights = (side: 'ja' | 'ko', ...texts: readonly string[]) =>
  atomsOf(
    texts.map((text) => oneClause(side, text)),
    NO_COMMON,
  ).map((atoms) => new Map(atoms.map((atom) => [atom.base, atom.weight])));

describe('atomsOf', () => {
  it('leaves out particles, endings and signs', () => {
    const [ja] = weights('ja', '両国は、協力を深めた。');
    const [ko] = weights('ko', '양국은 협력을 강화했다.');
    expect([...ja!.keys()]).toEqual(expect.arrayContaining(['協力', '深める']));
    for (const mark of ['は', 'を', '、', '。', 'た']) expect(ja!.has(mark)).toBe(false);
    for (const mark of ['은', '을', '.', '다']) expect(ko!.has(mark)).toBe(false);
  });

  it('weighs grammar lighter than content', () => {
    const [ja] = weights('ja', '協力することが重要であること');
    expect(ja!.get('こと')).toBeLessThan(ja!.get('協力')! / 5);
  });

  it('weighs a word of every clause lighter than one of a single clause', () => {
    const [first] = weights('ja', '半導体の協力', '漁業の協力', '教育の協力', '医療の協力');
    expect(first!.get('協力')).toBeLessThan(first!.get('半導体')!);
  });

  it('weighs a word of many readouts lighter, even where it stands once', () => {
    const clause = oneClause('ja', '半導体の協力');
    const [atoms] = atomsOf([clause], new Map([['協力', 1]]));
    const of = (base: string) => atoms!.find((atom) => atom.base === base)!.weight;
    expect(of('協力')).toBeLessThan(of('半導体'));
  });

  it('weighs the frame lighter than what is framed', () => {
    const clause = oneClause('ja', '高田大臣から協力の意義');
    const [[framed]] = [atomsOf([{ ...clause, actorCue: [0, 6] }], NO_COMMON)];
    const [plain] = atomsOf([clause], NO_COMMON);
    const of = (atoms: typeof plain, base: string) => atoms!.find((atom) => atom.base === base)!.weight;
    expect(of(framed, '大臣')).toBeLessThan(of(plain, '大臣'));
    expect(of(framed, '協力')).toBe(of(plain, '協力'));
  });
});
