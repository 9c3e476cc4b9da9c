import { LanguageDetector } from 'i18next-http-middleware';
import type { Request, RequestHandler, Response } from 'express';
import { LNGS, type Lng } from '../../i18n';
import { setLng } from '../request-context';

export const LANGUAGE_COOKIE = 'lng';
const ONE_YEAR_MS = 365 * 24 * 60 * 60 * 1000;

const ORDER = ['querystring', 'cookie', 'header'];

/** The page's language: ?lng, then the cookie that ?lng left, then Accept-Language, then English. */
export function setUpLanguage(isHttpsOnly: boolean): RequestHandler {
  const detector = new LanguageDetector(
    { languageUtils: { getBestMatchFromCodes: bestMatch } },
    {
      lookupQuerystring: 'lng',
      lookupCookie: LANGUAGE_COOKIE,
      caches: false,
    },
    { fallbackLng: ['en'] },
  );
  // The library's types say that it gives nothing.
  const detect: (req: Request, res: Response, order: string[]) => unknown = detector.detect.bind(detector);
  return (req, res, next) => {
    const lng = asLng(stringOf(detect(req, res, ORDER))) ?? 'en';
    setLng(res, lng);
    if (asLng(stringOf(req.query.lng)) !== null) {
      res.cookie(LANGUAGE_COOKIE, lng, {
        sameSite: 'lax',
        httpOnly: true,
        secure: isHttpsOnly,
        maxAge: ONE_YEAR_MS,
      });
    }
    res.setHeader('Content-Language', lng);
    res.vary('Accept-Language').vary('Cookie');
    next();
  };
}

/** Our own rule instead of i18next's, which gives its fallback for an unknown code and so hides the next source. */
function bestMatch(codes: readonly string[]): Lng | undefined {
  return codes.map(asLng).find((lng) => lng !== null) ?? undefined;
}

/** `ja-JP` → `ja`; null for a language that the interface does not speak. */
function asLng(code: string): Lng | null {
  const base = code.toLowerCase().split('-', 1)[0];
  return LNGS.find((lng) => lng === base) ?? null;
}

function stringOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
