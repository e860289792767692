import {
  choice,
  day,
  email,
  form,
  line,
  many,
  optionalFile,
  optionalId,
  ticked,
  time,
  words,
  id,
} from '~/forms/fields';
import * as z from 'zod/mini';

/** The form of the styles page: one field of each kind. */
export const stylesForm = form({
  title: line(60),
  email: z.optional(email()),
  words: words(200),
  due: day(),
  time: z.optional(time()),
  owner: optionalId(),
  reason: choice(['planned-badly', 'prerequisite-late', 'forgotten']),
  waits: many(id()),
  agree: ticked(),
  file: optionalFile(),
});
