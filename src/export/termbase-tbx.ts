import { formsOf, LAYOUTS, PART, type Cells } from '../domain/termbase';
import type { TermbaseEntry } from '../domain/termbase-entry';

/** What has no place of its own in TBX-Basic stands in notes: `role: prime minister`. */
const PLACED: ReadonlySet<string> = new Set(['id', PART, 'ja', 'ko', 'en', 'thing', 'variant']);

/** The sentences about a thing, by its id. */
export type GlossesOf = (thing: string) => Cells | null;

/** Whether the entries of a table have forms in two languages, without which there is no concept entry. */
export const fitsTbx = ({ table }: TermbaseEntry): boolean =>
  LAYOUTS[table].columns.some(({ isList }) => isList);

/**
 * Entries as a TBX file: ISO 30042:2019, dialect TBX-Basic, style DCA. Entries without forms in both languages (patterns, terms of
 * office) are left out; the sentence about a thing stands as the definition of its names.
 */
export function exportTermbaseTbx(entries: readonly TermbaseEntry[], glossesOf: GlossesOf): string {
  const concepts = entries.filter(fitsTbx).map((entry) => conceptOf(entry, glossesOf));
  return `<?xml version="1.0" encoding="UTF-8"?>
<tbx style="dca" type="TBX-Basic" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">
<tbxHeader><fileDesc><titleStmt><title>Readout Compare termbase</title></titleStmt><sourceDesc><p>Japanese and Korean terms and names of diplomacy, exported from Readout Compare.</p></sourceDesc></fileDesc></tbxHeader>
<text><body>
${concepts.join('')}</body></text>
</tbx>
`;
}

function conceptOf({ id, table, cells, state }: TermbaseEntry, glossesOf: GlossesOf): string {
  const notes = LAYOUTS[table].columns
    .filter(({ name }) => !PLACED.has(name) && (cells[name] ?? '') !== '')
    .map(({ name }) => note(`${name}: ${cells[name] ?? ''}`));
  const field =
    cells[PART] === undefined ? '' : `<descrip type="subjectField">${escape(cells[PART])}</descrip>`;
  const glosses = table === 'contested' ? glossesOf(cells['thing'] ?? '') : null;
  const off = state === 'off' ? note('state: off') : '';
  return `<conceptEntry id="${escape(id.replaceAll(':', '.'))}">${field}${notes.join('')}${off}
${languageOf('ja', cells, glosses)}${languageOf('ko', cells, glosses)}${languageOf('en', cells, glosses)}</conceptEntry>
`;
}

function languageOf(lang: 'ja' | 'ko' | 'en', cells: Cells, glosses: Cells | null): string {
  const cell = cells[lang] ?? '';
  const forms = lang === 'en' ? [cell].filter(Boolean) : formsOf(cell);
  if (forms.length === 0) return '';
  const gloss = glosses?.[`gloss_${lang}`] ?? '';
  const definition = gloss === '' ? '' : `<descrip type="definition">${escape(gloss)}</descrip>`;
  const terms = forms.map((form, index) => {
    const status = index === 0 ? 'preferredTerm-admn-sts' : 'admittedTerm-admn-sts';
    return `<termSec><term>${escape(form)}</term><termNote type="administrativeStatus">${status}</termNote></termSec>`;
  });
  return `<langSec xml:lang="${lang}">${definition}${terms.join('')}</langSec>\n`;
}

const note = (text: string): string => `<note>${escape(text)}</note>`;

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string): string => text.replace(/[&<>"]/gu, (sign) => SIGNS[sign] ?? sign);
