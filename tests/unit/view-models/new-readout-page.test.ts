import {
  toNewReadoutPage,
  type NewReadoutPageInput,
} from '../../../src/view-models/library/new-readout-page';
import { EMPTY_PANE_FORM } from '../../../src/view-models/readout-pane';
import { aTranslator } from '../../support/faces';

describe('the form for one readout', () => {
  const shown = async (told: NewReadoutPageInput['told'], side: NewReadoutPageInput['side']) => {
    const tr = await aTranslator();
    const page = toNewReadoutPage({
      tr,
      side,
      told,
      form: EMPTY_PANE_FORM,
      problems: [],
      proposed: {},
      notice: null,
      canFetch: true,
      csrfToken: 't',
    });
    return { page, tr };
  };

  it('says that the writing of the text told the side', async () => {
    const { page, tr } = await shown({ side: 'ja', government: 'jp' }, 'ja');
    expect(page.sidesHint).toBe(tr.t('home.proposed.script'));
    expect(page.notices).toEqual([]);
    const untold = await shown({ side: null, government: null }, null);
    expect(untold.page.sidesHint).toBe(tr.t('library.new.side.hint'));
  });

  it('warns of a page in the language of the other side', async () => {
    const { page, tr } = await shown({ side: 'ja', government: 'kr' }, 'ja');
    expect(page.notices).toEqual([tr.t('library.new.notice.foreign')]);
    expect((await shown({ side: 'ko', government: 'us' }, 'ko')).page.notices).toEqual([]);
  });
});
