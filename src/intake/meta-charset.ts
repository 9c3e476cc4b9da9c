// HTML allows the declaration within the first 1024 bytes; pages with long comments put it later, and browsers look on.
const SEARCHED_BYTES = 8 * 1024;

const DECLARATION =
  /<(?:meta\b[^>]{0,300}?\bcharset|\?xml\b[^>]{0,300}?\bencoding)\s*=\s*["']?\s*([\w.:-]{2,40})/i;

/** The charset that a page names in its head, as written; null when it names none. */
export function metaCharset(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, SEARCHED_BYTES)).toString('latin1');
  return DECLARATION.exec(head)?.[1] ?? null;
}
