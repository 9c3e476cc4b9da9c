const LIT = 'is-lit';

/** Lights the counterpart of a matched stretch, and its line in the list of evidence, on hover, focus and tap. */
export function startPairHighlight(root: HTMLElement): void {
  const byPair = indexByPair(root);
  let lit: Element[] = [];

  const light = (target: EventTarget | null) => {
    const pairs = pairsAt(target);
    const next = pairs.flatMap((pair) => byPair.get(pair) ?? []);
    for (const element of lit) element.classList.remove(LIT);
    for (const element of next) element.classList.add(LIT);
    lit = next;
  };
  root.addEventListener('pointerover', (event) => light(event.target));
  root.addEventListener('pointerleave', () => light(null));
  root.addEventListener('focusin', (event) => light(event.target));
  root.addEventListener('focusout', () => light(null));
  // The list of evidence is the way by keyboard: its lines take the focus, the many marks of a text do not.
  for (const line of root.querySelectorAll<HTMLElement>('tr[data-pairs]')) line.tabIndex = 0;
}

function indexByPair(root: HTMLElement): Map<string, Element[]> {
  const found = new Map<string, Element[]>();
  for (const element of root.querySelectorAll<HTMLElement>('[data-pairs]')) {
    for (const pair of pairsOf(element)) found.set(pair, [...(found.get(pair) ?? []), element]);
  }
  return found;
}

const pairsOf = (element: HTMLElement): string[] =>
  (element.dataset['pairs'] ?? '').split(' ').filter((pair) => pair !== '');

/** The pairs of the mark under the pointer, or of all marks within a focused term. */
function pairsAt(target: EventTarget | null): string[] {
  if (!(target instanceof HTMLElement)) return [];
  const own = target.closest<HTMLElement>('[data-pairs]');
  if (own) return pairsOf(own);
  if (!target.matches('.term')) return [];
  return [...target.querySelectorAll<HTMLElement>('[data-pairs]')].flatMap(pairsOf);
}
