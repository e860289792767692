import { pino, type Logger } from 'pino';

/** Lines that wait are written when there are so many bytes of them, or after so many milliseconds. */
const TOGETHER = 4096;
const AT_MOST = 500;

/**
 * The log, a line of JSON for each event. Lines are written together while requests go on: a write for each costs more than a small page.
 * What waits is written when the process ends, unless it is killed.
 */
export function openLog(level: string, to: number | string = 1): Logger {
  const out = pino.destination({ dest: to, sync: false, minLength: TOGETHER });
  setInterval(() => out.flush(), AT_MOST).unref();
  return pino({ level }, out);
}
