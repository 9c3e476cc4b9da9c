// Files that are not text, whatever their name says: a .docx renamed to .txt is still a ZIP archive.

const SIGNATURES: readonly (readonly [name: string, signature: string])[] = [
  ['PDF', '%PDF-'],
  ['ZIP', 'PK\x03\x04'],
  ['ZIP', 'PK\x05\x06'],
  ['PNG', '\x89PNG\r\n\x1a\n'],
  ['JPEG', '\xff\xd8\xff'],
  ['GIF', 'GIF8'],
  ['GZIP', '\x1f\x8b\x08'],
  ['RTF', '{\\rtf'],
  // Word, Excel and Hangul files before their XML formats.
  ['OLE', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  ['HWP', 'HWP Document File'],
];

/** The name of the format that the first bytes give away; null for what may be text. */
export function sniffFormat(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, 32));
  return SIGNATURES.find(([, signature]) => head.startsWith(signature))?.[0] ?? null;
}
