import { bundleFile } from '~/http/bundle.server';
import { guard } from '~/http/guard.server';

/** All that a seat may see of the plan's ledgers, in one file that anyone checks without an account. */
export const loader = guard.loader('seat', bundleFile);
