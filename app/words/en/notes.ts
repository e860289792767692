/** What one side keeps to itself. */
export const notes = {
  'notes.title': 'Private notes',
  'notes.lead': 'For the leads and executives of {party}. {other} sees neither these notes nor that there are any.',
  'notes.write': 'Write a note',
  'notes.words': 'Note',
  'notes.words-missing': 'Please write something',
  'notes.about': 'About',
  'notes.about-plan': 'The plan as a whole',
  'notes.submit': 'Keep this note',
  'notes.remove': 'Remove',
  'notes.none': 'Your side has no notes yet',
  'notes.none-words': 'Write down what you would say only among yourselves.',
  'notes.example': 'Their new lead has three other projects. Ask about cover for August before the next check-in.',
  'notes.by': '{who}, {when}',
} as const;
