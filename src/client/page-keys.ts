import { required } from './element-error';
import { readChoice, storeChoice } from './stored-choice';

const STORED = 'readout-compare-keys';
/** Rows, or the points of the whole texts. */
const ROWS = '.row, .whole-point';
/** What only one side reports is a difference, too. */
const DIFFERENCES = ':is(.row, .whole-point):is(.is-differs, .is-only-ja, .is-only-ko)';
const STEPS: Readonly<Record<string, readonly [selector: string, step: number]>> = {
  j: [ROWS, 1],
  k: [ROWS, -1],
  n: [DIFFERENCES, 1],
  p: [DIFFERENCES, -1],
};

/** Keys for reading: to the next row and the next difference, and a help that also turns them off (WCAG 2.1.4). */
export function startPageKeys(root: HTMLElement): void {
  const name = 'PageKeys';
  const help = required(name, root, '[data-keys-help]', HTMLElement);
  const open = required(name, root, '[data-keys-open]', HTMLButtonElement);
  const close = required(name, root, '[data-keys-close]', HTMLButtonElement);
  const isOn = required(name, root, '[data-keys-on]', HTMLInputElement);
  const dialog = toDialog(help);
  for (const element of help.querySelectorAll<HTMLElement>('[data-with-script]')) element.hidden = false;
  open.hidden = false;
  isOn.checked = readChoice(STORED) !== 'off';
  isOn.addEventListener('change', () => storeChoice(STORED, isOn.checked ? 'on' : 'off'));
  open.addEventListener('click', () => dialog.showModal());
  close.addEventListener('click', () => dialog.close());
  document.addEventListener('keydown', (event) => {
    if (
      !isOn.checked ||
      dialog.open ||
      event.ctrlKey ||
      event.altKey ||
      event.metaKey ||
      isTyping(event.target)
    )
      return;
    const step = STEPS[event.key];
    if (event.key === '?') dialog.showModal();
    else if (!step || !goTo([...root.querySelectorAll<HTMLElement>(step[0])], step[1])) return;
    event.preventDefault();
  });
}

/** The section of the page becomes a dialog; closing it gives the focus back to where it was. */
function toDialog(help: HTMLElement): HTMLDialogElement {
  const dialog = document.createElement('dialog');
  dialog.className = 'keys-dialog';
  dialog.setAttribute('aria-labelledby', 'keys-heading');
  help.replaceWith(dialog);
  dialog.append(help);
  return dialog;
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.matches('input, textarea, select') || target.isContentEditable);

/** From the row that has the focus, else from the one that the window shows first. */
function goTo(rows: readonly HTMLElement[], step: number): boolean {
  const focused = document.activeElement?.closest<HTMLElement>(ROWS) ?? null;
  const isBehind = (row: HTMLElement): boolean =>
    focused === null
      ? row.getBoundingClientRect().top > 0
      : Boolean(focused.compareDocumentPosition(row) & Node.DOCUMENT_POSITION_FOLLOWING);
  const others = rows.filter((row) => row !== focused);
  const next = step > 0 ? others.find(isBehind) : others.filter((row) => !isBehind(row)).at(-1);
  if (!next) return false;
  next.tabIndex = -1;
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: 'center' });
  return true;
}
