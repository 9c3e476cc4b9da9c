import { once } from 'node:events';
import { createServer, request, type ClientRequest, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ComparisonDocument } from '../../src/domain/comparison';
import { AskerGone } from '../../src/services/comparer';
import { aDocument } from '../support/a-document';
import { JA_TEXT, KO_TEXT } from '../support/a-stored-comparison';
import { anApp, type TestApp } from '../support/app';

interface Asked {
  readonly signal: AbortSignal | undefined;
  answer(): void;
}

// An engine that takes its time: each comparison is answered when the test says so.
describe('while a comparison runs', () => {
  let test: TestApp;
  let server: Server;
  let askedWith: Promise<Asked>;
  beforeEach(async () => {
    let onAsked: (asked: Asked) => void;
    askedWith = new Promise((resolve) => (onAsked = resolve));
    test = await anApp({
      comparer: {
        compare: (texts, signal) =>
          new Promise<ComparisonDocument>((resolve, reject) => {
            signal?.addEventListener('abort', () => reject(new AskerGone()));
            onAsked({ signal, answer: () => resolve(aDocument(texts, { version: '1', knowledge: 'k1' })) });
          }),
      },
    });
    server = createServer(test.app);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  afterEach(async () => {
    server.closeAllConnections();
    server.close();
    await test.close();
  });

  const origin = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const post = (): ClientRequest => {
    const asking = request(`${origin()}/api/comparisons`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
    });
    asking.end(JSON.stringify({ ja: { text: JA_TEXT }, ko: { text: KO_TEXT } }));
    return asking;
  };

  it('answers other requests', async () => {
    const comparing = once(post(), 'response') as Promise<[{ statusCode: number }]>;
    const asked = await askedWith;
    for (const address of ['/', '/healthz']) expect((await fetch(origin() + address)).status).toBe(200);
    asked.answer();
    expect((await comparing)[0].statusCode).toBe(201);
  });

  it('tells the engine that the client has hung up, and keeps nothing', async () => {
    const asking = post();
    asking.on('error', () => undefined);
    const { signal } = await askedWith;
    expect(signal?.aborted).toBe(false);
    const heard = once(signal!, 'abort');
    asking.destroy();
    await heard;
    expect(await test.service.recent(10)).toEqual([]);
    expect((await fetch(`${origin()}/healthz`)).status).toBe(200);
    expect(test.logged.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('does not take a complete answer for a client that hung up', async () => {
    const comparing = once(post(), 'response');
    const asked = await askedWith;
    asked.answer();
    await comparing;
    await (await fetch(`${origin()}/healthz`)).text();
    expect(asked.signal?.aborted).toBe(false);
  });
});
