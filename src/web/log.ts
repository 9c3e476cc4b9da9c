import { pino } from 'pino';
import type { Log } from './ports';

/** Structured lines on standard output. Whoever logs passes fields of its own choosing, never a request or a readout. */
export function createLog(level: string): Log {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime });
}
