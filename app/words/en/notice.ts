/** Formal notice of what was missed, what cures it, and how it went. */
export const notice = {
  'notice.title': 'Notices',
  'notice.one': 'Notice {number, number}',
  'notice.lead':
    'A formal notice says which commitments were missed by the record, what cures each, and by when. Either side can give one; whether it was cured is the record’s to say.',
  'notice.none': 'Neither side has given notice',
  'notice.none-example':
    'It would read: “Notice 1, of 2 missed commitments, to be cured by Fri 24 Jul: 1 of them delivered, 4 working days left.”',
  'notice.none-over': 'The plan is over: no notice is given any more.',
  'notice.none-yet': 'Notice can be given once the plan is signed and promises count.',
  'notice.new': 'Give formal notice',
  'notice.line': 'Notice {number, number} of {giver} to {other}',
  'notice.line.facts':
    '{count, plural, one {# missed commitment} other {# missed commitments}}, given {on}, to be cured by {by}',
  'notice.unanswered': 'Not taken in yet',

  'notice.state.open':
    '{days, plural, =0 {Open, today is the last day} one {Open, # working day left} other {Open, # working days left}}',
  'notice.state.cured': 'Cured',
  'notice.state.in-review': 'Cured, as long as nothing is returned',
  'notice.state.not-cured': 'Not cured',
  'notice.state.ended': 'The plan was over first',
  'notice.state.withdrawn': 'Withdrawn',

  'notice.text.given': '{giver} gives {other} formal notice under the plan “{title}”.',
  'notice.text.on':
    'By the record of {on}, {count, plural, one {this commitment} other {these commitments}} of {other} {count, plural, one {was} other {were}} missed:',
  'notice.text.late':
    'Due {due}, delivered late. {days, plural, one {One late working day is} other {# late working days are}} {other}’s.',
  'notice.text.overdue':
    'Due {due}, not delivered. {days, plural, one {One late working day so far is} other {# late working days so far are}} {other}’s.',
  'notice.text.cure': 'What cures it',
  'notice.text.delivered': '{thing} is delivered, and not returned.',
  'notice.text.this': 'It is delivered, and not returned.',
  'notice.text.kept': 'Nothing of {other} that falls due until then is missed.',
  'notice.text.by': 'To be cured by',
  'notice.text.by-days': '{by}, within {days, plural, one {one working day} other {# working days}}',
  'notice.text.words': 'What else it says',
  'notice.hash': 'SHA-256 of this text',
  'notice.erased':
    'On request a person’s name or words were erased from this text since. The SHA-256 is of the text as it was signed: whoever kept a copy can still show that it is the one.',

  'notice.prepare.lead':
    'To {other}, from the record. You choose what was missed and what cures it; on the next page you read the whole text as it will stand, and sign it.',
  'notice.prepare.none': 'The record shows nothing that {other} has missed, so there is nothing to give notice of.',
  'notice.prepare.pick': 'What was missed',
  'notice.prepare.pick-hint': 'By the record of today, the worst first. Choose at least one.',
  'notice.prepare.more':
    '{count, plural, one {One more stands} other {# more stand}} on the record, less late than these.',
  'notice.prepare.contested': 'Contested: it counts as it stands until both sides settle it.',
  'notice.prepare.named':
    '{count, plural, one {Named already in notice {numbers}.} other {Named already in notices {numbers}.}}',
  'notice.prepare.why': 'Why these days',
  'notice.prepare.cure': 'What cures it',
  'notice.prepare.cure.this': 'It is delivered',
  'notice.prepare.cure.kept': 'Nothing due until then is missed',
  'notice.prepare.cure.other': '{thing} is delivered (due {due})',
  'notice.prepare.cure-words': 'In your words',
  'notice.prepare.days': 'How many working days to cure',
  'notice.prepare.days-hint': 'From {least, number} to {most, number}, counted from tomorrow. {ends}.',
  'notice.prepare.days-end': '{days, number} end on {on}',
  'notice.prepare.words': 'What else it says',
  'notice.prepare.words-hint': 'Such as the terms of the agreement that you go by.',
  'notice.prepare.submit': 'Read it before you sign',

  'notice.preview.title': 'Notice {number, number}, as it will read',
  'notice.preview.lead':
    'Nothing is given yet. When you sign, {other} gets it by mail at once and finds it here; it cannot be changed afterwards, only withdrawn.',
  'notice.preview.change': 'Change it',
  'notice.sign.submit': 'Sign and give notice',
  'notice.consent.words':
    'I have read notice {number, number} to {other} and give it for {party}. I know that this is a simple electronic signature.',
  'notice.consent.words-for':
    'I have read notice {number, number} to {other} and give it for {party} on behalf of {name}. I know that this is a simple electronic signature.',

  'notice.stands': 'How it stands',
  'notice.item.open':
    '{days, plural, =0 {Open, today is the last day.} one {Open, one working day left.} other {Open, # working days left.}}',
  'notice.item.delivery': 'Cured on {on}: {thing} was delivered.',
  'notice.item.in-review':
    'Cured on {on}: {thing} was delivered. It can still be returned, and would not be cured then.',
  'notice.item.waiver': 'Settled on {on}: both sides agreed to drop {thing}.',
  'notice.item.kept': 'Cured on {on}: nothing that fell due was missed.',
  'notice.item.missed': 'Not cured: {thing} fell due meanwhile, and was missed on {on}.',
  'notice.item.ended': 'The plan was over on {on}, before the days to cure were: neither cured nor not.',
  'notice.item.undelivered': 'Not cured by {on}: {thing} was not delivered.',

  'notice.delivery': 'How it was given',
  'notice.delivery.mailed': 'Mailed at once to every lead and executive of {other}, with a copy to those of {giver}.',
  'notice.delivery.given': 'Given',
  'notice.delivery.by': 'Signed by',
  'notice.delivery.taken-in': 'Taken in by {name}, {at}. That says that it has arrived, not that {party} agrees to it.',
  'notice.delivery.waits': 'Nobody of {other} has taken it in yet.',
  'notice.delivery.silent': 'Given {at}, not acknowledged. It stands all the same.',
  'notice.reply': 'Reply',
  'notice.withdrawn': '{name} withdrew this notice {at}. Nothing has to be cured because of it any more.',

  'notice.acknowledge': 'Say that it was taken in',
  'notice.acknowledge.title': 'Take in notice {number, number} of {party}',
  'notice.acknowledge.lead':
    'Taken in, not agreed to: you only say that it has arrived. How it stands is the record’s to say either way.',
  'notice.acknowledge.words': 'Your reply',
  'notice.acknowledge.submit': 'It was taken in',

  'notice.withdraw': 'Withdraw it',
  'notice.withdraw.title': 'Withdraw notice {number, number}',
  'notice.withdraw.lead':
    'It stays on the record as withdrawn, with your words, and {other} is told at once. Nothing has to be cured because of it any more.',
  'notice.withdraw.words': 'Why you withdraw it',
  'notice.withdraw.words-missing': 'Please say why, so that both sides know',
  'notice.withdraw.submit': 'Withdraw it',

  'notice.named.cure': 'Named in <notice>notice {number, number}</notice> of {by}: to be delivered by {date}.',
  'notice.named.missed': 'Named as missed in <notice>notice {number, number}</notice> of {by}, to be cured by {date}.',

  'notice.record': 'Notices',
  'notice.record.none': 'Neither side has given notice.',
  'notice.record.all': 'All notices',
  'notice.record.line':
    '<one>Notice {number, number}</one> of {giver}, given {on}, of {count, plural, one {# missed commitment} other {# missed commitments}}, to be cured by {by}: {state}.',
  'notice.record.open':
    '{days, plural, =0 {open, today is the last day} one {open, # working day left} other {open, # working days left}}',
  'notice.record.cured': 'cured',
  'notice.record.in-review': 'cured, as long as nothing is returned',
  'notice.record.not-cured': 'not cured',
  'notice.record.ended': 'the plan was over before the days to cure were',
  'notice.record.withdrawn': 'withdrawn',
} as const;
