/**
 * The closed list of reasons to say no. The domain returns a refusal as a value; `app/http/refusals.server.ts` turns it into a
 * status and a sentence (`refusal.<reason>` in the catalogue).
 */
export const REASONS = [
  'not-allowed', // the seat's role or side does not do this: answered like "not there"
  'not-found', // no such thing in this plan
  'wrong-stage', // the plan is not where this act belongs
  'written-by-other', // the page was drawn for somebody else than who sends it
  'changed-meanwhile', // somebody else changed it since the page was drawn
  'missing', // a needed word was left empty
  'hidden-marks', // a name or title with marks that nobody sees
  'not-valid', // a number, zone or choice that is not among those allowed
  'not-a-date',
  'date-order', // an end before its start
  'settled-before', // a red flag was settled before it happened
  'date-passed', // a date before the day of agreement
  'date-too-far', // more than two years after the plan, or after today
  'date-ahead', // a day that has not come yet, of something that was
  'date-goes-back', // a new date before the current one
  'blocker-later', // it would wait on something due later than itself
  'waits-in-circle',
  'waiters-earlier', // something that waits on it is due before it
  'waited-on', // taking out what others wait on
  'blocker-unknown', // waits on something that is not agreed, or not there
  'nobody-called', // an @ with a name that nobody here bears
  'several-called', // an @ with a name that more than one here bears
  'owner-other-side', // the owning person sits on the other side
  'both-not-agreed', // freezing while things are still open
  'fixed-while-running', // what the record judges past days by stays as first agreed
  'day-off-too-early', // a day off added where something has been promised already
  'already-changing', // a change of the plan is open: one at a time
  'nothing-changed', // a new version that says what the last one says
  'nothing-to-agree', // a plan without commitments of both sides
  'nobody-to-ask', // proposing without a lead or executive on the customer's side
  'no-executive', // a side without an executive cannot sign
  'other-version', // the signature was for a version that is no longer on the table
  'consent-changed', // what was ticked is not what would be signed now
  'already-signed',
  'proof-needed', // signing asks for a fresh proof of who it is
  'not-agreed-yet', // an act on a commitment both sides have not agreed to
  'already-delivered',
  'already-answered',
  'minuted-by-other', // the other side wrote the minutes: this one acknowledges them
  'accepted-by-silence', // the days to answer have passed
  'already-waived',
  'already-open', // a hold, proposal, contest or waiver of that kind is still waiting for an answer
  'already-ended',
  'own-proposal', // one cannot answer what one's own side asked
  'already-opened', // the halves of a check-in are open
  'not-opened', // the check-in has not been opened
  'not-minuted', // its minutes are not written
  'already-fixed', // acknowledged: a correction is a new entry
  'too-early', // the meeting has not come yet
  'half-first', // starting before its hour would open the other side's half, and one's own is not in
  'same-time', // a check-in is moved to when it is anyway
  'time-passed', // today, at a time that has gone by
  'plans-bind', // a customer one of whose plans is talked about or runs
  'plans-kept', // a customer one of whose plans is still to be read
  'day-off', // people meet on working days
  'next-check-in', // onto or past the one that follows
  'check-in-before', // onto or before the one before
  'outside-time-frame',
  'already-minuted', // what was typed in during the meeting is part of the minutes now
  'too-many-lines', // typed in during one meeting: its minutes begin with all of them
  'seat-taken', // this person already has a seat in the plan
  'sits-on-other-side', // one seat a plan: whoever changes sides leaves the other first
  'taker-other', // only somebody of the same side who sits here takes over
  'own-role', // nobody gives themselves a higher role
  'nothing-handed-over', // nothing is theirs, and they stay
  'name-of-other-side', // both companies of a plan under one name
  'same-name', // it is called that already
  'name-taken', // another customer of the workspace is called that
  'theirs-to-change', // who answers for the customer, once one of them has come
  'theirs-to-seat', // once the customer sits, its leads and executives are seated by its own
  'delegate-other', // only somebody of the same side who cannot sign anyway
  'delegate-too-long',
  'frame-too-long',
  'last-lead', // a side keeps at least one lead
  'too-many-tokens', // a workspace has as many that work as there can be
  'last-admin', // a workspace keeps at least one admin
  'still-here', // whose name and texts are erased has left everywhere
  'too-many-files', // of one delivery
  'files-gone', // kept for a form that was sent again too late
  'not-shared-yet', // parting begins with a transition plan that both have
  'still-owed', // promised for the parting, and not settled
  'owed-not-known', // who withdraws did not tick what is owed
  'letter-awaited', // the customer closes before the final letter, and before it had its days
  'letter-not-known', // the vendor closes without a final letter, and did not tick so
  'money-not-known', // who closes did not tick that money is still to come
  'still-offered', // a task of the parting that nobody has agreed to or declined
  'offered-for-parting', // taking back a task of the parting before the other side has answered it
  'nothing-chosen', // a notice of no miss
  'not-missed', // by the record as it is now
  'cure-not-owed', // what is to be delivered is delivered, dropped, or not theirs
  'nothing-to-keep', // nothing falls due while there is time to cure
  'cure-days', // fewer or more working days than may be given
  'other-text', // what would be signed is no longer what was read
  'evidence-needed', // what is proven by a link or a file, delivered without
  'already-shared', // the customer has it: what comes later is another item
  'not-told-yet', // nobody has talked to the customer, or nobody has said how
  'nothing-to-share', // no item of the transition plan is for the customer, or all of those are with them
  'item-not-whole', // something for both sides without an owner, a date or a sum
  'no-word-on-data', // sharing how they part without a word on what becomes of the data
  'task-date-passed', // a task for a day that has gone by
  'not-reviewed', // a team has not approved it as it is, and no reason is given
  'already-asked', // that person reviews for that team already
  'letter-sent', // the final letter has gone out
  'no-notice-over', // the outcome is opened on a notice, and none is over and uncured
  'unheard-not-known', // an executive whom nobody has heard was not ticked as known
  'agreement-not-known', // whoever the vendor's own policy asks and has not agreed was not ticked as known
  'already-decided', // an outcome that took effect
  'votes-open', // votes that are opened stand as they are
  'votes-sealed', // nothing is decided before the votes are opened
  'vote-first', // who has not voted waits for nobody
  'nothing-missing', // the last resort lacks nothing to go past
  'last-resort', // what parting ways asks for is missing
  'other-decision', // the signature was for another text than the one proposed
  'both-must-sign', // an extension is signed by both, or does not hold
  'answer-awaited', // the other side still has days to answer a decision
  'not-longer', // an extension that ends no later
  'already-agreed', // agreed by both: changed by an act, not by editing
] as const;

export type Reason = (typeof REASONS)[number];

export interface Refusal {
  readonly refused: Reason;
  /** The field of the command the sentence belongs to, when there is one. */
  readonly field?: string;
  /** What the sentence names: titles, dates, numbers. */
  readonly values?: Readonly<Record<string, string | number>>;
}

/** Says no: why, what the sentence names, and the field it belongs to. */
export function refuse(refused: Reason, values?: Refusal['values'], field?: string): Refusal {
  return { refused, ...(values ? { values } : {}), ...(field ? { field } : {}) };
}

/** Whether what came back is a no. */
export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'refused' in value;
}
