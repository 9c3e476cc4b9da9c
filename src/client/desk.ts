/** Keys of a row. They work only while something in the desk has the focus (WCAG 2.1.4), and never where one types. */
export function startDesk(root: HTMLElement): void {
  const rows = [...root.querySelectorAll<HTMLElement>('.desk-row')];
  for (const row of rows) row.tabIndex = -1;
  // Behind a decision the address names the next row: the keys go on from there. Without one the first row is reached by Tab.
  const [first] = rows;
  if (first) first.tabIndex = 0;
  const here = location.hash === '' ? null : document.getElementById(location.hash.slice(1));
  const takeUp = () => here?.closest<HTMLElement>('.desk-row')?.focus({ preventScroll: true });
  // The browser goes to the address's place after this script, and takes the focus away when that place cannot have it.
  if (document.readyState === 'complete') takeUp();
  else addEventListener('load', () => requestAnimationFrame(takeUp));
  root.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return;
    const row = rows.find((each) => each.contains(document.activeElement));
    if (event.key === '?') openHelp(root);
    else if (event.key === 'n' || event.key === 'p') goTo(rows, row, event.key === 'n' ? 1 : -1);
    else if (!press(root, row, event.key)) return;
    event.preventDefault();
  });
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input, textarea, select');

function goTo(rows: readonly HTMLElement[], row: HTMLElement | undefined, step: number): void {
  const next = row ? rows[rows.indexOf(row) + step] : rows[0];
  next?.focus({ preventScroll: true });
  next?.scrollIntoView({ block: 'center' });
}

/** Presses the button of a key: undo and redo anywhere, the others in the row. */
function press(root: HTMLElement, row: HTMLElement | undefined, key: string): boolean {
  const scope = key === 'u' || key === 'y' ? root : row;
  const button = /^[cxeuy]$/u.test(key) ? scope?.querySelector<HTMLElement>(`[data-key="${key}"]`) : null;
  button?.click();
  return Boolean(button);
}

function openHelp(root: HTMLElement): void {
  const help = root.querySelector<HTMLDetailsElement>('[data-help]');
  if (!help) return;
  help.open = true;
  help.querySelector('summary')?.focus();
}
