/** The page in the place of a form that is no longer there. */
export const unsent = {
  'unsent.title': 'Not saved',
  'unsent.typed': 'What you typed',
  'unsent.typed-lead': 'None of it was saved. Copy what you want to keep.',
  'unsent.back': 'To the plan',
  'unsent.gone': 'This was taken out of the plan meanwhile',
  'unsent.field.title': 'Title',
  'unsent.field.words': 'Your words',
  'unsent.field.held-by': 'Who told them',
  'unsent.field.held-with': 'With whom',
  'unsent.field.cure-words': 'What cures it, in words',
} as const;
