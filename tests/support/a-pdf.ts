import { deflateSync } from 'node:zlib';
import { encode } from 'iconv-lite';

/** A line of a composed page: where it stands (points, from the foot) and what it says. */
export interface DrawnLine {
  readonly x?: number;
  readonly y: number;
  readonly size?: number;
  readonly text: string;
}

/** How the text is written: by numbers of glyphs with a table back to Unicode, or in an old encoding without one. */
export type PdfEncoding = 'to-unicode' | '90ms-RKSJ-H' | 'KSCms-UHC-H' | 'none';

export interface PdfOptions {
  readonly pages: readonly (readonly DrawnLine[])[];
  readonly encoding?: PdfEncoding;
  readonly title?: string;
  readonly isPacked?: boolean;
  readonly trailer?: string;
  /** Written into every page instead of text. */
  readonly content?: Buffer;
}

const A4 = [595, 842] as const;
const hex = (bytes: Iterable<number>): string => Buffer.from(Uint8Array.from(bytes)).toString('hex');
const utf16 = (text: string): string => hex(Buffer.from(text, 'utf16le').swap16());

/** Builds a PDF as the programs of ministries write them: one composite font, every glyph as wide as the size. */
export function aPdf({
  pages,
  encoding = 'to-unicode',
  title,
  isPacked = true,
  content,
}: PdfOptions): Buffer {
  const characters = [...new Set(pages.flat().flatMap(({ text }) => [...text]))];
  const codeOf = (character: string): number => characters.indexOf(character) + 1;
  const shown = (text: string): string => {
    if (encoding === '90ms-RKSJ-H') return hex(encode(text, 'cp932'));
    if (encoding === 'KSCms-UHC-H') return hex(encode(text, 'cp949'));
    return [...text].map((character) => codeOf(character).toString(16).padStart(4, '0')).join('');
  };
  const ordering = {
    'KSCms-UHC-H': 'Korea1',
    '90ms-RKSJ-H': 'Japan1',
    'to-unicode': 'Identity',
    none: 'Identity',
  }[encoding];
  const objects: (string | Buffer)[] = [];
  const add = (object: string | Buffer): number => objects.push(object);
  const stream = (data: Buffer): Buffer => {
    const packed = isPacked ? deflateSync(data) : data;
    const head = `<< /Length ${packed.length}${isPacked ? ' /Filter /FlateDecode' : ''} >>\nstream\n`;
    return Buffer.concat([Buffer.from(head), packed, Buffer.from('\nendstream')]);
  };
  const descriptor = add(
    '<< /Type /FontDescriptor /FontName /Composed /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>',
  );
  const cid = add(
    `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Composed /CIDSystemInfo << /Registry (Adobe) /Ordering (${ordering}) /Supplement 2 >> /DW 1000 /FontDescriptor ${descriptor} 0 R >>`,
  );
  const table = characters.map(
    (character) => `<${codeOf(character).toString(16).padStart(4, '0')}> <${utf16(character)}>`,
  );
  const blocks = Array.from({ length: Math.ceil(table.length / 100) }, (_, at) =>
    table.slice(at * 100, at * 100 + 100),
  );
  const map = add(
    stream(
      Buffer.from(
        `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange\n${blocks
          .map((block) => `${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`)
          .join('\n')}\nendcmap end end`,
      ),
    ),
  );
  const isNamed = encoding === '90ms-RKSJ-H' || encoding === 'KSCms-UHC-H';
  const font = add(
    `<< /Type /Font /Subtype /Type0 /BaseFont /Composed /Encoding /${isNamed ? encoding : 'Identity-H'} /DescendantFonts [${cid} 0 R]${encoding === 'to-unicode' ? ` /ToUnicode ${map} 0 R` : ''} >>`,
  );
  const parent = objects.length + pages.length * 2 + 1;
  const kids = pages.map((lines) => {
    const drawn = lines.map(
      ({ x = 70, y, size = 10.5, text }) => `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm <${shown(text)}> Tj ET`,
    );
    const data = add(stream(content ?? Buffer.from(drawn.join('\n'))));
    return add(
      `<< /Type /Page /Parent ${parent} 0 R /MediaBox [0 0 ${A4.join(' ')}] /Resources << /Font << /F1 ${font} 0 R >> >> /Contents ${data} 0 R >>`,
    );
  });
  add(`<< /Type /Pages /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] /Count ${kids.length} >>`);
  const root = add(`<< /Type /Catalog /Pages ${parent} 0 R >>`);
  const info = title === undefined ? null : add(`<< /Title <FEFF${utf16(title)}> >>`);
  return assemble(objects, `/Root ${root} 0 R${info === null ? '' : ` /Info ${info} 0 R`}`);
}

function assemble(objects: readonly (string | Buffer)[], trailer: string): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n', 'latin1')];
  const offsets: number[] = [];
  let length = parts[0]!.length;
  objects.forEach((object, index) => {
    const part = Buffer.concat([
      Buffer.from(`${index + 1} 0 obj\n`),
      Buffer.from(object),
      Buffer.from('\nendobj\n'),
    ]);
    offsets.push(length);
    length += part.length;
    parts.push(part);
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} ${trailer} >>\nstartxref\n${length}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

/** A text set in lines of so many characters, from the top of a page; `\n` ends a paragraph. */
export function setInLines(
  text: string,
  { width = 40, top = 760, leading = 18, blanks = false } = {},
): DrawnLine[] {
  const lines = text.split('\n').flatMap((paragraph) => {
    const rows: string[] = [];
    for (let rest = paragraph; rest !== '';) {
      const space = rest.lastIndexOf(' ', width);
      const cut = rest.length <= width ? rest.length : blanks && space > width / 2 ? space + 1 : width;
      rows.push(rest.slice(0, cut));
      rest = rest.slice(cut);
    }
    return rows;
  });
  return lines.map((line, index) => ({ y: top - index * leading, text: line }));
}
