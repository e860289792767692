/** Closing a plan, and starting again from one that is over. */
export const closing = {
  'closing.title': 'Close the plan',
  'closing.lead':
    '{vendor} and {customer} have decided to part ways. Once the plan is closed, both sides can read all of it, and neither can change anything.',
  'closing.owed': 'Promised for the parting, and not settled',
  'closing.owed.lead': 'Each is delivered and accepted, or dropped by both, before either side can close the plan.',
  'closing.owed.by': 'Promised by {party}',
  'closing.left': 'Still open of the parting',
  'closing.left.lead':
    'Once the plan is withdrawn nobody owes it here any more: nothing can be delivered, and nobody is reminded.',
  'closing.left.by': 'Task of {party}',
  'closing.offered': 'Offered for the parting, and not answered',
  'closing.offered.lead':
    'Each is agreed to or declined before either side can close the plan. What the other side leaves unanswered for longer than the plan’s days for an answer stands in nobody’s way.',
  'closing.offered.by': 'Task of {party}',
  'closing.settled': 'Everything that was promised for the parting is settled.',
  'closing.open':
    '{count, plural, one {One other commitment is} other {# other commitments are}} not delivered. {count, plural, one {It stays} other {They stay}} as the record has {count, plural, one {it} other {them}} on that day.',
  'closing.kept':
    'It is kept through {until}, and then deleted with all that is in it. Its bundle, which anybody can check without an account, can be had by both sides until then. Everybody who sits in it is told by mail {warned, number} days before, and again {reminded, number} days before.',
  'closing.money': 'Still to be paid',
  'closing.money-known':
    'I know that {count, plural, one {this payment is} other {these # payments are}} still to come, and that a closed plan reminds nobody',
  'closing.no-letter': 'I know that no final letter was sent, and that none can be sent once the plan is closed',
  'closing.letter-awaited':
    '{vendor} has not sent its final letter yet. Without one, {customer} can close the plan after {until}.',
  'closing.words': 'A word at the end',
  'closing.words-hint': 'Both sides read it. You can leave it out.',
  'closing.ends': 'I close this plan for both {vendor} and {customer}',
  'closing.ends-missing': 'Please tick that you close it for both sides',
  'closing.submit': 'Close the plan',
  'closing.now.continued': '{vendor} and {customer} go on together',
  'closing.now.parted': '{vendor} and {customer} have parted',
  'closing.now.words': '{name} of {party} closed this plan on {on}. All of it can be read by both sides until {until}.',
  'closing.now.deleted':
    'Then it is deleted, with all that is in it. You are told by mail {warned, number} days before, and again {reminded, number} days before; until then it stays.',
  'closing.now.exports': 'Take all of it along',
  'closing.now.again': 'Start again with this customer',

  'again.title': 'Start again with {customer}',
  'again.lead':
    'A new plan, which only {vendor} sees until it is proposed. What you take over can be changed before that; this plan stays as it is.',
  'again.start': 'First day of the new time frame',
  'again.what': 'Which commitments to take over',
  'again.what.open': 'Those that were not kept or not delivered ({count, number})',
  'again.what.all': 'All of them ({count, number})',
  'again.what.none': 'None: goals, expectations and people alone',
  'again.what.hint': 'Dates keep their distance from the first day, in working days.',
  'again.what-missing': 'Please choose which commitments to take over',
  'again.people':
    'Everybody who has a seat here is planned for the new plan in the same role. Nobody of {customer} hears of it before you propose it.',
  'again.submit': 'Make the new plan',
} as const;
