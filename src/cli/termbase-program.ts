import { createRequire } from 'node:module';
import { Argument, Option, type Command } from 'commander';
import { TERMBASE_TABLES, type TermbaseTable } from '../domain/termbase';
import { ENTRY_STATES } from '../domain/termbase-entry';
import type { Translator } from '../i18n';
import type { ExitCode } from './exit';
import { lngOption, oneOf } from './options';
import type { CliContext } from './parts';
import type * as TermbaseCommands from './termbase-command';
import type { Selection } from './termbase-command';
import { TERMBASE_FORMATS, type TermbaseFormat } from './termbase-formats';

// Read when one of these commands is run: intake and the exports come with them.
const load = createRequire(__filename);
const commands = () => load('./termbase-command') as typeof TermbaseCommands;

/** `termbase list|add|export|import`. */
export function addTermbase(program: Command, context: CliContext, end: (code: ExitCode) => void): void {
  const { tr } = context;
  const group = program
    .command('termbase')
    .description(tr.t('cli.help.termbase'))
    .helpOption('-h, --help', tr.t('cli.help.help'))
    .helpCommand(false);
  const command = (name: string, description: string): Command =>
    group
      .command(name)
      .description(description)
      .helpOption('-h, --help', tr.t('cli.help.help'))
      .addOption(lngOption(tr));
  command('list', tr.t('cli.help.termbaseList'))
    .argument('[words]', tr.t('cli.help.termbaseWords'), '')
    .addOption(tableOption(tr))
    .addOption(stateOption(tr))
    .action(async (words: string, options: Selection) =>
      end(await commands().listCommand(context, words, options)),
    );
  command('add', tr.t('cli.help.termbaseAdd'))
    .addArgument(
      new Argument('<table>', tr.t('cli.help.termbaseTable')).argParser((value) =>
        oneOf(TERMBASE_TABLES, value, '<table>'),
      ),
    )
    .argument('<cells...>', tr.t('cli.help.termbaseCells'))
    .addOption(new Option('--author <name>', tr.t('cli.help.author')))
    .action(
      async (table: TermbaseTable, cells: readonly string[], { author }: { readonly author?: string }) =>
        end(await commands().addCommand(context, table, cells, author ?? null)),
    );
  command('export', tr.t('cli.help.termbaseExport'))
    .addOption(
      new Option('-f, --format <format>', tr.t('cli.help.termbaseFormat'))
        .default('csv')
        .argParser((value) => oneOf(TERMBASE_FORMATS, value, '--format')),
    )
    .addOption(tableOption(tr))
    .addOption(stateOption(tr))
    .addOption(new Option('-o, --output <file>', tr.t('cli.help.output')))
    .action(async (options: Selection & { readonly format: TermbaseFormat; readonly output?: string }) =>
      end(await commands().exportCommand(context, options)),
    );
  command('import', tr.t('cli.help.termbaseImport'))
    .argument('<file>', tr.t('cli.help.termbaseFile'))
    .addOption(tableOption(tr))
    .addOption(new Option('--take', tr.t('cli.help.termbaseTake')))
    .addOption(new Option('--author <name>', tr.t('cli.help.author')))
    .action(async (file: string, options: { table?: TermbaseTable; take?: boolean; author?: string }) =>
      end(await commands().importCommand(context, file, options)),
    );
}

const tableOption = (tr: Translator): Option =>
  new Option('--table <table>', tr.t('cli.help.termbaseTable')).argParser((value) =>
    oneOf(TERMBASE_TABLES, value, '--table'),
  );

const stateOption = (tr: Translator): Option =>
  new Option('--state <state>', tr.t('cli.help.termbaseState')).argParser((value) =>
    oneOf(ENTRY_STATES, value, '--state'),
  );
