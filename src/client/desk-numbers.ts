import { required } from './element-error';

/** Takes a key; gives whether the key was for it. */
export type TakeKey = (row: HTMLElement, key: string) => boolean;

/**
 * Links a row by the number of a point, typed while the row has the focus. A number that no further digit can make a greater one
 * of links at once, so that of up to nine points each takes one key; otherwise Enter ends it. With + first the point is added.
 */
export function startNumbers(): TakeKey {
  let typed = '';
  let at: HTMLFormElement | null = null;
  return (row, key) => {
    const form = row.querySelector<HTMLFormElement>('form[data-partners]');
    if (form !== at) typed = '';
    at = form;
    if (!form || !(/^[\d+]$/u.test(key) || (typed !== '' && /^(?:Enter|Escape|Backspace)$/u.test(key)))) {
      if (form && typed !== '') say(form, (typed = ''));
      return false;
    }
    if (key === 'Enter') link(form, typed);
    else if (key === 'Escape') typed = '';
    else if (key === 'Backspace') typed = typed.slice(0, -1);
    else if (key === '+') typed = '+';
    // The key 0 alone is another one's.
    else if (key === '0' && !/\d/u.test(typed)) return false;
    else typed = take(form, typed + key);
    if (typed !== '' || /^(?:Escape|Backspace)$/u.test(key)) say(form, typed);
    return true;
  };
}

const numberIn = (typed: string): number => Number(typed.replace('+', ''));

/** What is still being typed once a digit has come. */
function take(form: HTMLFormElement, typed: string): string {
  const count = Number(form.dataset['partners']);
  if (numberIn(typed) > count) {
    statusOf(form).textContent = form.dataset['none'] ?? '';
    return '';
  }
  if (numberIn(typed) * 10 > count) {
    link(form, typed);
    return '';
  }
  return typed;
}

function link(form: HTMLFormElement, typed: string): void {
  const number = numberIn(typed);
  if (number < 1 || number > Number(form.dataset['partners'])) return;
  const field = document.createElement('input');
  field.type = 'hidden';
  field.name = form.dataset['field'] ?? '';
  field.value = typed.startsWith('+') ? `${form.dataset['linked'] ?? ''} ${number}` : String(number);
  form.append(field);
  form.requestSubmit();
}

function say(form: HTMLFormElement, typed: string): void {
  statusOf(form).textContent = typed === '' ? '' : `${form.dataset['typed'] ?? ''} ${typed}`;
}

const statusOf = (form: HTMLFormElement): HTMLElement =>
  required('Desk', form, '[data-typed-status]', HTMLElement);
