import { Option } from 'commander';
import { LNGS, type Lng, type Translator } from '../i18n';
import { CliFailure, EXIT } from './exit';

export const DEFAULT_LNG: Lng = 'en';

/** The language of messages and results; every command has it. */
export function lngOption(tr: Translator): Option {
  return new Option('--lng <language>', tr.t('cli.help.lng'))
    .default(DEFAULT_LNG)
    .argParser((value) => oneOf(LNGS, value, '--lng'));
}

/** A value that must be one of a list; another one ends the command with a message. */
export function oneOf<T extends string>(allowed: readonly T[], value: string, option: string): T {
  const found = allowed.find((each) => each === value);
  if (found === undefined) {
    throw new CliFailure(EXIT.usage, 'cli.usage.notAllowed', {
      option,
      found: value,
      allowed: allowed.join(', '),
    });
  }
  return found;
}
