import { guard } from '~/http/guard.server';

export const loader = guard.loader('seat', () => null);

export default function Page() {
  return null;
}
