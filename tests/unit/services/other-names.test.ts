import { loadKnowledge } from '../../../src/knowledge/load-knowledge';
import { createOtherNames } from '../../../src/services/other-names';
import { toWords } from '../../../src/services/query-words';
import { DATA_DIR } from '../../support/data-file';

describe('the other names of a word', () => {
  const otherNames = createOtherNames(loadKnowledge(DATA_DIR));

  it.each([
    ['北朝鮮', '북한'],
    ['북한', '北朝鮮'],
    ['north korea', '북한'],
    ['サプライチェーン', '공급망'],
    ['처리수', '処理水'],
    ['石破', '이시바'],
    ['이재명', '李在明'],
    ['Lee Jae-myung', '이재명'],
  ])('of %s has %s', (word, other) => {
    expect(otherNames(word)).toContain(other);
  });

  it('never has the word itself, and none of what nobody named', () => {
    expect(otherNames('북한')).not.toContain('북한');
    expect(otherNames('ほげほげ')).toEqual([]);
  });

  it('takes no name of one character, which would be found everywhere', () => {
    expect(otherNames('北朝鮮').filter((name) => [...name].length < 2)).toEqual([]);
  });

  it('takes words of like meaning only where there is no name', () => {
    expect(otherNames('北朝鮮')).not.toContain('北');
    expect(otherNames('首相')).toContain('총리');
  });

  it('does not take one character for a family', () => {
    expect(otherNames('李')).toEqual([]);
  });
});

describe('the words of a search', () => {
  it.each([
    ['北朝鮮 협력', ['北朝鮮', '협력']],
    ['　北朝鮮　　北朝鮮 ', ['北朝鮮']],
    ['"north korea" 「未来 志向」', ['north korea', '未来 志向']],
    ['“양 정상” "열린', ['양 정상', '열린']],
    ['・ — ""', []],
    ['', []],
  ])('of %j are %j', (text, words) => {
    expect(toWords(text)).toEqual(words);
  });

  it('keep a name of several words together, unless it is quoted in part', () => {
    const isName = (phrase: string) => ['north korea', 'prime minister ishiba'].includes(phrase);
    expect(toWords('north korea talks', isName)).toEqual(['north korea', 'talks']);
    expect(toWords('"north" korea', isName)).toEqual(['north', 'korea']);
    expect(toWords('prime minister ishiba', isName)).toEqual(['prime minister ishiba']);
  });
});
