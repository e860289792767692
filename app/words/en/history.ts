import type { EntryKind } from '../../domain/plan/entries';

/** One sentence for every kind of entry in a ledger. `who` is whoever did it. */
const kinds = {
  'history.plan.started': '{who} started the plan with {count, plural, one {# commitment} other {# commitments}}',
  'history.plan.proposed': '{who} proposed the plan with {count, plural, one {# commitment} other {# commitments}}',
  'history.plan.renamed': '{who} named the plan “{title}”',
  'history.plan.withdrawn': '{who} withdrew the plan{kept, select, no {} other {. It can be read through {until}}}',
  'history.plan.closed':
    '{who} closed the plan{how, select, continued {: the two sides go on together} other {: the two sides have parted}}. It can be read through {until}',
  'history.terms.put': '{who} set the time frame, the rhythm and the calendar',
  'history.goal.put': '{who} wrote the goal {thing}',
  'history.expectation.put': '{who} wrote the expectation {thing}',
  'history.commitment.put': '{who} wrote the commitment {thing}, due {due}',
  'history.player.put': '{who} wrote down {name} as a key player',
  'history.player.removed': '{who} took {name} off the key players',
  'history.player.heard':
    '{who} wrote down how {name} sees it{moment, select, middle { on the way} end { at the end} other {}}',
  'history.part.agreed':
    '{of, select, none {{who} agreed} other {With the signature of {who}, {of} agreed}} to {type, select, terms {the time frame, the rhythm and the calendar} goal {the goal {thing}} expectation {the expectation {thing}} other {the commitment {thing}}}',
  'history.part.declined':
    '{who} declined {type, select, terms {the time frame, the rhythm and the calendar} goal {the goal {thing}} expectation {the expectation {thing}} other {the commitment {thing}}}',
  'history.part.removed':
    '{who} took out {type, select, terms {the time frame} goal {the goal {thing}} expectation {the expectation {thing}} other {the commitment {thing}}}',
  'history.amendment.opened': '{who} began a change of the plan, which holds once both executives have signed it',
  'history.amendment.dropped': '{who} dropped the change of the plan. What was signed goes on',
  'history.version.frozen': '{who} fixed the text as version {number, number} ({hash}…)',
  'history.version.signed':
    '{who} signed version {number, number} as {name}{position, select, none {} other {, {position}}}{principal, select, none {} other {, on behalf of {principal}}}',
  'history.version.in-force':
    'Version {number, number} took effect with the signature of {who}; {count, plural, =0 {no check-in was} one {# check-in was} other {# check-ins were}} planned{dropped, plural, =0 {} one {, and # taken out} other {, and # taken out}}',
  'history.version.sent-back': '{who} sent version {number, number} back',
  'history.seat.opened': '{who} gave {name} a seat for {party}, as {role}',
  'history.seat.role-changed': '{who} made {name} {role}',
  'history.seat.closed': '{who} closed the seat of {name}',
  'history.commitment.handed-over': '{who} passed {thing} from {from} on to {to}',
  'history.party.renamed':
    '{who} wrote down that their company is now called {name}{was, select, none {} other {, and no longer {was}}}',
  'history.person.erased':
    '{who} erased, on request, the name of a person of {party} and the texts they wrote. Their marks in the chain remain',
  'history.delegate.named': '{who} lets {name} sign for them from {from} to {until}',
  'history.delegate.ended': '{who} ended that {name} signs for {principal}',
  'history.notice.given':
    '{who} gave notice {number, number} of {count, plural, one {# missed commitment} other {# missed commitments}}, to be cured by {by}{principal, select, none {} other {, on behalf of {principal}}}',
  'history.notice.acknowledged': '{who} took notice {number, number} in, which is not to agree to it',
  'history.notice.withdrawn': '{who} withdrew notice {number, number}',
  'history.delivery.made': '{who} delivered {thing}',
  'history.delivery.accepted': '{who} accepted the delivery of {thing}',
  'history.delivery.returned': '{who} returned the delivery of {thing}',
  'history.date.proposed':
    '{who} asked to move {thing} to {to}{along, plural, =0 {} one {, and # other along} other {, and # others along}}',
  'history.date.agreed':
    '{who} agreed to move {thing}{along, plural, =0 {} one {, and # other along} other {, and # others along}}',
  'history.date.declined': '{who} declined a new date for {thing}',
  'history.date.withdrawn': '{who} took back the new date for {thing}',
  'history.hold.said': '{who} said that {thing} is waiting on the other side',
  'history.hold.accepted': '{who} agreed that {thing} was waiting on them',
  'history.hold.refused': '{who} did not agree that {thing} was waiting on them',
  'history.hold.ended': '{who} ended the wait of {thing}',
  'history.contest.opened': '{who} contested how {thing} stands',
  'history.contest.offered':
    '{who} offered to settle {thing}: {outcome, select, nobody {the days are nobody’s} other {it stands as it is}}',
  'history.contest.settled':
    '{who} agreed, and {thing} is settled: {outcome, select, nobody {the days are nobody’s} other {it stands as it is}}',
  'history.waiver.proposed': '{who} asked to drop {thing}',
  'history.waiver.agreed': '{who} agreed to drop {thing}',
  'history.waiver.declined': '{who} wants to keep {thing}',
  'history.waiver.withdrawn': '{who} took back the wish to drop {thing}',
  'history.reason.given': '{who} said why {thing} is late: {category}',
  'history.comment.made': '{who} commented on {thing}',
  'history.comment.edited': '{who} put a comment on {thing} in other words',
  'history.half.in': '{who} handed in their side’s half of check-in {number, number}',
  'history.check-in.started': '{who} started check-in {number, number}',
  'history.check-in.opened': 'Both halves of check-in {number, number} were opened with the act of {who}',
  'history.check-in.minuted': '{who} wrote the minutes of check-in {number, number}',
  'history.check-in.acknowledged': '{who} acknowledged check-in {number, number}',
  'history.check-in.corrected': '{who} corrected check-in {number, number}',
  'history.check-in.called-off': '{who} called off check-in {number, number}',
  'history.check-in.moved': '{who} moved check-in {number, number} to {to}',
  'history.addition.made':
    '{who} put something on the agenda of check-in {number, number}{thing, select, none {} other {: {thing}}}',
  'history.addition.taken-back': '{who} took something off the agenda of check-in {number, number}',
  'history.decision.noted':
    '{who} wrote down at check-in {number, number}{thing, select, none {} other { that {thing} is proposed}}',
  'history.decision.changed': '{who} changed what was written down at check-in {number, number}',
  'history.decision.removed': '{who} took out what was written down at check-in {number, number}',
  'history.attendance.noted':
    '{who} noted that {name} {there, select, yes {is} other {is not}} at check-in {number, number}',
  'history.half.given': '{who} wrote your side’s half of check-in {number, number}',
  'history.note.written': '{who} wrote a note about {about, select, plan {the plan} other {{thing}}}',
  'history.note.edited': '{who} put a note in other words',
  'history.agreement.passed':
    '{who} went on to part, and knew that {count, plural, one {one of those whom the fit policy asks had} other {# of those whom the fit policy asks had}} not agreed',
  'history.agreement.given': '{who} {agrees, select, yes {agreed} other {did not agree}} to parting ways',
  'history.note.removed': '{who} removed a note',
  'history.fit.assessed': '{who} answered a question of the fit assessment: {question}',
  'history.cost.put': '{who} {again, select, yes {set right} other {kept}} a cost: {kind}, {amount}, of {on}',
  'history.cost.removed': '{who} removed a cost',
  'history.flag.put': '{who} {again, select, yes {set right} other {kept}} a red flag: {kind}, of {on}',
  'history.flag.settled':
    '{who} wrote that a red flag is {settled, select, yes {settled, on {on}} other {not settled after all}}',
  'history.flag.removed': '{who} removed a red flag',
  'history.transition.item-put': '{who} wrote “{title}” into the transition plan',
  'history.transition.item-removed': '{who} took {thing} out of the transition plan',
  'history.transition.item-restored': '{who} put {thing} back into the transition plan',
  'history.transition.review-asked': '{who} asked {name} to review the transition plan by {due}',
  'history.transition.review-withdrawn': '{who} no longer asks for a review of the transition plan',
  'history.transition.reviewed': '{who} {answer, select, approved {approved} other {returned}} the transition plan',
  'history.transition.conversation-held': '{who} wrote down how {customer} was told, on {on}',
  'history.transition.shared-unreviewed': '{who} shared the transition plan although a review was missing',
  'history.transition.letter-drafted': '{who} wrote the final letter',
  'history.transition.shared': '{who} shared how the two sides part: {count, plural, one {one thing} other {# things}}',
  'history.transition.added':
    '{who} added to how the two sides part: {count, plural, one {one thing} other {# things}}',
  'history.transition.answered': '{who} said something of how the two sides part',
  'history.letter.sent':
    '{who} sent the final letter as {name}{principal, select, none {} other {, on behalf of {principal}}}',
  'history.outcome.opened':
    '{who} opened the outcome: {ground}{redLine, select, none {} other {, {redLine}}}. Votes by {votesBy}{laidAside, select, none {} other {. Version {laidAside} is laid aside}}',
  'history.vote.given':
    '{who} wrote your side’s vote: {choice, select, continue {continue} extend {extend} other {part ways}}',
  'history.vote.in': '{who} handed in their side’s vote, which is sealed',
  'history.voting.closed': '{who} no longer waits for the other side’s vote',
  'history.votes.opened': 'The votes were opened with the act of {who}',
  'history.outcome.overridden':
    '{who}{principal, select, none {} other {, on behalf of {principal}}} goes on although {count, plural, one {one thing} other {# things}} of the last resort {count, plural, one {is} other {are}} missing',
  'history.outcome.proposed':
    '{who} proposed to {choice, select, continue {continue} extend {extend} other {part ways}}{extended, select, yes { to {end}} other {}}, and signed it as {name}{position, select, none {} other {, {position}}}{principal, select, none {} other {, on behalf of {principal}}} ({hash}…)',
  'history.outcome.signed':
    '{who} signed the decision as {name}{position, select, none {} other {, {position}}}{principal, select, none {} other {, on behalf of {principal}}} ({hash}…)',
  'history.outcome.answered':
    '{who}{principal, select, none {} other {, on behalf of {principal}}} {how, select, reply {replied to the decision} other {took the decision in, without signing it}}',
  'history.outcome.concluded': 'The days to answer went by, and {who} concluded the decision without one',
  'history.outcome.withdrawn': '{who} took the proposed decision back',
  'history.outcome.decided':
    'It is decided, with the act of {who}: {choice, select, continue {they continue} extend {they extend the plan} other {they part ways}}',
} as const satisfies Record<`history.${EntryKind}`, string>;

/** The history of a plan. */
export const history = {
  ...kinds,
  'history.title': 'History',
  'history.admin': 'An administrator',
  'history.lead':
    'Every entry of the ledger that both sides share, the newest first. Entries are added and never changed.',
  'history.whole': 'The chain is whole',
  'history.whole-words':
    '{count, plural, one {Its one entry was checked just now. It} other {All # entries were checked just now, from the first to the last. The last one}} ends in {hash}.',
  'history.broken': 'The chain is not whole',
  'history.broken-words':
    'What is stored is no longer what was written, from entry {at, number} on. Please tell the people who run this installation.',
  'history.own-whole': 'Your side’s own ledger is whole too: {count, plural, one {# entry} other {# entries}}.',
  'history.own-broken': 'Your side’s own ledger is not whole from entry {at, number} on.',
  'history.person': 'Person',
  'history.person-all': 'Everyone',
  'history.thing': 'About',
  'history.thing-all': 'Everything',
  'history.things.commitments': 'Commitments',
  'history.things.check-ins': 'Check-ins',
  'history.check-in': 'Check-in {number, number}, {on}',
  'history.show': 'Show',
  'history.clear': 'Show all',
  'history.found': '{count, plural, one {# entry} other {# entries}}',
  'history.entry': 'Entry {seq, number}',
  'history.erased': 'A text of this entry was erased; its mark in the chain remains.',
  'history.none': 'Nothing fits',
  'history.none-words': 'Take away one of the choices above to see more.',
  'history.empty': 'Nothing is in the shared ledger yet',
  'history.empty-words': 'It begins when the plan is proposed. From then on every act of both sides stands here.',
  'history.example': 'The customer’s lead accepted the delivery of 2 Introduce a named lead – Friday 5 June, 14:10',
  'history.newer': 'Newer',
  'history.older': 'Older',
  'history.pages': 'Pages',
} as const;
