// Opens a built engine, with or without some kinds of evidence and rules. Dictionaries are loaded once and each sentence is analysed once.
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(import.meta.url);

/**
 * A function that gives the engine of the built package, without the given kinds of evidence and families of rules, and the
 * names of both.
 */
export function openEngines(root, dist = join(root, 'dist')) {
  const load = (file) => require(join(dist, file));
  const { sino, ...analysers } = load('analysers/index.js').createAnalysers();
  const knowledge = load('knowledge/load-knowledge.js').loadKnowledge(join(root, 'data'));
  const remembering = { ja: remember(analysers.ja), ko: remember(analysers.ko) };
  const { createEngine } = load('engine/index.js');
  return {
    kinds: load('domain/link.js').EVIDENCE_KINDS,
    families: load('engine/rule-families.js').RULE_FAMILIES,
    open: (without = []) =>
      createEngine({ analysers: remembering, sino, knowledge, without: new Set(without) }),
  };
}

function remember(analyser) {
  const known = new Map();
  return {
    analyse: (text) => {
      if (!known.has(text)) known.set(text, analyser.analyse(text));
      return known.get(text);
    },
  };
}
