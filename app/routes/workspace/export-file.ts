import { guard } from '~/http/guard.server';
import { notThere } from '~/http/refusals.server';
import { exportAt, exportByToken } from '~/http/workspace-export.server';

/** By hand it is only ever posted to; a program with a token reads it. That it was taken is written down either way. */
export const loader = guard.reader('export', (guest) => {
  if (!guest.token) throw notThere();
  return exportByToken(guest, guest.token);
});

export const action = guard.action('admin', (guest) => exportAt(guest));
