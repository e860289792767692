/** Access tokens of a workspace: by which a vendor's own programs read what an administrator may read by hand. */
export const tokens = {
  'tokens.title': 'Access tokens',
  'tokens.words': 'Let programs of your own read the log, the portfolio or everything',
  'tokens.lead':
    'By a token a program of yours reads by itself what you may read by hand: a collector of security logs, a nightly copy, a spreadsheet. It reads in the name of whoever made it, reads only what was ticked, and changes nothing.',
  'tokens.make': 'Make a token',
  'tokens.none': 'No token yet',
  'tokens.none.now': 'No token works just now',
  'tokens.none.words': 'Example: “Nightly copy”, reads everything, for 90 days.',
  'tokens.name': 'Name',
  'tokens.name.hint': 'What it is for, such as “Nightly copy to our archive”.',
  'tokens.name-missing': 'Please say what the token is for',
  'tokens.reads': 'What it reads',
  'tokens.reads.hint': 'Tick no more than the program needs.',
  'tokens.reads-missing': 'Please tick what it reads',
  'tokens.reads.log': 'The log',
  'tokens.reads.log.words': 'Who changed what in this workspace, and how its members signed in (CSV).',
  'tokens.reads.portfolio': 'The portfolio',
  'tokens.reads.portfolio.words': 'The plans of this workspace in which you sit for it, with their figures (CSV).',
  'tokens.reads.export': 'Everything',
  'tokens.reads.export.words':
    'The export of everything that you may read, with the bundles of plans in which you sit (ZIP). Each time it is taken stands in the log.',
  'tokens.ends': 'Last day',
  'tokens.ends.hint': 'It works through this day (UTC), {most, number} days ahead at most.',
  'tokens.ends-passed': 'Please choose today or a later day',
  'tokens.ends-too-far': 'A token works for at most a year, until {last}',
  'tokens.make.submit': 'Make the token',
  'tokens.make.lead':
    'It stops when you revoke it, when its last day is over, and when you are no administrator of this workspace any more.',
  'tokens.proof': 'Please show first that it is you',
  'tokens.proof.words':
    'Whoever has a token reads without signing in, so making one asks for a proof of the last five minutes.',
  'tokens.proof.go': 'Show that it is you',
  'tokens.proof.over':
    'More than five minutes ago you showed that it is you. Please show it again, then send this form once more',

  'tokens.made': 'Copy this token now',
  'tokens.made.lead':
    'It is shown this once. We keep only a fingerprint of it; if it gets lost, revoke it and make another.',
  'tokens.made.token': 'Token “{name}”',
  'tokens.made.copy': 'Copy the token',
  'tokens.made.copied': 'Copied',
  'tokens.made.done': 'I have copied it',
  'tokens.once': 'This token was shown already',
  'tokens.once.words':
    'This form was sent before: the token was made and shown then, and is not shown again. If nobody copied it, revoke it and make another.',

  'tokens.how': 'How a program reads',
  'tokens.how.lead':
    'It sends the token in a header, never in an address. Only reading is possible, and only at these addresses; up to 60 times an hour, where everything counts as ten.',
  'tokens.how.keep':
    'Keep the token where the program keeps its secrets: whoever has it reads what it reads. It begins with evh_, so that programs which look for forgotten secrets find it.',

  'tokens.list.by': 'Made by',
  'tokens.list.made': '{by}, {at}',
  'tokens.list.ends': 'State',
  'tokens.list.until': 'works until {day}',
  'tokens.list.ended': 'ended {day}',
  'tokens.list.revoked': 'revoked {at}',
  'tokens.list.used': 'Last used',
  'tokens.list.never': 'not yet',
  'tokens.list.token': 'Token',
  'tokens.list.ending': 'evh_…{ending}',
  'tokens.revoke': 'Revoke',
  'tokens.revoke.of': 'Revoke {name}',
  'tokens.over': 'Tokens that work no more',
  'tokens.revoke.title': 'Revoke “{name}”?',
  'tokens.revoke.lead':
    'From its next request on the program that has the token ending in {ending} reads nothing any more. This cannot be taken back; you can make another token.',
  'tokens.revoke.submit': 'Revoke it',

  'tokens.answer.none':
    'This token opens nothing here: it is unknown, has ended, was revoked, or is for something else.',
  'tokens.answer.often': 'This token was used too often. Please wait a while.',
  'tokens.answer.wrong-often': 'Too many tokens that open nothing came from here. Please wait a while.',
} as const;
