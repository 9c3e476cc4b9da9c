import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

/** The text of a part of an archive after a change; the same text where nothing is to change. */
export type EditPart = (name: string, text: string) => string;

// The first day that the format knows, in local time, which is how it keeps dates: the same bytes in every zone.
const NO_DATE = new Date(1980, 0, 1);

/**
 * An archive of XML parts (XLSX, DOCX) packed anew without the clock's mark: the same parts give the same bytes. Parts stay in their
 * order. Throws for what is no archive.
 */
export function toFixedZip(archive: Uint8Array, edit: EditPart): Uint8Array {
  const parts: Zippable = {};
  for (const [name, content] of Object.entries(unzipSync(archive))) {
    // Folders are no parts of an office file.
    if (name.endsWith('/')) continue;
    const text = strFromU8(content);
    const edited = edit(name, text);
    // What is no text (a font, a picture) would not survive the way there and back.
    parts[name] = edited === text ? content : strToU8(edited);
  }
  return zipSync(parts, { mtime: NO_DATE, level: 6 });
}
