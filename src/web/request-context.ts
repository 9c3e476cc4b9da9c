import type { Response } from 'express';
import type { Lng } from '../i18n';
import type { Theme } from '../view-models/frame';

/** How a page is shown to whoever asked for it. */
export interface Display {
  readonly lng: Lng;
  readonly theme: Theme;
}

/** What middleware found out about a request; typed here because `res.locals` is not. */
interface RequestContext {
  requestId: string;
  lng: Lng;
  theme: Theme;
}

export function setRequestId(res: Response, requestId: string): void {
  contextOf(res).requestId = requestId;
}

export function setLng(res: Response, lng: Lng): void {
  contextOf(res).lng = lng;
}

export function setTheme(res: Response, theme: Theme): void {
  contextOf(res).theme = theme;
}

export function requestIdOf(res: Response): string {
  return contextOf(res).requestId ?? '';
}

/** English until the language middleware has run: an error may come before it. */
export function lngOf(res: Response): Lng {
  return contextOf(res).lng ?? 'en';
}

/** In the colours of the system until the reader has chosen others. */
export const displayOf = (res: Response): Display => ({
  lng: lngOf(res),
  theme: contextOf(res).theme ?? 'system',
});

function contextOf(res: Response): Partial<RequestContext> {
  return res.locals as Partial<RequestContext>;
}
