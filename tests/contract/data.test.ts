import { ACTS } from '../../src/domain/act';
import { FEATURES } from '../../src/engine/align/features';
import { alternatives, repeated, type DataFile, type DataRow } from '../support/data-file';
import { faults, file, files, rowsBelow } from '../support/data-rows';

/** The columns of each file or folder, the required ones first; those after the bar may be left empty. */
const LAYOUT: Readonly<Record<string, string>> = {
  'acts/': 'act pattern example |',
  'concepts/': 'id ja ko kind | related en',
  'contested/names.tsv': 'thing variant ja ko en used_by |',
  'contested/things.tsv': 'thing gloss_en gloss_ja gloss_ko |',
  'ladder.tsv': 'act label_en label_ja label_ko ja_examples ko_examples note_en note_ja note_ko | rank',
  'names/countries.tsv': 'id ja ko en | ja_char ko_char',
  'names/offices.tsv': 'person office from | to',
  'names/organisations.tsv': 'id ja ko en | note',
  'names/people.tsv': 'id ja ko en country role | kana',
  'names/places.tsv': 'id ja ko en | country',
  'names/sites.tsv': 'domain government | organisation ja ko',
  'names/titles.tsv': 'id ja ko en side level |',
  'terms/': 'id ja ko en | note',
  'weights/common-words.tsv': 'side word share |',
  'weights/link.tsv': 'feature readout prose |',
};

const KNOWN: readonly (readonly [file: RegExp, column: string, values: readonly string[]])[] = [
  [/^(acts\/.*|ladder\.tsv)$/u, 'act', ACTS],
  [/^concepts\//u, 'kind', ['same', 'near']],
  [/^names\/titles\.tsv$/u, 'side', ['jp', 'kr', 'any']],
  [
    /^names\/titles\.tsv$/u,
    'level',
    'leader minister vice-minister director-general ambassador legislator spokesperson other'.split(' '),
  ],
  [
    /^names\/offices\.tsv$/u,
    'office',
    ['pm', 'president', 'acting-president', 'fm', 'dm', 'fin', 'vice', 'ambassador', 'dg'],
  ],
  [/^names\/sites\.tsv$/u, 'government', ['jp', 'kr']],
  [/^weights\/link\.tsv$/u, 'feature', ['bias', 'scoreSlope', 'scoreOffset', ...FEATURES]],
  [/^weights\/common-words\.tsv$/u, 'side', ['ja', 'ko']],
];

const layoutOf = (file: DataFile) => {
  const key = Object.keys(LAYOUT).find(
    (each) => file.path === each || (each.endsWith('/') && file.path.startsWith(each)),
  );
  const [required = [], optional = []] = (LAYOUT[key ?? ''] ?? '|')
    .split('|')
    .map((part) => part.trim().split(' ').filter(Boolean));
  return { required, columns: [...required, ...optional] };
};
describe.each(files.map((each) => [each.path, each] as const))('data/%s', (_, each) => {
  const { required, columns } = layoutOf(each);

  it('begins with a comment that explains it', () => {
    expect(each.text).toMatch(/^# /u);
    expect(each.comments.join(' ').length).toBeGreaterThan(80);
  });

  it('has its columns, in every row', () => {
    expect([...each.columns].sort()).toEqual([...columns].sort());
    expect(each.rows.filter((row) => row.width > each.columns.length).map((row) => row.at)).toEqual([]);
  });

  it('is UTF-8 with plain line ends and without a byte order mark', () => {
    expect(each.text).not.toMatch(/[\r\u{feff}\u{fffd}]/u);
    expect(each.text.endsWith('\n')).toBe(true);
  });

  it('leaves no required cell empty', () => {
    expect(faults(each.rows, (cells) => required.find((column) => cells[column] === '') ?? null)).toEqual([]);
  });

  it('has no Hangul in its Japanese cells and no kana in its Korean cells', () => {
    const sideOf = (column: string) => /(?:^|_)(ja|ko|kana)(?:_|$)/u.exec(column)?.[1];
    const foreign = faults(each.rows, (cells) =>
      each.columns
        .filter((column) => {
          const side = sideOf(column);
          if (side === undefined) return false;
          return (side === 'ko' ? /[\p{Script=Hiragana}\p{Script=Katakana}]/u : /\p{Script=Hangul}/u).test(
            cells[column] ?? '',
          );
        })
        .join(', '),
    );
    expect(foreign).toEqual([]);
  });

  it('lists no form twice in one cell', () => {
    const twice = faults(each.rows, (cells) =>
      ['ja', 'ko'].flatMap((column) => repeated(alternatives(cells[column]))).join(', '),
    );
    expect(twice).toEqual([]);
  });

  it('uses known values only', () => {
    const unknown = KNOWN.filter(([pattern]) => pattern.test(each.path)).flatMap(([, column, values]) =>
      faults(each.rows, (cells) => !values.includes(cells[column] ?? '') && `${column} ${cells[column]}`),
    );
    expect(unknown).toEqual([]);
  });
});

describe('ids', () => {
  const idsOf = (rows: readonly DataRow[], ...columns: string[]) =>
    rows.map(({ cells }) => columns.map((column) => cells[column]).join('/'));

  it.each(['terms', 'concepts'])('are unique in all files of data/%s and well-formed', (folder) => {
    const ids = idsOf(rowsBelow(folder), 'id');
    expect(repeated(ids)).toEqual([]);
    expect(ids.filter((id) => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(id))).toEqual([]);
  });

  it.each(['people', 'places', 'countries', 'organisations', 'titles'])(
    'are unique in names/%s.tsv',
    (name) => {
      expect(repeated(idsOf(file(`names/${name}.tsv`).rows, 'id'))).toEqual([]);
    },
  );

  it('are unique for things, variants, acts and features', () => {
    expect(repeated(idsOf(file('contested/things.tsv').rows, 'thing'))).toEqual([]);
    expect(repeated(idsOf(file('contested/names.tsv').rows, 'thing', 'variant'))).toEqual([]);
    expect(repeated(idsOf(file('ladder.tsv').rows, 'act'))).toEqual([]);
    expect(repeated(idsOf(file('weights/link.tsv').rows, 'feature'))).toEqual([]);
  });
});

describe('the termbase and the contested names', () => {
  it('hold at least 700 terms and 40 contested things', () => {
    expect(rowsBelow('terms').length).toBeGreaterThanOrEqual(700);
    expect(file('contested/things.tsv').rows.length).toBeGreaterThanOrEqual(40);
  });

  it('describe every contested thing once, and give each at least two variants', () => {
    const things = file('contested/things.tsv').rows.map(({ cells }) => cells['thing']);
    const names = file('contested/names.tsv').rows.map(({ cells }) => cells['thing']);
    expect([...new Set(names)].sort()).toEqual([...things].sort());
    expect(things.filter((thing) => names.filter((name) => name === thing).length < 2)).toEqual([]);
  });

  it('say who uses a contested name', () => {
    const users = ['jp', 'kr', 'kp', 'us', 'cn', 'ru', 'press', 'any'];
    const unknown = faults(file('contested/names.tsv').rows, ({ used_by = '' }) =>
      used_by
        .split(',')
        .map((user) => user.trim())
        .filter((user) => !users.includes(user))
        .join(', '),
    );
    expect(unknown).toEqual([]);
  });
});

describe('the concepts', () => {
  it('are related to concepts that exist', () => {
    const rows = rowsBelow('concepts');
    const ids = new Set(rows.map(({ cells }) => cells['id']));
    const dangling = faults(rows, ({ id, related = '' }) =>
      related
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== '')
        .filter((part) => {
          const [relation = '', target = ''] = part.split(':');
          return !['broader', 'opposite'].includes(relation) || !ids.has(target) || target === id;
        })
        .join(', '),
    );
    expect(dangling).toEqual([]);
  });
});
