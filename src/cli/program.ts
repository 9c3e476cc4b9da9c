import { Command, CommanderError, Option } from 'commander';
import { LNGS, type Lng, type Translator } from '../i18n';
import { compareAllCommand } from './compare-all-command';
import { compareCommand, type CompareOptions } from './compare-command';
import { CliFailure, EXIT, type ExitCode } from './exit';
import { importCommand } from './import-command';
import { addLibrary } from './library-program';
import { DEFAULT_LNG, lngOption, oneOf } from './options';
import { keepCommand, restoreCommand } from './keeping-command';
import { FORMATS, type CliContext, type Format } from './parts';
import { addTermbase } from './termbase-program';

// commander writes its own headings in English; its help hands each to this table.
const TITLES: ReadonlyMap<string, string> = new Map([
  ['Usage:', 'cli.help.usage'],
  ['Arguments:', 'cli.help.arguments'],
  ['Options:', 'cli.help.options'],
  ['Commands:', 'cli.help.commands'],
]);

/** The language of the messages, needed before the arguments are understood: to say what is wrong with them. */
export function lngFrom(args: readonly string[]): Lng {
  const at = args.findLastIndex((arg) => arg === '--lng' || arg.startsWith('--lng='));
  const value = args[at]?.startsWith('--lng=') ? args[at].slice('--lng='.length) : args[at + 1];
  return LNGS.find((lng) => at !== -1 && lng === value) ?? DEFAULT_LNG;
}

/** Understands the arguments and runs the command. Only the files of this folder call commander; its errors become `CliFailure`s. */
export async function runProgram(context: CliContext, args: readonly string[]): Promise<ExitCode> {
  let exitCode: ExitCode = EXIT.ok;
  const program = buildProgram(context, (code) => (exitCode = code));
  if (args.length === 0) {
    program.outputHelp({ error: true });
    return EXIT.usage;
  }
  try {
    await program.parseAsync([...args], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    // --help and --version end here as well.
    if (error.exitCode !== 0) throw toFailure(error);
  }
  return exitCode;
}

function buildProgram(context: CliContext, end: (code: ExitCode) => void): Command {
  const { tr, streams, parts } = context;
  const program = new Command('readout-compare')
    .description(tr.t('cli.help.program'))
    .version(parts.version(), '-V, --version', tr.t('cli.help.version'))
    .addOption(lngOption(tr))
    .helpCommand(false)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => streams.out.write(text),
      writeErr: (text) => streams.err.write(text),
      // Said in the reader's language by whoever catches the error.
      outputError: () => undefined,
    })
    .configureHelp({
      styleTitle: (title) => (TITLES.has(title) ? tr.t(TITLES.get(title) ?? '') : title),
      optionDescription: ({ description }) => description,
      showGlobalOptions: false,
    });
  program.helpOption('-h, --help', tr.t('cli.help.help'));
  addCompare(program, context, end);
  addCompareAll(program, context, end);
  addImport(program, context, end);
  addTermbase(program, context, end);
  addKeeping(program, context, end);
  addLibrary(program, context, end);
  return program;
}

function addCompare(program: Command, context: CliContext, end: (code: ExitCode) => void): void {
  const { tr } = context;
  program
    .command('compare')
    .description(tr.t('cli.help.compare'))
    .helpOption('-h, --help', tr.t('cli.help.help'))
    .argument('<ja>', tr.t('cli.help.ja'))
    .argument('<ko>', tr.t('cli.help.ko'))
    .addOption(formatOption(tr))
    .addOption(lngOption(tr))
    .addOption(new Option('-o, --output <file>', tr.t('cli.help.output')))
    .action(async (ja: string, ko: string, options: CompareOptions) => {
      end(await compareCommand(context, { ja, ko }, options));
    });
}

function addCompareAll(program: Command, context: CliContext, end: (code: ExitCode) => void): void {
  const { tr } = context;
  program
    .command('compare-all')
    .description(tr.t('cli.help.compareAll'))
    .helpOption('-h, --help', tr.t('cli.help.help'))
    .argument('<in_dir>', tr.t('cli.help.from'))
    .argument('<out_dir>', tr.t('cli.help.to'))
    .addOption(formatOption(tr))
    .addOption(lngOption(tr))
    .action(async (from: string, to: string, { format }: { readonly format: Format }) => {
      end(await compareAllCommand(context, { from, to }, format));
    });
}

function addImport(program: Command, context: CliContext, end: (code: ExitCode) => void): void {
  const { tr } = context;
  program
    .command('import')
    .description(tr.t('cli.help.import'))
    .helpOption('-h, --help', tr.t('cli.help.help'))
    .argument('<file>', tr.t('cli.help.complete'))
    .addOption(lngOption(tr))
    .action(async (file: string) => end(await importCommand(context, file)));
}

function addKeeping(program: Command, context: CliContext, end: (code: ExitCode) => void): void {
  const { tr } = context;
  const add = (name: 'backup' | 'archive' | 'restore', run: (file: string) => Promise<ExitCode>) =>
    program
      .command(name)
      .description(tr.t(`cli.help.${name}`))
      .helpOption('-h, --help', tr.t('cli.help.help'))
      .argument('<file>', tr.t(name === 'restore' ? 'cli.help.kept' : 'cli.help.new'))
      .addOption(lngOption(tr))
      .action(async (file: string) => end(await run(file)));
  add('backup', (file) => keepCommand(context, 'backup', file));
  add('archive', (file) => keepCommand(context, 'archive', file));
  add('restore', (file) => restoreCommand(context, file));
}

function formatOption(tr: Translator): Option {
  return new Option('-f, --format <format>', tr.t('cli.help.format'))
    .default('text')
    .argParser((value) => oneOf(FORMATS, value, '--format'));
}

const USAGE_KEYS: ReadonlyMap<string, string> = new Map([
  ['commander.unknownOption', 'cli.usage.unknownOption'],
  ['commander.unknownCommand', 'cli.usage.unknownCommand'],
  ['commander.missingArgument', 'cli.usage.missingArgument'],
  ['commander.optionMissingArgument', 'cli.usage.optionMissingArgument'],
  ['commander.excessArguments', 'cli.usage.excessArguments'],
]);

function toFailure({ code, message }: CommanderError): CliFailure {
  // error: unknown option '--formt' (Did you mean --format?)
  const found = /'([^']*)'/.exec(message)?.[1] ?? '';
  return new CliFailure(EXIT.usage, USAGE_KEYS.get(code) ?? 'cli.usage.other', { found });
}
