import type { CallAccount } from '../../../src/domain/call';
import type { ComparisonDocument } from '../../../src/domain/comparison';
import type { Difference } from '../../../src/domain/difference';
import type { Link } from '../../../src/domain/link';
import type { ComparisonPage } from '../../../src/view-models/comparison-page';
import { LNGS, type Lng } from '../../../src/i18n';
import { aComparison } from '../../support/a-comparison';
import { aDocument } from '../../support/a-document';
import { aKnowledge } from '../../support/a-knowledge';
import { composedDocument } from '../../support/composed-document';
import { aComparisonPage, aTranslator } from '../../support/faces';

const pageOf = async (document: ComparisonDocument, lng: Lng = 'en') =>
  aComparisonPage(await aTranslator(lng), { stored: aComparison({ document }) });

/** The composed pair, one account of the call changed on each side. */
async function callRows(
  ja: Partial<CallAccount>,
  ko: Partial<CallAccount>,
  lng: Lng = 'en',
): Promise<ComparisonPage['call']['rows']> {
  const base = composedDocument();
  const changed = {
    ...base,
    ja: { ...base.ja, call: { ...base.ja.call, ...ja } },
    ko: { ...base.ko, call: { ...base.ko.call, ...ko } },
  };
  return (await pageOf(changed, lng)).call.rows;
}

const given = <T>(value: T, isApproximate = false) => ({ value, span: [0, 2] as const, isApproximate });
const person = (country: string, id: string | null) => ({ country, person: id, span: [0, 2] as const });

describe('the call panel', () => {
  it('takes a date without its year for the same day', async () => {
    const [date] = await callRows({ date: given('2025-11-14') }, { date: given('--11-14') });
    expect(date?.verdictClass).toBe('same');
    const [other] = await callRows({ date: given('2025-11-14') }, { date: given('--11-15') });
    expect(other?.verdictClass).toBe('differs');
  });

  it('says so where nothing was found', async () => {
    const rows = await callRows({ date: null, participants: [] }, {});
    const cells = rows.map((row) => row.cells[0]);
    expect([cells[0]?.hasText, cells[0]?.text]).toEqual([true, 'Not found in the text']);
    expect([cells[3]?.hasText, cells[3]?.text]).toEqual([true, 'No name recognised']);
  });

  it.each([
    ['en', 'about 2 hours', '1 hour 20 minutes'],
    ['ja', '約2時間', '1時間20分'],
    ['ko', '약 2시간', '1시간 20분'],
  ] as const)('writes an hour as an hour in %s', async (lng, long, longer) => {
    const rows = await callRows({ durationMinutes: given(120, true) }, { durationMinutes: given(80) }, lng);
    expect(rows[2]?.cells.map(({ text }) => text)).toEqual([long, longer]);
  });

  it('does not say that persons differ where one was merely not recognised', async () => {
    const both = [person('jp', 'morikawa-yoichi'), person('kr', 'park-jihun')];
    const verdict = async (ja: CallAccount['participants'], ko: CallAccount['participants']) =>
      (await callRows({ participants: ja }, { participants: ko }))[3]?.verdictClass;
    expect(await verdict(both.slice(1), both)).toBe('partly');
    expect(await verdict([person('jp', null)], [person('jp', null)])).toBe('partly');
    expect(await verdict(both.toReversed(), both)).toBe('same');
    expect(await verdict([person('jp', 'another'), ...both.slice(1)], both)).toBe('differs');
  });
});

/** Two sentences as one link; quotations stand for spans. */
function aLink(
  texts: Readonly<Record<'ja' | 'ko', string>>,
  details: Readonly<Record<'ja' | 'ko', readonly string[]>>,
  more: readonly Difference[] = [],
): ComparisonDocument {
  const document = aDocument(texts);
  const at = (side: 'ja' | 'ko', quote: string) => {
    const start = texts[side].indexOf(quote);
    return [start, start + quote.length] as const;
  };
  const detail = (side: 'ja' | 'ko'): Difference => ({
    facet: 'detail',
    side,
    spans: details[side].map((quote) => at(side, quote)),
  });
  const [link] = document.links;
  return { ...document, links: [{ ...link!, differences: [detail('ja'), detail('ko'), ...more] }] };
}

const additions = (page: ComparisonPage) =>
  page.texts.groups
    .flatMap(({ rows }) => rows)
    .flatMap(({ differences }) => differences)
    .filter(({ facet }) => facet === 'No counterpart found')
    .flatMap(({ parts }) => parts.flatMap(({ quotes }) => quotes.map(({ text }) => text)));

describe('words without a counterpart', () => {
  it('leave out verbs that only carry a noun, postpositions and single characters', async () => {
    const document = aLink(
      { ja: '年内の合意に向けて、協議を行う。', ko: '연내 합의를 위해 협의를 이어 나가기로 했다.' },
      { ja: ['向けて', '行う'], ko: ['위해', '이어 나가'] },
    );
    const page = await pageOf(document);
    expect(additions(page)).toEqual([]);
    expect(page.findings.sentences.join(' ')).not.toContain('counterpart');
  });

  it('leave out what is told as a differing figure', async () => {
    const document = aLink(
      { ja: '共同訓練を年２回行う。', ko: '합동훈련을 연 3회 실시한다.' },
      { ja: ['年２'], ko: ['연 3'] },
    );
    const [link] = document.links;
    const fact: Difference = {
      facet: 'fact',
      kind: 'number',
      ja: { value: '2', span: [5, 8] },
      ko: { value: '3', span: [6, 10] },
    };
    const differing: Link = { ...link!, differences: [...link!.differences, fact] };
    expect(additions(await pageOf({ ...document, links: [differing] }))).toEqual([]);
  });

  it('leave out a term that the other side mentions too', async () => {
    const document = aLink(
      { ja: '北朝鮮の動向を協議した。', ko: '북한 동향과 북한 인권을 협의했다.' },
      { ja: ['北朝鮮'], ko: ['인권'] },
    );
    const withTerms = {
      ...document,
      ja: { ...document.ja, terms: [{ term: 'north-korea', start: 0, end: 3 }] },
      ko: { ...document.ko, terms: [{ term: 'north-korea', start: 0, end: 2 }] },
      terms: { 'north-korea': { ja: '北朝鮮', ko: '북한', en: 'North Korea' } },
    };
    expect(additions(await pageOf(withTerms))).toEqual(['인권']);
  });

  it('stay where they say something', async () => {
    const document = aLink(
      { ja: '経済界の要望に向けて協力する。', ko: '협력한다.' },
      { ja: ['経済界の要望に向けて'], ko: [] },
    );
    expect(additions(await pageOf(document))).toEqual(['経済界の要望に向けて']);
  });
});

describe('a differing point', () => {
  it('compares no commitment of one side with one of the other', async () => {
    const acts: Difference[] = [
      { facet: 'actor', ja: 'jp', ko: 'kr' },
      { facet: 'act', ja: 'agree', ko: 'hope' },
    ];
    const document = aLink({ ja: '進めたい。', ko: '요청했다.' }, { ja: [], ko: [] }, acts);
    const [item] = (await pageOf(document)).findings.differing;
    expect(item?.differences[0]?.hasNote).toBe(false);
  });

  it('says what it is about before how it differs', async () => {
    const { findings } = await pageOf(composedDocument());
    const item = findings.differing.find(({ order }) => order === '⑦ ⇄ ③');
    expect(item?.subject).toContain('North Korea');
    expect(item?.quotes.map(({ lang }) => lang)).toEqual(['ja', 'ko']);
  });

  it('shows a figure only to whom the text does not show it', async () => {
    const document = aLink({ ja: '１万５千人が来た。', ko: '1만 2천 명이 왔다.' }, { ja: [], ko: [] }, [
      {
        facet: 'fact',
        kind: 'number',
        ja: { value: '15000', span: [0, 6] },
        ko: { value: '12000', span: [0, 7] },
      },
    ]);
    const texts = async (lng: Lng) =>
      (await pageOf(document, lng)).findings.differing[0]?.differences[0]?.parts.map(({ text }) => text);
    expect(await texts('en')).toEqual(['15,000', '12,000']);
    expect(await texts('ja')).toEqual(['', '1万2000']);
  });
});

describe('the evidence of a link', () => {
  it('explains a term by its gloss', async () => {
    const base = composedDocument();
    const links = base.links.map((link) => ({
      ...link,
      evidence: link.evidence.map((one) => (one.kind === 'term' ? { ...one, key: `term:${one.key}` } : one)),
    }));
    const page = await pageOf({ ...base, links });
    const meanings = page.texts.groups
      .flatMap(({ rows }) => rows)
      .flatMap(({ why }) => why.flatMap(({ evidence }) => evidence.map(({ meaning }) => meaning)));
    expect(meanings).toContain('Japan, the United States and South Korea');
  });
});

describe('a line that only frames a readout', () => {
  it.each(LNGS)('is named and not said to be left unreported in %s', async (lng) => {
    const tr = await aTranslator(lng);
    const page = await pageOf(composedDocument(), lng);
    const [dateline] = page.findings.only[0]?.items ?? [];
    expect(dateline?.role).toBe(tr.t('comparison.role.dateline'));
    const row = page.texts.groups.flatMap(({ rows }) => rows).find(({ order }) => order === '②');
    expect(row?.cells[1]?.empty).toBe(tr.t('comparison.emptyLine.ko'));
  });
});

describe('contested names', () => {
  const contestedIn = async (ja: string, ko: string) => {
    const document = aDocument({ ja, ko });
    const knowledge = aKnowledge();
    const name = (id: string, jaName: string, koName: string, usedBy: string[]) => {
      const [thing = '', variant = ''] = id.split('/');
      return { thing, variant, ja: [jaName], ko: [koName], en: variant, usedBy };
    };
    const page = aComparisonPage(await aTranslator(), {
      stored: aComparison({ document: { ...document, links: [] } }),
      knowledge: {
        ...knowledge,
        contestedNames: [
          ...knowledge.contestedNames,
          name('sea/one', '日本海', '일본해', ['jp']),
          name('sea/other', '東海', '동해', ['kr']),
          name('north/usual', '北朝鮮', '북한', ['jp', 'kr']),
          name('north/own', '朝鮮民主主義人民共和国', '조선', ['kp']),
          name('minister/short', '外相', '외교장관', ['jp', 'press']),
          name('minister/full', '外交部長官', '외교부 장관', ['jp', 'kr']),
        ],
      },
    });
    return page.contested.items.map(({ names }) => names.map(({ text }) => text));
  };

  it('are explained where one readout alone uses them', async () => {
    expect(await contestedIn('処理水について説明した。', '경제를 논의했다.')).toEqual([['処理水']]);
  });

  it('are left alone where both governments say the same', async () => {
    expect(await contestedIn('北朝鮮について協議した。', '외교장관은 북한 문제를 논의했다.')).toEqual([]);
  });

  it('are found as words only', async () => {
    expect(await contestedIn('経済を議論した。', '문제를 공동해결하고 활동해 나간다.')).toEqual([]);
    expect(await contestedIn('経済を議論した。', '동해에서 훈련했다.')).toEqual([['동해']]);
  });
});
