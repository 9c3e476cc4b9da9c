import type { Anchors, FindingEdit, FindingSubject } from '../domain/decision';
import { SIDES } from '../domain/side';
import { suggestSentences, type SuggestedSentence } from './findings-sentences';
import type { SentenceContext } from './difference-sentences';

export type FindingState = 'generated' | 'edited' | 'hidden' | 'own';

/** A sentence of the findings as it stands after an analyst's edits. */
export interface Finding {
  readonly about: FindingSubject;
  readonly on: Anchors;
  /** As it is read; of a sentence that was left out, the suggestion. */
  readonly text: string;
  /** What follows from the comparison now; '' for an analyst's own sentence, and where nothing follows any more. */
  readonly suggested: string;
  readonly state: FindingState;
  /** Whether what it was made from has changed since. */
  readonly isOutdated: boolean;
}

/**
 * The sentences that follow from the comparison with an analyst's edits of this language in their places, then those of the analyst's
 * own. An edit whose sentence is gone stands at its end and says so: nothing that was written is lost.
 * @param edits oldest first; the last edit of a sentence counts.
 */
export function toFindings(context: SentenceContext, edits: readonly FindingEdit[]): Finding[] {
  const { lng } = context.tr;
  const here = edits.filter((edit) => edit.lng === lng);
  const suggestions = suggestSentences(context);
  const used = new Set<FindingEdit>();
  const generated = suggestions.map((suggestion): Finding => {
    const own = here.filter((edit) => isOf(edit, suggestion));
    for (const edit of own) used.add(edit);
    return edited(suggestion, own.at(-1));
  });
  const orphans = here
    .filter((edit) => edit.about !== 'own' && !used.has(edit))
    .filter(
      (edit, index, all) =>
        edit.text !== '' && !all.slice(index + 1).some((later) => isSamePlace(later, edit)),
    )
    .filter((edit) => edit.text !== edit.suggested)
    .map(({ about, on, text }): Finding => ({
      about,
      on,
      text,
      suggested: '',
      state: 'edited',
      isOutdated: true,
    }));
  return [...generated, ...orphans, ...ownSentences(here)];
}

/** What readers of an export get: without the sentences that were left out. */
export const shownFindings = (findings: readonly Finding[]): Finding[] =>
  findings.filter(({ state }) => state !== 'hidden');

function edited({ about, on, text }: SuggestedSentence, edit: FindingEdit | undefined): Finding {
  const plain = { about, on, suggested: text };
  // Written as the suggestion stood is taken back: the suggestion is free to follow the comparison again.
  if (!edit || edit.text === edit.suggested) return { ...plain, text, state: 'generated', isOutdated: false };
  const isOutdated = edit.suggested !== text;
  return edit.text === ''
    ? { ...plain, text, state: 'hidden', isOutdated }
    : { ...plain, text: edit.text, state: 'edited', isOutdated };
}

/** There is one sentence on what is shared, one on the order and one a side on what it alone reports; others are found by their points. */
function isOf(edit: FindingEdit, { about, on }: SuggestedSentence): boolean {
  if (edit.about !== about) return false;
  if (about === 'shared' || about === 'order') return true;
  if (about === 'only') return SIDES.every((side) => edit.on[side].length > 0 === on[side].length > 0);
  return isSamePlace(edit, { about, on });
}

const isSamePlace = (a: Pick<FindingEdit, 'about' | 'on'>, b: Pick<FindingEdit, 'about' | 'on'>): boolean =>
  a.about === b.about && JSON.stringify(a.on) === JSON.stringify(b.on);

/** An edit of an own sentence names the one that it replaces as what was suggested. */
function ownSentences(edits: readonly FindingEdit[]): Finding[] {
  const sentences: Pick<FindingEdit, 'on' | 'text'>[] = [];
  for (const edit of edits.filter(({ about }) => about === 'own')) {
    const at = edit.suggested === '' ? -1 : sentences.findIndex(({ text }) => text === edit.suggested);
    if (at === -1 && edit.text !== '') sentences.push(edit);
    else if (at !== -1) sentences.splice(at, 1, ...(edit.text === '' ? [] : [edit]));
  }
  return sentences.map(({ on, text }) => ({
    about: 'own',
    on,
    text,
    suggested: '',
    state: 'own',
    isOutdated: false,
  }));
}
