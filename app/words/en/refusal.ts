import type { Reason } from '../../domain/refusal';

/** Why the domain says no: one sentence a reason, in words a customer can act on. */
export const refusal = {
  'refusal.not-allowed': 'There is no such page',
  'refusal.not-found': 'There is no such page',
  'refusal.wrong-stage':
    '{stage, select, agreed {Both sides have agreed the text meanwhile, and it waits to be signed. Nothing in it changes until then} running {Both sides have signed meanwhile, and the plan is running. What both agreed to is changed by an act, such as proposing a date} withdrawn {The plan was withdrawn meanwhile, and can only be read} other {The plan is at another stage now, so this can no longer be done here}}',
  'refusal.written-by-other': 'You are signed in as somebody else than whoever wrote this; nothing of it was taken',
  'refusal.nothing-chosen': 'Please choose at least one commitment that was missed',
  'refusal.not-missed':
    'The record does not count {title, select, none {this} other {{title}}} as missed any more. Please read again what stands on it',
  'refusal.cure-not-owed':
    'What is to be delivered to cure {title, select, none {this} other {{title}}} is not owed any more. Please choose something else',
  'refusal.nothing-to-keep':
    'Nothing of theirs falls due in that time, so there would be nothing to keep. Please give more days, or choose something to be delivered',
  'refusal.cure-days': 'Please give from {least, number} to {most, number} working days',
  'refusal.other-text':
    'The record has changed since you read this, and the notice with it. Please read it again before you sign',
  'refusal.changed-meanwhile': 'Somebody else changed this since you opened the page',
  'refusal.missing': 'Please fill this in',
  'refusal.hidden-marks': 'There are invisible marks in this that change how it reads. Please type it anew',
  'refusal.not-valid': 'Please choose one of the values that are possible here',
  'refusal.not-a-date': 'Please give a date that exists, such as 2026-07-21',
  'refusal.date-order': 'The end must not come before the start',
  'refusal.settled-before': 'It cannot be settled before it happened{date, select, none {} other {: {date}}}',
  'refusal.date-passed':
    'Please choose a day that has not gone by{title, select, none {} other {: {title}}}{date, select, none {} other { ({date})}}',
  'refusal.date-too-far':
    'Please choose a day that is not so far away{date, select, none {} other {: {date} at the latest}}',
  'refusal.date-ahead': 'Please choose today or a day that has gone by',
  'refusal.date-goes-back': 'A new date must lie after the one that holds now{date, select, none {} other {, {date}}}',
  'refusal.blocker-later':
    'It cannot wait for something that is due later than itself{titles, select, none {} other {: {titles}}}',
  'refusal.waiters-earlier':
    'Something that waits for this is due before it{titles, select, none {} other {: {titles}}}',
  'refusal.waited-on':
    'Other commitments wait for this one{titles, select, none {} other {: {titles}}}. Please change those first',
  'refusal.waits-in-circle': 'These would wait for one another in a circle{titles, select, none {} other {: {titles}}}',
  'refusal.blocker-unknown':
    'It waits for something that is not in the plan, or not agreed yet{titles, select, none {} other {: {titles}}}',
  'refusal.nobody-called':
    'Nobody who can read this is called “{name}”. Please write the name as it stands under People, or put a space after the @ if nobody is meant',
  'refusal.several-called': 'Several people here are called “{name}”. Please write {names}',
  'refusal.owner-other-side': 'The owner must be a person of the side that makes the promise',
  'refusal.both-not-agreed':
    '{count, plural, =0 {Some parts are} one {# part is} other {# parts are}} still to be agreed by both sides',
  'refusal.fixed-while-running': 'This stays as it was first agreed, since the record judges the days behind us by it',
  'refusal.day-off-too-early':
    'Days off can be added after {last} only: something is promised until then, and its days are counted already{date, select, none {} other { ({date})}}',
  'refusal.already-changing': 'A change of the plan is being talked about already. You can add to it',
  'refusal.nothing-changed': 'The new version says what the one in force says. There is nothing to sign',
  'refusal.nothing-to-agree': 'A plan needs at least one commitment of each side',
  'refusal.nobody-to-ask': 'Please seat a lead or an executive of the customer first',
  'refusal.no-executive': 'Each side needs an executive who can sign',
  'refusal.other-version': 'This is no longer the version on the table. Please read the new one before you sign',
  'refusal.already-signed': 'You have signed this version already',
  'refusal.consent-changed': 'This reads differently from what you ticked. Please read it, and tick it anew',
  'refusal.proof-needed': 'Before you sign, please show once more that it is you',
  'refusal.not-agreed-yet': 'Both sides have not agreed to this commitment yet',
  'refusal.already-delivered': 'This has been delivered already',
  'refusal.already-answered': 'This has been answered already',
  'refusal.minuted-by-other':
    '{party} has written the minutes. Please acknowledge them; your own words can stand beside them',
  'refusal.accepted-by-silence':
    'The days for an answer went by{date, select, none {} other { on {date}}}, so this counts as accepted',
  'refusal.already-waived': 'Both sides have dropped this already',
  'refusal.already-open': 'There is one that still waits for an answer',
  'refusal.already-ended': 'This has ended already',
  'refusal.own-proposal': 'The other side answers what your side asked',
  'refusal.already-opened': 'The halves are open already',
  'refusal.not-opened': 'The check-in has not been opened yet',
  'refusal.not-minuted': 'The minutes have not been written yet',
  'refusal.same-time': 'It is planned for then already',
  'refusal.time-passed': 'Please choose a time that has not gone by',
  'refusal.plans-bind':
    'A plan of this customer is still talked about or runs: it has to be closed or withdrawn first.',
  'refusal.plans-kept':
    'A plan of this customer is to be read for some time yet. Before that it goes only where the customer asks for it, or a law does.',
  'refusal.day-off':
    '{day} is {what, select, holiday {a holiday} other {not a day of the working week}} by the calendar of this plan. The next working day is {next}',
  'refusal.next-check-in': 'The next check-in is on {date}. Please choose a day before it',
  'refusal.check-in-before': 'The check-in before this one is on {date}. Please choose a day after it',
  'refusal.outside-time-frame': 'Please choose a day within the time frame of the plan, {first} to {last}',
  'refusal.already-minuted': 'The minutes are written. What is missing is changed there',
  'refusal.too-many-lines':
    'Your side has {count, number} lines already, as many as the minutes can hold of it. Please put this into one of them, or take one out first',
  'refusal.already-fixed': 'This check-in is fixed. A correction is added to it as a new entry',
  'refusal.too-early':
    'It is too early for this{date, select, none {} other {: it can be done from {date} on}}{after, select, none {} other {: it is due on {after} and can be explained afterwards}}',
  'refusal.half-first':
    'Please give your side’s half first: the other side’s is in, and starting opens it. Without yours the meeting can be started from {date}, {time}, on',
  'refusal.seat-taken': 'This person has a seat in this plan already',
  'refusal.sits-on-other-side':
    '{name} sits on the side of {party} in this plan. They leave that seat first, on the page of people; then you can invite them to yours',
  'refusal.taker-other': 'Please choose somebody of the same side who sits in this plan and may act in it',
  'refusal.own-role': 'Nobody gives themselves a higher role. Please ask somebody else who leads your side',
  'refusal.nothing-handed-over': 'Nothing is open that could be handed over, and nobody leaves',
  'refusal.name-of-other-side': 'The other side of this plan is called that',
  'refusal.same-name': 'It is called that already',
  'refusal.name-taken': 'Another customer has this name',
  'refusal.theirs-to-change':
    'Whoever leads or signs for the customer is changed and taken out by the customer’s own leads and executives alone',
  'refusal.theirs-to-seat':
    'Leads and executives of the customer are named by the customer’s own. You can invite somebody as contributor or viewer',
  'refusal.delegate-other': 'Please choose somebody of your own side who does not sign anyway',
  'refusal.frame-too-long':
    'A time frame has at most two years from its first day, here until {last}. What goes on for longer is begun again as a new plan',
  'refusal.delegate-too-long': 'Somebody can sign for you for at most a year, here until {last}',
  'refusal.last-admin': 'A workspace keeps at least one administrator. Please name another one first',
  'refusal.too-many-tokens': 'There are as many tokens as there can be. Revoke one that is no longer used first',
  'refusal.last-lead':
    'Each side keeps at least one lead. Hand over to somebody who stays: the same act makes them lead',
  'refusal.still-here':
    'This person is still a member, sits in a plan or is planned in a draft. Take them off there first, then their name and texts can be erased',
  'refusal.too-many-files': 'Please give at most {count, number} files at once',
  'refusal.files-gone': 'A file that was kept for this form is no longer there. Please choose it again',
  'refusal.not-shared-yet': 'How you part has not been shared yet',
  'refusal.still-offered':
    '{title} is offered for the parting, and nobody has agreed to it or declined it. The plan is closed once it is answered, or once the days for an answer have gone by',
  'refusal.owed-not-known':
    'Please tick that you know what is still open: {count, plural, one {one thing} other {# things}}',
  'refusal.letter-awaited': 'The final letter has not been sent yet. Without it the plan can be closed after {date}',
  'refusal.letter-not-known': 'Please tick that you know that no final letter was sent',
  'refusal.money-not-known':
    'Please tick that you know what is still to be paid: {count, plural, one {one payment} other {# payments}}',
  'refusal.offered-for-parting':
    '{title} is offered for the parting. Both agree to it, or {party} declines it; until then its words and its date can be changed, and who offered it takes nothing back',
  'refusal.still-owed':
    '{title}{count, plural, offset:1 =1 { is} one { and one more are} other { and # more are}} promised for the parting and not settled. Each is delivered and accepted, or dropped by both, before the plan is closed',
  'refusal.evidence-needed': 'This is proven: please give a link or a file that shows it',
  'refusal.already-shared':
    'The other side has this already, so it stays as it is. What comes later is added beside it',
  'refusal.not-told-yet': 'It is shared once somebody has told them, and has written down how',
  'refusal.nothing-to-share': 'Nothing here is marked for both sides that they do not have yet',
  'refusal.item-not-whole':
    '“{title}” is for both sides, and {what, select, owner {nobody sees to it} date {has no date} other {has no amount}}',
  'refusal.no-word-on-data':
    'Nothing of it says what becomes of the data. Please say so under Data; where you hold none, that is what to say',
  'refusal.task-date-passed': '“{title}” is a task for {date}, which has gone by',
  'refusal.not-reviewed': 'A team has not approved it as it is. Please say why you share it all the same',
  'refusal.already-asked': 'This person is asked for this team already',
  'refusal.letter-sent': 'The letter has been sent',
  'refusal.no-notice-over': 'There is no notice whose days to cure are over and that is not cured',
  'refusal.unheard-not-known':
    'Please tick that you know who has not been heard{names, select, none {} other {: {names}}}',
  'refusal.agreement-not-known':
    'Please tick that you know who has not agreed to part{names, select, none {} other {: {names}}}',
  'refusal.already-decided': 'It is decided already',
  'refusal.votes-open': 'The votes are open already, and stand as they were given',
  'refusal.votes-sealed': 'Nothing is decided or passed over before the votes are opened',
  'refusal.vote-first': 'Please give your own side’s vote first',
  'refusal.nothing-missing': 'Nothing of the last resort is missing any more',
  'refusal.last-resort':
    '{count, plural, one {One thing that parting asks for is} other {# things that parting asks for are}} missing. They are listed on the page of the outcome, where a vendor’s executive can go on with a written reason',
  'refusal.other-decision': 'This is no longer the decision on the table. Please read the new one before you sign',
  'refusal.both-must-sign':
    'To go on longer, both must want it: an extension is signed by both sides, or does not take effect',
  'refusal.answer-awaited': 'The other side still has time to sign or answer',
  'refusal.not-longer': 'Please choose a day after {date}',
  'refusal.already-agreed': 'Both sides have agreed to this. It is changed by an act, such as proposing a date',
} as const satisfies Record<`refusal.${Reason}`, string>;
