import { startLabels } from './desk-labels';
import { startNumbers } from './desk-numbers';

/** Where the key r leads in an address: to the labels of the row that is open. */
const LABELS = '#labels';

/** Keys of a row. They work only while something in the desk has the focus (WCAG 2.1.4), and never where one types. */
export function startDesk(root: HTMLElement): void {
  const rows = [...root.querySelectorAll<HTMLElement>('.desk-row')];
  for (const row of rows) row.tabIndex = -1;
  // Behind a decision the address names the next row: the keys go on from there. Without one the first row is reached by Tab.
  const [first] = rows;
  if (first) first.tabIndex = 0;
  const here = location.hash === '' ? null : document.getElementById(location.hash.slice(1));
  const place = here?.closest<HTMLElement>('.desk-row') ?? here;
  // The history, where undoing leads, cannot have the focus otherwise.
  if (place && place.tabIndex < 0) place.tabIndex = -1;
  const labels = location.hash === LABELS ? root.querySelector<HTMLElement>('[data-key="r"]') : null;
  const takeUp = () => (labels ? labels.focus() : place?.focus({ preventScroll: true }));
  // The browser goes to the address's place after this script, and takes the focus away when that place cannot have it.
  if (document.readyState === 'complete') takeUp();
  else addEventListener('load', () => requestAnimationFrame(takeUp));
  const takeLabel = startLabels(root);
  const takeNumber = startNumbers();
  root.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return;
    const row = rows.find((each) => each.contains(document.activeElement));
    // Enter on a button presses that button.
    const isPress = event.key === 'Enter' && event.target !== row;
    if (isPress) return;
    const isTaken = row !== undefined && (takeLabel(row, event.key) || takeNumber(row, event.key));
    if (isTaken || takeKey({ root, rows, row }, event.key)) event.preventDefault();
  });
}

interface Place {
  readonly root: HTMLElement;
  readonly rows: readonly HTMLElement[];
  readonly row: HTMLElement | undefined;
}

/** Does what a key says; gives whether it says anything here. */
function takeKey({ root, rows, row }: Place, key: string): boolean {
  if (key === 'r') return openLabels(row);
  if (key === '?') openHelp(root);
  else if (key === 'n' || key === 'p') goTo({ root, rows, row }, key === 'n' ? 1 : -1);
  else return press(root, row, key);
  return true;
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input, textarea, select');

/** Behind the last row of a page comes the next page, before the first the one before. */
function goTo({ root, rows, row }: Place, step: number): void {
  const next = row ? rows[rows.indexOf(row) + step] : rows.at(step > 0 ? 0 : -1);
  if (!next) root.querySelector<HTMLElement>(`.paging [rel="${step > 0 ? 'next' : 'prev'}"]`)?.click();
  next?.focus({ preventScroll: true });
  next?.scrollIntoView({ block: 'center' });
}

/** Presses the button of a key: undo and redo anywhere, the others in the row. */
function press(root: HTMLElement, row: HTMLElement | undefined, key: string): boolean {
  const scope = key === 'u' || key === 'y' ? root : row;
  const button = /^[cxeuy=0]$/u.test(key) ? scope?.querySelector<HTMLElement>(`[data-key="${key}"]`) : null;
  button?.click();
  return Boolean(button);
}

/** The first choice of who did it; where the changes of the row are not open, they are opened first. */
function openLabels(row: HTMLElement | undefined): boolean {
  const select = row?.querySelector<HTMLElement>('[data-key="r"]');
  const change = row?.querySelector<HTMLAnchorElement>('a[data-key="e"]');
  if (select) select.focus();
  else if (change) location.href = change.href.replace(/#.*$/u, LABELS);
  return Boolean(select ?? change);
}

function openHelp(root: HTMLElement): void {
  const help = root.querySelector<HTMLDetailsElement>('[data-help]');
  if (!help) return;
  help.open = true;
  help.querySelector('summary')?.focus();
}
