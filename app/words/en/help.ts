/** How the record counts, in plain words. */
export const help = {
  'help.title': 'How the record counts',
  'help.lead':
    'These are all the rules. They are the same for both sides, they are counted from facts that both can see, and nothing else judges a commitment.',
  'help.ideas': 'Three ideas',
  'help.idea.one': '<b>Every late working day goes to exactly one:</b> the vendor, the customer, or neither.',
  'help.idea.two': '<b>Whoever was kept waiting is not charged for the wait.</b>',
  'help.idea.three':
    '<b>What is missed stays missed.</b> Agreeing to something later does not make it unhappen, unless both sides settle a contest in the open.',
  'help.example': 'An example',
  'help.example-lead': '{customer} exports its shipments; {vendor} loads them, and waits on the export.',
  'help.example.export': 'Export the shipments',
  'help.example.load': 'Load the shipments',
  'help.example.dates': 'Due {due}, delivered {delivered}',
  'help.example.note': 'A square V is a day of the vendor, a circle C one of the customer, a lozenge N nobody’s.',
  'help.rules': 'The rules',
  'help.rule.due': 'The date',
  'help.rule.due-words':
    'A date that is not a working day moves to the next one. A new date agreed at least {days, plural, one {# working day} other {# working days}} before the old one is a re-plan: the new date counts, and the plan remembers that it moved. Agreed later, it is relief: the first date still counts, but the days until the new one are nobody’s.',
  'help.rule.silence': 'Silence',
  'help.rule.silence-words':
    'Whoever is handed something has {days, plural, one {# working day} other {# working days}} to answer. After that it counts as accepted.',
  'help.rule.end': 'The end',
  'help.rule.end-words':
    'A commitment ends with the delivery that was not returned, or when both sides drop it. Until then each working day after its date is late.',
  'help.rule.review': 'Returned deliveries',
  'help.rule.review-words':
    'Days on which the other side was looking at a delivery that it then returned are nobody’s.',
  'help.rule.wait': 'Waiting on the other side',
  'help.rule.wait-words':
    'Late days are set against the days on which the owner was kept waiting: by a commitment that had to come first, or by a wait that the other side agreed to. As many late days as that go to the other side, or to neither where the wait was nobody’s. Several waits at once do not add up. Only the rest is the owner’s.',
  'help.rule.contest': 'Contests',
  'help.rule.contest-words':
    'A side that sees it otherwise contests it. It counts as it stands until both settle it: it stands, or the days were nobody’s.',
  'help.verdicts': 'What the words mean',
  'help.verdict.kept': 'Delivered by its date.',
  'help.verdict.late': 'Delivered, and at least one late day is the owner’s.',
  'help.verdict.excused': 'Delivered late, and no late day is the owner’s. It is left out of the rate.',
  'help.verdict.overdue': 'Not delivered, and at least one late day is the owner’s.',
  'help.verdict.waiting': 'Not delivered and past its date, but no late day is the owner’s.',
  'help.verdict.open': 'Not delivered, and its date has not gone by.',
  'help.verdict.in-review': 'Delivered in time; the other side has not answered yet.',
  'help.verdict.waived': 'Both sides agreed to drop it.',
  'help.reading': 'What it says of a side',
  'help.reading-words':
    'Of the commitments that were kept, late or overdue, the record counts how many were kept: “4 of 5 kept”. Beside it stands the range in which the true rate probably lies. A side is above the floor ({floor}) when the whole range lies above it, below the floor when the whole range lies below. With fewer than {least, plural, one {# result} other {# results}} there are too few to tell.',
  'help.reading-limits':
    'The range takes results as independent of each other, which they are not quite. It reads the record and decides nothing: people decide, and may decide otherwise with a reason.',
  'help.own': 'These are the usual settings. Each plan has its own, agreed by both sides and signed with it.',
} as const;
