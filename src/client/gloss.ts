const GAP = 8;

/** Shows what a term means in a box beside it, on hover and focus; Escape closes it (WCAG 1.4.13). */
export function startGloss(root: HTMLElement): void {
  const box = document.createElement('div');
  box.className = 'gloss';
  box.id = 'gloss';
  box.role = 'tooltip';
  box.hidden = true;
  document.body.append(box);
  let owner: HTMLElement | null = null;
  // Closed by Escape, a gloss stays closed until the reader has been elsewhere.
  let dismissed: HTMLElement | null = null;

  const hide = () => {
    owner?.removeAttribute('aria-describedby');
    owner = null;
    box.hidden = true;
  };
  const show = (event: Event) => {
    // The pointer may come to rest beside the term that has the focus, whose gloss then stays.
    const target = termAt(event.target) ?? termAt(document.activeElement);
    if (target !== dismissed) dismissed = null;
    if (target === owner || (target && target === dismissed)) return;
    hide();
    if (!target) return;
    owner = target;
    box.textContent = target.dataset['gloss'] ?? '';
    target.setAttribute('aria-describedby', box.id);
    box.hidden = false;
    placeBeside(box, target);
  };
  root.addEventListener('pointerover', show);
  root.addEventListener('focusin', show);
  root.addEventListener('focusout', hide);
  // The pointer may move onto the box itself without closing it.
  root.addEventListener('pointerleave', (event) => {
    if (event.relatedTarget !== box) hide();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !owner) return;
    dismissed = owner;
    hide();
  });
  document.addEventListener(
    'scroll',
    () => {
      // Focus by keyboard scrolls the term into view: the box goes along. Under a resting pointer the text moves away.
      if (owner && owner === document.activeElement) placeBeside(box, owner);
      else hide();
    },
    { passive: true },
  );
}

const termAt = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('.term[data-gloss]') : null;

/** Above the term, or below it where there is no room, and never beyond the window's edge. */
function placeBeside(box: HTMLElement, target: HTMLElement): void {
  const [term] = target.getClientRects();
  if (!term) return;
  const { width, height } = box.getBoundingClientRect();
  const left = Math.min(term.left, document.documentElement.clientWidth - width - GAP);
  const above = term.top - height - GAP;
  box.style.left = `${Math.max(left, GAP)}px`;
  box.style.top = `${above < GAP ? term.bottom + GAP : above}px`;
}
