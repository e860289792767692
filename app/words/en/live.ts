/** What an open page says of what happens meanwhile. */
export const live = {
  'live.looking':
    '{others, plural, =0 {{names}} other {{names} and {others, number} more}} {count, plural, one {is} other {are}} looking too',
  'live.and': '{first} and {second}',
  'live.changed':
    '{count, plural, one {Changed just now: it is marked} other {Changed just now: {count, number} places are marked}}',
  'live.kept': 'This plan has just changed. Your words stay as they are; the change shows when you have finished.',
} as const;
