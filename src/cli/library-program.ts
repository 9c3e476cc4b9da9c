import { createRequire } from 'node:module';
import { Option, type Command } from 'commander';
import { READOUT_SORTS, type ReadoutSort } from '../domain/library';
import { SIDES, type Side } from '../domain/side';
import type { Translator } from '../i18n';
import type { ExitCode } from './exit';
import { CliFailure, EXIT } from './exit';
import type * as LibraryCommands from './library-command';
import type { GivenSource, ListOptions } from './library-command';
import { lngOption, oneOf } from './options';
import type * as PairCommands from './pair-command';
import type * as VersionsCommands from './versions-command';
import type { CliContext } from './parts';

// Read when one of these commands is run: the words of every page of the library come with them.
const load = createRequire(__filename);
const library = () => load('./library-command') as typeof LibraryCommands;
const versions = () => load('./versions-command') as typeof VersionsCommands;
const pairs = () => load('./pair-command') as typeof PairCommands;

type End = (code: ExitCode) => void;

/** `add`, `list`, `search`, `versions`, `pair …`: the library of DATA_DIR. */
export function addLibrary(program: Command, context: CliContext, end: End): void {
  const { tr } = context;
  const command = commandOf(program, tr);
  command('add', 'add')
    .argument('<sources...>', tr.t('cli.help.sources'))
    .addOption(sideOption(tr))
    .addOption(new Option('--title <text>', tr.t('cli.help.title')))
    .addOption(new Option('--issuer <text>', tr.t('cli.help.issuer')))
    .addOption(new Option('--published <date>', tr.t('cli.help.published')))
    .addOption(new Option('--url <address>', tr.t('cli.help.url')))
    .addOption(jsonOption(tr))
    .action(async (sources: readonly string[], given: GivenSource) =>
      end(await library().addCommand(context, sources, given)),
    );
  withFilters(command('list', 'list'), tr).action(async (options: RawFilters) =>
    end(await library().listCommand(context, '', toQuery(options))),
  );
  withFilters(command('search', 'search').argument('<words...>', tr.t('cli.help.words')), tr)
    .addOption(
      new Option('--names <switch>', tr.t('cli.help.names')).argParser((value) =>
        oneOf(['on', 'off'], value, '--names'),
      ),
    )
    .action(async (words: readonly string[], options: RawFilters) =>
      end(await library().listCommand(context, words.join(' '), toQuery(options))),
    );
  command('versions', 'versions')
    .argument('<id>', tr.t('cli.help.id'))
    .addOption(
      new Option('--from <number>', tr.t('cli.help.fromVersion')).argParser((value) =>
        wholeNumber(value, '--from'),
      ),
    )
    .addOption(
      new Option('--to <number>', tr.t('cli.help.toVersion')).argParser((value) =>
        wholeNumber(value, '--to'),
      ),
    )
    .addOption(new Option('--against <id>', tr.t('cli.help.against')).conflicts(['from', 'to']))
    .addOption(jsonOption(tr))
    .action(async (id: string, options: { from?: number; to?: number; against?: string; json?: boolean }) =>
      end(await versions().versionsCommand(context, id, options)),
    );
  addPair(program, context, end);
}

function addPair(program: Command, context: CliContext, end: End): void {
  const { tr } = context;
  const group = program
    .command('pair')
    .description(tr.t('cli.help.pair'))
    .helpOption('-h, --help', tr.t('cli.help.help'))
    .helpCommand(false);
  const command = commandOf(group, tr);
  command('list', 'pairList')
    .addOption(new Option('--reasons', tr.t('cli.help.reasons')))
    .addOption(jsonOption(tr))
    .action(async (options: { reasons?: boolean; json?: boolean }) =>
      end(await pairs().pairListCommand(context, options)),
    );
  command('of', 'pairOf')
    .argument('<id>', tr.t('cli.help.id'))
    .addOption(jsonOption(tr))
    .action(async (id: string, options: { json?: boolean }) =>
      end(await pairs().pairOfCommand(context, id, options)),
    );
  for (const [verdict, help] of [
    ['confirm', 'pairConfirm'],
    ['refuse', 'pairRefuse'],
    ['open', 'pairOpen'],
  ] as const)
    command(verdict, help)
      .argument('<ja>', tr.t('cli.help.jaId'))
      .argument('<ko>', tr.t('cli.help.koId'))
      .action(async (ja: string, ko: string) =>
        end(await pairs().verdictCommand(context, verdict, [ja, ko])),
      );
  command('part', 'pairPart')
    .argument('<id>', tr.t('cli.help.id'))
    .action(async (id: string) => end(await pairs().partCommand(context, id)));
  command('confirm-all', 'pairConfirmAll')
    .addOption(
      new Option('--above <score>', tr.t('cli.help.above'))
        .default(0.9)
        .argParser((value) => share(value, '--above')),
    )
    .action(async ({ above }: { above: number }) => end(await pairs().confirmAllCommand(context, above)));
}

const commandOf =
  (parent: Command, tr: Translator) =>
  (name: string, help: string): Command =>
    parent
      .command(name)
      .description(tr.t(`cli.help.${help}`))
      .helpOption('-h, --help', tr.t('cli.help.help'))
      .addOption(lngOption(tr));

const jsonOption = (tr: Translator): Option => new Option('--json', tr.t('cli.help.json'));
const sideOption = (tr: Translator): Option =>
  new Option('--side <side>', tr.t('cli.help.side')).argParser((value) => oneOf(SIDES, value, '--side'));

interface RawFilters {
  readonly side?: Side;
  readonly issuer?: string;
  readonly level?: string;
  readonly from?: string;
  readonly to?: string;
  readonly paired?: 'yes' | 'no';
  readonly sort?: ReadoutSort;
  readonly page?: number;
  readonly names?: 'on' | 'off';
  readonly json?: boolean;
}

function withFilters(command: Command, tr: Translator): Command {
  const text = (flags: string, help: string) => new Option(flags, tr.t(`cli.help.${help}`));
  return command
    .addOption(sideOption(tr))
    .addOption(text('--issuer <text>', 'issuerFilter'))
    .addOption(text('--level <level>', 'level'))
    .addOption(text('--from <date>', 'fromDay').argParser((value) => day(value, '--from')))
    .addOption(text('--to <date>', 'toDay').argParser((value) => day(value, '--to')))
    .addOption(
      text('--paired <answer>', 'paired').argParser((value) => oneOf(['yes', 'no'], value, '--paired')),
    )
    .addOption(text('--sort <order>', 'sort').argParser((value) => oneOf(READOUT_SORTS, value, '--sort')))
    .addOption(text('--page <number>', 'page').argParser((value) => wholeNumber(value, '--page')))
    .addOption(jsonOption(tr));
}

function toQuery({ paired, names, json, ...given }: RawFilters): ListOptions {
  const { side, issuer, level, from, to, sort, page } = given;
  const asked = Object.entries({ side, issuer, level, from, to, sort, page });
  return {
    ...Object.fromEntries(asked.filter(([, value]) => value !== undefined)),
    ...(paired !== undefined && { isPaired: paired === 'yes' }),
    ...(names !== undefined && { isWidened: names === 'on' }),
    ...(json !== undefined && { json }),
  };
}

function wholeNumber(value: string, option: string): number {
  if (/^[1-9]\d{0,5}$/u.test(value)) return Number(value);
  throw new CliFailure(EXIT.usage, 'cli.usage.noNumber', { option, found: value });
}

function share(value: string, option: string): number {
  const number = Number(value);
  if (value.trim() !== '' && number >= 0 && number <= 1) return number;
  throw new CliFailure(EXIT.usage, 'cli.usage.noShare', { option, found: value });
}

function day(value: string, option: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/u.test(value) && !Number.isNaN(Date.parse(value))) return value;
  throw new CliFailure(EXIT.usage, 'cli.usage.noDay', { option, found: value });
}
