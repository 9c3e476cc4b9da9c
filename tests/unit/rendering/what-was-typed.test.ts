import { aComparison } from '../../support/a-comparison';
import { EVERYTHING } from '../../../src/view-models/export-selection';
import { aDecision, aDesk, on } from '../../support/decisions';
import { aComparisonPage, aRenderer, aTranslator } from '../../support/faces';

// A mark that turns the reading direction round for all that follows it in the line.
const TURNED = 'abc\u202Edef';

describe('what analysts typed', () => {
  it('stands by itself, so that no mark in it changes what is around it', async () => {
    const stored = aComparison();
    const [link] = stored.document.links;
    const noted = on(stored.document, link!.ja.join(' '), link!.ko.join(' '));
    const decision = aDecision({ kind: 'note', on: noted, text: TURNED }, { author: TURNED });
    const desk = aDesk(stored, [decision]);
    const tr = await aTranslator('en');
    const page = aComparisonPage(tr, {
      stored: { ...stored, document: desk.decided.document },
      desk,
      selection: { ...EVERYTHING, hasHistory: true },
    });
    const html = await aRenderer().render({ template: 'comparison', page, layout: 'main' });
    // What is to be copied is plain text, where there is no markup.
    const shown = html.replace(/<textarea.*?<\/textarea>/gsu, '');
    const isolated = shown.split(`<bdi>${TURNED}</bdi>`).length - 1;
    expect(isolated).toBeGreaterThan(2);
    expect(shown.split(TURNED)).toHaveLength(isolated + 1);
  });
});
