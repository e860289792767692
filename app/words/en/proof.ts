/** How anybody can check that nothing was rewritten: the page of a plan, the public list of keys, and the mark on a certificate. */
export const proof = {
  'proof.title': 'Can be checked by anyone',
  'proof.lead':
    'What is written in a plan stays written. You need not take our word for it, nor the other side’s: whoever kept one signed note can show any later change of what was before it.',
  'proof.link': 'Can be checked by anyone',

  'proof.now': 'The shared record as it stands',
  'proof.whole': 'Everything is as it was written',
  'proof.whole-words':
    'Each entry holds the hash of the one before it. All of them were recomputed as this page opened, and they fit.',
  'proof.broken': 'What is stored is not what was written',
  'proof.broken-words':
    'From entry {at, number} on, the entries do not fit together. Keep your notes, and tell both sides.',
  'proof.entries': 'Entries',
  'proof.last': 'Hash of the last',
  'proof.empty': 'Nothing is in the shared record yet',
  'proof.empty-words': 'It begins when the plan is proposed. A draft is the vendor’s alone.',

  'proof.notes': 'Signed notes',
  'proof.notes.lead':
    'At these moments the end of the shared record was signed: how many entries there were, and the hash of the last. Both sides have the same notes; those of versions, of opened check-ins and of notices also go to them by mail.',
  'proof.notes.none': 'No note has been signed yet',
  'proof.notes.none-words':
    'The first is signed when both executives have signed a version. From then on there is one for each check-in that is opened, and one when its minutes are acknowledged.',
  'proof.notes.example': 'Version 1 took effect: 57 entries, the last with the hash 3f9a 11c2 …',
  'proof.day': 'Signed',
  'proof.for': 'When',
  'proof.hash': 'Last hash',
  'proof.now-and-then': 'Today’s record',
  'proof.agrees': 'agrees',
  'proof.differs': 'is another than the one signed',
  'proof.unsigned': 'the note is not signed by one of our keys',
  'proof.stamp': 'Time stamp',
  'proof.stamp.get': 'Stamp {seq, number}',
  'proof.stamp.none': 'none',
  'proof.note': 'Note',
  'proof.note.get': 'Note {seq, number}',
  'proof.of.version': 'Version {number, number} took effect',
  'proof.of.parting': 'How the two sides part was shared',
  'proof.of.letter': 'The final letter was sent',
  'proof.of.closed': 'The plan was closed',
  'proof.of.opened': 'Check-in {number, number} was opened',
  'proof.of.acknowledged': 'Minutes of check-in {number, number} acknowledged',
  'proof.of.votes': 'Votes on the outcome were opened',
  'proof.of.decided': 'The outcome was decided',

  'proof.of.notice': 'Notice {number, number} was given',

  'proof.how': 'How to check it yourself',
  'proof.how.take':
    'Take the whole record along: one file with the exact bytes of every entry of the shared ledger, and the notes over them.',
  'proof.how.bundle': 'Download the record',
  'proof.how.page':
    'Open it on <link>the page that checks it</link>, together with a note from an old mail. Nothing is uploaded, and no account is needed.',
  'proof.how.commands': 'Or check it without us, by two programs that were written apart:',
  'proof.how.stamp': 'A time stamp is checked with the certificate of the authority that made it:',
  'proof.how.means':
    'A note that verifies, over a record that fits it, shows that nothing before that note was changed, taken out, put in or moved. It does not show that what was written is true.',

  'proof.keys': 'Keys',
  'proof.keys.lead':
    'A note names the key it was signed with. The private key is kept outside the database; each change of it is written down here and never taken out.',
  'proof.keys.all': 'The public list of keys',
  'proof.keys.title': 'Keys that sign the record',
  'proof.keys.page-lead':
    'Evenhand signs where the shared record of a plan ends, at each version that takes effect and at each check-in. With these public keys anybody can check such a note; nobody can make one with them.',
  'proof.keys.utc': 'Times are in UTC.',
  'proof.keys.compare':
    'Compare the key with one that you wrote down or that somebody else has: a list that only we show proves little by itself.',
  'proof.keys.form':
    'Each line is a verifier key as <link>C2SP signed notes</link> have it: name, key id, and an Ed25519 public key.',
  'proof.keys.text': 'The same as text',
  'proof.keys.none': 'No key has been recorded yet',
  'proof.keys.since': 'Signs since',
  'proof.keys.signed': 'Signed',
  'proof.keys.span': '{since} to {until}',
  'proof.keys.id': 'Key id',
  'proof.keys.key': 'Verifier key',

  'proof.certificate': 'Signed end of the record',
  'proof.certificate.words':
    'When this version took effect, the shared record had {seq, plural, one {# entry} other {# entries}}. This note says so, signed; whoever keeps it can show later that nothing before it was changed.',
} as const;
