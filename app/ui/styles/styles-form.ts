import {
  choice,
  day,
  optionalEmail,
  optionalLine,
  form,
  line,
  many,
  optionalFile,
  optionalId,
  ticked,
  words,
  id,
} from '~/forms/fields';

/** The form of the styles page: one field of each kind. */
export const stylesForm = form({
  title: line(60),
  email: optionalEmail(),
  words: words(200),
  due: day(),
  time: optionalLine(5),
  owner: optionalId(),
  reason: choice(['planned-badly', 'prerequisite-late', 'forgotten']),
  waits: many(id()),
  agree: ticked(),
  file: optionalFile(),
});
