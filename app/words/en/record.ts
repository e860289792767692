/** How many of the late days are the owner’s: the first half of every sentence about them. */
const WHOSE =
  '{own, plural, =0 {{total, plural, one {The one late day is not {owner}’s} =2 {Neither of the 2 late days is {owner}’s} other {None of the # late days is {owner}’s}}} one {{own} of {total} late days is {owner}’s} other {{own} of {total} late days are {owner}’s}}';

const AND_MORE = '{more, plural, =0 {} one {, and # day has another reason} other {, and # days have other reasons}}';

/** Which days: one, some in a row, or some with others in between. */
const WHICH = '{span, select, one { ({from})} row { ({from} to {through})} other { (between {from} and {through})}}';

const DAYS_GO = `{days, plural, one {# day} other {# days}}${WHICH} {days, plural, one {goes} other {go}}`;

/** The record in sentences: why late days are charged as they are. The same for both sides; nobody is blamed. */
export const record = {
  'record.why.verdict.open': 'Due {due}.',
  'record.why.verdict.kept': '{owner} <delivery>delivered in time, on {delivered}</delivery>.',
  'record.why.verdict.waived': 'Both sides <waiver>agreed on {waived} to drop it</waiver>.',
  'record.why.verdict.in-review':
    '<delivery>Delivered in time, on {delivered}</delivery>; {other} has not answered yet.',
  'record.why.verdict.all-own':
    '{total, plural, one {The one late day is} =2 {Both late days are} other {All # late days are}} {owner}’s.',

  'record.why.sum.blocker': `${WHOSE}; {days, plural, one {# day} other {# days}} went to {other} because <blocking>{blocker}</blocking> was {blockerLate, plural, one {# day} other {# days}} late${AND_MORE}.`,
  'record.why.sum.blocker-in-turn': `${WHOSE}; {days, plural, one {# day} other {# days}} went to {other} because <blocking>{blocker}</blocking> had itself been held up${AND_MORE}.`,
  'record.why.sum.blocker-nobodys': `${WHOSE}; {days, plural, one {# day} other {# days}} went to neither side because <blocking>{blocker}</blocking> was late on days that neither side is charged with${AND_MORE}.`,
  'record.why.sum.hold': `${WHOSE}; {days, plural, one {# day} other {# days}} went to {other} because <hold>{owner} was waiting on {other} for {held, plural, one {# working day} other {# working days}}</hold>${AND_MORE}.`,
  'record.why.sum.hold-and-blocker': `${WHOSE}; {days, plural, one {# day} other {# days}} went to {other} because <hold>{owner} was waiting on {other}</hold> and on <blocking>{blocker}</blocking>${AND_MORE}.`,
  'record.why.sum.review': `${WHOSE}; {days, plural, one {# day} other {# days}} went to neither side while {other} looked at <delivery>the delivery of {delivered}</delivery>${AND_MORE}.`,
  'record.why.sum.relief': `${WHOSE}; {days, plural, one {# day} other {# days}} went to neither side because <change>both agreed on {agreed} to the new date {to}</change>${AND_MORE}.`,
  'record.why.sum.contest': `${WHOSE}; {days, plural, one {# day} other {# days}} went to neither side because <contest>both settled it so on {settled}</contest>${AND_MORE}.`,

  'record.why.days.own': `{days, plural, one {# late day} other {# late days}}${WHICH} {days, plural, one {is} other {are}} {owner}’s: due {due}, {end, select, delivered {<delivery>delivered {delivered}</delivery>} waived {<waiver>dropped by both {waived}</waiver>} other {not delivered yet}}, and {alone, select, yes {nothing} other {nothing else}} held it up.`,
  'record.why.days.blocker': `${DAYS_GO} to {other}: {owner} was waiting on <blocking>{blocker}</blocking>, which was {blockerLate, plural, one {# day} other {# days}} late.`,
  'record.why.days.blocker-in-turn': `${DAYS_GO} to {other}: <blocking>{blocker}</blocking> had to come first, and had itself been waiting on {other}.`,
  'record.why.days.blocker-nobodys': `${DAYS_GO} to neither side: <blocking>{blocker}</blocking> had to come first, and was late on days that neither side is charged with.`,
  'record.why.days.hold': `${DAYS_GO} to {other}: {owner} had <hold>said on {since} that it was waiting on {other}</hold>, and waited {held, plural, one {# working day} other {# working days}}.`,
  'record.why.days.hold-and-blocker': `${DAYS_GO} to {other}: {owner} was waiting on {other} for {held, plural, one {# working day} other {# working days}}, <hold>as said on {since}</hold>, and on <blocking>{blocker}</blocking> for {blockerDays, plural, one {# more} other {# more}}.`,
  'record.why.days.review': `${DAYS_GO} to neither side: {other} was looking at <delivery>what {owner} had delivered on {delivered}</delivery>, and returned it on {returned}.`,
  'record.why.days.relief': `${DAYS_GO} to neither side: on {agreed} both sides agreed to <change>the new date {to}</change>, too close to the due date to count as a new promise.`,
  'record.why.days.contest': `${DAYS_GO} to neither side: <contest>both settled it so on {settled}</contest>.`,

  'record.why.note.returned':
    '{other} returned <delivery>the delivery of {delivered}</delivery> on {returned}{after, plural, =0 {, the same day} one {, # working day later} other {, # working days later}}.',
  'record.why.note.silent-delivery':
    '<delivery>The delivery of {delivered}</delivery> counts as accepted since {accepted}: {other} had not answered by then.',
  'record.why.note.silent-hold':
    'That <hold>{owner} was waiting since {since}</hold> counts as accepted since {accepted}: {other} had not answered by then.',
  'record.why.note.refused-hold':
    '{owner} <hold>said on {since} that it was waiting on {other}</hold>; {other} saw it otherwise, so it does not count.',
  'record.why.note.moved':
    'The date moved {moves, plural, one {once} other {# times}} in good time, from {first} to {due}.',
  'record.why.note.contested':
    '<contest>Contested since {since}</contest>. It counts as it stands until both sides settle it.',
} as const;
