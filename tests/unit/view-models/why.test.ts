import type { ComparisonDocument } from '../../../src/domain/comparison';
import type { Evidence, Objection } from '../../../src/domain/link';
import type { Lng } from '../../../src/i18n';
import { toWhy } from '../../../src/view-models/why';
import { aDocument } from '../../support/a-document';
import { aKnowledge } from '../../support/a-knowledge';
import { aTranslator } from '../../support/faces';

const TEXTS = { ja: '日韓両首脳は（処理水）の放出を協議した。', ko: '양 정상은 오염수 방류를 논의했다.' };

async function whyOf(
  lng: Lng,
  { evidence = [], against = [] }: { evidence?: readonly Evidence[]; against?: readonly Objection[] },
) {
  const document: ComparisonDocument = aDocument(TEXTS);
  const knowledge = {
    ...aKnowledge(),
    countries: [
      { id: 'jp', en: 'Japan' },
      { id: 'kr', en: 'South Korea' },
    ],
    concepts: [{ id: 'r-release', en: 'release into the sea' }],
  };
  const context = { tr: await aTranslator(lng), document, knowledge };
  return toWhy(context, { ...document.links[0]!, evidence, against }, 0);
}

const piece = (key: string, kind: Evidence['kind'] = 'name'): Evidence => ({
  ja: [7, 10],
  ko: [6, 9],
  kind,
  weight: 0.5,
  key,
});
const open = (ja: readonly [number, number] | null, ko: readonly [number, number] | null): Objection => ({
  kind: 'uncovered',
  ja,
  ko,
  weight: 1,
});

describe('the evidence of a pairing', () => {
  it('says in English what its words mean: persons, countries, things with several names, words of like meaning', async () => {
    const keys = [
      'person:park-jihun',
      'countries:jp+kr',
      'thing:alps-water',
      'concept:r-release',
      'person:nobody',
    ];
    const { evidence } = await whyOf('en', { evidence: keys.map((key) => piece(key)) });
    expect(evidence.map(({ meaning }) => meaning)).toEqual([
      'Park Ji-hun',
      'Japan, South Korea',
      'treated water',
      'release into the sea',
      '',
    ]);
  });

  it('leaves to a reader of Japanese or Korean what the words themselves say', async () => {
    const { evidence } = await whyOf('ja', { evidence: [piece('person:park-jihun')] });
    expect(evidence.map(({ meaning }) => meaning)).toEqual(['']);
  });
});

describe('what speaks against a pairing', () => {
  it('is one line a kind, without brackets and rests of words', async () => {
    const { against } = await whyOf('en', {
      against: [open([2, 5], null), open([6, 7], null), open([12, 14], null), open(null, [6, 9])],
    });
    expect(against).toEqual([
      {
        text: 'No counterpart found for the Japanese words:',
        quotes: [
          { lang: 'ja', text: '両首脳' },
          { lang: 'ja', text: '放出' },
        ],
      },
      { text: 'No counterpart found for the Korean words:', quotes: [{ lang: 'ko', text: '오염수' }] },
    ]);
  });

  it('names a distance only where it counted', async () => {
    const far = (weight: number): Objection => ({ kind: 'distance', ja: null, ko: null, weight });
    expect((await whyOf('en', { against: [far(0.02)] })).hasAgainst).toBe(false);
    expect((await whyOf('en', { against: [far(0.6)] })).against).toHaveLength(1);
  });
});
