import { required } from './element-error';
import { readChoice, storeChoice } from './stored-choice';

const STORED = 'readout-compare-together';
/** The line of a pane, as a share of its height, at which one reads. */
const READING_LINE = 0.25;
/** A shorter way, in pixels, is taken at once: the other pane then moves along and does not lag behind. */
const AT_ONCE = 60;

/** Makes panes of the two texts and keeps linked points at the same height, while its button is pressed. Off unless chosen. */
export function startScrollTogether(root: HTMLElement): void {
  const name = 'ScrollTogether';
  const bar = required(name, root, '[data-together]', HTMLElement);
  const button = required(name, root, '[data-together-button]', HTMLButtonElement);
  const panes = [...root.querySelectorAll<HTMLElement>('[data-pane]')];
  // The pane that the reader moves; the other one moves because of it and must not answer.
  let leader: HTMLElement | null = null;
  const isOn = () => button.getAttribute('aria-pressed') === 'true';
  const set = (on: boolean) => {
    button.setAttribute('aria-pressed', String(on));
    root.classList.toggle('is-together', on);
    for (const pane of panes) {
      if (on) pane.tabIndex = 0;
      else pane.removeAttribute('tabindex');
    }
  };
  bar.hidden = false;
  set(readChoice(STORED) === 'on');
  button.addEventListener('click', () => {
    set(!isOn());
    storeChoice(STORED, isOn() ? 'on' : 'off');
  });
  for (const [index, pane] of panes.entries()) {
    const other = panes[1 - index];
    for (const event of ['wheel', 'pointerdown', 'touchstart', 'keydown', 'focusin'])
      pane.addEventListener(event, () => (leader = pane), { passive: true });
    pane.addEventListener('scroll', () => {
      leader ??= pane;
      if (isOn() && other && leader === pane) follow(pane, other);
    });
  }
}

/** Brings the counterpart of the point that is being read to the height of that point. */
function follow(pane: HTMLElement, other: HTMLElement): void {
  const point = pointBeingRead(pane);
  const [id = ''] = (point?.dataset['partners'] ?? '').split(' ');
  const partner = id === '' ? null : document.getElementById(id);
  if (!point || !partner) return;
  const way = partner.getBoundingClientRect().top - point.getBoundingClientRect().top;
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
  other.scrollTo({
    top: other.scrollTop + way,
    behavior: isStill || Math.abs(way) < AT_ONCE ? 'instant' : 'smooth',
  });
}

/** Of the points with a counterpart, the one nearest to the line at which one reads. */
function pointBeingRead(pane: HTMLElement): HTMLElement | undefined {
  const line = pane.getBoundingClientRect().top + pane.clientHeight * READING_LINE;
  const distance = (point: HTMLElement): number => {
    const { top, bottom } = point.getBoundingClientRect();
    return Math.max(top - line, line - bottom, 0);
  };
  return [...pane.querySelectorAll<HTMLElement>('[data-partners]:not([data-partners=""])')].reduce<
    HTMLElement | undefined
  >((best, point) => (best && distance(best) <= distance(point) ? best : point), undefined);
}
