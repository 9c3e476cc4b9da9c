#!/usr/bin/env node
import { isClosedPipe, runCli } from './cli/run';
import { composeCli } from './compose-cli';

// A closed pipe is no failure of ours: `readout-compare compare … | head -1` ends without a word.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error) => {
    if (isClosedPipe(error)) process.exit(0);
    throw error;
  });
}

runCli(process.argv.slice(2), { in: process.stdin, out: process.stdout, err: process.stderr }, composeCli())
  .then((code) => {
    process.exitCode = code;
  })
  .catch((error: unknown) => {
    if (isClosedPipe(error)) return;
    console.error(error);
    process.exitCode = 4;
  });
