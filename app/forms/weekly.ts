import * as z from 'zod/mini';
import { form, line, optionalLine } from './fields';

const name = () => line(60, 'weekly.views.name-missing');

/** A view that is saved: what stands in the address now, under a name. */
export const saveViewForm = form({
  name: name(),
  query: z._default(
    z.string().check(z.maxLength(2000, 'form.invalid'), z.regex(/^[\w=&%+.*~-]*$/, 'form.invalid')),
    '',
  ),
  /** What becomes of the view that is called `was`; saved under its name, where nothing is said. */
  change: z.optional(z.enum(['rename', 'remove'])),
  was: optionalLine(60),
});
