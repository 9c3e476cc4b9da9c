import { ACTS } from '../../src/domain/act';
import { FEATURES } from '../../src/engine/align/features';
import { toRegex } from '../../src/engine/label/act-patterns';
import { loadKnowledge } from '../../src/knowledge/load-knowledge';
import { loadSites } from '../../src/knowledge/load-sites';
import { DATA_DIR, repeated, type DataRow } from '../support/data-file';
import { below, faults, file, rowsBelow } from '../support/data-rows';

describe('people and their offices', () => {
  const people = file('names/people.tsv').rows;
  const offices = file('names/offices.tsv').rows;

  it('are people of people.tsv', () => {
    const ids = new Set(people.map(({ cells }) => cells['id']));
    expect(faults(offices, ({ person = '' }) => !ids.has(person) && person)).toEqual([]);
  });

  it('begin before they end, on days of the calendar', () => {
    const isDay = (day: string) => {
      const time = Date.parse(`${day}T00:00:00Z`);
      return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
    };
    const wrong = faults(offices, ({ from = '', to = '' }) => {
      if (!isDay(from) || (to !== '' && !isDay(to))) return `${from} ${to} is no day`;
      return to !== '' && from > to && `${from} after ${to}`;
    });
    expect(wrong).toEqual([]);
  });

  it('have a reading in kana where the name is written in kanji by a Japanese', () => {
    const isJapanese = ({ country, ja = '' }: DataRow['cells']) =>
      country === 'jp' && /\p{Script=Han}/u.test(ja);
    expect(faults(people, (cells) => isJapanese(cells) && cells['kana'] === '' && `${cells['id']}`)).toEqual(
      [],
    );
  });

  it('readings in kana have kana only', () => {
    const inKana = /^[\p{Script=Hiragana}\p{Script=Katakana}ー・ |]*$/u;
    expect(faults(people, ({ kana = '' }) => !inKana.test(kana) && kana)).toEqual([]);
  });
});

describe('the known sites', () => {
  const sites = file('names/sites.tsv').rows;

  it('stand once, by their bare domain', () => {
    expect(repeated(sites.map(({ cells }) => cells['domain'] ?? ''))).toEqual([]);
    expect(
      faults(sites, ({ domain = '' }) => !/^(?!www\.)[a-z0-9-]+(?:\.[a-z0-9-]+)+$/u.test(domain) && domain),
    ).toEqual([]);
  });

  it('belong to the government of their domain, and to bodies of organisations.tsv', () => {
    const ids = new Set(file('names/organisations.tsv').rows.map(({ cells }) => cells['id']));
    const wrong = faults(sites, ({ domain = '', government = '', organisation = '', ja = '', ko = '' }) => {
      if (!domain.endsWith(`.${government}`) && domain !== `korea.${government}`)
        return `${domain} ${government}`;
      if (organisation !== '') return (!ids.has(organisation) || ja !== '' || ko !== '') && organisation;
      return (ja === '') !== (ko === '') && domain;
    });
    expect(wrong).toEqual([]);
  });

  it('have a name in both languages, or none', () => {
    const uneven = loadSites(DATA_DIR).filter(
      ({ names }) => (names.ja.length === 0) !== (names.ko.length === 0),
    );
    expect(uneven).toEqual([]);
  });
});

describe('the patterns of acts', () => {
  const acts = below('acts').flatMap((each) => each.rows);

  it('compile', () => {
    const broken = faults(acts, ({ pattern = '' }) => {
      try {
        return new RegExp(toRegex(pattern), 'u') instanceof RegExp ? null : pattern;
      } catch (error) {
        return `${pattern}: ${String(error)}`;
      }
    });
    expect(broken).toEqual([]);
  });

  it('are found in their examples', () => {
    const unmet = faults(
      acts,
      ({ pattern = '', example = '' }) =>
        !new RegExp(toRegex(pattern), 'u').test(example) && `${pattern} · ${example}`,
    );
    expect(unmet).toEqual([]);
  });

  it('stand once for an act', () => {
    expect(
      below('acts').flatMap(({ rows }) =>
        repeated(rows.map(({ cells }) => `${cells['act']} ${cells['pattern']}`)),
      ),
    ).toEqual([]);
  });

  it('have no rank for courtesy, frames and disapproval: they commit to nothing', () => {
    const unranked = file('ladder.tsv').rows.filter(({ cells }) => cells['rank'] === '');
    expect(unranked.map(({ cells }) => cells['act'])).toEqual(['concern', 'report', 'thank', 'congratulate']);
  });

  it('and the ladder know every act', () => {
    for (const { path, rows } of [...below('acts'), file('ladder.tsv')]) {
      const known = new Set(rows.map(({ cells }) => cells['act']));
      expect([path, ACTS.filter((act) => !known.has(act))]).toEqual([path, []]);
    }
  });
});

describe('the weights', () => {
  it('are numbers, one for each feature', () => {
    const rows = file('weights/link.tsv').rows;
    expect(
      faults(
        rows,
        ({ readout, prose }) =>
          !(Number.isFinite(Number(readout)) && Number.isFinite(Number(prose))) && 'no number',
      ),
    ).toEqual([]);
    expect(rows.map(({ cells }) => cells['feature']).sort()).toEqual(
      ['bias', 'scoreOffset', 'scoreSlope', ...FEATURES].sort(),
    );
  });
});

describe('the common words', () => {
  const { rows } = file('weights/common-words.tsv');

  it('stand once for each language', () => {
    expect(repeated(rows.map(({ cells }) => `${cells['side']} ${cells['word']}`))).toEqual([]);
  });

  it('have a share of more than 0 and at most 1', () => {
    expect(faults(rows, ({ share }) => !(Number(share) > 0 && Number(share) <= 1) && `${share}`)).toEqual([]);
  });
});

describe('all of it', () => {
  it('is read by the engine', () => {
    expect(loadKnowledge(DATA_DIR).terms.length).toBe(rowsBelow('terms').length);
  });
});
