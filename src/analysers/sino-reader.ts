import { decompose, FINAL } from '../domain/hangul';
import { foldInitialSound } from '../engine/bridge/initial-sound';
import * as OpenCC from 'opencc-js';
import hanja from 'hanja';
import type { SinoReader } from '../engine/morpheme';

/**
 * Japanese kanji → old forms (opencc-js) → Hangul readings (hanja) → the initial-sound rule (두음법칙), which the package
 * leaves out: 歴史 is 역사, not 력사.
 */
export function createSinoReader(): SinoReader {
  const toOldForms = OpenCC.Converter({ from: 'jp', to: 't' });
  const cache = new Map<string, readonly string[]>();
  const read = (kanji: string): readonly string[] => {
    const hangul = hanja.translate(toOldForms(kanji), 'SUBSTITUTION');
    if (!/^[가-힣]+$/u.test(hangul) || hangul.length !== kanji.length) return [];
    const variants = otherReadings(kanji, hangul).flatMap((reading) => [
      withInitialSoundRule(reading),
      reading,
    ]);
    return [...new Set(variants)];
  };
  return {
    hanja: (kanji) => [...toOldForms(kanji)].map((char) => KOREAN_FORMS[char] ?? char).join(''),
    readings: (kanji) => {
      const known = cache.get(kanji);
      if (known) return known;
      const result = read(kanji);
      cache.set(kanji, result);
      return result;
    },
  };
}

/** Old forms of which Korean writes another shape than Taiwan, whose forms the package gives: 產業 is 産業 in Korea, 眾 is 衆. */
const KOREAN_FORMS: Readonly<Record<string, string>> = {
  為: '爲',
  眾: '衆',
  啟: '啓',
  強: '强',
  產: '産',
  顏: '顔',
  裡: '裏',
  教: '敎',
  值: '値',
  郎: '郞',
  鄉: '鄕',
  概: '槪',
  既: '旣',
  即: '卽',
  清: '淸',
  青: '靑',
  研: '硏',
  並: '竝',
  併: '倂',
  脱: '脫',
  偽: '僞',
};

/**
 * Characters that Korean reads in more than one way in words of readouts and news; the package knows one of them. The more
 * frequent reading stands first: 比率 비율, 不動産 부동산, 容易 용이, 更新 갱신, 復活 부활, 殺到 쇄도.
 */
const READINGS: Readonly<Record<string, readonly string[]>> = {
  率: ['률', '솔'],
  不: ['불', '부'],
  易: ['역', '이'],
  更: ['경', '갱'],
  復: ['복', '부'],
  殺: ['살', '쇄'],
  省: ['성', '생'],
  説: ['설', '세'],
  降: ['강', '항'],
  切: ['절', '체'],
  悪: ['악', '오'],
  識: ['식', '지'],
  宅: ['택', '댁'],
  暴: ['폭', '포'],
  拓: ['척', '탁'],
  索: ['색', '삭'],
  塞: ['색', '새'],
  便: ['편', '변'],
  糖: ['당', '탕'],
  画: ['화', '획'],
  楽: ['락', '악', '요'],
  度: ['도', '탁'],
  参: ['참', '삼'],
  車: ['차', '거'],
  北: ['북', '배'],
  金: ['금', '김'],
  見: ['견', '현'],
  刺: ['자', '척'],
  則: ['칙', '즉'],
  枠: ['틀'],
};
const MOST_VARIANTS = 6;

/** The reading of the package and, for characters of several readings, the others; most likely first. */
function otherReadings(kanji: string, hangul: string): string[] {
  let variants = [''];
  for (const [i, char] of [...kanji].entries()) {
    const readings = READINGS[char] ?? [hangul.charAt(i)];
    variants = variants
      .flatMap((start) => readings.map((reading) => start + reading))
      .slice(0, MOST_VARIANTS);
  }
  return variants;
}

/** 력사 → 역사, 녀성 → 여성, 로동 → 노동; and 률 → 율 after a vowel or ㄴ (비률 → 비율). */
function withInitialSoundRule(hangul: string): string {
  return foldInitialSound(hangul.charAt(0)) + afterVowelOrN(hangul).slice(1);
}

function afterVowelOrN(hangul: string): string {
  return [...hangul]
    .map((syllable, i, all) => {
      if (i === 0 || (syllable !== '률' && syllable !== '렬')) return syllable;
      const final = decompose(all[i - 1] ?? '')?.final;
      if (final !== FINAL.none && final !== FINAL.n) return syllable;
      return syllable === '률' ? '율' : '열';
    })
    .join('');
}
