/** What a reader chose before, kept by the browser; null for nothing. A file opened from disk, or a browser told so, may keep nothing. */
export function readChoice(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

/** Keeps a choice, where the browser does; else it lasts as long as the page. */
export function storeChoice(name: string, value: string): void {
  try {
    localStorage.setItem(name, value);
  } catch {
    // Nothing depends on it.
  }
}
