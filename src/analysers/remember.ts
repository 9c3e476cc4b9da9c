import type { Analyser, Morpheme } from '../engine/morpheme';

/**
 * An analyser that keeps what it has found, so that each sentence is analysed once: an edited readout is compared again with most
 * of its sentences as they were. The texts longest not asked for go first.
 * @param most how many UTF-16 code units of text are kept in all; a text that is longer by itself is not kept.
 */
export function remembering(analyser: Analyser, most: number): Analyser {
  const known = new Map<string, readonly Morpheme[]>();
  let kept = 0;
  const forget = (text: string): void => {
    if (known.delete(text)) kept -= text.length;
  };
  return {
    analyse: (text) => {
      const morphemes = known.get(text) ?? analyser.analyse(text);
      // A Map keeps its keys in the order of their coming: what is asked for comes anew, and the first is the oldest.
      forget(text);
      if (text.length > most) return morphemes;
      known.set(text, morphemes);
      kept += text.length;
      for (const [oldest] of known) {
        if (kept <= most) break;
        forget(oldest);
      }
      return morphemes;
    },
  };
}
