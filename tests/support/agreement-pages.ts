import type { Translator } from '../../src/i18n';
import { toAgreementPage } from '../../src/view-models/agreement-page';
import { aComparison } from './a-comparison';
import { aDecision, aDesk, on } from './decisions';

/** Nobody to agree with, somebody who agrees in all, and somebody who has changed something of every kind. */
export function agreementPages(tr: Translator) {
  const stored = aComparison();
  const { document } = stored;
  const [first, , third] = document.links;
  const differing = document.links.find(({ differences }) =>
    differences.some(({ facet }) => facet === 'act'),
  )!;
  const anchors = (link: typeof differing) => on(document, link.ja.join(' '), link.ko.join(' '));
  const [point] = document.ko.points.slice(-1);
  const changes = [
    aDecision({ kind: 'unlink', on: anchors(first!) }),
    aDecision({ kind: 'link', on: { ja: anchors(first!).ja, ko: anchors(third!).ko } }),
    aDecision(
      { kind: 'relabel', side: 'ko', span: [point!.start, point!.end], actor: 'both', act: 'agree' },
      { author: 'B' },
    ),
    aDecision({ kind: 'dismiss', on: anchors(differing), difference: { facet: 'act', ja: null, ko: null } }),
    aDecision({ kind: 'note', on: anchors(third!), text: 'a note' }),
    aDecision({ kind: 'topic', on: { ja: [], ko: [] }, text: 'a topic' }),
  ];
  const others = [[], changes].map((decisions) => {
    const desk = aDesk(stored, decisions);
    return { stored: { ...stored, id: 'an0ther', document: desk.decided.document }, desk };
  });
  return [null, ...others].map((chosen) => ({
    template: 'agreement' as const,
    page: toAgreementPage({
      tr,
      stored,
      desk: aDesk(stored, []),
      others: chosen ? [chosen] : [],
      chosen,
      csrfToken: 't',
      author: chosen ? 'A' : '',
    }),
    layout: 'main' as const,
  }));
}
