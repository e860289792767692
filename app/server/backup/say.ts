import { CannotBe } from './place';

/** What went wrong, in a line for whoever runs a command. */
export function lineOf(error: unknown): string {
  if (error instanceof CannotBe) return error.message;
  const { message, code } = error as { readonly message?: string; readonly code?: string };
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND') return 'The database does not answer';
  return (message || code || String(error)).split('\n')[0] ?? '';
}
