import { readKeys } from '~/data/checkpoint-keys.server';
import { keysText } from '~/data/pages/keys';
import { guard } from '~/http/guard.server';

/** The keys for programs: a verifier key a line. */
export const loader = guard.loader(
  'anyone',
  async ({ house }) =>
    new Response(keysText(await readKeys(house)), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } }),
);
