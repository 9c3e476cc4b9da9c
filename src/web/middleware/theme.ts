import type { Request, RequestHandler } from 'express';
import { THEMES, type Theme } from '../../view-models/frame';
import { setTheme } from '../request-context';

export const THEME_COOKIE = 'theme';
const ONE_YEAR_MS = 365 * 24 * 60 * 60 * 1000;

/**
 * The colours of the page: those of the cookie that ?theme left, else the system's. A choice leads back to the same address without
 * it, so that an address which is passed on does not choose for others.
 */
export function setUpTheme(isHttpsOnly: boolean): RequestHandler {
  return (req, res, next) => {
    const chosen = req.method === 'GET' ? asTheme(req.query['theme']) : null;
    if (chosen === null) {
      setTheme(res, asTheme((req.cookies as Record<string, unknown>)[THEME_COOKIE]) ?? 'system');
      next();
      return;
    }
    const options = { sameSite: 'lax', httpOnly: true, secure: isHttpsOnly } as const;
    if (chosen === 'system') res.clearCookie(THEME_COOKIE, options);
    else res.cookie(THEME_COOKIE, chosen, { ...options, maxAge: ONE_YEAR_MS });
    res.set('Cache-Control', 'no-store').redirect(303, withoutTheme(req));
  };
}

const asTheme = (value: unknown): Theme | null => THEMES.find((theme) => theme === value) ?? null;

/** An address that begins with two slashes would lead to another site. */
function withoutTheme(req: Request): string {
  const { pathname, searchParams } = new URL(req.originalUrl.replace(/^[/\\]+/u, '/'), 'http://localhost');
  searchParams.delete('theme');
  const query = searchParams.toString();
  return query === '' ? pathname : `${pathname}?${query}`;
}
