import { brandStyles } from '~/http/brand.server';
import { guard } from '~/http/guard.server';

/** How the workspace looks, for both sides of its plans. */
export const loader = guard.loader('person', brandStyles);
