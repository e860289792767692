/** A failed query as drizzle throws it: its message ends with the values, which are people's words. */
const isQuery = (error: Error): error is Error & { readonly query: string } => 'query' in error && 'params' in error;

/** What went wrong, for those who run the product: where and why, and nothing of what people wrote. */
export function faultForLog(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const stack = error.stack ?? error.message;
  if (!isQuery(error)) return stack;
  const frames = stack.slice(stack.lastIndexOf(error.message) + error.message.length);
  const why = error.cause instanceof Error ? error.cause.message : '';
  return `Failed query: ${error.query}\n${why}${frames}`;
}
