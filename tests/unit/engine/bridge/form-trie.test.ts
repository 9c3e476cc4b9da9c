import fc from 'fast-check';
import { firstUnit, formKey } from '../../../../src/engine/bridge/form-key';
import { FormTrie } from '../../../../src/engine/bridge/form-trie';

const letter = fc.constantFrom(...'協力が広げるガカ협력각가나-〜~·・ Aａ１ｶ①');
const form = fc.array(letter, { maxLength: 5 }).map((letters) => letters.join(''));

describe('firstUnit', () => {
  it('is the first unit of the key of a form', () => {
    fc.assert(fc.property(form, (text) => Object.is(firstUnit(text), formKey(text).charCodeAt(0))));
  });
});

describe('FormTrie', () => {
  it('leads by the key of a form to all values added under it', () => {
    fc.assert(
      fc.property(fc.array(form, { minLength: 1, maxLength: 20 }), form, (forms, asked) => {
        const trie = new FormTrie<{ readonly key: string }>();
        forms.forEach((each, index) => trie.add(each, { key: `${index}` }));
        const key = formKey(asked);
        const expected = forms.flatMap((each, index) =>
          key !== '' && formKey(each) === key ? [`${index}`] : [],
        );
        expect(trie.follow(key)?.values.map((value) => value.key) ?? []).toEqual(expected);
      }),
    );
  });

  it('goes on from the beginning of a key', () => {
    const trie = new FormTrie<{ readonly key: string }>();
    trie.add('協力', { key: 'a' });
    trie.add('協議', { key: 'b' });
    expect(trie.follow('')?.follow('協')?.follow('議')?.values).toEqual([{ key: 'b' }]);
    expect(trie.follow('共')).toBeNull();
  });
});
