/** Erasing a person's name and texts: who has left, what goes, what stays, and how far each request has come. */
export const erasure = {
  'erasure.title': 'Erasures',
  'erasure.lead':
    'Whoever has left can ask that their name and what they wrote be erased. The entries stay with their marks, so every chain still verifies; in place of a text the pages say when it was erased.',
  'erasure.former': 'People who have left',
  'erasure.former-lead':
    'They are no members and sit in no plan any more. Whoever still does is taken off first: from the members, and from the seats of each plan.',
  'erasure.none-left': 'Nobody has left',
  'erasure.none-left-example':
    'When Marcus leaves Northquay, close his seat. Should he ask for it, his name and texts can be erased here.',
  'erasure.erase': 'Erase',
  'erasure.erase-of': 'Erase {name}',
  'erasure.requests': 'Requests',
  'erasure.requests-lead': 'No name is kept: only who asked, when, and how much was erased.',
  'erasure.no-requests': 'Nothing was erased yet',
  'erasure.no-requests-example': 'A request stands here while it is under way and afterwards, with what it came to.',
  'erasure.asked': 'Asked',
  'erasure.by': 'By',
  'erasure.state': 'State',
  'erasure.erased': 'Erased',
  'erasure.done': 'Done {at}',
  'erasure.under-way': 'Under way: {done, number} of {plans, plural, one {# plan} other {# plans}}',
  'erasure.count':
    '{texts, plural, =0 {Nothing yet} one {# text or name in {plans, plural, one {# plan} other {# plans}}} other {# texts and names in {plans, plural, one {# plan} other {# plans}}}}',
  'erasure.came-back':
    '{count, plural, one {# plan was left as it is: they sit in it again} other {# plans were left as they are: they sit in them again}}',
  'erasure.sign-in': 'Their sign-in went too, if they belong to nothing else here',
  'erasure.one.title': 'Erase {name}?',
  'erasure.one.lead': 'Nobody can undo this.',
  'erasure.one.goes': 'What goes',
  'erasure.one.goes.name':
    'The name, job title and address of {name}, wherever they stand: on seats, signatures and commitments, among the key players, and in who attended.',
  'erasure.one.goes.texts':
    'What {name} wrote: delivery notes and links, reasons, comments, answers, minutes, halves of check-ins, and private notes; and how they see it, as a key player.',
  'erasure.one.goes.sign-in': 'Their sign-in, where they belong to nothing else here.',
  'erasure.one.stays': 'What stays',
  'erasure.one.stays.plan':
    'The agreed text of the plans, whoever wrote it: goals, expectations, and what each commitment is. It is a contract of two companies.',
  'erasure.one.stays.acts':
    'That somebody of their side did what they did, and when: deliveries, dates and signatures go on to count on the record.',
  'erasure.one.stays.marks':
    'A salted mark of each text in the ledger. The text cannot be found from it, and the chain still verifies.',
  'erasure.one.stays.others': 'What others wrote, even where it mentions {name}.',
  'erasure.one.plans': 'Plans',
  'erasure.one.no-plans': 'They never sat in a plan.',
  'erasure.one.entry':
    'In each of these plans an entry says, for both sides, that a person of that side was erased. Whoever leads or signs for that side is told by mail as soon as you ask.',
  'erasure.one.proof': 'First show that it is you',
  'erasure.one.proof-lead': 'Erasing somebody asks for a proof of the last five minutes.',
  'erasure.one.address': 'To be sure, type their address: {email}',
  'erasure.one.address-other': 'This is not their address. It is written above the field',
  'erasure.one.address-missing': 'Please type their address',
  'erasure.one.act': 'Erase for good',
  'erasure.one.here.title': '{name} has not left yet',
  'erasure.one.here.lead': 'Only who has left everywhere can be erased. Take them off here first:',
  'erasure.one.here.member': 'Remove {name} from the members',
  'erasure.one.here.seat': 'Close their seat in “{plan}”',
} as const;
