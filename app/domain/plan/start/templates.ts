import type { Template } from './template';
import { RECOVERY } from './template-recovery';

export { fromTemplate, type Template } from './template';

/** What a vendor's lead can start from, besides a spreadsheet or a blank plan. */
export const TEMPLATES: readonly Template[] = [RECOVERY];
