/** Handing over, leaving, and what a company is called. */
export const people = {
  'people.hand-over': 'Hand over',
  'people.hand-over.title': 'Hand over what {name} has',
  'people.hand-over.title-own': 'Hand over what you have',
  'people.hand-over.lead':
    'Who keeps a promise changes. The promise does not: its side, its date and its days on the record stay as they are. Versions and entries keep the name of their time, and notes and halves stay with {party}.',
  'people.hand-over.what':
    '{count, plural, =0 {Nothing is open that would go along} one {One commitment goes along} other {# commitments go along}}',
  'people.hand-over.due': 'due {due}',
  'people.hand-over.to': 'Who takes over',
  'people.hand-over.to-missing': 'Please choose who takes over',
  'people.hand-over.nobody': 'Nobody else of {party} sits here who could take over',
  'people.hand-over.nobody-words': 'Invite somebody first. As soon as they have a seat, you can hand over to them.',
  'people.hand-over.leaves': '{name} leaves the plan with it',
  'people.hand-over.leaves-own': 'I leave the plan with it',
  'people.hand-over.leaves-hint':
    'The seat is closed at once. Whom they let sign for them, and for whom they sign, ends with it.',
  'people.hand-over.last': 'Nobody else leads for {party}. Whoever takes over leads from then on, if {name} leaves.',
  'people.hand-over.role':
    '{role, select, executive {Whoever takes over becomes executive, and signs} lead {Whoever takes over becomes lead} contributor {Whoever takes over becomes contributor} other {Whoever takes over gets the same role}}',
  'people.hand-over.submit': 'Hand over',
  'people.left-holding':
    '{name} has left, and {count, plural, one {one commitment is} other {# commitments are}} still in their name',
  'people.holds': '{count, plural, one {# open} other {# open}}',
  'people.leave': 'Leave this plan',
  'people.leave.title': 'Leave the plan of {vendor} and {customer}?',
  'people.leave.lead':
    'From the next click on you see nothing of it: no page, no mail, no date in your calendar. What you did stays on its record under your name. Only an invitation brings you back.',
  'people.leave.holds':
    '{count, plural, one {One commitment of yours is still open. Without a new owner it waits} other {# commitments of yours are still open. Without a new owner they wait}} for those who lead your side.',
  'people.leave.last': 'You are the last who leads for {party}',
  'people.leave.last-words':
    'Each side keeps somebody who can answer for it. Hand over to somebody who stays: the same act makes them lead, and you can leave with it.',
  'people.leave.submit': 'Leave the plan',
  'people.leave.stay': 'No, stay',
  'people.party': 'The company has a new name',
  'people.party.title': 'What your company is called',
  'people.party.lead':
    'It was bought, or gave itself another name. From now on the plan says the new one, to both sides. What was signed, judged and written before keeps the name of its time.',
  'people.party.name': 'New name',
  'people.party.now': 'Now: {name}',
  'people.party.words': 'What happened',
  'people.party.words-hint': 'Both sides read it in the history: “Bought by Harbour Group on 1 June”.',
  'people.party.words-missing': 'Please say what happened, so that both sides know',
  'people.party.submit': 'Use the new name',
} as const;
