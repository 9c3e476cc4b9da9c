import { z } from 'zod';
import { DECISION_STATES, MISFIT_REASONS } from '../../domain/decision';
import { decisionRequestSchema } from '../decision-schema';

/** The name of the dialect stands once in the description, not in every schema. */
const request = Object.fromEntries(
  Object.entries(z.toJSONSchema(decisionRequestSchema, { io: 'input' })).filter(
    ([name]) => name !== '$schema',
  ),
);

const object = (properties: Readonly<Record<string, unknown>>) => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
});
const state = { enum: DECISION_STATES };
const id = { type: 'string' };
const strings = { type: 'array', items: id };
const words = object({ ja: strings, ko: strings });

/** The shapes of decisions. The request is the very schema that requests are checked with. */
export const decisionSchemas = {
  DecisionRequest: {
    ...request,
    description:
      'Offsets are half-open ranges in UTF-16 code units of the original text; `revision` is the one that the decision was taken on.',
  },
  Decisions: object({
    revision: { type: 'integer', minimum: 0, description: 'The number of events.' },
    events: {
      type: 'array',
      items: {
        type: 'object',
        properties: { kind: { enum: ['decide', 'renew', 'undo', 'redo'] } },
        required: ['kind'],
      },
    },
    canUndo: { type: 'boolean' },
    canRedo: { type: 'boolean' },
    document: { $ref: '#/components/schemas/ComparisonDocument' },
    states: object({
      points: { type: 'object', additionalProperties: state },
      links: { type: 'array', items: state, description: 'In the order of the links of the document.' },
    }),
    remarks: {
      type: 'array',
      items: object({
        id,
        kind: { enum: ['note', 'topic'] },
        text: { type: 'string' },
        points: { type: 'array', items: { type: 'string' } },
      }),
    },
    misfits: {
      type: 'array',
      items: {
        ...object({ id, reason: { enum: MISFIT_REASONS } }),
        properties: { id, reason: { enum: MISFIT_REASONS }, words },
      },
    },
    changes: {
      type: 'array',
      description: 'What working out the rest anew has changed, the last time; points by their words.',
      items: object({ kind: { enum: ['linked', 'parted', 'judged', 'cut', 'labelled'] }, words }),
    },
  }),
};
