import { statementForLog } from '../data/statement-for-log';
import type { Watch } from '../data/watched-pool.server';

interface SlowLog {
  warn(fields: object, message: string): void;
}

/**
 * Writes each statement that took `slowMs` or longer to the log, with the request or job it was for: its text with placeholders, never a
 * value. All else goes on to `metrics`.
 */
export function watchSlow(
  log: SlowLog,
  slowMs: number,
  metrics: { readonly watch: Watch; slowStatement(pool: string): void } | null,
): Watch {
  return {
    opened: (name, pool) => metrics?.watch.opened(name, pool),
    ended: (transaction) => metrics?.watch.ended(transaction),
    asked: ({ pool, text, ms, for: by }) => {
      if (ms < slowMs) return;
      metrics?.slowStatement(pool);
      log.warn({ ...by, pool, ms: Math.round(ms), statement: statementForLog(text) }, 'slow statement');
    },
  };
}
