import type { PairReason } from '../domain/pairing';
import type { SplitRefusal } from '../services/library-service';
import { toPercent, toReasons } from '../view-models/library/pair-reasons';
import { readoutTitle } from '../view-models/library/readout-item';
import { CliFailure, EXIT, type ExitCode } from './exit';
import { cells, toCard, withLibrary, writeJson } from './library-lines';
import type { CliContext, OpenLibrary } from './parts';
import { say, write } from './speak';

interface Printing {
  readonly json?: boolean;
}

/** As many as a program wants at once. */
const ALL = 1_000_000;

/** `pair list`: the pairs that wait to be confirmed: likelihood, the two ids, the two titles; reasons below with `--reasons`. */
export function pairListCommand(
  context: CliContext,
  { json = false, reasons = false }: Printing & { readonly reasons?: boolean },
): Promise<ExitCode> {
  return withLibrary(context, async ({ pairing }) => {
    await pairing.finish();
    const { items } = await pairing.offered(1, ALL);
    if (json) {
      await writeJson(
        context,
        items.map((pair) => ({ ...pair, ja: toCard(pair.ja), ko: toCard(pair.ko) })),
      );
      return EXIT.ok;
    }
    const lines = items.map(
      ({ score, ja, ko, reasons: why }) =>
        cells(toPercent(context.tr, score), ja.id, ko.id, readoutTitle(ja), readoutTitle(ko)) +
        (reasons ? reasonLines(context, why) : ''),
    );
    await write(context.streams.out, lines.join(''));
    return EXIT.ok;
  });
}

function reasonLines({ tr }: CliContext, reasons: readonly PairReason[]): string {
  return toReasons(tr, reasons)
    .map(({ isFor, text, quotes }) =>
      cells('', isFor ? '+' : '-', [text, ...quotes.map((quote) => quote.text)].join(' ')),
    )
    .join('');
}

/** `pair of ID`: readouts of the other side that may report its call, with reasons. */
export function pairOfCommand(
  context: CliContext,
  id: string,
  { json = false }: Printing,
): Promise<ExitCode> {
  return withLibrary(context, async ({ pairing }) => {
    await pairing.finish();
    const found = await pairing.counterpartsOf(id);
    if (found === null) throw new CliFailure(EXIT.pairFailed, 'cli.library.missing', { id });
    if (json) {
      await writeJson(
        context,
        found.items.map((item) => ({ ...item, readout: toCard(item.readout) })),
      );
      return EXIT.ok;
    }
    const lines = found.items.map(
      ({ score, readout, reasons }) =>
        cells(toPercent(context.tr, score), readout.id, readoutTitle(readout)) +
        reasonLines(context, reasons),
    );
    await write(context.streams.out, lines.join(''));
    return EXIT.ok;
  });
}

export type Verdict = 'confirm' | 'refuse' | 'open';

/** `pair confirm|refuse|open JA KO`: whether two readouts report one call; `open` takes a refusal back. */
export function verdictCommand(
  context: CliContext,
  verdict: Verdict,
  [ja, ko]: readonly [string, string],
): Promise<ExitCode> {
  return withLibrary(context, async ({ pairing }) => {
    const refusal = await judge(pairing, verdict, [ja, ko]);
    if (refusal === null) return EXIT.ok;
    const key = refusal === 'one-call' ? 'oneCall' : 'noPair';
    throw new CliFailure(EXIT.pairFailed, `cli.library.${key}`, { ja, ko });
  });
}

/** Why nothing was noted; null when it was. */
async function judge(
  pairing: OpenLibrary['pairing'],
  verdict: Verdict,
  [ja, ko]: readonly [string, string],
): Promise<SplitRefusal | null> {
  if (verdict === 'open') return (await pairing.allow(ja, ko)) ? null : 'missing';
  const said = await (verdict === 'confirm' ? pairing.confirm(ja, ko) : pairing.refuse(ja, ko));
  return said.ok ? null : said.error;
}

/** `pair part ID`: takes a readout out of its call. */
export function partCommand(context: CliContext, id: string): Promise<ExitCode> {
  return withLibrary(context, async ({ library }) => {
    if (!(await library.part(id))) throw new CliFailure(EXIT.pairFailed, 'cli.library.noCall', { id });
    return EXIT.ok;
  });
}

/** `pair confirm-all --above SCORE`: confirms every likely pair of at least this score, one to one. */
export function confirmAllCommand(context: CliContext, above: number): Promise<ExitCode> {
  return withLibrary(context, async ({ pairing }) => {
    await pairing.finish();
    const { items } = await pairing.offered(1, ALL);
    const sure = items.filter(({ score, isFurther }) => !isFurther && score >= above);
    let count = 0;
    for (const { ja, ko } of sure) {
      // One may have been deleted meanwhile.
      if (!(await pairing.confirm(ja.id, ko.id)).ok) continue;
      count += 1;
      await write(context.streams.out, cells(ja.id, ko.id, readoutTitle(ja), readoutTitle(ko)));
    }
    say(context.streams.err, context.tr.t('cli.library.confirmed', { count, left: items.length - count }));
    return EXIT.ok;
  });
}
