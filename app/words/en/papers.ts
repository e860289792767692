/** Documents from a notice to the end: notice, conversation sheet, decision, final letter, and what stays of a closed plan. */
export const papers = {
  'documents.notice.title': 'Notice {number, number} of {giver}: {title}',
  'documents.notice.words': 'Given on {date}: what was missed, what cures it, and how it stands.',
  'documents.notice.to': 'To',
  'documents.notice.from': 'From',
  'documents.notice.missed': 'What was missed',
  'documents.notice.stands': 'How it stands on {date}',
  'documents.notice.signed': 'Signature',
  'documents.notice.delivery': 'How it was given and taken in, as of {date}',

  'documents.conversation': 'Sheet for the talk with {other}',
  'documents.conversation.words': 'Five points, the reasons from the record, and room to write.',
  'documents.conversation.lead':
    'For whoever of {vendor} tells {customer}: in person where you can, else by video or telephone; never by mail. The reasons are those of the record on {date}.',
  'documents.conversation.point': '{nth}. {words}',
  'documents.conversation.notes': 'Notes',
  'documents.conversation.no-items': 'Nothing that is to be shared has been written down yet.',
  'documents.conversation.told': 'On which day, how, by whom and with whom',

  'documents.parting.owner': '{name} of {party} sees to it',
  'documents.parting.by': 'by {date}',
  'documents.parting.task': 'Task of {party}. Done means: {words}',

  'documents.final-letter': 'The final letter',
  'documents.letter.words': 'As {name} sent it on {date}.',
  'documents.letter.title': 'The final letter: {title}',
  'documents.letter.to': 'To its leads and executives',
  'documents.letter.from': 'From {vendor}',
  'documents.letter.about': 'Concerning the plan “{title}”',
  'documents.letter.signed': 'Signature',

  'documents.decision':
    '{choice, select, continue {Decision to continue} extend {Decision to extend} other {Decision to part ways}}, {date}',
  'documents.decision.words':
    '{both, select, yes {Signed by both sides, with their votes.} other {Signed by one side, with the votes of both and what the other said.}}',
  'documents.decision.title': 'Decision on {title}',
  'documents.decision.lead':
    'What {vendor} and {customer} decided on the plan “{title}”, and what each of them said of it.',
  'documents.decision.why-now': 'Why it was decided then',
  'documents.decision.override': 'On record for good',
  'documents.decision.erased':
    'On request a person’s words were erased from this decision since. The SHA-256 at the foot is of the text as it was signed: whoever kept a copy can still show that it is the one.',

  'documents.closing': 'What stays of this plan',
  'documents.closing.words': 'How it ended, what both sides kept, what was settled, and where all of it can be had.',
  'documents.closing.title': 'What stays of {title}',
  'documents.closing.lead':
    'The plan “{title}” of {vendor} and {customer} is closed. It can be read, and no longer changed.',
  'documents.closing.how': 'How it ended',
  'documents.closing.record': 'What both sides kept, on its last day',
  'documents.closing.promised': 'What was promised for the parting',
  'documents.closing.nothing-promised': 'Nothing was promised beyond what the plan said.',
  'documents.closing.settled': 'How it was settled',
  'documents.closing.dropped': 'Both sides dropped it on {date}.',
  'documents.closing.open': 'Not delivered.',
  'documents.closing.delivered': 'Delivered on {on}.',
  'documents.closing.accepted': 'Delivered on {on}, accepted on {date}.',
  'documents.closing.silence': 'Delivered on {on}, accepted by silence.',
  'documents.closing.files': 'Files: {files}',
  'documents.closing.shared': 'What else was said of how they part',
  'documents.closing.end': 'Where the shared record ends',
  'documents.closing.end-words':
    'The last of {seq, plural, one {one entry} other {# entries}} is the one that closed the plan. The note below is signed: whoever keeps it can show later that nothing before it was changed.',
  'documents.closing.along': 'What can be taken along',
  'documents.closing.bundle': 'The bundle, as a JSON file',
  'documents.closing.bundle-words':
    'Every entry that your side may see, with its chain. Anybody checks it with one command, without an account.',
} as const;
