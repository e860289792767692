/** The page on which anyone checks a bundle. */
export const verify = {
  'verify.title': 'Check a record',
  'verify.lead':
    'A bundle is one file with every entry of a plan’s ledger. Here anyone can check, without an account, that none of them was changed, taken out or put in. The file is read in your browser and does not leave it.',
  'verify.bundle': 'Bundle',
  'verify.bundle-hint':
    'The .json file that a plan’s record and history let you take along. Choose it, or drop it here.',
  'verify.note-file': 'Checkpoint, as a file',
  'verify.note': 'Checkpoint, pasted',
  'verify.note-hint':
    'A signed note that you kept: from a mail (the whole mail will do), a sign-off receipt or an older bundle. With it, nobody can have rewritten what came before it, not even whoever runs the installation.',
  'verify.with-checkpoint': 'I have an older checkpoint (optional)',
  'verify.check': 'Check',
  'verify.no-script':
    'Your browser runs no JavaScript, so nothing can be checked on this page. The commands below do the same.',
  'verify.reading': 'Reading the file …',
  'verify.progress': 'Checked {done, number} of {of, plural, one {# entry} other {# entries}}',
  'verify.choose': 'Choose a bundle first.',
  'verify.unreadable': 'This file cannot be read as text. Is it the bundle itself, and not an archive of it?',
  'verify.not-json': 'This file is not JSON, or not all of it arrived. Download the bundle again, and choose that.',
  'verify.not-bundle': 'This file is JSON, but not a bundle of Evenhand.',
  'verify.too-large':
    'This file is larger than {most, number} MB, which is much for a browser. The commands below take it.',
  'verify.holds': 'Everything in it fits together',
  'verify.holds-words':
    '{count, plural, =0 {It has no entry yet.} one {Its one entry was checked.} other {All # entries were checked, from the first to the last.}}',
  'verify.wrong': 'It does not fit together',
  'verify.wrong-words': 'The first thing that is wrong:',
  'verify.wrong-what':
    'Nothing after it was looked at. The file itself may have been changed on its way, so compare it with a fresh one. If that says the same, the ledger was changed where it is kept.',
  'verify.wrong-note': 'Your checkpoint cannot be held against it',
  'verify.wrong-note-words': 'The file fits together. What is wrong is the note that you brought:',
  'verify.wrong-note-what':
    'This says nothing about the file. Copy the note whole, from its first line through the line that begins with a dash, with the empty line between; and see that it is of this plan and of this installation.',
  'verify.about': 'What was checked',
  'verify.plan': 'Plan',
  'verify.between': 'Between',
  'verify.parties': '{vendor} (vendor) and {customer} (customer)',
  'verify.made': 'Made',
  'verify.made-for': '{at} UTC, for {party}',
  'verify.ledger':
    '{ledger, select, shared {Shared ledger} vendor {The vendor’s own ledger} other {The customer’s own ledger}}',
  'verify.head':
    '{seq, plural, =0 {No entry yet} one {# entry, whose hash is} other {# entries; the hash of the last is}}',
  'verify.erased':
    '{erased, plural, one {One text in it is marked as erased: only its hash is left.} other {# texts in it are marked as erased: only their hashes are left.}}',
  'verify.checkpoints': 'Checkpoints',
  'verify.checkpoints-words':
    '{count, plural, =0 {None: no key of an installation signed what is in this file} one {One signed checkpoint fits} other {# signed checkpoints fit}}',
  'verify.oldest': 'The oldest is of {at} UTC and counts {seq, plural, one {# entry} other {# entries}}.',
  'verify.signers': 'Signed by',
  'verify.given':
    'Yours fits: on {at} UTC the ledger had {seq, plural, one {# entry} other {# entries}}, the same as here. Nothing up to there was changed since.',
  'verify.without':
    'Whoever runs an installation could have made all of this anew. Check it with a checkpoint that you kept, and that is ruled out. Without one, what was found is that all of it fits together.',
  'verify.command': 'By command',
  'verify.command-lead':
    'Both do the same and share no code. They need no network: with Node in a copy of Evenhand’s code, or with Python alone.',
  'verify.command-exit':
    'They end with 0 and the head of each ledger, or with 1 and the first entry that is wrong and how; with 2 if the file is no bundle.',
  'verify.link': 'Check a bundle',
  'verify.download': 'Download the bundle',
  'verify.download-words':
    'One file with all entries of the shared ledger, and what proves them. Anyone can check it, without an account.',
  'verify.help': 'How to check that nothing was changed',
  'verify.help-words':
    'Every entry of a plan’s ledger is bound to the one before it, and where the ledger ends is signed again and again. From a plan’s history you can download all of it, and <link>check it yourself</link>, in your browser or by command.',
} as const;
