// How long the library takes with 20,000 composed readouts: npm run build && node bench/library.mjs [readouts]
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { performance } from 'node:perf_hooks';

const require = createRequire(new URL('../dist/server.js', import.meta.url));
const { openDatabase, IN_MEMORY } = require('./store/sqlite/open-database.js');
const { SqliteLibraryStore } = require('./store/sqlite/sqlite-library-store.js');

const COUNT = Number(process.argv[2] ?? 20_000);
const ROUNDS = 7;
const AT = '2026-01-01T00:00:00.000Z';
const JA = [
  '両首脳は、',
  '北朝鮮への対応で',
  '緊密に連携し、',
  'サプライチェーンの強靱化に',
  '協力することで一致した。',
  '拉致問題の解決を求めた。',
  '経済安全保障について意見を交わした。',
];
const KO = [
  '양 정상은 ',
  '북한 문제에 대해 ',
  '긴밀히 협력하고 ',
  '공급망 안정을 위해 ',
  '노력하기로 하였다. ',
  '납치 문제 해결을 요청하였다. ',
  '경제안보에 관한 의견을 교환하였다. ',
];

// The same readouts every time.
let seed = 20250609;
const next = (below) => (seed = (seed * 48271) % 2147483647) % below;
const compose = (parts, index) =>
  Array.from({ length: 40 + next(40) }, () => parts[next(parts.length)]).join('') + index;

function aReadout(index) {
  const side = index % 2 === 0 ? 'ja' : 'ko';
  const text = compose(side === 'ja' ? JA : KO, index);
  const publishedOn = new Date(Date.UTC(2000, 0, 1 + Math.floor(index / 3))).toISOString().slice(0, 10);
  const source = {
    title: `${text.slice(0, 12)} ${index}`,
    issuer: side === 'ja' ? '外務省' : '외교부',
    publishedOn,
    url: null,
  };
  return { side, text, sha256: createHash('sha256').update(text).digest('hex'), source, retrievedAt: AT };
}

const ALL = {
  words: [],
  side: null,
  issuer: null,
  level: null,
  from: null,
  to: null,
  isPaired: null,
  sort: 'newest',
  page: 1,
  pageSize: 25,
};
const QUESTIONS = {
  'list, first page': {},
  'list, page 400': { page: 400 },
  'list, one side and year': { side: 'ko', from: '2010-01-01', to: '2010-12-31' },
  'one word (サプライチェーン)': { words: [['サプライチェーン']] },
  'a name under its others (北朝鮮 · 북한)': { words: [['北朝鮮', '북한', 'North Korea']] },
  'two words': {
    words: [
      ['北朝鮮', '북한'],
      ['協力', '협력'],
    ],
  },
  'two syllables (북한)': { words: [['북한']] },
  'one syllable (북)': { words: [['북']] },
  'a rare number (19999)': { words: [['19999']] },
  'nothing (해양수산)': { words: [['해양수산']] },
};

const db = await openDatabase(IN_MEMORY);
const library = new SqliteLibraryStore(db);
let started = performance.now();
for (let index = 0; index < COUNT; index += 1) await library.add(aReadout(index));
console.log(`${COUNT} readouts added: ${((performance.now() - started) / COUNT).toFixed(2)} ms each`);
for (const [name, question] of Object.entries(QUESTIONS)) {
  const times = [];
  let total = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    started = performance.now();
    total = (await library.search({ ...ALL, ...question })).total;
    times.push(performance.now() - started);
  }
  const median = times.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)];
  console.log(`${name}: ${median.toFixed(1)} ms, ${total} found`);
}
started = performance.now();
await library.cards();
console.log(`all cards, for pairing: ${(performance.now() - started).toFixed(0)} ms`);
await db.destroy();
