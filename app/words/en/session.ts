/** Signing in, proving, invitations, one's own devices, and the outbox of demo and development. */
export const session = {
  'session.title': 'Sign in',
  'session.lead': 'No password. We mail you a link and a code; either lets you in.',
  'session.email': 'Your e-mail address',
  'session.email-missing': 'Please give the address under which you were invited',
  'session.send': 'Mail me a way in',
  'session.too-often':
    'This was asked for too often in a short time. Use the newest mail you have, or wait a quarter of an hour',

  'session.code.title': 'Look in your mail',
  'session.code.lead': 'If {email} is known to us, a mail is on its way. Open its link, or type its code here.',
  'session.code': 'The six digits in the mail',
  'session.code-missing': 'Please type the six digits in the mail',
  'session.code.wrong':
    'That is not the code in the newest mail. {left, plural, one {One try is left} other {# tries are left}}',
  'session.code.closed':
    'This code no longer counts: it was used, is older than 10 minutes, or was tried too often. Please ask for a new one',
  'session.code.submit': 'Sign in',
  'session.again': 'Ask for a new mail',

  'session.link.title': 'Sign in as {email}',
  'session.link.lead': 'One press, and you are in on this device.',
  'session.link.submit': 'Sign in',
  'session.link.gone.title': 'This link no longer counts',
  'session.link.gone.lead': 'It was used already, or is older than 10 minutes. A new one takes a moment.',

  'session.cast.title': 'Or come in as one of these people',
  'session.cast.lead':
    'This is a demonstration: nobody here is real. Open it twice, in two browsers, and sit on both sides.',
  'session.cast.as': 'Come in as {name}',
  'session.outbox': 'See the mails that were sent',

  'session.invitation.title': '{plan}',
  'session.invitation.seat': '{name}, you are invited to the plan of {vendor} and {customer}.',
  'session.invitation.workspace.title': '{workspace}',
  'session.invitation.workspace': '{name}, you are invited to {workspace}.',
  'session.invitation.facts.seat': 'Your seat',
  'session.invitation.facts.for': 'For',
  'session.invitation.role':
    '{role, select, viewer {Reader} contributor {Contributor} lead {Lead} executive {Executive} admin {Administrator} other {Member}} at {side}',
  'session.invitation.what':
    'Evenhand is one plan and one record of which promises were kept, the same for both sides. Nothing you write in private is shown to the other side.',
  'session.invitation.accept': 'Come in',
  'session.invitation.other': 'You are signed in as {email} here. Coming in signs that person out on this device.',
  'session.invitation.gone.title': 'This invitation no longer counts',
  'session.invitation.gone.lead':
    'It was accepted already, taken back, or is older than 7 days. If you came in before, sign in with your address; else ask whoever invited you for a new one.',

  'session.you.title': 'You',
  'session.you.name': 'Name',
  'session.you.email': 'Address',
  'session.you.devices': 'Where you are signed in',
  'session.you.devices.lead': 'If there is one you do not know, sign it out.',
  'session.you.device': 'Device',
  'session.you.unknown': 'Unknown device',
  'session.you.seen': 'Last used',
  'session.you.seen.now': 'now',
  'session.you.seen.minutes': '{count, plural, one {a minute} other {# minutes}} ago',
  'session.you.seen.hours': '{count, plural, one {an hour} other {# hours}} ago',
  'session.you.seen.days': '{count, plural, one {a day} other {# days}} ago',
  'session.you.means': 'Came in by',
  'session.you.means.mail': 'Mail',
  'session.you.means.passkey': 'Passkey',
  'session.you.means.single-sign-on': 'Single sign-on',
  'session.you.means.demonstration': 'This demonstration’s list',
  'session.you.since': 'Since',
  'session.you.this': 'This device',
  'session.you.end': 'Sign out',
  'session.you.end.of': 'Sign out {device}',
  'session.you.elsewhere': 'Sign out all other devices',
  'session.you.elsewhere.lead': 'You stay in here; every other device asks anew.',
  'session.you.everywhere': 'Sign out everywhere',
  'session.you.everywhere.lead': 'On this device too. You come back with a new mail.',

  'session.outbox.title': 'Outbox',
  'session.outbox.lead': 'Mails of this demonstration. None of them leaves this machine.',
  'session.outbox.empty': 'No mail yet',
  'session.outbox.empty.words': 'Ask for a way in, or invite somebody: the mail appears here.',
  'session.outbox.to': 'To',
  'session.outbox.subject': 'Subject',
  'session.outbox.at': 'Sent',
  'session.outbox.calendar': 'For the calendar',
  'session.outbox.calendar.REQUEST':
    'A mail program offers to put this event into the calendar, or moves the one that is there.',
  'session.outbox.calendar.CANCEL': 'A mail program takes this event out of the calendar.',
  'session.outbox.calendar.take': 'Download invite.ics',
  'session.outbox.calendar.read': 'Read what it says',
} as const;
