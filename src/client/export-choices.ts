/** Keeps the choices of the export form in the page's address, so that going back, reloading and bookmarks find them again. */
export function startExportChoices(root: HTMLElement): void {
  const form = root.querySelector('form');
  if (form === null) return;
  form.addEventListener('change', () => {
    const chosen = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (typeof value === 'string') chosen.append(name, value);
    history.replaceState(null, '', `?${chosen.toString()}`);
  });
}
