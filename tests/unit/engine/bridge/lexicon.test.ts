import { compileLexicon, type Entry } from '../../../../src/engine/bridge/lexicon';
import { createCountryRunFinder } from '../../../../src/engine/bridge/country-runs';
import type { Side } from '../../../../src/domain/side';
import { analyserOf } from '../../../support/analysers';
import { evidence, expectKey, matchesBetween } from '../../../support/bridge-notation';
import { engineParts } from '../../../support/shared-engine';

const entry = (form: string): Entry => ({ form, kind: 'concept', key: form, quality: 1 });

/** What a lexicon of these forms finds in a text, in its order, the longest first. */
function found(side: Side, forms: readonly string[], text: string): string[] {
  return compileLexicon(forms.map(entry))
    .find(analyserOf(side).analyse(text))
    .map(({ range, key }) => `${text.slice(...range)}=${key}`);
}

/** What it finds in a text as it is written. */
function foundWritten(forms: readonly string[], text: string): string[] {
  const morphemes = analyserOf('ko').analyse(text);
  return compileLexicon(forms.map(entry))
    .findWritten(text, { start: 0, end: text.length, morphemes })
    .map(({ range, key }) => `${text.slice(...range)}=${key}`);
}

describe('the relations of data/concepts', () => {
  it('tie a narrower word to a broader one, less surely than to its equal', () => {
    const qualities = (ko: string) => matchesBetween('最高裁', ko).map(({ quality }) => quality);
    expect(evidence('concept', '最高裁', '법원')).toEqual(['最高裁=법원']);
    expect(Math.max(...qualities('법원'))).toBeLessThan(Math.max(...qualities('대법원')));
  });
});

describe('compileLexicon', () => {
  it('finds an inflected verb by its dictionary form', () => {
    expect(found('ja', ['広げる'], '協力の幅を広げた')).toEqual(['広げ=広げる']);
    expect(found('ko', ['넓히다'], '협력의 폭을 넓혀 왔다')).toEqual(['넓혀=넓히다']);
  });

  it('finds a phrase whose last word is inflected', () => {
    expect(found('ja', ['幅を広げる'], '協力の幅を広げていく')).toEqual(['幅を広げ=幅を広げる']);
    expect(found('ko', ['의견을 같이하다'], '의견을 같이했다')).toHaveLength(1);
  });

  it('finds a phrase whose verb the dictionary takes for another', () => {
    // 들었다 is read as 듣다 (to hear); which it is shows in the words before.
    expect(foundWritten(['예를 들다'], '예를 들었다')).toEqual(['예를 들=예를 들다']);
    expect(found('ko', ['이야기를 듣다'], '이야기를 들었다')).toEqual(['이야기를 들=이야기를 듣다']);
  });

  it('finds a verb that is contracted before an auxiliary', () => {
    expect(found('ko', ['밝혀지다'], '사실이 밝혀졌다고 했다')).toEqual(['밝혀졌=밝혀지다']);
    expect(found('ko', ['강해지다'], '관계가 강해지고 있다')).toEqual(['강해지=강해지다']);
    expect(found('ko', ['헤쳐 나가다'], '위기를 함께 헤쳐나가자고 했다')).toEqual(['헤쳐나가=헤쳐 나가다']);
    expect(found('ko', ['나눠 주다'], '경험을 나누어 주었다')).toEqual(['나누어 주=나눠 주다']);
  });

  it('does not find a phrase anew that is found morpheme by morpheme', () => {
    expect(foundWritten(['의견을 같이하다'], '의견을 같이했다')).toEqual([]);
  });

  it('gives the longer form before the shorter one at the same place', () => {
    expect(found('ja', ['拉致', '拉致問題'], '拉致問題の解決')).toEqual(['拉致問題=拉致問題', '拉致=拉致']);
  });

  it('does not find a form that begins or ends inside a word', () => {
    expect(found('ja', ['タイ'], 'タイミングを見て')).toEqual([]);
    expect(found('ko', ['수단'], '이수단체')).toEqual([]);
  });

  it('does not mind blanks and middle dots', () => {
    expect(found('ko', ['한미일'], '한·미·일 협력')).toEqual(['한·미·일=한미일']);
    expect(found('ko', ['의견교환'], '의견 교환')).toEqual(['의견 교환=의견교환']);
  });

  it('finds nothing where there is nothing', () => {
    expect(compileLexicon([]).find(analyserOf('ja').analyse('協力'))).toEqual([]);
    expect(compileLexicon([entry('協力')]).find([])).toEqual([]);
  });
});

describe('the lexicon of data/', () => {
  it.each([
    ['日韓', '한일', 'countries:jp+kr'],
    ['日韓', '일한', 'countries:jp+kr'],
    ['韓日', '한일', 'countries:jp+kr'],
    ['日米韓', '한미일', 'countries:jp+kr+us'],
    ['日米韓', '한·미·일', 'countries:jp+kr+us'],
    ['日・米・韓', '한미일', 'countries:jp+kr+us'],
    ['日中韓', '한일중', 'countries:cn+jp+kr'],
    ['日中韓', '한중일', 'countries:cn+jp+kr'],
  ])('takes %s and %s for the same countries', expectKey);

  it.each([
    ['日韓', '한미'],
    ['日米韓', '한중일'],
    ['日米', '한미일'],
  ])('does not take %s and %s for the same countries', (ja, ko) => {
    expect(matchesBetween(ja, ko).filter(({ key }) => key.startsWith('countries:'))).toEqual([]);
  });

  it.each([
    ['北朝鮮', '북한', 'country:kp'],
    ['米国', '미국', 'country:us'],
    ['大韓民国', '한국', 'country:kr'],
    ['オーストラリア', '호주', 'country:au'],
  ])('knows %s and %s by name', expectKey);

  it.each([
    ['石破茂', '이시바 시게루', 'person:ishiba-shigeru'],
    ['李在明', '이재명', 'person:lee-jae-myung'],
    ['石破', '이시바', 'person:ishiba-shigeru'],
  ])('knows the person %s, %s', expectKey);

  it.each([
    ['処理水', '오염수', 'thing:fukushima-water'],
    ['ALPS処理水', '처리수', 'thing:fukushima-water'],
    ['竹島', '독도', 'thing:liancourt-islets'],
    ['旧朝鮮半島出身労働者', '강제징용', 'thing:wartime-labour'],
  ])('knows that %s and %s name one thing', expectKey);

  it('leaves a family name of one syllable alone', () => {
    expect(evidence('name', '李在明', '이 문제')).toEqual([]);
  });

  it('finds what both write in Latin letters, whatever the case', () => {
    expect(evidence('name', 'ＩＡＥＡの査察', 'IAEA 사찰')).toContain('IAEA=IAEA');
    expect(evidence('name', 'Quadの会合', 'QUAD 회의')).toContain('Quad=QUAD');
  });
});

describe('createCountryRunFinder', () => {
  const runs = (side: Side, text: string): string[] =>
    createCountryRunFinder(engineParts().knowledge.countries, side)(text, 0, text.length).map(
      ({ start, end, key }) => `${text.slice(start, end)}=${key}`,
    );

  it('finds runs in any order, with or without middle dots', () => {
    expect(runs('ja', '日米韓及び日・中・韓')).toEqual(['日米韓=jp+kr+us', '日・中・韓=cn+jp+kr']);
    expect(runs('ko', '한미일 및 한·일·중')).toEqual(['한미일=jp+kr+us', '한·일·중=cn+jp+kr']);
  });

  it('takes no day for a country', () => {
    expect(runs('ja', '本日韓国は、同日米国を')).toEqual([]);
  });

  it('begins at the beginning of a Korean word', () => {
    expect(runs('ko', '대한일보')).toEqual([]);
  });

  it('names each country once', () => {
    expect(runs('ja', '日日')).toEqual([]);
  });

  it('counts from the beginning of the text, not of the clause', () => {
    const [run] = createCountryRunFinder(engineParts().knowledge.countries, 'ja')('両国、日韓は', 3, 6);
    expect(run).toEqual({ start: 3, end: 5, key: 'jp+kr' });
  });
});
