// Phrases that name a party without naming a person: both sides (両外相, 양측), one side (先方, 아측), a ministry, a third country.
import type { Actor } from '../../domain/act';
import type { Side } from '../../domain/side';
import type { Knowledge } from '../knowledge';

type Party = readonly [pattern: RegExp, actor: Actor];

/** What two do together. Checked before everything else. */
const BOTH: Readonly<Record<Side, RegExp>> = {
  ja: /両(?:首脳|外相|大臣|長官|次官|局長|者|国|国政府|政府|代表|議長|総理|相|防衛相|閣僚|側|氏|名|幹事長|会長|知事|市長|審議官|室長|大使|団長|首席代表|当局|院|党|財務相|国防相|議員)|双方|日韓(?:両国|双方|両首脳|両政府|首脳|外相|当局)?$|日韓両|[二両三四]者$|(?:[三3四4二2五5]|日韓米|日米韓)(?:か国|カ国|ヶ国|国|首脳|外相|長官|大臣|次官|者|局長|閣僚)|一同|参加(?:者|国)|^各国|出席者|[二三四]大臣|首脳(?:間|同士)$|^両国の(?:首脳|外相|大臣|長官|政府|代表)/u,
  ko: /(?:양|두|세|3국|삼국|4국|한일|양국|3개국|한미일)\s?(?:정상|장관|차관|국장|측|국|나라|대신|수석대표|대표|총리|외교장관|국방장관|재무장관|실장|인|사람|정부|당국|의장|외교당국|부처|기관|나라 정상|국장급|대사|본부장)(?:들)?$|쌍방$|참석자(?:들)?$|참가국(?:들)?$|^(?:한일|한ㆍ일|한·일)\s?(?:외교|국방|경제|재무|통상)?\s?(?:양국|양측|정상|장관|당국|정부|외교장관|외교당국|국방당국)$|^(?:양측|양국|한일|3국)\s(?:실무자|실무진|당국자|전문가|대표단|관계자)(?:들)?$|^(?:3자|양자|양국|양측|3국|3개국)$/u,
};

const ONE: Readonly<Record<Side, readonly Party[]>> = {
  ja: [
    [/(?:^|の)(?:日本側|日本政府|日本国政府|政府|我が国政府|我が国|我が方|当方|日側|日本国)$/u, 'jp'],
    [
      /^(?:外務|防衛|財務|経済産業|法務|国土交通|農林水産|環境|厚生労働|文部科学|総務)省$|^(?:首相|総理)官邸$|^内閣府$|^警察庁$|^海上保安庁$/u,
      'jp',
    ],
    [/(?:^|の)(?:韓国側|韓国政府|先方|大韓民国|大韓民国側|大韓民国政府|韓側|相手方|相手側)$/u, 'kr'],
    [
      /(?:外交|国防|統一|企画財政|財政経済|法務|産業通商(?:資源)?|海洋水産|国土交通|保健福祉|教育|環境|外交通商)部$|(?:^|韓国)大統領(?:室|府)$/u,
      'kr',
    ],
    [/^(?:同省|外務省|政府)?(?:報道官|関係者|当局者|幹部)$/u, 'jp'],
    [/(?:ホワイトハウス|国務省|国防総省|国際社会|^国連|IAEA)(?:側)?$/u, 'third'],
  ],
  ko: [
    [/(?:^|\s)(?:일본\s?측|일측|일본\s?정부|일본국\s?정부|동측|상대측)$/u, 'jp'],
    [/(?:외무|방위|재무|경제산업|법무|국토교통|농림수산|환경|후생노동|문부과학|총무)성$|총리\s?관저$/u, 'jp'],
    [/(?:^|\s)(?:우리\s?측|한국\s?측|한측|우리\s?정부|한국\s?정부|정부|아측|당국|우리\s?대표단)$/u, 'kr'],
    [
      /(?:^|\s)(?:외교|국방|통일|기획재정|재정경제|기재|법무|산업|산업통상|산업통상자원|해양수산|국토교통|보건복지|환경|교육)부$|대통령실$|청와대$/u,
      'kr',
    ],
    [/(?:당국자|관계자|대변인|대변인실)$/u, 'kr'],
    [/(?:백악관|국무부|국제사회|유엔|국제원자력기구|IAEA)(?:\s?측)?$/u, 'third'],
  ],
};

/** A country alone, which may as well be what is spoken of: 日本は, 북한은. */
export const BARE_COUNTRY =
  /^(?:日本|韓国|大韓民国|日本国|일본|한국|대한민국|우리나라|우리|米国|アメリカ|中国|北朝鮮|ロシア|북한|미국|중국|러시아|북|국제사회|国際社会)$/u;

/** Tells which party a phrase names, apart from persons. */
export function partiesOf(knowledge: Knowledge, side: Side): (phrase: string) => Actor | null {
  const third = thirdCountry(knowledge, side);
  const whole = new RegExp(
    `^(?:${third})(?:の)?(?:側|政府|首脳|首相|外相|国家主席|\\s?측|\\s?정부|\\s?정상|\\s?총리|\\s?국가주석|\\s?외교장관|\\s?외교부장)?$`,
    'u',
  );
  const short = side === 'ja' ? /^[米中露英豪仏独北朝]{1,2}側$/u : /^[미중러북영호]측$/u;
  return (phrase) => {
    if (BOTH[side].test(phrase)) return 'both';
    for (const [pattern, actor] of ONE[side]) if (pattern.test(phrase)) return actor;
    if (/^(?:日本|日本国|일본)$/u.test(phrase)) return 'jp';
    if (/^(?:韓国|대한민국|한국|우리나라)$/u.test(phrase)) return 'kr';
    return whole.test(phrase) || short.test(phrase) ? 'third' : null;
  };
}

/** Names of other countries, as alternatives of a regular expression. */
export function thirdCountry(knowledge: Knowledge, side: Side): string {
  return knowledge.countries
    .filter(({ id }) => id !== 'jp' && id !== 'kr')
    .flatMap((country) => country[side])
    .toSorted((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^$()|[\]\\]/gu, '\\$&'))
    .join('|');
}
