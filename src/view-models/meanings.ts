import type { ComparisonDocument } from '../domain/comparison';
import type { Evidence } from '../domain/link';
import { SIDES } from '../domain/side';
import type { Translator } from '../i18n';
import type { EnglishName, PageKnowledge } from './page-knowledge';
import { termId } from './subject-matter';

interface Context {
  readonly tr: Translator;
  readonly document: ComparisonDocument;
  readonly knowledge: PageKnowledge;
}

/**
 * What the words of a piece of evidence mean, for a reader of the interface language; '' where nothing is known. Beyond the
 * terms only English has a meaning of its own: one of the two words stands in the language of any other reader.
 */
export function meaningOf(context: Context, evidence: Evidence): string {
  const { tr, document } = context;
  const term = document.terms[termId(evidence.key)];
  if (term) return term[tr.lng];
  return tr.lng === 'en' ? inEnglish(context, evidence) : '';
}

function inEnglish({ document, knowledge }: Context, { key, ja, ko }: Evidence): string {
  const [kind = '', id = ''] = key.split(':');
  if (kind === 'thing') {
    const words = { ja: document.ja.text.slice(...ja), ko: document.ko.text.slice(...ko) };
    const names = knowledge.contestedNames.filter(({ thing }) => thing === id);
    return names.find((name) => SIDES.some((side) => name[side].includes(words[side])))?.en ?? '';
  }
  // 日韓 ⇔ 한일 is `countries:jp+kr`.
  const known = namesOf(knowledge, kind);
  const found = id.split('+').map((each) => known.find((name) => name.id === each)?.en);
  return found.every((name) => name !== undefined) ? found.join(', ') : '';
}

function namesOf(knowledge: PageKnowledge, kind: string): readonly EnglishName[] {
  const lists: Readonly<Record<string, readonly EnglishName[] | undefined>> = {
    person: knowledge.people,
    country: knowledge.countries,
    countries: knowledge.countries,
    place: knowledge.places,
    organisation: knowledge.organisations,
    concept: knowledge.concepts,
  };
  return lists[kind] ?? [];
}
