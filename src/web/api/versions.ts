import type { Request, RequestHandler } from 'express';
import { toChangedPieces } from '../../view-models/library/changed-pieces';
import { findReadout } from '../find-readout';
import type { AppParts } from '../ports';
import { refuseParameters, toCard } from './library';

export interface VersionsApi {
  readonly getVersions: RequestHandler;
  readonly getAgainst: RequestHandler;
}

/** What changed between versions of a readout, and between two readouts of one side. */
export function createVersionsApi({ library, readoutVersions }: AppParts): VersionsApi {
  return {
    getVersions: async (req, res, next) => {
      if (refuseParameters(req, res, ['from', 'to'], { from: isNumber, to: isNumber })) return;
      const readout = await findReadout(library, req.params['id']);
      const [from, to] = [numberIn(req.query['from']), numberIn(req.query['to'])];
      const found = readout && (await readoutVersions.diff(readout.id, from, to));
      if (!found?.ok) {
        next();
        return;
      }
      const { versions, old, now, runs } = found.value;
      res.json({
        versions: versions.map(({ number, sha256, retrievedAt }) => ({ number, sha256, retrievedAt })),
        ...{ from: old.number, to: now.number },
        pieces: toChangedPieces({ old: old.text, now: now.text }, runs),
      });
    },
    getAgainst: async (req, res, next) => {
      const [one, other] = await Promise.all([
        findReadout(library, req.params['id']),
        findReadout(library, req.params['other']),
      ]);
      const found = one && other && (await readoutVersions.against(one.id, other.id));
      if (!found?.ok) {
        next();
        return;
      }
      const { old, now, pairs } = found.value;
      const texts = { old: old.current.text, now: now.current.text };
      res.json({
        old: toCard(old),
        now: toCard(now),
        sentences: pairs.map((pair) => ({
          ...{ old: pair.old, now: pair.now, likeness: pair.likeness },
          pieces:
            pair.old && pair.now ? toChangedPieces(texts, pair.runs, { old: pair.old, now: pair.now }) : [],
        })),
      });
    },
  };
}

const isNumber = (value: unknown): boolean => typeof value === 'string' && /^[1-9]\d{0,5}$/u.test(value);
const numberIn = (value: Request['query'][string]): number | undefined =>
  isNumber(value) ? Number(value) : undefined;
