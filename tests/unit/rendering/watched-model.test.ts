import { pathsOf, watchModel } from '../../../src/rendering/watched-model';

const model = { title: 'a', rows: [{ sign: '=', quotes: [{ text: 'x' }] }] };

describe('watchModel', () => {
  it('throws on a field that the model does not declare, however deep', () => {
    const watched = watchModel<Record<string, unknown> & typeof model>(model);
    expect(() => watched['titel']).toThrow('the view model has no "titel"');
    expect(() => (watched.rows[0] as Record<string, unknown>)['word']).toThrow(
      'the view model has no "rows.[].word"',
    );
  });

  it('does not take inherited fields for declared ones', () => {
    expect(() => (watchModel(model) as Record<string, unknown>)['constructor']).toThrow();
  });

  it('tells the path of each field that is read', () => {
    const read: string[] = [];
    const watched = watchModel(model, (path) => read.push(path));
    for (const row of watched.rows) for (const quote of row.quotes) expect(quote.text).toBe('x');
    expect(read).toEqual(['rows', 'rows.[].quotes', 'rows.[].quotes.[].text']);
  });
});

describe('pathsOf', () => {
  it('lists every field once, whatever the length of a list', () => {
    expect([...pathsOf({ rows: [{ a: 1 }, { a: 2 }] })]).toEqual(['rows', 'rows.[].a']);
  });
});
