// Lines that a site prints among the text: the way back, printing, sharing, the neighbours in a list.

const WAY = [
  /(?:へ|に)戻る$/u,
  /^(?:戻る|もどる|目次へ?|ホームへ?|一覧へ|トップへ|前へ|次へ|印刷(?:する)?|共有(?:する)?|シェア(?:する)?|ツイート|ポスト|閉じる|本文へ)$/u,
  /^[▲△↑]?(?:この)?ページ(?:の|を)?(?:先頭|トップ|上部|印刷|シェア)(?:へ|する)?$/u,
  /^(?:이전|다음)\s?글(?:\s.*)?$/u,
  /^(?:목록|뒤로|맨\s?위로|처음으로|위로|인쇄|공유|스크랩|닫기|프린트|URL\s?복사|글자\s?(?:크게|작게))(?:하기|으로|\s?가기|보기)?$/u,
  /(?:상단|목록|홈)으로(?:\s?(?:가기|이동))?$/u,
  /^(?:Facebook|Twitter|X|LINE|YouTube|Instagram|KakaoTalk|페이스북|트위터|카카오톡|카카오스토리|네이버\s?블로그|밴드|メール|はてな)(?:で(?:シェア|共有).*|\s?(?:공유|공유하기))?$/iu,
  /^(?:작성일자?|등록일|수정일|작성자|담당\s?부서|조회\s?수?|첨부\s?파일)(?:\s*[:：]?\s*[\d.,\s-]*)?$/u,
  /^(?:본문|주메뉴|하단)\s?(?:내용)?\s?바로\s?가기$/u,
  /^(?:Copyright|©|\(C\)|Ⓒ)/iu,
];

// A sentence may end in 「…へ戻る」; a link that says so is short.
const MAX_WAY_LENGTH = 30;
const MAX_WAYS_LENGTH = 80;
const MAX_BOARD_LENGTH = 100;

/** A line end of the page's source, which a browser draws as a blank or not at all. */
export const SOFT_BREAK = '\r';

const EAST_ASIAN = '[\\u3000-\\u30FF\\u3400-\\u9FFF\\uF900-\\uFAFF\\uFF00-\\uFFEF]';
const BREAK_IN_JAPANESE = new RegExp(`(?<=${EAST_ASIAN}) ?\\r[ \\r]*(?=${EAST_ASIAN})`, 'gu');

// Zero-width blanks and byte order marks that editors leave behind.
const INVISIBLE = /[\u200B\u2060\uFEFF\u00AD]/gu;

/** Lines of a page → text: blanks as a browser draws them, without the lines that only a page needs. */
export function tidyLines(lines: readonly string[]): string {
  const tidied = lines.map(tidyLine).filter((line) => line !== '');
  return tidied
    .filter((line, index) => !isWay(line) && !(index >= tidied.length - FOOT_LINES && isFoot(line)))
    .map((line, index) => (index < HEAD_LINES ? line.replace(TITLE_LABEL, '') : line))
    .join('\n');
}

/** A board's row 제목: the label belongs to the board, the title to the text. */
const TITLE_LABEL = /^(?:제\s?목|件名|標題|題名)\s*[:：]?\s+(?=\S)/u;
const HEAD_LINES = 3;

/** Who owns the page, and where: the last lines of sites that do not call their foot a foot. */
const FOOT = /^(?:Copyright|©|\(C\)|Ⓒ)|法人番号\s?\d{13}|All rights reserved/iu;
const FOOT_LINES = 6;
const MAX_FOOT_LENGTH = 200;
const isFoot = (line: string): boolean => line.length <= MAX_FOOT_LENGTH && FOOT.test(line);

/** Source text broken between two kanji is one word; Korean needs its blank. */
function tidyLine(line: string): string {
  return line
    .replace(INVISIBLE, '')
    .replace(/[^\S\u3000\r]+/gu, ' ')
    .replace(BREAK_IN_JAPANESE, '')
    .replace(/[ \r]+/gu, ' ')
    .trim();
}

/** One such thing, or several in a row: 戻る　ホームへ, [목록] [이전]. */
function isWay(line: string): boolean {
  if (isOfBoard(line) || isAttachment(line) || isTrail(line) || SURVEY.test(line)) return true;
  if (isOneWay(line)) return true;
  const parts = line.length > MAX_WAYS_LENGTH ? [] : line.split(BETWEEN_WAYS).filter((part) => part !== '');
  return parts.length > 1 && parts.every(isOneWay);
}

const BETWEEN_WAYS = /[\s　|｜/・[\]［］]+/u;
const isOneWay = (part: string): boolean =>
  part.length <= MAX_WAY_LENGTH && WAY.some((pattern) => pattern.test(part));

/** What a board prints of an article: 담당부서 동북아1과 조회수 1,234. A sentence has no two of these words. */
const OF_BOARD =
  /(?:담당\s?(?:부서|자)|조회\s?수?|작성(?:일자?|자)|등록(?:일|자)|수정일|전화\s?(?:번호)?|연락처|첨부\s?파일|부서명)(?=\s|[:：]|$)/gu;

function isOfBoard(line: string): boolean {
  return line.length <= MAX_BOARD_LENGTH && (line.match(OF_BOARD) ?? []).length > 1;
}

/** 첨부파일 보도자료.hwp: the name of a file and nothing else. */
const ATTACHMENT =
  /^(?:첨부\s?(?:파일|문서)?|붙임\s?(?:파일)?|添付(?:ファイル|資料)?)\s*[:：]?\s.*\.(?:hwpx?|pdf|docx?|xlsx?|pptx?|zip|jpe?g|png)(?:\s*[(（\[].*)?$/iu;
const isAttachment = (line: string): boolean => line.length <= MAX_BOARD_LENGTH && ATTACHMENT.test(line);

/** What sites ask their readers below a text. */
const SURVEY = /^(?:이|본|현재)\s?페이지.{0,40}만족.{0,6}(?:십니까|세요|시나요|시는지요)/u;

/** 見本省トップ > 地域 > 大韓民国: where the page stands on its site. */
const TRAIL = /^[^。.>＞›»]{0,20}(?:홈|HOME|トップ(?:ページ)?|ホーム)\s*[>＞›»]/iu;
const isTrail = (line: string): boolean => line.length <= MAX_BOARD_LENGTH && TRAIL.test(line);
