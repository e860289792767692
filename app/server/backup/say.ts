import { CannotBe } from './place';

/** What went wrong, in a line for whoever runs a command. */
export function lineOf(error: unknown): string {
  if (error instanceof CannotBe) return error.message;
  const { message, code } = error as { readonly message?: string; readonly code?: string };
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return 'There is no room left where backups are kept: what is missing is copied by the next run';
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND') return 'The database does not answer';
  return (message || code || String(error)).split('\n')[0] ?? '';
}
