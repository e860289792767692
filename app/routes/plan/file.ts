import { serveFile } from '~/http/files/serve-file.server';
import { guard } from '~/http/guard.server';

/** A file that an entry of the plan names. */
export const loader = guard.loader('seat', serveFile);
