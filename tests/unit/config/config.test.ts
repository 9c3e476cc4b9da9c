import { ConfigError, defaultThreads, isLoopback, loadConfig } from '../../../src/config';

describe('loadConfig', () => {
  it('needs nothing: a loopback address, a local folder, generous limits', () => {
    const config = loadConfig({});
    expect(config).toMatchObject({ port: 3000, host: '127.0.0.1', logLevel: 'info', trustProxy: false });
    expect(config.dataDir).toMatch(/var$/);
  });

  it('cannot be changed afterwards', () => {
    const config = loadConfig({});
    expect(Object.isFrozen(config) && Object.isFrozen(config.limits)).toBe(true);
  });

  it('reads what is set, and takes an empty value for none', () => {
    expect(loadConfig({ PORT: '8080', HOST: '', LIMIT_FILE_BYTES: '1000' })).toMatchObject({
      port: 8080,
      host: '127.0.0.1',
      limits: { fileBytes: 1000 },
    });
  });

  it.each([
    ['PORT', 'abc'],
    ['PORT', '70000'],
    ['PORT', '1.5'],
    ['LOG_LEVEL', 'loud'],
    ['LIMIT_REQUESTS_PER_MINUTE', '0'],
    ['LIMIT_BODY_BYTES', '-1'],
    ['ENGINE_THREADS', '0'],
    ['HTTPS_ONLY', 'maybe'],
    ['TRUST_PROXY', 'garbage'],
    ['TRUST_PROXY', '10.0.0.0/33'],
    ['TRUST_PROXY', 'loopback,-1'],
  ])('names %s and the value "%s" that it refuses', (key, value) => {
    expect(() => loadConfig({ [key]: value })).toThrow(ConfigError);
    expect(() => loadConfig({ [key]: value })).toThrow(new RegExp(`${key} must .* \\(found "${value}"\\)`));
  });

  it.each([
    [1, 1],
    [2, 1],
    [4, 3],
    [64, 4],
  ])('takes for %d cores %d threads unless told otherwise', (cores, threads) => {
    expect(defaultThreads(cores)).toBe(threads);
    expect(loadConfig({ ENGINE_THREADS: '7' }).engineThreads).toBe(7);
  });

  it('names every bad value at once', () => {
    expect(() => loadConfig({ PORT: 'x', LOG_LEVEL: 'y' })).toThrow(/PORT[^]*LOG_LEVEL/);
  });

  it('does not repeat a secret', () => {
    expect(() => loadConfig({ FORM_SECRET: 'short' })).toThrow(/^(?!.*short)[^]*FORM_SECRET/);
  });

  it.each([
    ['false', false],
    ['true', 1],
    ['2', 2],
    ['loopback', 'loopback'],
    ['loopback, 10.0.0.0/8,fc00::/7', 'loopback,10.0.0.0/8,fc00::/7'],
  ])('takes TRUST_PROXY=%s for %s, so that no client can name its own address', (value, expected) => {
    expect(loadConfig({ TRUST_PROXY: value }).trustProxy).toBe(expected);
  });
});

describe('isLoopback', () => {
  it.each([
    ['127.0.0.1', true],
    ['::1', true],
    ['localhost', true],
    ['0.0.0.0', false],
    ['::', false],
    ['192.168.1.2', false],
  ])('of %s is %s', (host, expected) => {
    expect(isLoopback(host)).toBe(expected);
  });
});
