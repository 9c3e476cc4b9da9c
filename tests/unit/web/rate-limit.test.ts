import express from 'express';
import request from 'supertest';
import { createRateLimits } from '../../../src/web/middleware/rate-limit';

describe('rate limits', () => {
  it('answer what is over the limit by what they are given, and count each route for itself', async () => {
    const limits = createRateLimits();
    const app = express();
    const limit = () => limits.create(2, (_req, res) => void res.status(429).send('too many'));
    app.get('/a', limit(), (_req, res) => void res.send('a'));
    app.get('/b', limit(), (_req, res) => void res.send('b'));
    const answers: string[] = [];
    for (const path of ['/a', '/a', '/a', '/b']) answers.push((await request(app).get(path)).text);
    expect(answers).toEqual(['a', 'a', 'too many', 'b']);
    limits.close();
  });

  it('leave no clock behind when they are closed', () => {
    const [started, ended] = [jest.spyOn(global, 'setInterval'), jest.spyOn(global, 'clearInterval')];
    const limits = createRateLimits();
    limits.create(1, jest.fn());
    limits.create(1, jest.fn());
    const clocks = started.mock.results.map(({ value }) => value as unknown);
    expect(clocks).toHaveLength(2);
    limits.close();
    expect(ended.mock.calls.map(([clock]) => clock as unknown)).toEqual(clocks);
    jest.restoreAllMocks();
  });
});
