import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import {
  createFetchDraft,
  createFetchPage,
  isPublicAddress,
  noFetching,
  type FetchPolicy,
} from '../../../src/intake';
import { aReadUpload } from '../../support/an-intake';

// A server of this machine stands for the internet: the tests' policy allows its address, and names resolve to it.
let server: Server;
let port: number;
let answer: RequestListener;
beforeAll(async () => {
  server = createServer((req, res) => answer(req, res));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const policy = (changes: Partial<FetchPolicy> = {}): FetchPolicy => ({
  isAllowed: (address) => address === '127.0.0.1',
  resolve: () => Promise.resolve([{ address: '127.0.0.1', family: 4 }]),
  ports: new Set([port]),
  timeoutMs: 20_000,
  maxBytes: 100_000,
  maxRedirects: 3,
  ...changes,
});
const codeOf = async (url: string, changes: Partial<FetchPolicy> = {}): Promise<string> => {
  const page = await createFetchPage(policy(changes))(url);
  return page.ok ? Buffer.from(page.value.bytes).toString('utf8') : page.error.code;
};
const site = (path = '/'): string => `http://ministry.example:${port}${path}`;
const html =
  (text: string): RequestListener =>
  (_req, res) => {
    res.setHeader('Content-Type', 'text/html; charset=utf-8');
    res.end(text);
  };
const redirect =
  (location: string): RequestListener =>
  (_req, res) => {
    res.writeHead(302, { Location: location }).end();
  };

describe('fetching a page', () => {
  it('gives its bytes, its type and where it stood in the end', async () => {
    answer = (req, res) => (req.url === '/old' ? redirect('/new')(req, res) : html('会談')(req, res));
    const page = await createFetchPage(policy())(site('/old'));
    expect(page).toMatchObject({
      ok: true,
      value: { contentType: 'text/html; charset=utf-8', url: site('/new') },
    });
  });

  it('unpacks what the site has packed', async () => {
    answer = (_req, res) => {
      res.writeHead(200, { 'Content-Type': 'text/html', 'Content-Encoding': 'gzip' }).end(gzipSync('会談'));
    };
    expect(await codeOf(site())).toBe('会談');
  });

  it('becomes a draft whose address is proposed', async () => {
    answer = html('<title>電話会談</title><p>両外相は、電話会談を行いました。</p>');
    const fetchDraft = createFetchDraft(createFetchPage(policy()), aReadUpload());
    expect(await fetchDraft(` ${site('/a')} `)).toMatchObject({
      ok: true,
      value: {
        text: '両外相は、電話会談を行いました。',
        proposals: {
          url: { value: site('/a'), origin: 'given' },
          title: { value: '電話会談', origin: 'page-title' },
        },
      },
    });
  });

  it.each([
    ['invalid-url', () => 'file:///etc/passwd'],
    ['invalid-url', () => 'no address'],
    ['invalid-url', () => `http://user:secret@ministry.example:${port}/`],
    ['fetch-port', () => 'http://ministry.example:22/'],
  ])('refuses with %s what it must not ask', async (code, url) => {
    expect(await codeOf(url())).toBe(code);
  });

  it('says what the site answered', async () => {
    answer = (_req, res) => void res.writeHead(404).end('nothing');
    const page = await createFetchPage(policy())(site());
    expect(page).toMatchObject({ error: { code: 'fetch-status', field: 'url', params: { status: 404 } } });
  });

  it('refuses pictures and programs', async () => {
    answer = (_req, res) => void res.writeHead(200, { 'Content-Type': 'image/png' }).end('x');
    expect(await codeOf(site())).toBe('fetch-type');
  });

  const bomb = gzipSync(Buffer.alloc(5_000_000));

  it('refuses what is too large, as sent and once unpacked', async () => {
    answer = html('x'.repeat(100_001));
    expect(await codeOf(site())).toBe('fetch-too-large');
    answer = (_req, res) => {
      res.writeHead(200, { 'Content-Type': 'text/html', 'Content-Encoding': 'gzip' });
      res.end(bomb);
    };
    expect(await codeOf(site())).toBe('fetch-too-large');
  });

  it('gives up a site that does not answer, or not to the end', async () => {
    answer = () => undefined;
    expect(await codeOf(site(), { timeoutMs: 100 })).toBe('fetch-timeout');
    answer = (_req, res) => void res.writeHead(200, { 'Content-Type': 'text/html' }).write('a');
    expect(await codeOf(site(), { timeoutMs: 300 })).toBe('fetch-timeout');
  });

  it('gives up a circle of redirects', async () => {
    answer = redirect('/again');
    expect(await codeOf(site())).toBe('fetch-redirects');
  });

  it('says that a name does not exist, and that a site cannot be reached', async () => {
    const unknown = Object.assign(new Error('x'), { code: 'ENOTFOUND' });
    expect(await codeOf(site(), { resolve: () => Promise.reject(unknown) })).toBe('fetch-unknown-host');
    expect(await codeOf('http://ministry.example:1/', { ports: new Set([1]) })).toBe('fetch-unreachable');
  });

  it('does nothing when it is turned off', async () => {
    expect(await noFetching('https://ministry.example/')).toMatchObject({ error: { code: 'fetch-off' } });
  });
});

describe('the private network', () => {
  // The program's own rule, with the port of the test's server.
  const real = (changes: Partial<FetchPolicy> = {}) => ({ isAllowed: isPublicAddress, ...changes });
  let asked = 0;
  beforeEach(() => {
    asked = 0;
    answer = (req, res) => {
      asked += 1;
      html('secret')(req, res);
    };
  });
  afterEach(() => {
    expect(asked).toBe(0);
  });

  it.each([
    '127.0.0.1',
    '2130706433',
    '0x7f.1',
    '[::1]',
    '[::ffff:127.0.0.1]',
    '10.0.0.1',
    '169.254.169.254',
    '0',
  ])('is not reached by the address %s', async (host) => {
    expect(await codeOf(`http://${host}:${port}/`, real())).toBe('fetch-private');
  });

  it('is not reached by a name', async () => {
    expect(await codeOf(site(), real())).toBe('fetch-private');
    expect(await codeOf(`http://localhost:${port}/`, real())).toBe('fetch-private');
  });

  it('is not reached by a name with a public and a private address', async () => {
    const resolve = () =>
      Promise.resolve([
        { address: '93.184.215.14', family: 4 },
        { address: '127.0.0.1', family: 4 },
      ]);
    expect(await codeOf(site(), real({ resolve }))).toBe('fetch-private');
  });
});

describe('redirects and names that change', () => {
  it('do not lead from a public site into the private network', async () => {
    const paths: string[] = [];
    answer = (req, res) => {
      paths.push(req.url ?? '');
      redirect(`http://intranet.example:${port}/secret`)(req, res);
    };
    // The site's own address counts as public here, the other name resolves to one that does not.
    const resolve = (host: string) =>
      Promise.resolve([{ address: host === 'intranet.example' ? '10.1.2.3' : '127.0.0.1', family: 4 }]);
    expect(await codeOf(site('/open'), { resolve })).toBe('fetch-private');
    answer = redirect(`http://127.0.0.2:${port}/`);
    expect(await codeOf(site('/open'))).toBe('fetch-private');
    answer = redirect('http://ministry.example:22/');
    expect(await codeOf(site('/open'))).toBe('fetch-port');
    answer = redirect('file:///etc/passwd');
    expect(await codeOf(site('/open'))).toBe('invalid-url');
    expect(paths).toEqual(['/open']);
  });

  it('connect to the very address that was judged, once for each connection', async () => {
    let times = 0;
    // Public when judged, private when asked again: the second answer must never be used.
    const resolve = () => {
      times += 1;
      return Promise.resolve([{ address: times === 1 ? '127.0.0.1' : '127.0.0.3', family: 4 }]);
    };
    answer = html('会談');
    expect(await codeOf(site(), { resolve })).toBe('会談');
    expect(times).toBe(1);
    expect(await codeOf(site(), { resolve })).toBe('fetch-private');
  });
});

describe('isPublicAddress', () => {
  it.each([
    '0.0.0.0',
    '10.0.0.1',
    '100.64.0.1',
    '100.100.100.200',
    '127.0.0.1',
    '127.255.255.254',
    '168.63.129.16',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.0.0.192',
    '192.0.2.1',
    '192.168.1.1',
    '198.18.0.1',
    '198.51.100.1',
    '203.0.113.1',
    '224.0.0.1',
    '240.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:10.0.0.1',
    '::ffff:169.254.169.254',
    '64:ff9b::7f00:1',
    '64:ff9b:1::a00:1',
    '2002:7f00:1::',
    '2001::1',
    '2001:db8::1',
    'fc00::1',
    'fd00:ec2::254',
    'fe80::1',
    'fec0::1',
    'ff02::1',
    '4000::1',
    '',
    'localhost',
  ])('refuses %s', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it.each([
    '8.8.8.8',
    '93.184.215.14',
    '172.32.0.1',
    '2606:4700::1111',
    '2404:6800:4004::1',
    '::ffff:8.8.8.8',
  ])('allows %s', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it('judges an address of IPv4 the same inside IPv6', () => {
    fc.assert(
      fc.property(fc.ipV4(), (address) => {
        expect(isPublicAddress(`::ffff:${address}`)).toBe(isPublicAddress(address));
      }),
    );
  });
});
