import type { Response } from 'express';
import type { Lng } from '../i18n';

/** What middleware found out about a request; typed here because `res.locals` is not. */
interface RequestContext {
  requestId: string;
  lng: Lng;
}

export function setRequestId(res: Response, requestId: string): void {
  contextOf(res).requestId = requestId;
}

export function setLng(res: Response, lng: Lng): void {
  contextOf(res).lng = lng;
}

export function requestIdOf(res: Response): string {
  return contextOf(res).requestId ?? '';
}

/** English until the language middleware has run: an error may come before it. */
export function lngOf(res: Response): Lng {
  return contextOf(res).lng ?? 'en';
}

function contextOf(res: Response): Partial<RequestContext> {
  return res.locals as Partial<RequestContext>;
}
