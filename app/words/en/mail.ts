/** Mails: subject, a few sentences, one act. {plan} is a plan's title, {us} and {them} the two companies. */
export const mail = {
  'mail.hello': 'Hello {name},',
  'mail.or-open': 'Or open this address:',
  'mail.sent-by': 'Sent by Evenhand: one plan and one record, the same for both sides.',

  'mail.keep':
    'Keep this mail: with it anybody can show later that nothing before this day was changed. {count, plural, one {The note below is signed, and holds} other {The notes below are signed, and hold}} no text of the plan.',
  'mail.keep.check': '{count, plural, one {Check it here} other {Check them here}}, without an account',

  'mail.sign-in.subject': 'Sign in to Evenhand: {code}',
  'mail.sign-in.words':
    'Here is your way in. Open the link and press the button, or type the code where you asked for it.',
  'mail.sign-in.act': 'Sign in',
  'mail.sign-in.lasts': 'Link and code work once, for 10 minutes.',
  'mail.sign-in.not-you': 'If you did not ask for this, you need not do anything: without this mail nobody gets in.',

  'mail.passkey-added.subject': 'A passkey was added to your Evenhand account',
  'mail.passkey-added.words':
    'A passkey was added to your account: “{name}”. Whoever can unlock it signs in as you, and proves that it is you when you sign.',
  'mail.passkey-added.gone': 'A passkey was added to your account, and removed again since.',
  'mail.passkey-added.not-you':
    'If it was you, there is nothing to do. If not, remove it, and sign out on all other devices; both are done under “You”.',
  'mail.passkey-added.act': 'See your passkeys',
  'mail.proof.subject': 'Your code to sign with: {code}',
  'mail.proof.words': 'Before you sign we make sure that it is you. Type this code on the page where you asked for it.',
  'mail.proof.act': 'Open Evenhand',
  'mail.proof.lasts': 'The code works once, for 10 minutes.',
  'mail.proof.not-you':
    'If you did not ask for this, somebody may be using a device on which you are signed in: open your settings and sign out everywhere.',

  'mail.erasure-asked.subject': '{plan}: somebody of {party} is to be erased',
  'mail.erasure-asked.words':
    'On {on} an administrator of {vendor} asked that {name, select, none {somebody who has left your side} other {{name}, who has left your side,}} be erased from the plan “{plan}”.',
  'mail.erasure-asked.what':
    'Their name, their address and what they wrote go for good, also what your side kept to itself. What they did, and when, stays in the history, which still verifies.',
  'mail.erasure-asked.why':
    'You are told as somebody who leads or signs for {party}. Nobody can undo it: if the person did not ask for it, please talk to {vendor} about it.',
  'mail.erasure-asked.act': 'Open the history',

  'mail.customer-deleted.subject': '{vendor}: the plans with {customer} were deleted',
  'mail.customer-deleted.words':
    '{vendor} deleted {customer} and every plan of the two on {on}, since {reason, select, asked {{customer} asked for it} law {a law asks for it} other {the time for which they were to be kept was over}}. Nothing of them can be read on Evenhand any more.',
  'mail.customer-deleted.bundles':
    'Whoever has a bundle of a plan, or a mail with a signed note, can still show with it what was written: it is checked without an account.',
  'mail.customer-deleted.act': 'Check a bundle',

  'mail.invitation.seat.subject': '{plan}: your seat at the table',
  'mail.invitation.seat.by': '{name} invites you to the plan “{plan}” between {vendor} and {customer}.',
  'mail.invitation.seat.words': 'You are invited to the plan “{plan}” between {vendor} and {customer}.',
  'mail.invitation.seat.role':
    '{role, select, viewer {You can read what both sides share.} contributor {You deliver what is yours, and say so when you are held up.} lead {You speak for {side}: change the plan, agree to it, and work through it.} other {You speak for {side}, and sign for it.}}',
  'mail.invitation.workspace.subject': '{workspace} on Evenhand',
  'mail.invitation.workspace.words':
    'You are invited to {workspace} on Evenhand{role, select, admin {, as its administrator} other {}}.',
  'mail.invitation.what':
    'Evenhand keeps one plan and one record of which promises were kept, the same for both sides. You need no password.',
  'mail.invitation.act': 'See what it is',
  'mail.invitation.lasts': 'The invitation is for {email} alone. It works once, for 7 days.',

  'mail.sign-off.subject': '{plan}: ready for your signature',
  'mail.sign-off.words':
    '{vendor} and {customer} have agreed on every part of “{plan}”. Version {number, number} waits for the executives of both sides.',
  'mail.sign-off.words-change':
    '{vendor} and {customer} have agreed on a change of “{plan}”. Version {number, number} waits for the executives of both sides; until both have signed it, version {holds, number} holds.',
  'mail.sign-off.delegate': '{name} asked you to sign in their place.',
  'mail.sign-off.facts':
    '{commitments, plural, one {One commitment} other {# commitments}}: {theirs, number} of {them}, {ours, number} of {us}. From {start} to {end}.',
  'mail.sign-off.how': 'Both signatures take effect together. You can also send it back with a reason.',
  'mail.sign-off.act': 'Read it and sign',

  'mail.closed.subject': '{plan}: closed',
  'mail.closed.words':
    '{name} of {side} closed “{plan}” between {vendor} and {customer}. {how, select, continued {You go on together.} other {You have parted.}} It can be read by both sides through {until}.',
  'mail.closed.bundle':
    'All of it can be had in one file, which anybody can check later without an account: you find it under Exports, on the page of the record.',
  'mail.closed.act': 'Open the plan',

  'mail.withdrawn.subject': '{plan}: withdrawn',
  'mail.withdrawn.words': '{name} of {side} withdrew from “{plan}”:',
  'mail.withdrawn.then':
    'The plan is over for both sides. Nothing can be delivered, agreed or signed in it any more, and nobody is charged for days after this one. All of it can still be read and downloaded{until, select, none {} other {, through {until}}}.',
  'mail.withdrawn.act': 'Open the plan',
  'mail.plan-ending.subject': '{plan}: will be deleted after {day}',
  'mail.plan-ending.words':
    '“{plan}” between {vendor} and {customer} was {how, select, withdrawn {withdrawn} other {closed}} on {on}. It was to be kept through {kept}. {left, plural, =0 {After today} one {In one day, after {day},} other {In # days, after {day},}} all of it is deleted, for both sides alike.',
  'mail.plan-ending.what':
    'What goes: its text and the record, the whole history, what each side kept to itself, files, and addresses of its calendars. Nobody can bring it back.',
  'mail.plan-ending.why':
    'Why: both sides could read when it ended until when it is kept, and what nobody needs any more is not kept for longer.',
  'mail.plan-ending.before':
    'What you want to keep, take along before: all of it that you may read, in one file which anybody can check later without an account, and tables of its commitments and late days.',
  'mail.plan-ending.stays':
    'What stays with {vendor}: that there was such a plan, from when to when, and the hash with which its shared record ended, without a name or a word. Whoever kept the file can show by it that theirs was this plan.',
  'mail.plan-ending.act': 'Take it along',
  'mail.plan-ending.act-draft': 'Open the plan',
  'mail.sent-back.subject': '{plan}: sent back with a reason',
  'mail.sent-back.words': '{name} of {side} sent version {number, number} of “{plan}” back:',
  'mail.sent-back.then': 'The plan is open again for both sides to change. Signatures on that version no longer count.',
  'mail.sent-back.then-change':
    'The change is open again for both sides, and version {holds, number} holds meanwhile. Signatures on version {number, number} no longer count.',
  'mail.sent-back.act': 'Open the plan',

  'mail.agenda.notice': 'Notice {number, number} of {giver} to {other}, to be cured by {by}: {state}',
  'mail.notice.subject': '{plan}: formal notice {number, number} from {giver}',
  'mail.notice.subject-copy': '{plan}: notice {number, number} was given to {other}',
  'mail.notice.words': '{giver} gives {other} formal notice under “{plan}”: notice {number, number}, signed by {by}.',
  'mail.notice.by': 'To be cured by {by}, within {days, plural, one {one working day} other {# working days}}',
  'mail.notice.how': 'The notice says what cures each; whether it was cured is the record’s to say.',
  'mail.notice.missed': 'Missed, by the record',
  'mail.notice.act': 'Read it, and say that it was taken in',
  'mail.notice.act-copy': 'Read it',
  'mail.notice.small': 'To say that it was taken in is not to agree to it. The notice stands either way.',
  'mail.notice-withdrawn.subject': '{plan}: notice {number, number} was withdrawn',
  'mail.notice-withdrawn.words':
    '{name} of {giver} withdrew notice {number, number} to {other} under “{plan}”. Nothing has to be cured because of it any more.',

  'mail.in-force.subject': '{plan}: signed by both sides',
  'mail.in-force.words':
    '“{plan}” is signed by {vendor} and {customer}. Version {number, number} is in force, and the promises in it count from now on.',
  'mail.in-force.words-change':
    '{vendor} and {customer} have signed a change of “{plan}”. Version {number, number} is in force from now on; the record goes on as it is.',
  'mail.in-force.next-change': 'The next check-in is on {day} at {time} ({zone} time).',
  'mail.in-force.next': 'The first check-in is on {day} at {time} ({zone} time).',
  'mail.in-force.act': 'See what waits for whom',

  'mail.check-in-open.subject': '{plan}: your half of the check-in on {day}',
  'mail.check-in-open.words':
    'The check-in of “{plan}” is on {day} at {time} ({zone} time). Its agenda has written itself.',
  'mail.check-in-open.half':
    'Please give {us}’s half beforehand; it takes about two minutes. It stays sealed until both halves are in or the meeting starts.',
  'mail.check-in-open.given': '{us}’s half is in already. You can still change it until both are in.',
  'mail.check-in-open.act': 'Give your half',

  'mail.check-in-moved.subject': '{plan}: the check-in is on {day} at {time} now',
  'mail.check-in-moved.words':
    '{side} moved the check-in of “{plan}” from {from}, {fromTime}, to {day}, {time} ({zone} time):',
  'mail.check-in-moved.half': '{us}’s half is not in yet.',
  'mail.check-in-moved.act': 'Open the check-in',

  'mail.check-in-off.subject': '{plan}: no check-in on {day}',
  'mail.check-in-off.words': '{side} called off the check-in of “{plan}” on {day} at {time} ({zone} time):',
  'mail.check-in-off.dropped':
    'By a change of “{plan}” that both sides signed, the check-in on {day} at {time} ({zone} time) does not take place.',
  'mail.check-in-off.act': 'See the check-ins',

  'mail.check-in-opened.subject': '{plan}: both halves of the check-in can be read',
  'mail.check-in-opened.words': 'The check-in of “{plan}” on {day} is open. This is what each side says:',
  'mail.check-in-opened.half': '{side}: {confidence}. {words}',
  'mail.check-in-opened.none': '{side}: no half was given.',
  'mail.check-in-opened.act': 'Open the check-in',

  'mail.transition-review.subject': '{plan}: please review the transition plan by {day}',
  'mail.transition-review.words':
    '{name} asks you, for {team}, to review how {vendor} and {customer} would part. It takes about five minutes.',
  'mail.transition-review.again':
    'It has changed since you answered. {name} asks you, for {team}, to look at it once more.',
  'mail.transition-review.private': 'Only {vendor} knows of it: please do not forward this mail.',
  'mail.transition-review.act': 'Review it',
  'mail.transition-review-late.subject': '{plan}: your review of the transition plan was due on {day}',
  'mail.transition-review-late.words':
    'Your answer for {team} is still missing. Others wait for it before they can go on.',
  'mail.transition-shared.subject': '{plan}: how {vendor} and {customer} part',
  'mail.transition-shared.words':
    '{vendor} has shared how the two of you part: what ends when, what happens to money and data, and who stands by.',
  'mail.transition-shared.tasks':
    '{count, plural, one {One task is} other {# tasks are}} proposed with it, {theirs, number} of them for {us}. Each binds once you agree to it.',
  'mail.transition-shared.more': '{vendor} has added to how the two of you part.',
  'mail.transition-shared.act': 'Read it and answer',
  'mail.letter.subject': '{plan}: final letter of {vendor}',
  'mail.letter.lead': '{name}, {vendor}, sends you this letter.',
  'mail.letter.file': 'As a file',
  'mail.letter.file-lead': 'To keep and to hand on. It is the same for both sides.',
  'mail.letter.act': 'Open the letter',
  'mail.agreement.subject': '{plan}: do you agree, should {vendor} part ways?',
  'mail.agreement.words':
    '{vendor} and {customer} decide how “{plan}” goes on. Version {number, number} of the fit policy of {vendor} asks you before it parts ways. It takes about a minute.',
  'mail.agreement.words-for':
    '{vendor} and {customer} decide how “{plan}” goes on. Version {number, number} of the fit policy of {vendor} asks you (“{office}”) before it parts ways. It takes about a minute.',
  'mail.agreement.private': 'Only {vendor} knows of it: please do not forward this mail.',
  'mail.agreement.act': 'Say whether you agree',
  'mail.outcome.act': 'Open the outcome',
  'mail.outcome-opened.subject': '{plan}: how does it go on?',
  'mail.outcome-opened.words':
    'The outcome of “{plan}” is open ({ground}). {vendor} and {customer} look at the record and decide: continue, extend, or part ways.',
  'mail.outcome-opened.votes':
    'An executive of each side says what they want by {day}. Both votes are sealed, and opened together.',
  'mail.outcome-opened.yours': '{us}’s vote is yours to give. It takes about three minutes.',
  'mail.outcome-opened.act': 'Read the record and vote',
  'mail.votes-opened.subject': '{plan}: the votes can be read',
  'mail.votes-opened.words': 'The votes on how “{plan}” goes on are open. This is what each side says:',
  'mail.votes-opened.vote':
    '{side}: {choice, select, continue {continue} extend {extend} other {part ways}} ({name}). {words}',
  'mail.votes-opened.none': '{side}: no vote was given in time.',
  'mail.votes-opened.then': 'An executive of either side can now propose a decision.',
  'mail.decision-proposed.subject': '{plan}: a decision waits to be signed',
  'mail.decision-proposed.words':
    '{side} proposes to {choice, select, continue {continue} extend {extend the plan} other {part ways}}{end, select, none {} other {, through {end}}}, and has signed it. It waits for {other}:',
  'mail.decision-proposed.how':
    '{other} can sign it, or answer without signing, by {day}. What {other} replies stands beside the decision for good.',
  'mail.decision-proposed.both':
    '{other} can sign it, or decline with a reply. An extension holds only with both signatures.',
  'mail.decision-proposed.act': 'Read it and sign or answer',
  'mail.decided.subject': '{plan}: it is decided',
  'mail.decided.words':
    'It is decided how “{plan}” of {vendor} and {customer} goes on: {choice, select, continue {they continue} extend {it is extended{end, select, none {} other { through {end}}}, once both have signed the new version} other {they part ways}}.',
  'mail.decided.how':
    '{state, select, signed {Both sides signed.} answered {{other} has answered without signing.} other {{other} did not answer in time.}}',
  'mail.decided.reply': '{other}: {words}',

  'mail.agenda.thing': '{thing} ({party})',
  'mail.agenda.due': '{thing}: due {due}{verdict, select, none {} other {. {verdict}}}',
  'mail.agenda.line': '{thing}: {said}',
  'mail.agenda.addition': '“{words}” {who}, {party}{thing, select, none {} other {, on {thing}}}',
  'mail.agenda.more': '{count, plural, one {And one more} other {And # more}}, on its page.',

  'mail.digest.subject': '{day}: {count, plural, one {one thing waits} other {# things wait}} for you',
  'mail.digest.subject-news': '{day}: what has changed in your plans',
  'mail.digest.words':
    '{count, plural, one {One thing is} other {# things are}} yours today{plans, plural, one {} other {, in # plans}}. Each line leads to the page where it is done.',
  'mail.digest.words-news': 'Nothing new waits for you. This is what has changed since you last heard.',
  'mail.digest.plan': '{vendor} and {customer}',
  'mail.digest.late': 'Late',
  'mail.digest.now': 'Yours now',
  'mail.digest.soon': 'Due within two working days',
  'mail.digest.missed': 'Newly late, not yours',
  'mail.digest.moved': 'Dates that both sides moved',
  'mail.digest.mentions': 'Mentions of you',
  'mail.digest.news': 'What happened',
  'mail.digest.acknowledged': 'Minutes that both sides stand by',
  'mail.digest.line.late': '{thing}: was due on {due}',
  'mail.digest.line.soon': '{thing}: due on {due}',
  'mail.digest.line.missed': '{thing}, of {party}: was due on {due}',
  'mail.digest.line.asks': '{thing}: {ask}{due, select, none {} other {, by {due}}}',
  'mail.digest.line.by': '{what}, by {due}',
  'mail.digest.line.moved': '{thing}: from {from} to {to}',
  'mail.digest.line.comment': '{who} mentioned you in a comment on {thing}',
  'mail.digest.line.note':
    '{who} mentioned you in a private note{thing, select, none {} other { about {thing}}}, which only {party} sees',
  'mail.digest.line.minutes': 'Check-in {number, number} of {on}',
  'mail.digest.more': '{count, plural, one {And one more} other {And # more}}, in the plan.',
  'mail.digest.act': 'Open the plan',
  'mail.digest.act-all': 'See everything that waits for you',

  'mail.why.digest':
    'You get this digest on working days on which there is something to say, because you have a seat in a plan.',
  'mail.why': 'You get this mail because you have a seat in the plan.',
  'mail.choose': 'Choose which mails you get',
  'mail.stop': 'No longer send me mails of this kind',
} as const;
