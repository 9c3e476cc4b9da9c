import type { Side } from '../../../domain/side';

/** Longer than any opening sentence; keeps the expressions below from running over a text without full stops. */
const LONGEST_LEAD = 800;

/**
 * The sentence that says that the talks took place. It ends in the talks (会談を行った, 통화를 가짐), in what was talked about, or
 * in the outline formula; 「会談し、協力を進めることで一致した」 is none. Behind the first sentence it must also name a day or a
 * participant with a full title, as openings do.
 */
export function isLead(text: string, side: Side, isFirst: boolean): boolean {
  if (hasOutline(text, side)) return true;
  if (text.length > LONGEST_LEAD || !(isFirst || isParticular(text, side))) return false;
  return side === 'ja' ? isJapaneseLead(text) : isKoreanLead(text);
}

/** What may follow the lead: who came, how long it took. 我が国から…、韓国側から…が出席した / 우리 측은 …이 수석대표를 맡았다. */
export function isAttendance(text: string, side: Side): boolean {
  return text.length <= LONGEST_LEAD && (side === 'ja' ? JAPANESE_ATTENDANCE : KOREAN_ATTENDANCE).test(text);
}

/** 「概要は以下のとおり」 in the sentence, with whatever stands before it. */
export function hasOutline(text: string, side: Side): boolean {
  return (side === 'ja' ? OUTLINE : KOREAN_OUTLINE).test(text);
}

/** 「主な内容は以下のとおりである。」 and nothing else: it announces and says nothing. */
export function isAnnouncement(text: string, side: Side): boolean {
  if (text.length > LONGEST_ANNOUNCEMENT) return false;
  return (side === 'ja' ? ANNOUNCEMENT : KOREAN_ANNOUNCEMENT).test(text);
}

const LONGEST_ANNOUNCEMENT = 40;

/** A day, an hour, or a participant with a full title. */
function isParticular(text: string, side: Side): boolean {
  return (side === 'ja' ? JAPANESE_PARTICULARS : KOREAN_PARTICULARS).test(text);
}

const OUTLINE =
  /(?:概要|結果|内容|要旨|ポイント|やりとり|やり取り|成果)(?:等)?(?:は|について)?、?(?:以下|次|下記|別添)の(?:とおり|通り)|(?:以下|次|下記)の(?:とおり|通り)(?:です|である|。|$)/u;
const KOREAN_OUTLINE =
  /(?:결과|개요|내용|요지)[은는]? ?(?:아래|다음|이하)[와과] ?같(?!이)|(?:아래|다음)[와과] ?같(?:다|습니다|음)\.?$/u;

const ANNOUNCEMENT =
  /^(?:なお、|また、)?(?:[^、。]{0,24}(?:の|における|な|同|本|会談|協議))?(?:概要|結果|内容|要旨|ポイント|やりとり|やり取り|成果|発言)(?:等)?(?:は|について|については)?、?(?:以下|次|下記|別添)の(?:とおり|通り)(?:です|である|でした|であった)?[。:]?$|^(?:概要|以下|結果)(?:、|は、?)?(?:以下|次|下記)の(?:とおり|通り)[。:]?$/u;
const KOREAN_ANNOUNCEMENT =
  /^(?:\S+ ){0,5}?\S{0,6}(?:결과|개요|내용|요지|요점|사항|발언)(?:은|는)? ?(?:아래|다음|이하)[와과] ?같(?:다|습니다|음|았다)[.:]?$/u;

const JAPANESE_TALKS =
  '(?:会談|会合|会議|委員会|協議|協議会|対話|面会|懇談|懇談会|表敬|表敬訪問|夕食会|昼食会|朝食会|ワーキング・ランチ|ワーキング・ディナー|意見交換|訪問)(?:等)?';
const JAPANESE_PAST = '(?:た|だ|ました)(?:\\([^()]*\\))?。?$';

/** The last predicate is that of the talks: を行った, が開催された, に出席した, 会談した, を実施. */
const ENDS_IN_TALKS = new RegExp(
  [
    `${JAPANESE_TALKS}を[^、。をが]{0,24}(?:行[っい]|実施し|開催し|開[いき]|も[っち]|持[っち]|受け)${JAPANESE_PAST}`,
    `${JAPANESE_TALKS}[がは]、?[^、。]{0,24}(?:行われ|実施され|開催され|開かれ|もたれ|持たれ)${JAPANESE_PAST}`,
    `${JAPANESE_TALKS}に[^、。をが]{0,12}(?:出席し|参加し|臨[んみ])${JAPANESE_PAST}`,
    `${JAPANESE_TALKS}(?:実施|開催)?し${JAPANESE_PAST}`,
    `${JAPANESE_TALKS}を?(?:実施|開催)。?$`,
  ].join('|'),
  'u',
);
/** 会談を行い、…について意見交換を行った: the agenda; and 委員会が開催され、…が出席した: the participants. */
const TALKS_AND_MORE = new RegExp(
  `${JAPANESE_TALKS}(?:を[^、。をが]{0,24}(?:行い|実施し|開催し|開き|もち|持ち)|[がは][^、。]{0,24}(?:行われ|実施され|開催され|開かれ)|し)、`,
  'u',
);
const JAPANESE_AGENDA = new RegExp(
  `(?:意見交換|協議|議論|懇談|話合い)(?:し|[をが](?:行[いっ]|行われ|実施し|実施され))${JAPANESE_PAST}|(?:意見を交(?:わし|換し)|話し合[いっ])${JAPANESE_PAST}`,
  'u',
);
const JAPANESE_ATTENDANCE = new RegExp(
  [
    `[がは](?:それぞれ)?(?:出席|参加|同席|参画)し${JAPANESE_PAST}`,
    `(?:団長|議長|首席代表|代表)を務め${JAPANESE_PAST}`,
    `^[^、。]{0,16}(?:会談|会合|会議|委員会|協議|対話)は、?[^、。]{0,24}(?:行われ|実施され|開催され|開かれ|わたっ)${JAPANESE_PAST}`,
  ].join('|'),
  'u',
);
/** What was said or decided on the way makes a sentence more than an opening. */
const JAPANESE_OUTCOME =
  /(?:一致|合意|確認|共有|歓迎|表明|要請|強調|説明|評価)し、|(?:伝え|述べ|求め|示し|申し入れ)、|(?:旨|こと)(?:を|で|が)[^、。]{0,8}、/u;
const JAPANESE_PARTICULARS =
  /\d日|[本同翌]日|午前|午後|(?:総理|外務|財務|防衛|環境|法務|総務|経済産業|国土交通|農林水産|厚生労働|文部科学|担当)大臣|事務次官|(?:韓国|大韓民国|日本国?)[^、。はが]{0,30}(?:長官|大統領|首相|総理|次官|局長|室長|大使|庁長|議長|部長)/u;

function isJapaneseLead(text: string): boolean {
  if (JAPANESE_OUTCOME.test(text)) return false;
  if (ENDS_IN_TALKS.test(text)) return true;
  if (!TALKS_AND_MORE.test(text)) return JAPANESE_AGENDA.test(text) && isParticular(text, 'ja');
  return JAPANESE_AGENDA.test(text) || JAPANESE_ATTENDANCE.test(text);
}

const KOREAN_TALKS =
  '(?:통화|회담|회의|협의|대화|면담|만찬|오찬|조찬|접견|회동|협의회|위원회|환담|간담회)(?:\\([^)]*\\))?["\'”’」]?(?: 및 \\S+?)?';
/** Words between the talks and their predicate: 약 30분간, 서울에서; none that ends a clause or a quotation. */
const KOREAN_BETWEEN = '(?:(?!\\S*(?:고|며|로|도록|[을를]) )\\S+ ){0,3}?';
const KOREAN_PAST = '(?:했|하였|됐|되었)(?:다|습니다)|함|됨';
const KOREAN_STOP = '(?: ?\\([^()]*\\))?\\.?$';
const KOREAN_ENDS_IN_TALKS = new RegExp(
  `${KOREAN_TALKS}(?:[을를이가에]|에서)? ?${KOREAN_BETWEEN}(?:(?:가졌|열렸|나누었|나눴|마쳤)(?:다|습니다)|가짐|열림|나눔|(?:개최|실시|진행|참석|주재|참가)?(?:${KOREAN_PAST})|(?:개최|실시|진행|참석))${KOREAN_STOP}`,
  'u',
);
const KOREAN_MEETS = new RegExp(
  `[과와] ?\\S{0,12} ?(?:(?:만났|마주 앉았)(?:다|습니다)|만남)${KOREAN_STOP}|마주 앉았(?:다|습니다)${KOREAN_STOP}`,
  'u',
);
/** 통화를 갖고, …에 대해 논의함 */
const KOREAN_TALKS_AND_MORE = new RegExp(
  `${KOREAN_TALKS}(?:[을를이가])? ?${KOREAN_BETWEEN}(?:갖고|가지고|하고|열고|열어|개최하고|개최하여|개최해|실시하고|진행하고|하며|가지며|가졌으며|하였으며|열려)|만나`,
  'u',
);
const KOREAN_AGENDA = new RegExp(
  `(?:의견을? ?(?:교환|나누|나눴|나눔|주고받)|논의|협의|협력 ?방안)\\S{0,6}(?:다|음|함)?${KOREAN_STOP}`,
  'u',
);
const KOREAN_ATTENDANCE = new RegExp(
  `(?:대표를 맡(?:았다|았습니다|음)|(?:대표로|대표단이|[이가은는]) ?(?:각각 )?(?:참석|참가|배석)(?:${KOREAN_PAST})|(?:통화|회담|회의|협의)[은는] (?:약 )?\\S+ ?(?:동안|간) (?:이어졌|진행됐|진행되었)(?:다|습니다))${KOREAN_STOP}`,
  'u',
);
const KOREAN_OUTCOME =
  /(?:합의|공감|확인|강조|평가|환영|당부|요청|제안|설명|축하|표명|전달)(?:하|했|하였)?(?:고|으?며)|(?:기로|[다라]고|뜻을|감사를|사의를|우려를) ?\S{0,5}(?:고|으?며)|(?:기로|키로|다고|라고) ?\S{1,6}$/u;
/** What is still to come is no opening: 차기 회의를 서울에서 개최함. */
const KOREAN_TO_COME = /차기|다음 ?(?:회의|회담|협의|위원회)|예정|계획/u;
const KOREAN_PARTICULARS =
  /\d{1,2}\. ?\d{1,2}\.|\d일|오늘|어제|오전|오후|일본 \S*(?: \S+){0,2} ?(?:총리|대신|장관|차관|국장|심의관|대사|청장)|\S+[부처청] ?\S{0,8}(?:장관|차관|국장|실장|청장|처장)|(?:외무|방위|재무|법무|환경|총무)\S{0,4}(?:대신|차관|국장)/u;

function isKoreanLead(text: string): boolean {
  if (KOREAN_OUTCOME.test(text) || KOREAN_TO_COME.test(text)) return false;
  if (KOREAN_ENDS_IN_TALKS.test(text) || KOREAN_MEETS.test(text)) return true;
  return KOREAN_TALKS_AND_MORE.test(text) && KOREAN_AGENDA.test(text);
}
