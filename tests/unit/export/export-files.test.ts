import { parse } from 'csv-parse/sync';
import { applyDecisions } from '../../../src/domain/apply-decisions';
import { playLog, type LogEvent } from '../../../src/domain/decision-log';
import type { Action } from '../../../src/domain/decision';
import { exportFile } from '../../../src/export/export-file';
import { LNGS } from '../../../src/i18n';
import { toCitation } from '../../../src/view-models/citation';
import { EXPORT_FORMATS, type ExportFormat } from '../../../src/view-models/export-choices';
import { EVERYTHING, type ExportSelection } from '../../../src/view-models/export-selection';
import { aComparison } from '../../support/a-comparison';
import { aKnowledge } from '../../support/a-knowledge';
import { aDecision, on } from '../../support/decisions';
import { aRenderer, aTranslator } from '../../support/faces';
import { breachesOfTmx, parseXml, textsOfTmx } from '../../support/tmx-dtd';

const whole = aComparison();
const first = whole.document.links[0]!;
const firstOn = on(whole.document, first.ja.join(' '), first.ko.join(' '));
/** Of an HTML row. */
const ROW_HEADING = '<article class="row ';
const NASTY = 'a <b> & "c" \u0007 ]]> # *d*\n- e';

/** The composed comparison after these decisions. */
function decided(...actions: readonly Action[]) {
  const texts = { ja: whole.ja.sha256, ko: whole.ko.sha256 };
  const events = actions.map((action, index): LogEvent => ({
    kind: 'decide',
    decision: aDecision(action, { id: `d${index}`, texts }),
  }));
  const log = playLog(events);
  const result = applyDecisions(whole.document, texts, log.decisions);
  return {
    stored: { ...whole, document: result.document },
    desk: { events, log, decided: result, texts: {}, changes: null },
  };
}
const confirmed = decided({ kind: 'confirm', on: firstOn }, { kind: 'note', on: firstOn, text: NASTY });

async function writeFile(
  format: ExportFormat,
  {
    of = confirmed,
    lng = 'en',
    ...selection
  }: Partial<ExportSelection> & { of?: typeof confirmed; lng?: 'en' | 'ja' | 'ko' } = {},
) {
  const parts = {
    tr: await aTranslator(lng),
    renderer: aRenderer(),
    knowledge: aKnowledge(),
    css: '',
    script: '',
  };
  return exportFile({ format, ...of, selection: { ...EVERYTHING, ...selection } }, parts);
}
/** A format that is text. */
async function write(...input: Parameters<typeof writeFile>): Promise<string> {
  const content = await writeFile(...input);
  if (typeof content !== 'string') throw new Error('bytes');
  return content;
}
const rowsOf = (csv: string) => parse(csv, { bom: true });

describe('every file', () => {
  it.each(EXPORT_FORMATS)(
    '%s has the same bytes twice, in each language, also where nothing is selected',
    async (format) => {
      for (const lng of LNGS)
        expect(await writeFile(format, { lng })).toStrictEqual(await writeFile(format, { lng }));
      await expect(writeFile(format, { of: decided(), isConfirmedOnly: true })).resolves.not.toBe('');
    },
  );

  it.each(['csv', 'md', 'txt', 'html'] as const)(
    '%s holds only what was confirmed, if asked to',
    async (format) => {
      const other = whole.document.ja.text.slice(
        ...on(whole.document, whole.document.links.at(-1)!.ja[0]!, '').ja[0]!,
      );
      const words = other.slice(0, 8);
      const rows = (text: string) =>
        format === 'csv' ? rowsOf(text).length : text.split(format === 'html' ? ROW_HEADING : words).length;
      const [all, some] = [await write(format), await write(format, { isConfirmedOnly: true })];
      expect(rows(some)).toBeLessThan(rows(all));
      if (format === 'csv') expect(rows(some)).toBe(2);
    },
  );

  it('leaves out what does not differ, and follows the order asked for', async () => {
    const status = async (selection: Partial<ExportSelection>) =>
      rowsOf(await write('csv', selection))
        .slice(1)
        .map((cells) => cells[1]);
    expect(await status({})).toContain('Shared');
    expect(await status({ isDifferencesOnly: true })).not.toContain('Shared');
    const points = rowsOf(await write('csv', { lead: 'ko' }))
      .slice(1)
      .flatMap((cells) => cells[6]!.split(' ').slice(0, 1));
    const numbers = points.filter((id) => id !== '').map((id) => Number(id.slice(1)));
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
  });
});

describe('notes and history', () => {
  it.each(['csv', 'md', 'html', 'tmx'] as const)('%s leaves notes out if asked to', async (format) => {
    const words = 'Korean text is later';
    const of = decided({ kind: 'confirm', on: firstOn }, { kind: 'note', on: firstOn, text: words });
    expect(await write(format, { of })).toContain(words);
    expect(await write(format, { of, hasNotes: false })).not.toContain(words);
  });

  it('are told in the page on request: every decision, or all but what was noted', async () => {
    const items = async (selection: Partial<ExportSelection>) => {
      const [, history = ''] = (await write('html', selection)).split('<section class="decided"');
      return history.split('</section>')[0]!.match(/<li>/gu)?.length ?? 0;
    };
    expect(await items({})).toBe(0);
    expect(await items({ hasHistory: true })).toBe(2);
    expect(await items({ hasHistory: true, hasNotes: false })).toBe(1);
  });

  it.each(['html', 'csv'] as const)(
    '%s follows the order also where only differences are shown',
    async (format) => {
      const places = async (lead: 'ja' | 'ko') => write(format, { lead, isDifferencesOnly: true });
      expect(await places('ko')).not.toBe(await places('ja'));
    },
  );
});

describe('TMX', () => {
  it('follows the DTD and holds confirmed links only, with their notes', async () => {
    const tmx = parseXml(await write('tmx'));
    expect(breachesOfTmx(tmx)).toEqual([]);
    const text = (side: 'ja' | 'ko') =>
      firstOn[side].map((span) => whole.document[side].text.slice(...span)).join(' ');
    expect(textsOfTmx(tmx, 'seg')).toEqual([text('ja'), text('ko')]);
    expect(textsOfTmx(tmx, 'note')).toEqual([NASTY.replace('\u0007', '')]);
  });

  it('is an empty memory while nothing is confirmed, and takes either side for the source', async () => {
    const tmx = await write('tmx', { of: decided(), lead: 'ko' });
    expect(breachesOfTmx(parseXml(tmx))).toEqual([]);
    expect(tmx).toContain('srclang="ko"');
    expect(tmx).not.toContain('<tu ');
  });
});

describe('Markdown', () => {
  it('gives what was written no meaning of its own, and cites both readouts', async () => {
    const text = await write('md');
    expect(text).toContain('- a \\<b\\> \\& "c" \\]\\]\\> \\# \\*d\\* - e');
    expect(text.match(/^# /gmu)).toHaveLength(1);
    expect(text).toContain(whole.ja.sha256);
  });
});

describe('the citation', () => {
  it.each(LNGS)('names titles, addresses, dates, versions and checksums in %s', async (lng) => {
    const line = toCitation(await aTranslator(lng), confirmed.stored, confirmed.desk);
    for (const { source, sha256 } of [whole.ja, whole.ko])
      for (const part of [source.title, source.url, sha256]) expect(line).toContain(part);
    for (const part of [whole.id, whole.document.engine.version, '2025', '2']) expect(line).toContain(part);
    expect(line).not.toContain('\n');
  });
});
