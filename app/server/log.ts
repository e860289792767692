import { pino, type Logger } from 'pino';

/**
 * The log, a line of JSON for each event: written while requests go on, never waited for. What is left is written when the process ends.
 */
export const openLog = (level: string, to: number | string = 1): Logger =>
  pino({ level }, pino.destination({ dest: to, sync: false }));
