import { latinOf, readingsOf, withAbove } from '../../../support/reading-notation';

const read = (ja: string) => readingsOf({ ja, ko: '' }).readings.ja;

describe('kana over kanji', () => {
  it.each([
    '両[りょう]首脳[しゅのう]は、緊密[きんみつ]に連携[れんけい]していくことを確認[かくにん]しました。',
    '日韓[にっかん]関係[かんけい]の重要[じゅうよう]性[せい]を確[たし]かめ合[あ]った。',
    '一致[いっち]して取[と]り組[く]む考[かんが]えを伝[つた]えた。',
    '７月[がつ]14日[じゅうよっか]、午後[ごご]２時[じ]10分[ぷん]から約[やく]40分間[ぷんかん]、会談[かいだん]した。',
    '６月[がつ]３日[みっか]から15日[にち]まで訪問[ほうもん]する。',
    '石破茂[いしばしげる]総理[そうり]は、未来志向[みらいしこう]の関係[かんけい]を説明[せつめい]した。',
  ])('%s', (notation) => {
    const text = notation.replace(/\[[^\]]*\]/gu, '');
    expect(withAbove(text, read(text))).toBe(notation);
  });

  it.each([
    ['行った stands for いった and おこなった', '会談を行った。', '行'],
    ['市場 stands for しじょう and いちば', '市場の安定を確認した。', '市場'],
    ['a name that the data do not know', '森川陽一は述べた。', '森川'],
    ['後 stands for ご, あと and のち', '会談の後、説明した。', '後'],
    ['a character beside a name is part of it', '裵相旭第一次官は述べた。', '相'],
  ])('stays away where a reading is in doubt: %s', (_, text, word) => {
    const covered = read(text).above.map(({ span }) => text.slice(...span));
    expect(covered.filter((each) => each.includes(word))).toEqual([]);
    expect(covered).not.toEqual([]);
  });

  it('keeps to the original text, whatever its widths', () => {
    const text = '　ＡＬＰＳ処理水の放出（１５日）';
    expect(withAbove(text, read(text))).toBe(
      '　ＡＬＰＳ処理水[しょりすい]の放出[ほうしゅつ]（１５日[にち]）',
    );
  });
});

describe('Japanese in Latin letters', () => {
  it.each([
    [
      '両首脳は、協力を強化していくことで一致した。',
      'ryōshunō wa, kyōryoku o kyōka shite iku koto de itchi shita.',
    ],
    ['問題へ向かっている。', 'mondai e mukatte iru.'],
    ['行うと思う。', 'okonau to omou.'],
    ['核・ミサイル問題について説明した。', 'kaku · misairu mondai ni tsuite setsumei shita.'],
    ['「本年」の運用', '“honnen” no un’yō'],
    ['森川総理は東京を訪問した。', '森川 sōri wa Tōkyō o hōmon shita.'],
  ])('%s', (ja, latin) => expect(latinOf(read(ja))).toBe(latin));
});
