import { plainMarkdown } from './markdown-text';

/** Sentences as plain text, a line each. */
export const findingsAsText = (heading: string, sentences: readonly string[]): string =>
  [heading, '', ...sentences.map((sentence) => `• ${sentence.replace(/\s+/gu, ' ')}`)].join('\n');

/** Sentences as a list of Markdown in which what was written keeps its signs. */
export const findingsAsMarkdown = (heading: string, sentences: readonly string[]): string =>
  [`## ${plainMarkdown(heading)}`, '', ...sentences.map((sentence) => `- ${plainMarkdown(sentence)}`)].join(
    '\n',
  );

/** Sentences as a fragment of HTML that names its language and holds no other markup. */
export function findingsAsHtml(lang: string, heading: string, sentences: readonly string[]): string {
  const items = sentences.map((sentence) => `<li>${escaped(sentence)}</li>`);
  return [
    `<section lang="${lang}">`,
    `<h2>${escaped(heading)}</h2>`,
    '<ul>',
    ...items,
    '</ul>',
    '</section>',
  ].join('\n');
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
