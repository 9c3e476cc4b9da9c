import type { LibraryReadout } from '../../domain/library';
import type { Side } from '../../domain/side';
import type { SpanPair } from '../../domain/span';
import type { Translator } from '../../i18n';
import { toFrame, type Frame } from '../frame';
import { toChangedPieces, type ChangedPiece, type ChangedRun } from './changed-pieces';
import { dayOf, readoutHref, readoutTitle } from './readout-item';

interface NamedReadout {
  readonly label: string;
  readonly href: string;
  readonly title: string;
  readonly day: string;
}

/** A sentence of the later readout, with what is new in it; or one that only the earlier readout has. */
interface SentenceRow {
  readonly kind: string;
  readonly className: string;
  readonly pieces: readonly ChangedPiece[];
}

/** Two readouts of one side: what is new against the earlier one, sentence by sentence. */
export interface AgainstPage {
  readonly frame: Frame;
  readonly lang: Side;
  readonly lng: string;
  readonly heading: string;
  readonly lead: string;
  readonly readouts: readonly NamedReadout[];
  readonly legend: { readonly added: string; readonly removed: string };
  readonly rows: readonly SentenceRow[];
  readonly back: { readonly href: string; readonly label: string };
}

export interface AgainstPageInput {
  readonly tr: Translator;
  readonly old: LibraryReadout;
  readonly now: LibraryReadout;
  readonly pairs: readonly {
    readonly old: SpanPair | null;
    readonly now: SpanPair | null;
    readonly runs: readonly ChangedRun[];
  }[];
}

export function toAgainstPage({ tr, old, now, pairs }: AgainstPageInput): AgainstPage {
  const heading = tr.t('library.against.heading');
  const named = (which: 'now' | 'old', readout: LibraryReadout): NamedReadout => ({
    label: tr.t(`library.against.${which}`),
    href: readoutHref(tr, readout.id),
    title: readoutTitle(readout),
    day: dayOf(tr, readout),
  });
  const texts = { old: old.current.text, now: now.current.text };
  return {
    frame: toFrame({ tr, title: heading, path: `/readouts/${now.id}/against/${old.id}` }),
    lang: now.side,
    lng: tr.lng,
    heading,
    lead: tr.t('library.against.lead'),
    readouts: [named('now', now), named('old', old)],
    legend: { added: tr.t('library.versions.added'), removed: tr.t('library.versions.removed') },
    rows: pairs.map((pair) => toRow(tr, texts, pair)),
    back: { href: readoutHref(tr, now.id), label: tr.t('library.versions.back') },
  };
}

function toRow(
  tr: Translator,
  texts: { readonly old: string; readonly now: string },
  { old, now, runs }: AgainstPageInput['pairs'][number],
): SentenceRow {
  const whole = (text: string): ChangedPiece => ({ text, isAdded: false, isRemoved: false });
  const row = (name: 'changed' | 'same' | 'new' | 'gone', pieces: readonly ChangedPiece[]): SentenceRow => ({
    kind: tr.t(`library.against.kind.${name}`),
    className: `is-${name}`,
    pieces,
  });
  if (old && now) {
    const pieces = toChangedPieces(texts, runs, { old, now });
    return row(runs.every(({ kind }) => kind === 'same') ? 'same' : 'changed', pieces);
  }
  if (now) return row('new', [whole(texts.now.slice(...now).trim())]);
  return row('gone', [whole(old ? texts.old.slice(...old).trim() : '')]);
}
