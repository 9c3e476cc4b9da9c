// Tables for a terminal and for Markdown.

/** A table of cells as lines whose columns stand below one another. The first column is words, the others figures. */
export function plainTable(header, rows) {
  const all = [header, ...rows];
  const widths = header.map((_, column) => Math.max(...all.map((row) => widthOf(row[column]))));
  return all
    .map((row) =>
      row
        .map((cell, column) => {
          const gap = ' '.repeat(widths[column] - widthOf(cell));
          return column === 0 ? cell + gap : gap + cell;
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** The same as Markdown. */
export function markdownTable(header, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(header), line(header.map((_, i) => (i === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}

/** Three digits, or a dash where nothing was measured. */
export const figure = (value) => (value === null || value === undefined ? '–' : value.toFixed(3));

/** What a terminal takes: Chinese characters, kana and Hangul are two columns wide. */
function widthOf(text) {
  return [...text].reduce(
    (sum, char) =>
      sum + (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/u.test(char) ? 2 : 1),
    0,
  );
}
