/** How the record counts, in plain words: all of it. */
export const help = {
  'help.title': 'How the record counts',
  'help.lead':
    'These are all the rules. They are the same for both sides, they are counted from facts that both can see, and nothing else judges a commitment.',
  'help.ideas': 'Three ideas',
  'help.idea.one': '<b>Every late working day goes to exactly one:</b> the vendor, the customer, or neither.',
  'help.idea.two': '<b>Whoever was kept waiting is not charged for the wait.</b>',
  'help.idea.three':
    '<b>What is missed stays missed.</b> Agreeing to something later does not make it unhappen, unless both sides settle a contest in the open.',

  'help.rules': 'The seven rules',
  'help.rules-lead':
    'All dates are those of the plan’s own zone; a working day is a day of its working week that is not one of its days off. The record of a day knows what had happened by then, and nothing later.',
  'help.rule.due': 'The date',
  'help.rule.due-words':
    'A date that is no working day moves to the next one. A new date agreed at least {days, plural, one {# working day} other {# working days}} before the current one is a new promise: it counts, and the record remembers that the date moved. Agreed later than that, it is relief: the date stays, and the working days after the agreement until the new date are nobody’s. In short: early is a new promise, at the last minute it does not count, too late leaves the miss.',
  'help.rule.silence': 'Silence',
  'help.rule.silence-words':
    'Whoever is handed a delivery, or told that the other side is waiting, has {days, plural, one {# working day} other {# working days}} to answer. When they have passed without an answer, it is accepted, and a later answer changes nothing. Until then a delivery is in review, and a wait does not count yet.',
  'help.rule.end': 'The end',
  'help.rule.end-words':
    'A commitment ends on the day of the first delivery that was not returned, or when both sides drop it, whichever is first. Until then it goes on.',
  'help.rule.late': 'Late days',
  'help.rule.late-words':
    'Each working day after the date through the end is a late day. First those are nobody’s on which the other side was looking at a delivery that it then returned, and those that were relieved. Of what remains, as many as the owner was held up go to the other side, or to neither where nobody made the wait. All that is left is the owner’s.',
  'help.rule.wait': 'Held up',
  'help.rule.wait-words':
    'An owner is held up by a commitment that had to come first, on that one’s late days, unless they were this owner’s own doing; and by a wait that the other side accepted, from the day after it was said until it ended. Days of accepted waits are the other side’s, days of a commitment that had to come first belong to whom they were charged there. Waits do not add up: each day counts once, and of several commitments that had to come first the one that explains most counts. Each agreed new date closes an account, so that no wait is paid for twice.',
  'help.rule.contest': 'Contests',
  'help.rule.contest-words':
    'A side that sees it otherwise contests it. While that is open it counts as it stands, and says so. Both settle it: it stands, or the owner’s days until then were nobody’s.',
  'help.rule.verdict': 'The verdict',
  'help.rule.verdict-words': 'From all this follows how a commitment stands, in one word:',
  'help.verdict.kept': 'Delivered by its date.',
  'help.verdict.late': 'Delivered or dropped, and at least one late day is the owner’s.',
  'help.verdict.excused': 'Delivered late, and no late day is the owner’s. It is left out of the rate.',
  'help.verdict.overdue': 'Not delivered, and at least one late day is the owner’s.',
  'help.verdict.waiting': 'Not delivered and past its date, but no late day is the owner’s.',
  'help.verdict.open': 'Not delivered, and its date has not gone by.',
  'help.verdict.in-review': 'Delivered with no late day of the owner’s; the other side has not answered yet.',
  'help.verdict.waived': 'Both sides agreed to drop it.',

  'help.examples': 'Three worked examples',
  'help.examples-lead':
    '{vendor} is the vendor, {customer} the customer. Their days are counted, drawn and explained here by the code that does it for every plan.',
  'help.example.wait-title': 'Waiting on the other side',
  'help.example.returned-title': 'A delivery that came back, and a date moved late',
  'help.example.hold-title': 'A wait both agree on, and a contest that ends as nobody’s',
  'help.example.export': 'Export the shipments',
  'help.example.load': 'Load the shipments',
  'help.example.dashboard': 'Build the first dashboard',
  'help.example.test': 'Test it at three depots',
  'help.example.facts': 'What happened',
  'help.example.days': 'Late days, charged to',
  'help.example.sum':
    '{total, plural, =0 {No late day} one {# late day} other {# late days}}: {vendor} {vendorName}, {customer} {customerName}, {neither} neither side.',
  'help.example.why': 'What the record says',
  'help.example.note': 'A square V is a day of the vendor, a circle C one of the customer, a lozenge N nobody’s.',
  'help.fact.due': 'Due {due}.',
  'help.fact.waits': 'Waits on “{title}”.',
  'help.fact.delivery':
    'Delivered {on}; {decision, select, returned {{other} returned it on {decided}} accepted {{other} accepted it on {decided}} other {not answered yet}}.',
  'help.fact.change': 'On {agreed} both sides agreed to the new date {to}.',
  'help.fact.hold':
    'On {from} {owner} said that it was waiting on {other}; {other} agreed on {decided}, and the wait ended on {until}.',
  'help.fact.contest': '{owner} contested it on {on}; both settled on {settled} that what was left was nobody’s.',

  'help.card': 'What is counted of a side',
  'help.card.results': 'Results',
  'help.card.results-words':
    'How many of its commitments were kept, of those that were kept, late or overdue. What was excused stands beside them and is left out: it did not test the side. “4 of 5 kept” comes before any percentage.',
  'help.card.range': 'The range',
  'help.card.range-words':
    'With few results the share that was kept says little of how reliable a side is. The range is where its true rate lies in nine cases of ten (5 % and 95 % quantiles of Jeffreys’ interval). A rate is never shown without it.',
  'help.card.weight': 'By weight',
  'help.card.weight-words': 'The same share, with what matters more counted twice or three times.',
  'help.card.days': 'Days',
  'help.card.days-words':
    'Late days that are its own, on its own commitments; and days it held the other side up. One day late on three commitments is three.',
  'help.card.more': 'Beside the rate',
  'help.card.more-words':
    'What was contested, accepted by silence, returned, dropped; who asked how often to move a date; which side called check-ins off, and how late.',

  'help.reading': 'What the record supports',
  'help.reading-words':
    'A side is above the floor ({floor}) when its whole range lies above it, and below the floor when its whole range lies below. In all other cases it is unclear; with fewer than {least, plural, one {# result} other {# results}} there are too few to tell. For a side that is unclear the record says how many more results, all kept or all missed, would settle it.',
  'help.reading-both':
    'Both above: continue. Both below: reset the plan, or part well. One below: that side would have to mend its own side first. Otherwise: keep going.',
  'help.reading-limits':
    'The range takes results as independent of each other, which they are not quite: a miss can follow from another, and the record says where. It reads, and decides nothing: people decide, and may decide otherwise with a reason.',
  'help.own':
    'The numbers named here are the usual ones. Each plan has its own, agreed by both sides and signed with it; its record says which.',
} as const;
