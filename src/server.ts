#!/usr/bin/env node
import { createServer, type Server } from 'node:http';
import { compose, type Program } from './compose';
import { ConfigError, isLoopback, loadConfig, type Config } from './config';
import { CannotOpenStore, type OpenFailure } from './store/cannot-open-store';
import { createLog } from './web/log';
import type { Log } from './web/ports';

// After this a request that does not end is cut off, so that a stop is never waited for in vain.
const STOP_TIMEOUT_MS = 10_000;

async function main(): Promise<void> {
  const config = loadConfig();
  const log = createLog(config.logLevel);
  if (!isLoopback(config.host)) {
    log.warn({ host: config.host }, 'other machines can reach this server, and it has no accounts');
  }
  const program = await compose(config, log, { isThreaded: true });
  const server = createServer(program.app);
  try {
    await listen(server, config);
  } catch (error) {
    await program.close();
    throw error;
  }
  console.log(`Readout Compare listens on ${addressOf(server, config.host)}`);
  stopOnSignal(server, program, log);
}

function listen(server: Server, { port, host }: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(new StartError(explain(error, port, host))),
    );
    server.listen(port, host, resolve);
  });
}

/** Thrown at start-up; the message is meant for the person who starts the program. */
class StartError extends Error {
  override readonly name = 'StartError';
}

function explain({ code, message }: NodeJS.ErrnoException, port: number, host: string): string {
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} on ${host} is in use. Set PORT to another one, for example PORT=${port + 1}.`;
    case 'EACCES':
      return `Port ${port} needs more rights than this user has. Set PORT to one above 1023.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `This machine has no address "${host}". Set HOST to 127.0.0.1 or to an address of this machine.`;
    default:
      return `Listening on ${host}:${port} failed: ${message}`;
  }
}

const OPEN_FAILURES: Readonly<Record<OpenFailure, string>> = {
  'no-folder': 'its folder cannot be made, for there is a file of that name. Set DATA_DIR to a folder.',
  'not-writable': 'this user may not write there. Set DATA_DIR to a folder that this user may write to.',
  'no-database': 'it is no SQLite file, or a damaged one. Move it away, or set DATA_DIR to another folder.',
  newer: 'a newer version of this program wrote it. Start that version, or set DATA_DIR to another folder.',
  busy: 'another process keeps it locked. Stop that process, or set DATA_DIR to another folder.',
  unknown: 'the cause is',
};

function explainStore({ failure, file, cause }: CannotOpenStore): string {
  const why = OPEN_FAILURES[failure];
  const details = failure === 'unknown' && cause instanceof Error ? ` ${cause.message}` : '';
  return `The comparisons cannot be kept in ${file}: ${why}${details}`;
}

function addressOf(server: Server, host: string): string {
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

/** Finishes the requests under way, then closes the store. A second signal ends at once. */
function stopOnSignal(server: Server, program: Program, log: Log): void {
  let isStopping = false;
  const stop = (signal: NodeJS.Signals): void => {
    if (isStopping) process.exit(1);
    isStopping = true;
    log.info({ signal }, 'stopping');
    setTimeout(() => server.closeAllConnections(), STOP_TIMEOUT_MS).unref();
    server.close(() => {
      program.close().then(
        () => log.info({}, 'stopped'),
        (error: unknown) => {
          log.error({ err: error }, 'stopping failed');
          process.exitCode = 1;
        },
      );
    });
    server.closeIdleConnections();
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

main().catch((error: unknown) => {
  if (error instanceof CannotOpenStore) console.error(explainStore(error));
  else console.error(error instanceof ConfigError || error instanceof StartError ? error.message : error);
  process.exitCode = 1;
});
