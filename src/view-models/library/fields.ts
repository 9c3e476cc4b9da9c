/** A choice of one of some values; the empty value asks for nothing. */
export interface Choice {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly options: readonly {
    readonly value: string;
    readonly label: string;
    readonly isSelected: boolean;
  }[];
}

export function toChoice(
  field: Pick<Choice, 'id' | 'name' | 'label'>,
  options: readonly (readonly [value: string, label: string])[],
  chosen: string,
): Choice {
  // A value of the address that is no longer there (an issuing body whose last readout was deleted) stays to be seen.
  const all = options.some(([value]) => value === chosen) ? options : [...options, [chosen, chosen] as const];
  return { ...field, options: all.map(([value, label]) => ({ value, label, isSelected: value === chosen })) };
}

/** A field without hint or errors. */
export interface PlainField {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly value: string;
}
