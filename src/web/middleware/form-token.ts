import { randomBytes } from 'node:crypto';
import { doubleCsrf } from 'csrf-csrf';
import type { Request, RequestHandler, Response } from 'express';

/** The form's hidden field. */
export const TOKEN_FIELD = '_csrf';
const VISITOR_COOKIE = 'visitor';
const TOKEN_COOKIE = 'form-token';

export interface FormTokens {
  /** Gives each browser a random name to bind its tokens to. */
  readonly setUpVisitor: RequestHandler;
  /** A token for the page that is being answered; sets its cookie. */
  issue(req: Request, res: Response): string;
  /** Whether the form was made by a page of ours, for this browser. */
  isValid(req: Request): boolean;
}

/**
 * Cross-site request forgery: signed double submit. There is no account to abuse, but another site must not
 * be able to fill a visitor's list. The cookie is Lax, not Strict: a reader who follows a link from a mail has it at once.
 */
export function createFormTokens(secret: string, isHttpsOnly: boolean): FormTokens {
  const cookieOptions = { sameSite: 'lax', httpOnly: true, secure: isHttpsOnly, path: '/' } as const;
  const csrf = doubleCsrf({
    getSecret: () => secret,
    getSessionIdentifier: visitorOf,
    cookieName: TOKEN_COOKIE,
    cookieOptions,
    getCsrfTokenFromRequest: (req) => fieldOf(req.body, TOKEN_FIELD),
  });
  return {
    setUpVisitor: (req, res, next) => {
      const cookies = cookiesOf(req);
      // cookie-parser turns `j:…` into an object, and csrf-csrf throws on one.
      if (typeof cookies[TOKEN_COOKIE] !== 'string') Reflect.deleteProperty(cookies, TOKEN_COOKIE);
      if (visitorOf(req) === '') {
        const visitor = randomBytes(16).toString('hex');
        cookies[VISITOR_COOKIE] = visitor;
        res.cookie(VISITOR_COOKIE, visitor, cookieOptions);
      }
      next();
    },
    issue: (req, res) => csrf.generateCsrfToken(req, res),
    isValid: (req) => csrf.validateRequest(req),
  };
}

function visitorOf(req: Request): string {
  const value = cookiesOf(req)[VISITOR_COOKIE];
  return typeof value === 'string' && /^[0-9a-f]{32}$/.test(value) ? value : '';
}

function cookiesOf(req: Request): Record<string, unknown> {
  return req.cookies as Record<string, unknown>;
}

function fieldOf(body: unknown, name: string): string | null {
  if (typeof body !== 'object' || body === null) return null;
  const value: unknown = Reflect.get(body, name);
  return typeof value === 'string' ? value : null;
}
