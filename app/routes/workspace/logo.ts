import { brandLogo } from '~/http/brand.server';
import { guard } from '~/http/guard.server';

/** The workspace's logo, for both sides of its plans. */
export const loader = guard.loader('person', brandLogo);
