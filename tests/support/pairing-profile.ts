import type { ProfileInput, ReadoutProfile } from '../../src/domain/readout-profile';

/** `2025-06-09 phone TaKaTa`: a text that says its day, kind and who took part, and nothing else. */
export function profileOf({ side, text }: ProfileInput): ReadoutProfile {
  const [day = '', kind = 'phone', ...names] = text.split(' ');
  return {
    side,
    date: { value: day, from: 'text', others: [] },
    start: null,
    isLocalTime: false,
    durationMinutes: null,
    kind: kind as ReadoutProfile['kind'],
    isMultilateral: false,
    level: 'minister',
    participants: names.map((name) => ({
      country: 'jp',
      person: null,
      names: [{ family: name, given: 'SeYi' }],
      written: name,
      level: 'minister',
    })),
    countries: ['jp', 'kr'],
    round: null,
    content: [day, kind, ...names].toSorted().map((word) => [word, 1] as const),
    publishedOn: null,
  };
}
