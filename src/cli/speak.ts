const PROGRAM = 'readout-compare';

// A file's name comes from outside too: its escape sequences must not move the cursor.
const CONTROLS = /[^\P{Cc}\n]/gu;

/** A line for the person at the terminal. */
export function say(stream: NodeJS.WritableStream, message: string): void {
  stream.write(`${PROGRAM}: ${message.replace(CONTROLS, '')}\n`);
}

/** Writes all of a result, however slowly its reader takes it. */
export function write(stream: NodeJS.WritableStream, content: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(content, (error) => (error ? reject(error) : resolve()));
  });
}
