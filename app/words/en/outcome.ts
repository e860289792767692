/** How it ends: the evidence, the last resort, sealed votes, the decision. {vendor} and {customer} are the two companies. */
export const outcome = {
  'outcome.title': 'Outcome',
  'outcome.lead.running':
    'When the time frame is over, both sides look at the record and decide: continue, extend, or part ways.',
  'outcome.lead.voting':
    'An executive of each side says what they want. Both votes are sealed, and opened together. Then they decide.',
  'outcome.lead.deciding':
    'Both votes are open. An executive of either side proposes a decision, and the other side answers it.',
  'outcome.lead.decided': 'It is decided. What both sides said stays beside it for good.',
  'outcome.lead.withdrawn': 'The plan was withdrawn before it came to a decision.',
  'outcome.lead.over': 'The plan is over, and nothing was decided here.',
  'outcome.reading': 'What the record says',
  'outcome.reading.more': 'The whole record',

  'outcome.choice.continue': 'Continue',
  'outcome.choice.extend': 'Extend',
  'outcome.choice.part': 'Part ways',
  'outcome.choice.continue.hint': 'The plan has done what it was for. It closes, and the relationship goes on.',
  'outcome.choice.extend.hint': 'A new time frame, and a new version that both executives sign.',
  'outcome.choice.part.hint': 'The relationship ends, by a transition plan.',

  'outcome.when': 'What opens the outcome',
  'outcome.when.over': 'The time frame ended on {end}: a lead or an executive of either side can open it now.',
  'outcome.when.end':
    'The day after the time frame ends, {end}: a lead or an executive of either side can open it then.',
  'outcome.when.notice': 'The days to cure a notice go by without it being cured.',
  'outcome.when.notice-over':
    'The days to cure notice {number, number} are over, and it is not cured: it can be opened now.',
  'outcome.when.red-line':
    'A red line is crossed: abuse, security or the law. An executive opens it at once, with the reason.',
  'outcome.when.early': 'An executive of either side opens it early, with the reason.',
  'outcome.open': 'Open the outcome',

  'outcome.resort': 'Before anyone parts',
  'outcome.resort.lead':
    'Parting is the last resort. It asks for all of this. Who ends it without, from the vendor’s side, gives a reason that stays on record.',
  'outcome.resort.met': 'There',
  'outcome.resort.missing': 'Missing',
  'outcome.resort.count': '{met, number} of {of, number} are there',
  'outcome.resort.expectations': 'What each side expects of the other is written down',
  'outcome.resort.expectations.missing':
    '{side, select, vendor {Nothing is agreed yet that is expected of {vendor}} other {Nothing is agreed yet that is expected of {customer}}}',
  'outcome.resort.vendor-heard': 'An executive of {vendor} has been heard',
  'outcome.resort.vendor-heard.missing': 'Nobody has written down how an executive of {vendor} sees it',
  'outcome.resort.customer-heard': 'An executive of {customer} has been heard',
  'outcome.resort.customer-heard.missing': 'Nobody has written down how an executive of {customer} sees it',
  'outcome.resort.signed-plan':
    'Both sides have signed a plan{number, plural, =0 {} other {: version {number, number}}}',
  'outcome.resort.signed-plan.missing': 'No version has been signed by both sides',
  'outcome.resort.time-or-notice':
    '{by, select, time {The time frame is over} notice {The days to cure notice {number, number} are over} line {A red line was named: nobody has to wait} other {The time frame is over, or the days to cure a notice}}',
  'outcome.resort.time-or-notice.missing':
    'The time frame runs until {end}, and no notice has gone by without being cured',
  'outcome.resort.check-ins':
    '{held, plural, one {One check-in was} other {# check-ins were}} held, of at least {min, number}',
  'outcome.resort.check-ins.missing':
    '{held, plural, =0 {No check-in was} one {One check-in was} other {# check-ins were}} held, of at least {min, number}',
  'outcome.resort.vendor-first': 'The record does not say that {vendor} must put its own side in order first',
  'outcome.resort.vendor-first.missing': 'By the record {vendor} has to put its own side in order first',
  'outcome.resort.look': 'Look',
  'outcome.resort.short.expectations': 'expectations of both sides',
  'outcome.resort.short.vendor-heard': 'an executive of {vendor} heard',
  'outcome.resort.short.customer-heard': 'an executive of {customer} heard',
  'outcome.resort.short.signed-plan': 'a signed plan',
  'outcome.resort.short.time-or-notice': 'the time frame or a notice over',
  'outcome.resort.short.check-ins': 'enough check-ins',
  'outcome.resort.short.vendor-first': 'a record that does not ask {vendor} to put its own side in order first',

  'outcome.players': 'Who has been heard',
  'outcome.players.heard-at':
    'Heard {moment, select, start {at the start} middle {on the way} other {at the end}}, on {date}',
  'outcome.players.unheard': 'Not heard yet',
  'outcome.players.unheard-end': 'Not heard at the end yet',
  'outcome.players.executive': 'executive',
  'outcome.players.purchase': 'signed the purchase',
  'outcome.players.none': 'Nobody is named yet who matters.',
  'outcome.players.link': 'Key players',

  'outcome.notices': 'Notices',
  'outcome.notices.none': 'Neither side has given notice.',
  'outcome.notices.one': 'Notice {number, number} of {side}, to be cured by {date}',
  'outcome.notices.link': 'All notices, and how to give one',
  'outcome.notices.running': 'The days to cure run',
  'outcome.notices.cured': 'Cured, by the record',
  'outcome.notices.uncured': 'Not cured, by the record',
  'outcome.notices.ended': 'The plan was over before the days to cure were',
  'outcome.notices.withdrawn': 'Taken back',

  'outcome.opening.title': 'Open the outcome',
  'outcome.opening.lead':
    'From then on both executives say what they want and decide. The work goes on meanwhile; the plan itself is no longer changed.',
  'outcome.opening.changing':
    'The change of the plan that is being talked about is dropped, and so is a version that waits to be signed.',
  'outcome.opening.ground': 'Why now',
  'outcome.opening.ground-missing': 'Please choose why it is opened now',
  'outcome.ground.time-frame-over': 'The time frame is over',
  'outcome.ground.cure-over': 'The days to cure a notice are over',
  'outcome.ground.red-line': 'A red line was crossed',
  'outcome.ground.early': 'Before the time frame is over',
  'outcome.opening.red-line': 'Which red line',
  'outcome.opening.red-line.hint': 'Only where a red line was crossed',
  'outcome.opening.red-line.own-hint':
    'Only where a red line was crossed. Of a line of your own fit policy both sides then read its name and what you mean by it.',
  'outcome.red-line.none': 'None',
  'outcome.red-line.abuse': 'Abuse',
  'outcome.red-line.security': 'Security',
  'outcome.red-line.law': 'The law',
  'outcome.opening.words': 'What both sides should know',
  'outcome.opening.words.hint': 'Needed for a red line, and before the time frame is over. Both sides read it.',
  'outcome.opening.unheard': 'Nobody has heard how they see it in the end',
  'outcome.opening.unheard.one':
    '{heard, select, never {We open it although {name} has not been heard} other {We open it although {name} has not been heard at the end}}',
  'outcome.opening.unheard.before': '{heard, select, start {Heard at the start alone} other {Heard on the way last}}',
  'outcome.opening.unheard.unnamed': 'Not among the key players: no view of theirs is kept',
  'outcome.opening.unheard.link': 'Write down how they see it first',
  'outcome.opening.days': 'Working days to vote',
  'outcome.opening.days.hint':
    '1 to 20. Left empty, {days, plural, one {one working day} other {# working days}}, as the plan gives for an answer.',
  'outcome.opening.submit': 'Open the outcome',

  'outcome.opened': 'Opened by {who}, {at}',
  'outcome.opened.notice': 'Notice {number, number}',
  'outcome.opened.own-line': 'A red line of {party}’s own, in version {policy, number} of its fit policy.',
  'outcome.opened.own-line.words':
    'A red line of {party}’s own, in version {policy, number} of its fit policy: “{words}”',
  'outcome.opened.unheard': 'Nobody had heard how they saw it in the end, when it was opened: {names}.',
  'outcome.number': 'Outcome {number, number}',

  'outcome.votes': 'Votes',
  'outcome.votes.by': 'Until {date}. From the day after, a side that has voted need not wait for the other.',
  'outcome.votes.in': 'Handed in {at}, sealed',
  'outcome.votes.out': 'Not in yet',
  'outcome.votes.none': 'No vote was given by the day.',
  'outcome.votes.own': 'Your side’s vote',
  'outcome.votes.replace': 'Change your vote',
  'outcome.votes.close': 'Open the votes without the other side’s',
  'outcome.votes.close.sure': 'We no longer wait for the vote of {other}: it cannot be given once the votes are open',
  'outcome.votes.close.sure-missing': 'Please tick that you no longer wait for it',
  'outcome.votes.closed': 'Opened without waiting any longer, {at}',
  'outcome.votes.said':
    '{name}{position, select, none {} other {, {position}}}{behalf, select, none {} other {, on behalf of {behalf}}}, {at}',

  'outcome.vote.title': 'What do you want?',
  'outcome.vote.lead':
    'Your vote is sealed. Until theirs is in as well, {other} learns that yours is in, and nothing else. Then both are opened together. Until then you can change it.',
  'outcome.vote.choice': 'For {party}',
  'outcome.vote.choice-missing': 'Please choose what you want',
  'outcome.vote.words': 'Why',
  'outcome.vote.words.hint': 'Both sides read it once the votes are open.',
  'outcome.vote.words-missing': 'Please say why, in a sentence or two',
  'outcome.vote.for': 'You vote on behalf of {name}.',
  'outcome.vote.submit': 'Hand in the vote',

  'outcome.override.title': 'Go on although something is missing',
  'outcome.override.lead':
    'What parting asks for is not all there. You can propose it all the same. Your reason is read by both sides, and stays on the record for good, with what was missing.',
  'outcome.override.missing': 'What is missing',
  'outcome.override.words': 'Why {party} goes on all the same',
  'outcome.override.words-missing': 'Please say why you go on although this is missing',
  'outcome.override.submit': 'Put the reason on record',
  'outcome.override.link': 'Go on with a written reason',
  'outcome.override.bars': 'Until this is there, or a reason is on record, {vendor} cannot propose to part.',
  'outcome.override.stands': 'Went on although this was missing: {missing}',

  'outcome.decision': 'Decision',
  'outcome.decision.title': 'Propose a decision',
  'outcome.decision.lead':
    'You sign what you propose. {other} signs it too, or answers without signing, or lets {days, plural, one {one working day} other {# working days}} go by: then it holds as well. An extension holds only if both sign.',
  'outcome.decision.propose': 'Propose a decision',
  'outcome.decision.choice': 'What is decided',
  'outcome.decision.choice-missing': 'Please choose what is decided',
  'outcome.decision.no-part':
    'Parting is not offered: something that it asks of {vendor} is missing. What it is stands on the page of the outcome.',
  'outcome.agreement.link': 'What they say',
  'outcome.agreement.known': 'To part: who has not agreed',
  'outcome.agreement.known.hint':
    'Your policy asks them first. Needed only to part. It bars nothing; that you knew is kept for your side alone.',
  'outcome.agreement.known.one': 'I know that {name} has not agreed',
  'outcome.decision.words': 'Why',
  'outcome.decision.words-missing': 'Please say why, so that the other side can answer it',
  'outcome.decision.stays': 'What stays',
  'outcome.decision.stays.hint': 'Only to continue: what both sides keep up from here on.',
  'outcome.decision.end': 'Last day of the new time frame',
  'outcome.decision.end.hint':
    'Only to extend: after {date}. The text stays as it is, and is signed anew with this end.',
  'outcome.decision.consent':
    'I sign this decision on “{title}” for {party}. I know that this is a simple electronic signature.',
  'outcome.decision.consent-for':
    'I sign this decision on “{title}” for {party} on behalf of {name}. I know that this is a simple electronic signature.',
  'outcome.decision.submit': 'Sign and propose it',
  'outcome.decision.is': '{choice, select, continue {They continue} extend {It is extended} other {They part ways}}',
  'outcome.decision.proposed':
    '{side} proposes: {choice, select, continue {continue} extend {extend} other {part ways}}',
  'outcome.decision.until': 'Through {date}',
  'outcome.decision.stays-label': 'What stays',
  'outcome.decision.hash': 'SHA-256 of the decision',
  'outcome.decision.answer-by': '{other} can sign or answer by {date}.',
  'outcome.decision.both': 'An extension holds only with both signatures: nobody is held in a plan they do not want.',
  'outcome.decision.late':
    'The days for {other} to sign or answer, until {date}, have gone by. It still can, until the decision is concluded.',
  'outcome.decision.state.open': 'Waits for {other}',
  'outcome.decision.state.withdrawn': 'Taken back by {who}',
  'outcome.decision.state.refused': '{other} does not sign it: it does not hold',
  'outcome.decision.state.signed': 'Signed by both sides, in effect since {at}',
  'outcome.decision.state.answered': 'Answered by {other} without a signature, in effect since {at}',
  'outcome.decision.state.unanswered': 'Unanswered by {other}, in effect since {at}',
  'outcome.stand.proposed': 'Proposed and signed',
  'outcome.stand.signed': 'Signed',
  'outcome.stand.replied': 'Did not sign, and replies',
  'outcome.stand.acknowledged': 'Has taken it in, without signing',
  'outcome.stand.unanswered': 'Neither signed nor answered in time',
  'outcome.stand.waits': 'Has not answered yet',
  'outcome.stand.otherwise': 'Voted otherwise: {choice, select, continue {continue} extend {extend} other {part ways}}',
  'outcome.stand.signature': 'The signature',
  'outcome.stand.known': 'Known by',
  'outcome.stand.consent': 'Consent',

  'outcome.sign': 'Sign it for {party}',
  'outcome.sign.submit': 'Sign',
  'outcome.sign.consent':
    'I have read this decision on “{title}” and sign it for {party}. I know that this is a simple electronic signature.',
  'outcome.sign.consent-for':
    'I have read this decision on “{title}” and sign it for {party} on behalf of {name}. I know that this is a simple electronic signature.',
  'outcome.answer': 'Answer without signing',
  'outcome.answer.lead':
    'The decision then holds with your answer beside it. What you reply is kept for good, at the same size as the decision.',
  'outcome.answer.lead-both':
    'An extension you do not sign does not hold. Say why, so that something else can be proposed.',
  'outcome.answer.how': 'Your answer',
  'outcome.answer.how-missing': 'Please choose how you answer',
  'outcome.answer.acknowledged': 'We have taken it in',
  'outcome.answer.acknowledged.hint': 'Without saying whether you agree',
  'outcome.answer.reply': 'We see it differently',
  'outcome.answer.reply.hint': 'With your own words',
  'outcome.answer.reply-both': 'We do not want to extend',
  'outcome.answer.words': 'In your own words',
  'outcome.answer.submit': 'Answer',
  'outcome.conclude': 'Conclude it without an answer',
  'outcome.conclude.sure':
    '{choice, select, part {We conclude that the two sides part, without an answer of {other}} other {We conclude that the two sides continue, without an answer of {other}}}',
  'outcome.conclude.sure-missing': 'Please tick what you conclude',
  'outcome.withdrawal': 'Take the proposal back',
  'outcome.withdrawal.lead':
    'It no longer waits for an answer, and another decision can be proposed. That it was proposed stays on record.',
  'outcome.withdrawal.words': 'Why',
  'outcome.withdrawal.words-missing': 'Please say why, so that the other side knows',
  'outcome.withdrawal.submit': 'Take it back',
  'outcome.back': 'Back to the outcome',
  'outcome.earlier': 'Proposed before',
  'outcome.past': 'Earlier outcomes',
  'outcome.next.continue': 'The relationship goes on. The record stays readable for both sides.',
  'outcome.next.extend':
    'The new version with the new end waits for the signatures of both executives. Until then the plan runs as it was.',
  'outcome.next.extend.act': 'Read the new version and sign',
  'outcome.next.part': 'They part ways. Both sides go on with what they promised until it is over.',
  'outcome.on-record': 'How it ends',
} as const;
