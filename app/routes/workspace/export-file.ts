import { guard } from '~/http/guard.server';
import { notThere } from '~/http/refusals.server';
import { exportAt } from '~/http/workspace-export.server';

/** Only ever posted to: that it was taken is written down. */
export const loader = guard.loader('admin', () => {
  throw notThere();
});

export const action = guard.action('admin', (guest) => exportAt(guest));
