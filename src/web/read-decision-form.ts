import type { ComparisonDocument } from '../domain/comparison';
import type { Action } from '../domain/decision';
import { fail, ok, type Result } from '../domain/result';
import type { Side } from '../domain/side';
import type { SpanPair } from '../domain/span';
import type { RefusalReason } from '../view-models/refused-decision-page';
import { actionSchema } from './decision-schema';

/** The fields of a form, as strings; what is no string is not there. */
export type Fields = Readonly<Record<string, string>>;

export function readFields(body: unknown): Fields {
  if (typeof body !== 'object' || body === null) return {};
  return Object.fromEntries(
    Object.entries(body).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value.replace(/\r\n/gu, '\n')]] : [],
    ),
  );
}

type Refused = Extract<RefusalReason, 'invalid' | 'no-such-point' | 'no-such-words' | 'no-mark'>;

/**
 * What a form of the desk asks for. Numbers of points and words are looked up in the document that the form was made from.
 * @param document the decided document at the revision that the form knows.
 */
export function readDecisionForm(fields: Fields, document: ComparisonDocument): Result<Action, Refused> {
  const raw = toRaw(fields, document);
  if (!raw.ok) return raw;
  const parsed = actionSchema.safeParse(raw.value);
  return parsed.success ? ok(parsed.data) : fail('invalid');
}

function toRaw(fields: Fields, document: ComparisonDocument): Result<object, Refused> {
  const { kind = '', side: given = '', span: at = '' } = fields;
  const side: Side = given === 'ko' ? 'ko' : 'ja';
  const on = { ja: toSpans(fields['ja']), ko: toSpans(fields['ko']) };
  const [span = null] = toSpans(at);
  switch (kind) {
    case 'link':
      return 'jaPoints' in fields ? byNumbers(fields, document) : ok({ kind, on });
    case 'nothing':
    case 'merge':
      return ok({ kind, side, span });
    case 'relabel':
      return ok({ kind, side, span, actor: fields['actor'], act: fields['act'] });
    case 'split': {
      const place = span && markedPlace(document[side].text, span, fields['marked'] ?? '');
      return place === null ? fail('no-mark') : ok({ kind, side, at: place });
    }
    case 'dismiss': {
      const [ja = null] = toSpans(fields['atJa']);
      const [ko = null] = toSpans(fields['atKo']);
      return ok({ kind, on, difference: { facet: fields['facet'], ja, ko } });
    }
    case 'differ':
      return byWords(fields, document, on);
    case 'note':
    case 'topic':
      return ok({ kind, on, text: fields['text'] });
    case 'finding': {
      const { about, lng, text, suggested } = fields;
      return ok({ kind, about, on, lng, text, suggested });
    }
    case 'withdraw':
      return ok({ kind, of: fields['of'] });
    default:
      return ok({ kind, on });
  }
}

/** `12-40 55-60` as spans. */
function toSpans(text = ''): SpanPair[] {
  return [...text.matchAll(/(\d{1,7})-(\d{1,7})/gu)].map(([, start, end]) => [Number(start), Number(end)]);
}

/** Points by their numbers: `1 2`, `1,2`, `１・２`. */
function byNumbers(fields: Fields, document: ComparisonDocument): Result<object, Refused> {
  const spans = (side: Side): SpanPair[] | null => {
    const numbers = (fields[`${side}Points`] ?? '').normalize('NFKC').match(/\d+/gu) ?? [];
    const points = numbers.map((number) => document[side].points[Number(number) - 1]);
    const found = points.flatMap((point): SpanPair[] => (point ? [[point.start, point.end]] : []));
    return found.length === 0 || found.length < numbers.length ? null : found;
  };
  const [ja, ko] = [spans('ja'), spans('ko')];
  return ja && ko ? ok({ kind: 'link', on: { ja, ko } }) : fail('no-such-point');
}

interface On {
  readonly ja: readonly SpanPair[];
  readonly ko: readonly SpanPair[];
}

function byWords(fields: Fields, document: ComparisonDocument, on: On): Result<object, Refused> {
  const find = (side: Side, words = ''): SpanPair | null => {
    const wanted = words.trim();
    for (const [start, end] of wanted === '' ? [] : on[side]) {
      const at = document[side].text.slice(start, end).indexOf(wanted);
      if (at >= 0) return [start + at, start + at + wanted.length];
    }
    return null;
  };
  const spans = { ja: find('ja', fields['wordsJa']), ko: find('ko', fields['wordsKo']) };
  if (!spans.ja || !spans.ko) return fail('no-such-words');
  const [ja, ko] = [document.ja.text.slice(...spans.ja), document.ko.text.slice(...spans.ko)];
  const { facet = '' } = fields;
  const difference =
    facet === 'naming'
      ? { facet, thing: 'analyst', ja: { variant: ja, span: spans.ja }, ko: { variant: ko, span: spans.ko } }
      : { facet: 'fact', kind: facet, ja: { value: ja, span: spans.ja }, ko: { value: ko, span: spans.ko } };
  return ok({ kind: 'differ', on, difference });
}

const withoutBlanks = (text: string): string => text.replace(/\s/gu, '');

/**
 * Where the one added | stands in a point's text. Blanks do not count: a browser changes line ends. The place is behind the
 * last character before the mark.
 */
export function markedPlace(text: string, [start, end]: SpanPair, marked: string): number | null {
  const point = text.slice(start, end);
  for (const { index } of marked.matchAll(/[|｜]/gu)) {
    const before = withoutBlanks(marked.slice(0, index));
    if (before + withoutBlanks(marked.slice(index + 1)) !== withoutBlanks(point)) continue;
    let at = 0;
    for (let left = before.length; left > 0; at++) if (withoutBlanks(point.charAt(at)) !== '') left--;
    return start + at;
  }
  return null;
}
