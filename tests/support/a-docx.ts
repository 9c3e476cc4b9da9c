import { strToU8, zipSync } from 'fflate';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A paragraph of WordprocessingML. */
export const para = (text: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

export interface DocxOptions {
  /** The body, in WordprocessingML. */
  readonly body: string;
  readonly title?: string;
  /** More files of the archive, or others in the place of the usual ones. */
  readonly files?: Readonly<Record<string, Uint8Array>>;
}

/** Builds a DOCX file with the parts that every word processor writes. */
export function aDocx({ body, title, files = {} }: DocxOptions): Buffer {
  const xml = (text: string): Uint8Array =>
    strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${text}`);
  const rel = 'http://schemas.openxmlformats.org';
  return Buffer.from(
    zipSync({
      '[Content_Types].xml': xml(
        `<Types xmlns="${rel}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
      ),
      '_rels/.rels': xml(
        `<Relationships xmlns="${rel}/package/2006/relationships"><Relationship Id="rId1" Type="${rel}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
      ),
      'word/document.xml': xml(`<w:document ${W}><w:body>${body}</w:body></w:document>`),
      ...(title !== undefined && {
        'docProps/core.xml': xml(
          `<cp:coreProperties xmlns:cp="${rel}/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${title}</dc:title></cp:coreProperties>`,
        ),
      }),
      ...files,
    }),
  );
}
