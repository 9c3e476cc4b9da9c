import type { Side } from '../../../../src/domain/side';
import { readWords } from '../../../../src/engine/read-words';
import { alignSentences } from '../../../../src/services/versions/align-sentences';
import { engineParts } from '../../../support/shared-engine';

/** The rows of a contrast in short: = the same, ~ changed, + only in the later, - only in the earlier text. */
function contrast(side: Side, old: string, now: string): readonly string[] {
  const read = (text: string) => ({ text, ...readWords(engineParts(), side, text) });
  return alignSentences(read(old), read(now)).map((pair) => {
    const [was, is] = [pair.old && old.slice(...pair.old).trim(), pair.now && now.slice(...pair.now).trim()];
    if (was === null) return `+ ${is}`;
    if (is === null) return `- ${was}`;
    return was === is ? `= ${is}` : `~ ${is}`;
  });
}

describe('two readouts of one side', () => {
  it('show a Japanese formula as changed, and another subject as new', () => {
    const old = `6月9日、見本総理大臣は、李大統領と電話会談を行いました。
両首脳は、日韓関係の安定的な発展に向けて協力していくことで一致しました。
両首脳は、北朝鮮への対応において、日韓米で緊密に連携していくことを確認しました。
見本総理から、李大統領の就任に祝意を伝えました。`;
    const now = `6月20日、見本総理大臣は、李大統領と電話会談を行いました。
両首脳は、北朝鮮への対応を含め、日米韓で引き続き緊密に連携していくことで一致しました。
両首脳は、首脳会談の年内開催に向けて緊密に調整していくことで一致しました。
見本総理から、水産物の輸入規制の撤廃を求めました。`;
    expect(contrast('ja', old, now)).toEqual([
      '~ 6月20日、見本総理大臣は、李大統領と電話会談を行いました。',
      '- 両首脳は、日韓関係の安定的な発展に向けて協力していくことで一致しました。',
      '~ 両首脳は、北朝鮮への対応を含め、日米韓で引き続き緊密に連携していくことで一致しました。',
      '- 見本総理から、李大統領の就任に祝意を伝えました。',
      '+ 両首脳は、首脳会談の年内開催に向けて緊密に調整していくことで一致しました。',
      '+ 見本総理から、水産物の輸入規制の撤廃を求めました。',
    ]);
  });

  it('show a Korean formula as changed, and another subject as new', () => {
    const old = `양 정상은 한일관계의 안정적 발전을 위해 협력해 나가기로 하였다.
양 정상은 대북 대응에 있어 한미일 공조를 이어가기로 하였다.
대통령은 셔틀외교의 중요성을 강조하였다.`;
    const now = `양 정상은 대북 대응에 있어 한미일 공조를 더욱 강화해 나가기로 하였다.
양 정상은 정상회담을 조기에 개최하기 위해 조율해 나가기로 하였다.
대통령은 셔틀외교의 중요성을 강조하였다.`;
    expect(contrast('ko', old, now)).toEqual([
      '- 양 정상은 한일관계의 안정적 발전을 위해 협력해 나가기로 하였다.',
      '~ 양 정상은 대북 대응에 있어 한미일 공조를 더욱 강화해 나가기로 하였다.',
      '+ 양 정상은 정상회담을 조기에 개최하기 위해 조율해 나가기로 하였다.',
      '= 대통령은 셔틀외교의 중요성을 강조하였다.',
    ]);
  });
});
