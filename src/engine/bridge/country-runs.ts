import type { Side } from '../../domain/side';
import type { NameEntry } from '../knowledge';

/** The countries whose one-character names are run together in readouts. More would make chance words (中, 加, 仏). */
const RUN_COUNTRIES: ReadonlySet<string> = new Set(['jp', 'kr', 'us', 'cn', 'kp', 'ru', 'au', 'in', 'ph']);
const LONGEST_RUN = 4;

/**
 * Every run of two to four of these countries in one side's writing, with the set it names: 日韓 and 한일 both name jp+kr,
 * so that the order in which each side puts the countries is no difference.
 */
export function countryRunForms(
  countries: readonly NameEntry[],
  side: Side,
): { readonly form: string; readonly countries: string }[] {
  const parts = countries.filter((entry) => RUN_COUNTRIES.has(entry.id) && entry.short[side] !== '');
  const runs: { form: string; ids: string[] }[] = parts.map((entry) => ({
    form: entry.short[side],
    ids: [entry.id],
  }));
  const all: typeof runs = [];
  let longest = runs;
  for (let length = 2; length <= LONGEST_RUN; length++) {
    longest = longest.flatMap((run) =>
      parts
        .filter((entry) => !run.ids.includes(entry.id))
        .map((entry) => ({ form: run.form + entry.short[side], ids: [...run.ids, entry.id] })),
    );
    all.push(...longest);
  }
  return all.map(({ form, ids }) => ({ form, countries: ids.toSorted().join('+') }));
}
