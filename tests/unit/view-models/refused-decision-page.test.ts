import {
  toRefusedDecisionPage,
  type RefusedDecisionInput,
} from '../../../src/view-models/refused-decision-page';
import { aTranslator } from '../../support/faces';

async function refused(input: Partial<RefusedDecisionInput>) {
  return toRefusedDecisionPage({
    tr: await aTranslator('ko'),
    id: 'c0mp4r1s0n',
    texts: {},
    reason: 'invalid',
    misfit: null,
    since: [],
    revision: 3,
    csrfToken: 'fresh',
    page: 1,
    fields: {},
    ...input,
  });
}

describe('the page of a decision that was not kept', () => {
  it('leads back to the row and the page of the desk that it came from, under the same name', async () => {
    const fields = { kind: 'link', here: 'row-k30', author: 'A b' };
    const page = await refused({ page: 2, fields });
    expect(page.back.href).toBe('/comparisons/c0mp4r1s0n/desk?lng=ko&page=2&by=A+b#row-k30');
    expect(page.action).toBe('/comparisons/c0mp4r1s0n/decisions?lng=ko&page=2');
  });

  it('leads to the texts where no row is named, and to no place that is none', async () => {
    for (const here of ['', '#x', 'row-k1" onclick="x', 'history'])
      expect((await refused({ fields: { here } })).back.href).toBe(
        '/comparisons/c0mp4r1s0n/desk?lng=ko#texts',
      );
  });

  it('offers again what was typed, with the newest revision and token in the place of the old ones', async () => {
    const fields = { kind: 'note', text: '메모', revision: '1', _csrf: 'old', ja: '0-5' };
    const { typed, hidden } = await refused({ fields });
    expect(typed.map(({ name, value }) => `${name}=${value}`)).toEqual(['text=메모']);
    expect(hidden.map(({ name, value }) => `${name}=${value}`)).toEqual([
      'kind=note',
      'revision=3',
      '_csrf=fresh',
      'ja=0-5',
    ]);
  });
});
