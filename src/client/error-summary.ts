/** Takes the reader to the list of problems when a form comes back with some. */
export function startErrorSummary(root: HTMLElement): void {
  root.focus();
}
