/** Deleting a customer: what goes, what stays, and why. */
export const deleting = {
  'deleting.link': 'Delete {name}',
  'deleting.link-lead': 'With all of its plans, for good. The page says first what goes and what stays.',
  'deleting.title': 'Delete {name} for good?',
  'deleting.lead': 'Nobody can undo this: nothing of it is brought back into the product, not from a backup either.',
  'deleting.binding': '{name} cannot be deleted yet',
  'deleting.binding-lead':
    'These plans are still talked about or run. Both sides have promised something in them: close or withdraw them first.',
  'deleting.plans': 'Its plans',
  'deleting.no-plans': 'There is no plan with {name}.',
  'deleting.kept-until': 'to be read until {date}',
  'deleting.kept':
    'Both sides were promised that they can read {count, plural, one {this plan} other {these plans}} for some time yet. Before that {count, plural, one {it goes} other {they go}} only where {name} itself asks for it, or a law does.',
  'deleting.goes': 'What goes',
  'deleting.goes.plans':
    '{count, plural, =0 {The customer in your list} one {The customer, and its plan} other {The customer, and its # plans}}: text, record, all three ledgers, notes and what else either side kept to itself, files, addresses of calendars.',
  'deleting.goes.people':
    'Name, address and ways to sign in of everybody who sat in one of these plans and belongs nowhere else on Evenhand.',
  'deleting.stays': 'What stays, and why',
  'deleting.stays.log':
    'A line in your log: who deleted which customer, when, with how many plans and why. It is what you answer with when somebody asks.',
  'deleting.stays.mark':
    'For each plan its number, its dates, and the hash with which its shared record ended, without a name or a word. Whoever kept a bundle or a signed note can show by it that theirs was this plan.',
  'deleting.stays.theirs':
    'What people took along: bundles, PDFs and mails. Both sides can take the bundle of a plan until it goes, from its history.',
  'deleting.stays.backups':
    'Backups of the whole database, in which all of it stays until they are overwritten, by the rule of whoever runs Evenhand for you.',
  'deleting.told': 'Who is told by mail',
  'deleting.told-lead': 'At once, both sides alike: that it was done, on which day and why.',
  'deleting.told-nobody': 'Nobody sits in a plan of {name}, so nobody is told.',
  'deleting.reason': 'Why',
  'deleting.reason.over': 'The time for which its plans were to be kept is over',
  'deleting.reason.asked': '{name} asks for it',
  'deleting.reason.law': 'A law or a court asks for it',
  'deleting.words': 'On whose word',
  'deleting.words-hint':
    'Such as “letter of 3 July”. It is kept in your log, and needed where the customer or a law asks.',
  'deleting.words-missing': 'Please say on whose word, such as “letter of 3 July”',
  'deleting.name': 'Type the name of the customer: {name}',
  'deleting.name-missing': 'Please type the name of the customer',
  'deleting.name-other': 'This is not the name of the customer',
  'deleting.proof': 'First show that it is you',
  'deleting.proof-lead': 'Deleting a customer asks for a proof of the last five minutes.',
  'deleting.submit': 'Delete for good',
} as const;
