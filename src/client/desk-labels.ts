import { required } from './element-error';
import type { TakeKey } from './desk-numbers';
import { sendByKeys } from './desk-send';

type Label = 'actor' | 'act';

/** A point of a row, as the page says it: `ja 12-40 jp state 3`. */
interface RowPoint {
  readonly side: string;
  readonly span: string;
  readonly actor: string;
  readonly act: string;
  readonly number: string;
}

/** What is being chosen: which label, of which of the row's points on a side. */
interface Choosing {
  readonly row: HTMLElement;
  readonly key: string;
  readonly label: Label;
  readonly place: number;
}

/** w and W ask for who did it, of a Japanese and a Korean point; d and D for what was done. */
const LABELS: Readonly<Record<string, readonly [label: Label, side: string]>> = {
  w: ['actor', 'ja'],
  W: ['actor', 'ko'],
  d: ['act', 'ja'],
  D: ['act', 'ko'],
};

/** Says who did it, or what was done, by two keys: one for the label and the side, one for the choice. */
export function startLabels(root: HTMLElement): TakeKey {
  const panel = required('Desk', root, '[data-label-keys]', HTMLElement);
  const heading = required('Desk', panel, '.label-keys-heading', HTMLElement);
  let choosing: Choosing | null = null;
  const leave = (): void => {
    choosing = null;
    panel.hidden = true;
  };
  const choose = (value: string): void => {
    const point = choosing && pointAt(choosing);
    if (choosing && point && point[choosing.label] !== value) {
      const { side, span, actor, act } = point;
      sendByKeys(root, choosing.row, {
        kind: 'relabel',
        side,
        span,
        ...{ actor, act, [choosing.label]: value },
      });
    }
    leave();
  };
  const offer = (next: Choosing): boolean => {
    const point = pointAt(next);
    leave();
    if (!point) return false;
    choosing = next;
    show(panel, next, point);
    const list = required('Desk', panel, `[data-label="${next.label}"]`, HTMLElement);
    const name = panel.getAttribute(`data-point-${point.side}`) ?? '';
    heading.textContent = `${list.dataset['heading'] ?? ''} · ${name} ${point.number}`;
    return true;
  };
  panel.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLButtonElement>('[data-choice]') : null;
    if (button) choose(button.value);
  });
  return (row, key) => {
    if (choosing && choosing.row !== row) leave();
    if (choosing?.key === key) {
      const { place } = choosing;
      return offer({ ...choosing, place: place + 1 }) || offer({ row, key, label: labelOf(key), place: 0 });
    }
    if (choosing) {
      const chosen = panel.querySelector<HTMLButtonElement>(
        `[data-label="${choosing.label}"] [data-choice="${CSS.escape(key)}"]`,
      );
      if (chosen) choose(chosen.value);
      else if (key === 'Escape') leave();
      // A key of the other label or side asks for that instead; any other is no choice, and nothing else either.
      else if (LABELS[key]) return offer({ row, key, label: labelOf(key), place: 0 });
      return !/^(?:Tab|Enter| |Shift)$/u.test(key);
    }
    return LABELS[key] !== undefined && offer({ row, key, label: labelOf(key), place: 0 });
  };
}

const labelOf = (key: string): Label => LABELS[key]?.[0] ?? 'actor';

/** The row's point that a choice is about; of a row with one side only, that side's. */
function pointAt({ row, key, place }: Choosing): RowPoint | undefined {
  const points = pointsOf(row);
  const asked = points.filter(({ side }) => side === LABELS[key]?.[1]);
  return (asked.length > 0 ? asked : points)[place];
}

/** The points of a row, first the Japanese ones. */
function pointsOf(row: HTMLElement): readonly RowPoint[] {
  const said = row.querySelector<HTMLElement>('[data-points]')?.dataset['points'] ?? '';
  return said.split('|').flatMap((point): RowPoint[] => {
    const [side, span, actor, act, number] = point.split(' ');
    return side && span && actor && act && number ? [{ side, span, actor, act, number }] : [];
  });
}

function show(panel: HTMLElement, { row, label }: Choosing, point: RowPoint): void {
  for (const list of panel.querySelectorAll<HTMLElement>('[data-label]'))
    list.hidden = list.dataset['label'] !== label;
  for (const button of panel.querySelectorAll<HTMLButtonElement>('[data-choice]'))
    button.classList.toggle('is-current', button.value === point[label]);
  row.querySelector('.desk-quick')?.after(panel);
  panel.hidden = false;
  panel.scrollIntoView({ block: 'nearest' });
}
