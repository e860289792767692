import * as z from 'zod/mini';
import { form, line, optionalLine } from './fields';

/** A view that is saved: what stands in the address now, under a name. */
export const saveViewForm = form({
  name: line(60, 'weekly.views.name-missing'),
  query: z._default(z.string().check(z.maxLength(400, 'form.invalid'), z.regex(/^[\w=&%+.*~-]*$/, 'form.invalid')), ''),
  remove: optionalLine(10),
});
