import fc from 'fast-check';
import { OFFERED_FROM, type PairingReadout } from '../../../../src/domain/pairing';
import { createPairing } from '../../../../src/engine/pairing';
import { profileOf } from '../../../support/profile-notation';

const PHONE_JA =
  '倉田誠一外務大臣は、南宮振宇韓国外交部長官と電話会談を行い、水素協力について意見交換を行った。';
const PHONE_KO =
  '남궁진우 외교부 장관은 구라타 세이이치 일본 외무대신과 통화하고 수소 협력에 대해 의견을 교환하였다.';
const TRI_KO = '남궁진우 외교부 장관은 구라타 세이이치 일본 외무대신 등과 한미일 외교장관회의를 개최하였다.';

const ja = (id: string, day: string, text = PHONE_JA): PairingReadout => ({
  id,
  profile: profileOf('ja', `${day}、${text}`, { publishedOn: '2027-12-31' }),
});
const ko = (id: string, day: string, text = PHONE_KO): PairingReadout => ({
  id,
  profile: profileOf('ko', `${day} ${text}`, { publishedOn: '2027-12-31' }),
});

/** `j1=k1 …` of the pairs that are offered, then those of further readouts in brackets. */
function offered(...readouts: readonly PairingReadout[]): string {
  const { pairs, further } = createPairing(readouts).allPairs();
  const inShort = (list: typeof pairs) =>
    list
      .map((pair) => `${pair.ja}=${pair.ko}`)
      .toSorted()
      .join(' ');
  return inShort(pairs) + (further.length > 0 ? ` (${inShort(further)})` : '');
}

const LIBRARY = [
  ja('j1', '３月４日'),
  ko('k1', '3월 4일'),
  ja('j2', '３月15日'),
  ko('k2', '3월 15일'),
  ko('k3', '3월 15일', TRI_KO),
  ja('j4', '５月１日午前９時'),
  ko('k4', '5월 1일 오전'),
  ko('k5', '5월 1일 저녁'),
];

describe('pairs of a library', () => {
  it('tells calls of the same people eleven days apart', () => {
    expect(offered(...LIBRARY.slice(0, 4))).toBe('j1=k1 j2=k2');
  });

  it('tells a talk of two from one of three on the same day', () => {
    expect(offered(ja('j', '３月15日'), ko('k', '3월 15일', TRI_KO))).toBe('');
  });

  it('tells a call of the morning from one of the evening', () => {
    expect(offered(...LIBRARY.slice(5))).toBe('j4=k4');
  });

  it('offers a second account of a side as a further readout of the call', () => {
    expect(offered(ja('j1', '３月４日'), ja('j2', '３月４日'), ko('k', '3월 4일'))).toMatch(
      /^j\d=k \(j\d=k\)$/u,
    );
  });

  it('does not offer what was refused', () => {
    const pairing = createPairing(LIBRARY.slice(0, 2));
    expect(pairing.allPairs((one, other) => one === 'j1' && other === 'k1')).toEqual({
      pairs: [],
      further: [],
    });
  });

  it('says why, the weightiest first', () => {
    const [first] = createPairing(LIBRARY).candidates(LIBRARY[0] as PairingReadout, 1);
    expect(first?.readoutId).toBe('k1');
    expect(first?.reasons.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['same-day', 'same-person', 'same-kind', 'same-level']),
    );
    const weights = first?.reasons.map(({ weight }) => Math.abs(weight)) ?? [];
    expect(weights).toEqual(weights.toSorted((a, b) => b - a));
  });
});

describe('laws of pairing', () => {
  it('gives the same whatever the order of the readouts, and no readout twice', () => {
    const expected = createPairing(LIBRARY).allPairs();
    fc.assert(
      fc.property(fc.shuffledSubarray(LIBRARY, { minLength: LIBRARY.length }), (readouts) => {
        const found = createPairing(readouts).allPairs();
        expect(found).toEqual(expected);
        const ids = found.pairs.flatMap((pair) => [pair.ja, pair.ko]);
        expect(new Set(ids).size).toBe(ids.length);
        expect(found.pairs.every(({ score }) => score >= OFFERED_FROM)).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  it('scores a pair alike from either side', () => {
    const pairing = createPairing(LIBRARY);
    const scores = (readout: PairingReadout) => pairing.candidates(readout, Infinity);
    for (const one of LIBRARY) {
      for (const { readoutId, score } of scores(one)) {
        const other = LIBRARY.find(({ id }) => id === readoutId) as PairingReadout;
        expect(scores(other).find((each) => each.readoutId === one.id)?.score).toBe(score);
      }
    }
  });
});
