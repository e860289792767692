/** What an open page says of what happens meanwhile. */
export const live = {
  'live.looking':
    '{others, plural, =0 {{names}} other {{names} and {others, number} more}} {count, plural, one {is} other {are}} looking too',
  'live.and': '{first} and {second}',
  'live.changed':
    '{count, plural, one {Changed just now: it is marked} other {Changed just now: {count, number} places are marked}}',
  'live.kept': 'Something has just changed; your words stay.',
} as const;
