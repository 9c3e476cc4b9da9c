import type { Request, RequestHandler, Response } from 'express';
import { findReadout } from '../find-readout';
import type { AppParts } from '../ports';
import { displayOf } from '../request-context';

export interface VersionHandlers {
  readonly getVersions: RequestHandler;
  readonly getAgainst: RequestHandler;
}

/** What changed between versions of a readout, and between two readouts of one side. */
export function createVersionHandlers({ library, pages, readoutVersions }: AppParts): VersionHandlers {
  return {
    getVersions: async (req, res, next) => {
      const readout = await findReadout(library, req.params['id']);
      const [from, to] = [numberIn(req.query['from']), numberIn(req.query['to'])];
      const diff = readout && (await readoutVersions.diff(readout.id, from, to));
      if (!diff?.ok) next();
      else send(res, await pages.library.versions(displayOf(res), diff.value));
    },
    getAgainst: async (req, res, next) => {
      const [one, other] = await Promise.all([
        findReadout(library, req.params['id']),
        findReadout(library, req.params['other']),
      ]);
      const contrast = one && other && (await readoutVersions.against(one.id, other.id));
      if (!contrast?.ok) next();
      else send(res, await pages.library.against(displayOf(res), contrast.value));
    },
  };
}

function send(res: Response, html: string): void {
  res.set('Cache-Control', 'private, no-cache').type('html').send(html);
}

function numberIn(value: Request['query'][string]): number | undefined {
  return typeof value === 'string' && /^[1-9]\d{0,5}$/u.test(value) ? Number(value) : undefined;
}
