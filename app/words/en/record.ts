/** How many of the late days are the owner’s: the first half of every sentence about them. */
const WHOSE =
  '{own, plural, =0 {{total, plural, one {The one late day is not {owner}’s} other {None of # late days is {owner}’s}}} one {{own} of {total} late days is {owner}’s} other {{own} of {total} late days are {owner}’s}}';

const AND_MORE = '{more, plural, =0 {} one {, and # day has another reason} other {, and # days have other reasons}}';

/** The record in sentences: why late days are charged as they are. The same for both sides; nobody is blamed. */
export const record = {
  'record.why.verdict.open': 'Due {due}.',
  'record.why.verdict.kept': '{owner} delivered in time, on {delivered}.',
  'record.why.verdict.waived': 'Both sides agreed on {waived} to drop it.',
  'record.why.verdict.in-review': 'Delivered in time, on {delivered}; {other} has not answered yet.',
  'record.why.verdict.all-own': '{total, plural, one {The one late day is} other {All # late days are}} {owner}’s.',

  'record.why.sum.blocker': `${WHOSE}; {days, plural, one {# day} other {# days}} went to {other} because {blocker} was {blockerLate, plural, one {# day} other {# days}} late${AND_MORE}.`,
  'record.why.sum.blocker-in-turn': `${WHOSE}; {days, plural, one {# day} other {# days}} went to {other} because {blocker} had itself been held up${AND_MORE}.`,
  'record.why.sum.blocker-nobodys': `${WHOSE}; {days, plural, one {# day} other {# days}} went to neither side because {blocker} was late on days that neither side is charged with${AND_MORE}.`,
  'record.why.sum.hold': `${WHOSE}; {days, plural, one {# day} other {# days}} went to {other} because {owner} was waiting on {other} for {held, plural, one {# working day} other {# working days}}${AND_MORE}.`,
  'record.why.sum.hold-and-blocker': `${WHOSE}; {days, plural, one {# day} other {# days}} went to {other} because {owner} was waiting on {other} and on {blocker}${AND_MORE}.`,
  'record.why.sum.review': `${WHOSE}; {days, plural, one {# day} other {# days}} went to neither side while {other} looked at the delivery of {delivered}${AND_MORE}.`,
  'record.why.sum.relief': `${WHOSE}; {days, plural, one {# day} other {# days}} went to neither side because both agreed on {agreed} to the new date {to}${AND_MORE}.`,
  'record.why.sum.contest': `${WHOSE}; {days, plural, one {# day} other {# days}} went to neither side because both settled it so on {settled}${AND_MORE}.`,

  'record.why.days.own': '{days, plural, one {# late day is} other {# late days are}} {owner}’s: nothing held it up.',
  'record.why.days.blocker':
    '{days, plural, one {# day goes} other {# days go}} to {other}: {owner} was waiting on {blocker}, which was {blockerLate, plural, one {# day} other {# days}} late.',
  'record.why.days.blocker-in-turn':
    '{days, plural, one {# day goes} other {# days go}} to {other}: {blocker} had to come first, and had itself been waiting on {other}.',
  'record.why.days.blocker-nobodys':
    '{days, plural, one {# day goes} other {# days go}} to neither side: {blocker} had to come first, and was late on days that neither side is charged with.',
  'record.why.days.hold':
    '{days, plural, one {# day goes} other {# days go}} to {other}: {owner} had said on {since} that it was waiting on {other}, and waited {held, plural, one {# working day} other {# working days}}.',
  'record.why.days.hold-and-blocker':
    '{days, plural, one {# day goes} other {# days go}} to {other}: {owner} was waiting on {other} for {held, plural, one {# working day} other {# working days}}, as said on {since}, and on {blocker} for {blockerDays, plural, one {# more} other {# more}}.',
  'record.why.days.review':
    '{days, plural, one {# day goes} other {# days go}} to neither side: {other} was looking at what {owner} had delivered on {delivered}, and returned it on {returned}.',
  'record.why.days.relief':
    '{days, plural, one {# day goes} other {# days go}} to neither side: on {agreed} both sides agreed to the new date {to}, too close to the due date to count as a new promise.',
  'record.why.days.contest':
    '{days, plural, one {# day goes} other {# days go}} to neither side: both settled it so on {settled}.',

  'record.why.note.returned':
    '{other} returned the delivery of {delivered} on {returned}{after, plural, =0 {, the same day} one {, # working day later} other {, # working days later}}.',
  'record.why.note.silent-delivery':
    'The delivery of {delivered} counts as accepted since {accepted}: {other} had not answered by then.',
  'record.why.note.silent-hold':
    'That {owner} was waiting since {since} counts as accepted since {accepted}: {other} had not answered by then.',
  'record.why.note.refused-hold':
    '{owner} said on {since} that it was waiting on {other}; {other} saw it otherwise, so it does not count.',
  'record.why.note.moved':
    'The date moved {moves, plural, one {once} other {# times}} in good time, from {first} to {due}.',
  'record.why.note.contested': 'Contested since {since}. It counts as it stands until both sides settle it.',
} as const;
