import type { Translator } from '../../src/i18n';
import { DESK_AS_IT_IS } from '../../src/view-models/desk-address';
import { toDeskPage, type DeskPage } from '../../src/view-models/desk-page';
import { aKnowledge } from './a-knowledge';
import { aDecision, aDesk } from './decisions';
import { withPoints } from './many-points';

/** More rows than a page holds, and more decisions than the history shows at once. */
export function aLongDesk(tr: Translator): DeskPage {
  const stored = withPoints(50);
  const note = aDecision({ kind: 'note', on: { ja: [], ko: [] }, text: 'a note' });
  return toDeskPage({
    tr,
    stored,
    desk: aDesk(
      stored,
      Array.from({ length: 50 }, () => note),
    ),
    csrfToken: 't',
    freshness: { readouts: { ja: null, ko: null }, isEngineNewer: false, isTextNewer: false },
    asks: { ...DESK_AS_IT_IS, page: 2 },
    knowledge: aKnowledge(),
  });
}
