/**
 * A form as the lexicon compares it. Spaces and middle dots do not count (한·미·일 is 한미일), nor the 〜 or - that stands for what
 * precedes or follows a formula. Taken apart into letters, since the dictionary gives 완전한 as 완전 + 하 + ᆫ.
 */
export function formKey(form: string): string {
  let key = '';
  for (let i = 0; i < form.length; i++) {
    const code = form.charCodeAt(i);
    if (isKanji(code)) key += form.charAt(i);
    else if (isHangul(code) || isKana(code)) key += lettersOf(form.charAt(i));
    else return anyFormKey(form);
  }
  return key;
}

/** The first code unit of the key of a form, without the rest of it; NaN where the key is empty. */
export function firstUnit(form: string): number {
  const code = form.charCodeAt(0);
  if (isKanji(code)) return code;
  return (isHangul(code) || isKana(code) ? lettersOf(form.charAt(0)) : formKey(form)).charCodeAt(0);
}

function anyFormKey(form: string): string {
  return form.normalize('NFKD').replace(/[\s·・ㆍ‧]|^[-〜~]|[-〜~]$/gu, '');
}

// What nearly all forms are written in; taking it apart letter by letter is several times as fast as taking apart the form.
const isKanji = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;
const isHangul = (code: number): boolean => code >= 0xac00 && code <= 0xd7a3;
const isKana = (code: number): boolean =>
  (code >= 0x3041 && code <= 0x3096) || (code >= 0x30a1 && code <= 0x30f6);

const letters = new Map<string, string>();

function lettersOf(char: string): string {
  let known = letters.get(char);
  if (known === undefined) letters.set(char, (known = char.normalize('NFKD')));
  return known;
}
