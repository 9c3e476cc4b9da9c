import { aTranslator } from '../../support/faces';

// Texts are kept once they are looked up: what is kept must not be taken for another text.
describe('a translator', () => {
  it('fills each text with its own parameters, however often it is asked', async () => {
    const tr = await aTranslator('en');
    const dated = (date: string) => tr.t('comparison.head.dated', { date });
    const [first, second] = [dated('1 May'), dated('2 May')];
    expect(first).toContain('1 May');
    expect(second).toContain('2 May');
    expect([dated('1 May'), dated('2 May')]).toEqual([first, second]);
  });

  it('takes as many different parameters as there are', async () => {
    const tr = await aTranslator('ko');
    for (let number = 0; number < 6000; number++) {
      expect(tr.t('comparison.point.ja', { number, sign: `${number}` })).toContain(`${number}`);
    }
  });

  it('refuses a key that it lacks and a parameter that is missing, each time', async () => {
    const tr = await aTranslator('ja');
    for (let time = 0; time < 2; time++) {
      expect(() => tr.t('comparison.nothing')).toThrow('lacks "comparison.nothing"');
      expect(() => tr.t('comparison.head.dated', {})).toThrow('has no value');
      expect(() => tr.t('comparison.head.dated', { day: 'no' })).toThrow('has no value');
    }
  });
});
