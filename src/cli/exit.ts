/** What the process says at its end; docs/cli.md lists the same. */
export const EXIT = { ok: 0, pairFailed: 1, usage: 2, unreadable: 3, unexpected: 4 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Ends a command with a message for the person at the terminal: a key of locales/<lng>/cli.json, and its values. */
export class CliFailure extends Error {
  override readonly name = 'CliFailure';
  constructor(
    readonly exitCode: ExitCode,
    readonly key: string,
    readonly params: Readonly<Record<string, string | number>> = {},
  ) {
    super(key);
  }
}
