import type { CallKind, ProfiledPerson } from '../../domain/readout-profile';
import type { Side } from '../../domain/side';
import { higher } from './titles';

const KINDS: readonly (readonly [kind: CallKind, ja: RegExp, ko: RegExp])[] = [
  ['video', /テレビ会[談議]|ビデオ|オンライン|画像/u, /화상|영상\s?회|온라인/u],
  ['phone', /電話/u, /통화|전화/u],
  ['courtesy', /表敬|接見/u, /예방|접견/u],
  [
    'meeting',
    /会談|会合|会議|協議|対話|立ち話|懇談|夕食|昼食/u,
    /회담|회의|협의|대화|면담|환담|만찬|오찬|회동|만나/u,
  ],
];

/** How people talked: by the title, else by the opening. */
export function kindOf(title: string, lead: string, side: Side): CallKind {
  const opening = withoutOccasion(lead, side);
  for (const text of [title, opening]) {
    const found = KINDS.find(([, ja, ko]) => (side === 'ja' ? ja : ko).test(text));
    if (found) return found[0];
  }
  return 'meeting';
}

/**
 * Without the occasion on which people talked: 日米韓外相会合の機会に日韓外相会談を行った is a talk of two, and so is
 * 한미일 외교장관회의를 계기로 한일 외교장관회담을 가졌다.
 */
export function withoutOccasion(lead: string, side: Side): string {
  return side === 'ja'
    ? lead.replace(
        /[^、。\n]{0,80}(?:の機会|の際|の折|のマージン|(?:に|へ(?:の)?)出席(?:する|した)?ため|に先立|に続)/gu,
        '',
      )
    : lead.replace(
        /[^,.\n]{0,80}(?:계기|참석차|참석을 위해|참석 계기|직전|직후|에 앞서|에 이어|기회에)/gu,
        '',
      );
}

const MULTILATERAL: Readonly<Record<Side, RegExp>> = {
  ja: /(?:日米韓|日中韓|日韓米|日韓中|三か国|三カ国|三国間|3か国|3カ国|3者|三者|日米豪韓|多国間)/u,
  ko: /(?:한[·・]?미[·・]?일|한[·・]?일[·・]?미|한[·・]?일[·・]?중|한[·・]?중[·・]?일|3국|3자|삼국|3개국|다자)/u,
};
const BILATERAL: Readonly<Record<Side, RegExp>> = {
  ja: /日韓(?!米|中)|韓日/u,
  ko: /한[·・]?일(?![·・]?[중미])|일[·・]?한/u,
};
/** An opening that speaks of three and names talks right behind it. */
const TALKS_OF_MANY: Readonly<Record<Side, RegExp>> = {
  ja: /(?:日米韓|日中韓|日韓米|三か国|3か国|三者)[^、。]{0,16}(?:会談|会合|会議|協議|電話|対話)[^、。]{0,8}(?:を|が|に|し)/u,
  ko: /(?:한[·・]?미[·・]?일|한[·・]?일[·・]?중|3국|3자)[^,.]{0,24}(?:회담|회의|협의|통화|대화)[^,.]{0,10}(?:를|을|가|이|에)/u,
};

/** Whether more than two parties talked. */
export function isMultilateral(title: string, lead: string, side: Side): boolean {
  const own = withoutOccasion(title, side);
  if (MULTILATERAL[side].test(own)) return true;
  if (BILATERAL[side].test(own)) return false;
  return TALKS_OF_MANY[side].test(withoutOccasion(lead, side));
}

const SHORT: Readonly<Record<string, string>> = {
  日: 'jp',
  韓: 'kr',
  米: 'us',
  中: 'cn',
  豪: 'au',
  比: 'ph',
  露: 'ru',
  英: 'gb',
  独: 'de',
  仏: 'fr',
  印: 'in',
  越: 'vn',
  일: 'jp',
  한: 'kr',
  미: 'us',
  중: 'cn',
  호: 'au',
  러: 'ru',
  영: 'gb',
  독: 'de',
  불: 'fr',
  인: 'in',
  베: 'vn',
};
const RUN: Readonly<Record<Side, RegExp>> = {
  ja: /(?<!\p{Script=Han})(?:日[米韓中豪比露英独仏印越]{1,3}|[米韓中]日)(?=首脳|外相|外務|防衛|財務|次官|局長|電話|会談|会合|協|対話|両|間|関係|三か国|戦略|経済|安全|環境|漁業|領事|課長|実務|高級|議員|テレビ|[^\p{Script=Han}]|[一-鿿])/gu,
  ko: /(?<![가-힣])(?:한[·・]?[미일중호러영독불인베](?:[·・]?[미일중])?|일[·・]?한)(?![가-힣]*[은는이가]\s)(?=\s|정상|외교|국방|재무|차관|국장|양|관계)/gu,
};

/** The countries that took part: the own one, those in 日韓 / 한일, and those of the people. */
export function countriesOf(
  { title, lead, side }: { readonly title: string; readonly lead: string; readonly side: Side },
  people: readonly ProfiledPerson[],
): readonly string[] {
  const own = side === 'ja' ? 'jp' : 'kr';
  const runs = [title, withoutOccasion(lead, side)].flatMap((text) => text.match(RUN[side]) ?? []);
  const first = runs[0] === undefined ? [] : [...runs[0]].flatMap((char) => SHORT[char] ?? []);
  const persons = people.flatMap(({ country }) => country ?? []);
  return [...new Set([own, ...first, ...persons])].toSorted();
}

const LEVEL_WORDS: readonly (readonly [level: string, words: RegExp])[] = [
  ['leader', /首脳|頂上|정상(?!화|적|국)/u],
  ['vice-minister', /次官|차관/u],
  ['director-general', /局長|국장/u],
  ['minister', /外相|大臣|閣僚|防衛相|財務相|장관|외교장관|대신/u],
  ['ambassador', /大使(?!館)|대사(?!관)/u],
  ['legislator', /議員|議長|의원|의장/u],
];

/** The highest level of those who took part; else that of the talks' name. */
export function levelOf(title: string, lead: string, people: readonly ProfiledPerson[]): string | null {
  const named = LEVEL_WORDS.find(([, words]) => words.test(title))?.[0];
  const persons = people.reduce<string | null>((level, person) => higher(level, person.level), null);
  return persons ?? named ?? LEVEL_WORDS.find(([, words]) => words.test(lead))?.[0] ?? null;
}

/** 第5回 / 제5차: the round of talks that title or opening name. */
export function roundOf(title: string, lead: string): number | null {
  const found = /(?:第\s?|제\s?)(\d{1,3})\s?(?:回|次|차|회)(?!\s?大戦|\s?세계)/u;
  const [, number] = found.exec(title) ?? found.exec(lead) ?? [];
  return number === undefined ? null : Number(number);
}
