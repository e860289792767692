import type { Template } from './template';
import { ONBOARDING } from './template-onboarding';
import { RECOVERY } from './template-recovery';
import { RENEWAL } from './template-renewal';

export { daysFromStart, fromTemplate, templateFaults, type Template, type TemplateStart } from './template';

/** What a vendor's lead can start from, besides a spreadsheet or a blank plan. */
export const TEMPLATES: readonly Template[] = [RECOVERY, ONBOARDING, RENEWAL];
