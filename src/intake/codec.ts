import { decode as decodeBytes, encode as encodeText, encodingExists } from 'iconv-lite';

/** The only caller of iconv-lite. Names are its own; `cp932` and `cp949` are the supersets that files really use. */
export type EncodingName = string;

// iconv-lite has no encodings with escape sequences; Node's ICU has this one.
const ISO_2022_JP = 'iso-2022-jp';

/** Never throws: bytes that mean nothing become U+FFFD. A byte order mark is not part of the text. */
export function decode(bytes: Uint8Array, encoding: EncodingName): string {
  if (encoding === ISO_2022_JP) return new TextDecoder(ISO_2022_JP).decode(bytes);
  return decodeBytes(bytes, encoding, { stripBOM: true });
}

/** Characters that the encoding lacks become `?`. */
export function encode(text: string, encoding: EncodingName): Uint8Array {
  return encodeText(text, encoding);
}

// A page may call itself x-sjis or ks_c_5601-1987; the supersets read whatever the narrow ones read.
const SUPERSETS: ReadonlyMap<string, EncodingName> = new Map([
  ['shiftjis', 'cp932'],
  ['sjis', 'cp932'],
  ['xsjis', 'cp932'],
  ['windows31j', 'cp932'],
  ['csshiftjis', 'cp932'],
  ['ms932', 'cp932'],
  ['euckr', 'cp949'],
  ['ksc56011987', 'cp949'],
  ['ksc5601', 'cp949'],
  ['windows949', 'cp949'],
  ['uhc', 'cp949'],
  ['xeucjp', 'euc-jp'],
  ['gb2312', 'gb18030'],
  ['gbk', 'gb18030'],
  ['iso2022jp', ISO_2022_JP],
]);

/** The name by which `decode` knows an encoding; null for one that it cannot read. */
export function toEncodingName(label: string): EncodingName | null {
  const name = SUPERSETS.get(label.toLowerCase().replace(/[^a-z0-9]/g, '')) ?? label.trim().toLowerCase();
  return name === ISO_2022_JP || encodingExists(name) ? name : null;
}
