import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

/** An element of a part of an OOXML file. */
export interface Xml {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Xml | string)[];
}

/** The parts of an XLSX or DOCX file, read as the well-formed XML that they must be. */
export function readParts(bytes: Uint8Array): ReadonlyMap<string, Xml> {
  return new Map(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name, parse(strFromU8(content))] as const),
  );
}

function parse(text: string): Xml {
  const root: Xml = { name: '', attributes: {}, children: [] };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Xml = { name, attributes, children: [] };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on('text', (words) => open.at(-1)!.children.push(words));
  parser.on('closetag', () => void open.pop());
  parser.write(text).close();
  return root;
}

/** All elements of a name, in document order. */
export function all(within: Xml, name: string): Xml[] {
  return within.children.flatMap((child) =>
    typeof child === 'string' ? [] : [...(child.name === name ? [child] : []), ...all(child, name)],
  );
}

/** All text within. */
export const textIn = (within: Xml): string =>
  within.children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('');

/** A workbook as its reader sees it: the sheets with their cells as text. Fails for a cell that is run. */
export function readWorkbook(bytes: Uint8Array): { readonly name: string; readonly rows: string[][] }[] {
  const parts = readParts(bytes);
  const part = (name: string): Xml => {
    const found = parts.get(name);
    if (!found) throw new Error(`no part ${name}`);
    return found;
  };
  const strings = all(part('xl/sharedStrings.xml'), 'si').map((item) =>
    textIn(item).replace(/_x([\dA-F]{4})_/gu, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    ),
  );
  return all(part('xl/workbook.xml'), 'sheet').map(({ attributes: { name = '' } }, index) => ({
    name,
    rows: all(part(`xl/worksheets/sheet${index + 1}.xml`), 'row').map((row) => {
      const cells: (string | undefined)[] = [];
      for (const cell of all(row, 'c')) {
        if (all(cell, 'f').length > 0) throw new Error('a formula');
        const [, column = ''] = /^([A-Z]+)/u.exec(cell.attributes['r'] ?? '') ?? [];
        const value = textIn(cell);
        cells[columnNumber(column) - 1] = cell.attributes['t'] === 's' ? strings[Number(value)]! : value;
      }
      return Array.from(cells, (value) => value ?? '');
    }),
  }));
}

const columnNumber = (name: string): number =>
  [...name].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
