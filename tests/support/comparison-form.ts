import { load, type CheerioAPI } from 'cheerio';
import type { Express } from 'express';
import request, { type Response } from 'supertest';
import { JA_TEXT, KO_TEXT } from './a-stored-comparison';

export const VALID_FORM: Readonly<Record<string, string>> = { 'ja.text': JA_TEXT, 'ko.text': KO_TEXT };

/** A browser: keeps cookies and takes the token from the page, as a visitor does. */
export async function openForm(app: Express): Promise<{
  readonly agent: ReturnType<typeof request.agent>;
  readonly token: string;
  readonly submit: (fields?: Readonly<Record<string, string>>) => Promise<Response>;
}> {
  const agent = request.agent(app);
  const home = await agent.get('/').expect(200);
  const token = load(home.text)('input[name=_csrf]').attr('value') ?? '';
  return {
    agent,
    token,
    submit: async (fields = VALID_FORM) => {
      let post = agent.post('/comparisons').field('_csrf', token);
      for (const [name, value] of Object.entries(fields)) post = post.field(name, value);
      return post;
    },
  };
}

/** The problems that a page shows: `ja text empty`. */
export function problemsOn(html: string): string[] {
  const $ = load(html);
  return textsOf($, '.problem');
}

export function textsOf($: CheerioAPI, selector: string): string[] {
  return $(selector)
    .toArray()
    .map((element) => $(element).text());
}
