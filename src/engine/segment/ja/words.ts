import type { Morpheme } from '../../morpheme';
import { indexAt, wordsBetween, type Boundary, type SentenceView } from '../shared/clause-rule';

/** The boundary behind a comma that follows the word at `index`, or null when none does. */
export function behindComma(view: SentenceView, index: number, connective: string): Boundary | null {
  const comma = view.words[index + 1];
  return comma && isComma(comma) ? { at: comma.end, connective } : null;
}

export function isComma(morpheme: Morpheme | undefined): boolean {
  return morpheme?.surface === '、' || morpheme?.surface === ',';
}

/** 動詞 of every kind: 求め, いく, られ. */
export function isVerb(morpheme: Morpheme | undefined): boolean {
  return morpheme?.tag.startsWith('動詞') ?? false;
}

/** A word that ends a predicate: 求める, ない, した, 厳しい; not the conjunctive 証し of 証しとして. */
export function isPredicate(morpheme: Morpheme | undefined): boolean {
  if (!morpheme || !/^(?:動詞|助動詞|形容詞)/u.test(morpheme.tag)) return false;
  return morpheme.surface === morpheme.base || /^(?:た|だ|です|ます|ん)$/u.test(morpheme.surface);
}

/** A particle that gives a verb something of its own: を が は に で と から へ も, but not 緊密に. */
export function isCase(morpheme: Morpheme | undefined): boolean {
  if (!morpheme || morpheme.wordClass !== 'particle' || morpheme.tag.includes('副詞化')) return false;
  return /^(?:を|が|は|に|で|と|から|へ|も|について|に関する|に対し|に対する|に対して|に向けた)$/u.test(
    morpheme.surface,
  );
}

/** Whether the clause that begins at `from` brings an object, place or subject of its own before its first verb. */
export function hasOwnArgument(view: SentenceView, from: number): boolean {
  const skipped = from + (OPENING.exec(view.norm.slice(from, from + 8))?.[0].length ?? 0);
  for (let index = indexAt(view, skipped); index < view.words.length; index += 1) {
    const word = view.words[index];
    if (isCase(word)) return true;
    if (word?.tag.startsWith('動詞,自立') && !isAttribute(view, index)) return false;
  }
  return false;
}

/** Whether the verb at `index` only describes the noun behind it: 新たに採択された決議の履行を. 加速していくこと is no such noun. */
function isAttribute(view: SentenceView, index: number): boolean {
  let at = index + 1;
  while (/^(?:動詞,(?:接尾|非自立)|助動詞|助詞,接続助詞)/u.test(view.words[at]?.tag ?? '')) at += 1;
  return /^名詞,(?!非自立)/u.test(view.words[at]?.tag ?? '') && isPredicate(view.words[at - 1]);
}

/** Words that open a clause and look like verbs: 「説明があり、|併せて、発言がありました」. */
const OPENING =
  /^(?:併せて|あわせて|合わせて|加えて|続いて|続けて|引き続き|改めて|更に|さらに|また|かつ)、?/u;

/** The first verb at or after an offset, with the verbal noun before する: 連携し is 連携. */
export function firstVerb(view: SentenceView, from: number): string {
  for (let index = indexAt(view, from); index < view.words.length; index += 1) {
    if (view.words[index]?.tag.startsWith('動詞,自立')) return verbAt(view, index);
  }
  return '';
}

/** Dictionary form of the verb at `index`; for する the noun that it makes a verb. */
export function verbAt(view: SentenceView, index: number): string {
  let at = index;
  while (at > 0 && /^(?:動詞,(?:接尾|非自立)|助動詞)/u.test(view.words[at]?.tag ?? '')) at -= 1;
  if (view.words[at]?.tag.startsWith('助詞,接続助詞')) at -= 1;
  const verb = view.words[at];
  const before = view.words[at - 1];
  if (verb && /^(?:する|できる|いたす)$/u.test(verb.base) && before?.tag.startsWith('名詞'))
    return before.surface;
  return verb?.base ?? '';
}

/** Whether what lies left of the word has a を, に, と, で or から of its own; a subject alone (両国が協力し、) is not enough. */
export function hasComplement(view: SentenceView, left: number, index: number): boolean {
  return wordsBetween(view, left, index).some((word) => isCase(word) && !/^[がはも]$/u.test(word.surface));
}

/** Verbs of saying and of taking a position: a clause that ends in one reports something by itself. */
export const SPEECH = new Set(
  '述べる 触れる 言及 説明 強調 指摘 確認 再確認 歓迎 評価 表明 表す 示す 伝える 紹介 共有 留意 要請 求める 申し入れる 提起 懸念 支持 報告 主張 発言 一致 合意 改める 求める 謝意 感謝 抗議 非難 期待 提案 同意 賛同'.split(
    ' ',
  ),
);
