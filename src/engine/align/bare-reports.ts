import type { Act } from '../../domain/act';
import type { BySide, Side } from '../../domain/side';
import type { LabelledClause } from '../clause';
import type { OverlapTable } from './overlap-table';

/** A clause that ends in a verb of saying. */
const SPEECH: BySide<RegExp> = {
  ja: /(?:説明|言及|発言|提起|紹介|報告|表明|主張|開陳|述べ|伝え|繰り返)[^、。]{0,12}[、。]?$/u,
  ko: /(?:설명|언급|거론|제기|소개|표명|개진|되풀이|피력|전달|밝[히혔]|주장|전하|전했|발언|보고)[가-힣 ]{0,12}[.,]?$/u,
};

/** What was said: 〜旨, 〜との立場, 〜ことを / -다고, -다는 입장, -음을. */
const CONTENT: BySide<RegExp> = {
  ja: /旨|と(?:の|いう|いった|し|述べ|発言|説明|伝え|主張|指摘)|こと(?:を|に|が|も)|べき|よう/u,
  ko: /[다라자냐]고 |[다라자려]는 |[음임함됨]을 |기를 |점을 |것을 |것이라/u,
};

/**
 * Whether a clause says only that something was spoken of, and not what was said about it: 韓国側の立場の説明がありました,
 * 事業の進捗について説明し, 기존 입장을 되풀이하였다. The clauses of the other readout that give the content report the same.
 */
export function isBareReport(side: Side, clause: LabelledClause, norm: string): boolean {
  if (clause.actor !== 'jp' && clause.actor !== 'kr') return false;
  if (clause.sentence.role !== 'body' || (clause.act !== 'state' && clause.act !== 'stress')) return false;
  const text = norm.slice(clause.start, clause.end).trim();
  return SPEECH[side].test(text) && !CONTENT[side].test(text);
}

/** A position or an issue has several sides: what is said of it may be given by all clauses of a speech. */
const WIDE = /立場|考え|見解|意見|問題[をに]|懸案|입장|견해|의견|생각|문제를|현안/u;

/** What gives the content of a bare report. */
const CONTENTS: ReadonlySet<Act> = new Set<Act>([
  'state',
  'stress',
  'request',
  'intend',
  'concern',
  'hope',
  'welcome',
  'support',
]);

/** A shared word weighs this much (in atoms' weights) before it tells a topic: 日本 and 問題 do not, 拉致 does. */
const NO_TOPIC = 0.5;
/** How much more makes a topic certain. */
const FULL_TOPIC = 0.8;
/** これらの問題 may stand for what these many clauses before it named. */
const FARTHEST = 6;

/** The pairs of clauses of which one may be a bare report of the other. */
export interface BareReports {
  /** The same party speaks in both, in one of them without content. */
  isCandidate(ja: number, ko: number): boolean;
  /** How surely a candidate is about one topic, 0 to 1; 0 for what is no candidate. */
  certainty(ja: number, ko: number, table: OverlapTable): number;
}

/** `isBack` tells for each clause whether it points back (これらの問題), so that its topic stands before it. */
export function bareReports(
  clauses: BySide<readonly LabelledClause[]>,
  norm: BySide<string>,
  isBack: BySide<readonly boolean[]>,
): BareReports {
  const bare = {
    ja: clauses.ja.map((clause) => isBareReport('ja', clause, norm.ja)),
    ko: clauses.ko.map((clause) => isBareReport('ko', clause, norm.ko)),
  };
  const isCandidate = (ja: number, ko: number): boolean => {
    const [jaClause, koClause] = [clauses.ja[ja], clauses.ko[ko]];
    if (!jaClause || !koClause || bare.ja[ja] === bare.ko[ko] || jaClause.actor !== koClause.actor)
      return false;
    return CONTENTS.has(bare.ja[ja] ? koClause.act : jaClause.act);
  };
  const topicOf = (side: Side, index: number, partner: string): readonly number[] => {
    if (bare[side][index]) return isBack[side][index] ? [...before(clauses[side], index), index] : [index];
    return WIDE.test(partner) ? sameSpeech(clauses[side], index) : [index];
  };
  const textOf = (side: Side, index: number): string => {
    const clause = clauses[side][index];
    return clause ? norm[side].slice(clause.start, clause.end) : '';
  };
  return {
    isCandidate,
    certainty: (ja, ko, table) => {
      if (!isCandidate(ja, ko)) return 0;
      let strongest = 0;
      for (const i of topicOf('ja', ja, textOf('ko', ko)))
        for (const j of topicOf('ko', ko, textOf('ja', ja)))
          strongest = Math.max(strongest, table.strongest(i, j));
      return Math.max(0, Math.min(1, (strongest - NO_TOPIC) / FULL_TOPIC));
    },
  };
}

/** The clauses before one in its paragraph. */
function before(clauses: readonly LabelledClause[], index: number): readonly number[] {
  const paragraph = clauses[index]?.sentence.paragraph;
  return indices(index - FARTHEST, index).filter((i) => clauses[i]?.sentence.paragraph === paragraph);
}

/** The clauses of the same speaker in the same sentence, itself among them. */
function sameSpeech(clauses: readonly LabelledClause[], index: number): readonly number[] {
  const clause = clauses[index];
  return indices(index - FARTHEST, index + FARTHEST + 1).filter(
    (i) => clauses[i]?.sentence === clause?.sentence && clauses[i]?.actor === clause?.actor,
  );
}

function indices(from: number, to: number): readonly number[] {
  const start = Math.max(0, from);
  return Array.from({ length: Math.max(0, to - start) }, (_, i) => start + i);
}
