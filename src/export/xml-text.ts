/** What XML 1.0 can hold of a text: no control characters but tab and line ends, no half of a surrogate pair. */
export const xmlText = (text: string): string =>
  text.replace(/[^\P{C}\p{Cf}\p{Co}\p{Cn}\t\n\r]|[\uFFFE\uFFFF]/gu, '');
