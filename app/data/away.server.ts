/** What Postgres itself answers with when the fault is its own or the machine's, and none of what was asked. By class, and by code. */
const CLASSES = /^(08|53|57P|58)/;
const CODES: ReadonlySet<string> = new Set([
  '25006', // read only, as after a failover
  '25P03', // a transaction stood still for too long
  '40001', // two at once; asked again it goes
  '40P01', // a deadlock, this one gave way
  '55P03', // a lock was waited for too long
  '57014', // a statement took too long
]);

/** The network's own. */
const NETWORK = /^(ECONN|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)/;

/** What `pg` says without a code: a connection that went, one that could not be had in time, an answer that did not come in time. */
const WORDS =
  /Connection terminated|timeout exceeded when trying to connect|Query read timeout|Client has encountered a connection error|is not queryable/;

interface Known {
  readonly code?: string;
  readonly message?: string;
}

/** The error below drizzle's own, which wraps it. */
const below = (error: unknown): Known => {
  const { cause = error } = (error ?? {}) as { readonly cause?: unknown };
  return (cause ?? {}) as Known;
};

/**
 * Whether something failed since the database is away, full, or has not answered in time, so that the same may go well in a minute. Nothing
 * is half done then: what was begun was rolled back, or was kept whole.
 */
export function isAway(error: unknown): boolean {
  const { code = '', message = '' } = below(error);
  return CLASSES.test(code) || CODES.has(code) || NETWORK.test(code) || WORDS.test(message);
}

/** Whether the connection is gone, and not the question wrong: asked on another one, it may be answered at once. */
export function isCut(error: unknown): boolean {
  const { code = '', message = '' } = below(error);
  return /^(08|57P|ECONN|EPIPE)/.test(code) || /Connection terminated(?! due)/.test(message);
}

/** Whether no answer came in time: nothing can be asked on that connection any more, not even to take back what was begun. */
export const isSilent = (error: unknown): boolean => below(error).message === 'Query read timeout';
