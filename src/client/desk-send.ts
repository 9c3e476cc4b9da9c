import { required } from './element-error';

/**
 * Sends what a key decided about a row; the page comes anew with the row in focus.
 * @param fields of the form, besides those that every form of the desk carries.
 */
export function sendByKeys(
  root: HTMLElement,
  row: HTMLElement,
  fields: Readonly<Record<string, string>>,
): void {
  const form = required('Desk', root, 'form[data-by-keys]', HTMLFormElement);
  const next = row.querySelector('.row')?.id ?? '';
  for (const [name, value] of Object.entries({ ...fields, next })) {
    const known = form.querySelector<HTMLInputElement>(`input[name="${name}"]`);
    const field = known ?? document.createElement('input');
    field.type = 'hidden';
    field.name = name;
    field.value = value;
    if (!known) form.append(field);
  }
  form.requestSubmit();
}
