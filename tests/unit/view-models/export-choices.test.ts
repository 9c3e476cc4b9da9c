import fc from 'fast-check';
import { FINDING_SUBJECTS, type Decision } from '../../../src/domain/decision';
import { LNGS } from '../../../src/i18n';
import { EXPORT_FORMATS, exportParameters, readExportChoices } from '../../../src/view-models/export-choices';
import { toExportPage } from '../../../src/view-models/export-page';
import { EVERYTHING } from '../../../src/view-models/export-selection';
import { FINDINGS_ORDERS } from '../../../src/view-models/findings-choice';
import { aComparison } from '../../support/a-comparison';
import { aDecision, aDesk, on } from '../../support/decisions';
import { aTranslator } from '../../support/faces';

const choices = fc.record({
  format: fc.constantFrom(...EXPORT_FORMATS),
  lng: fc.constantFrom(...LNGS),
  selection: fc.record({
    isConfirmedOnly: fc.boolean(),
    isDifferencesOnly: fc.boolean(),
    lead: fc.constantFrom('ja' as const, 'ko' as const),
    hasNotes: fc.boolean(),
    hasHistory: fc.boolean(),
    findings: fc.record({
      order: fc.constantFrom(...FINDINGS_ORDERS),
      about: fc.subarray([...FINDING_SUBJECTS], { minLength: 1 }),
    }),
  }),
});

describe('the choices of an export', () => {
  it('are read from an address as they were written to it', () => {
    fc.assert(
      fc.property(choices, (chosen) =>
        expect(readExportChoices(exportParameters(chosen), 'en')).toEqual(chosen),
      ),
    );
  });

  it('are the usual ones for anything unknown', () => {
    const query = { format: ['docm'], in: 'xx', order: '', confirmed: 'yes', notes: 'no', history: [] };
    expect(readExportChoices(query, 'ko')).toEqual({ format: 'html', lng: 'ko', selection: EVERYTHING });
  });

  it('are those that the page shows as chosen, and that a change of language keeps', async () => {
    const stored = aComparison();
    const tr = await aTranslator('ja');
    fc.assert(
      fc.property(choices, (chosen) => {
        const page = toExportPage({ tr, stored, desk: aDesk(stored, []), choices: chosen });
        const of = (all: readonly { readonly value: string; readonly isChosen: boolean }[]) =>
          all.filter(({ isChosen }) => isChosen).map(({ value }) => value);
        expect([of(page.formats), of(page.languages), of(page.orders)]).toEqual([
          [chosen.format],
          [chosen.lng],
          [chosen.selection.lead],
        ]);
        const sent = {
          format: chosen.format,
          in: chosen.lng,
          order: chosen.selection.lead,
          sentences: of(page.findings.orders)[0],
          about: of(page.findings.about),
          ...Object.fromEntries(
            page.switches.filter(({ isChosen }) => isChosen).map(({ name, value }) => [name, value]),
          ),
        };
        expect(readExportChoices(sent, 'en')).toEqual(chosen);
        for (const { href } of page.frame.languages) {
          const query = Object.fromEntries(new URL(href, 'http://localhost').searchParams);
          expect(readExportChoices(query, 'en')).toEqual(chosen);
        }
      }),
      { numRuns: 25 },
    );
  });
});

describe('the hint at TMX', () => {
  const hintOf = async (decisions: readonly Decision[]) => {
    const stored = aComparison();
    const desk = aDesk(stored, decisions);
    const decided = { ...stored, document: desk.decided.document };
    const choices = readExportChoices({}, 'en');
    const { formats } = toExportPage({ tr: await aTranslator('en'), stored: decided, desk, choices });
    return formats.find(({ value }) => value === 'tmx')!.hint;
  };

  it('says how it is used, and that the file would be empty while no link is confirmed', async () => {
    expect(await hintOf([])).toMatch(/OmegaT.* tm\b.*would be empty/u);
    const { document } = aComparison();
    // What is only here is no pair, confirmed or not.
    const alone = document.ja.points.find(({ id }) => !document.links.some(({ ja }) => ja.includes(id)))!;
    const nothing = aDecision({ kind: 'nothing', side: 'ja', span: [alone.start, alone.end] });
    expect(await hintOf([nothing])).toContain('would be empty');
  });

  it('says how many links are confirmed', async () => {
    const { document } = aComparison();
    const [link] = document.links;
    const confirm = aDecision({ kind: 'confirm', on: on(document, link!.ja.join(' '), link!.ko.join(' ')) });
    expect(await hintOf([confirm])).toContain(`1 of ${document.links.length} links is confirmed.`);
  });
});
