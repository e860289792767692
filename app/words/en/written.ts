/** What people write to one another: mentions, and words that took the place of others. */
export const written = {
  'written.hint': 'Type @ and a name to mention somebody. *Slanted*, **bold**, lists and links are possible.',
  'written.mentions-you': 'Mentions you',
  'written.edited': 'edited on {when}',
  'written.former': '{count, plural, one {The former words} other {The # former wordings}}',
  'written.of': 'Written on {when}',
  'written.people': 'People to mention',
  'written.found':
    '{count, plural, =0 {Nobody of that name} one {One person: Enter takes them} other {# people: the arrow keys choose, Enter takes one}}',
} as const;
