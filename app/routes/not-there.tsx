import { guard } from '~/http/guard.server';
import { notThere } from '~/http/refusals.server';

/** Any address that is not in the table, asked for in any way. */
const nothing = () => {
  throw notThere();
};

export const loader = guard.loader('anyone', nothing);
export const action = guard.action('anyone', nothing);
export default function NotThere() {
  return null;
}
