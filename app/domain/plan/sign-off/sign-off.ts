import { may, otherSide, SIDES } from '../../access';
import { isRefusal, refuse, type Refusal } from '../../refusal';
import { amendedTermsFault, changesNothing, answersClosed, decideAmendment } from '../text/amendment';
import { checkInsMade } from '../check-in/check-in-days';
import { keptUntil, leftOpen, unknown } from '../closing/closing';
import type { SignOffCommand } from '../commands';
import { barred, entry, misplaced, todayOf, unwritten, type Asking, type DecideTable } from '../decide';
import type { Entry } from '../entries';
import { openParts } from '../text/part';
import { actsForBoth, principalOf, principalOn } from './principal';
import { signatureOf } from './signature';
import { find } from '../state/things';
import type { CommitmentContent } from '../state/text';
import { LIVE, type Plan } from '../state/plan';
import type { Seat } from '../state/seat';
import type { Version, VersionContent } from '../state/version';
import { isAtLeastLead, openSeats, sideWithoutExecutive } from '../seats/seat';
import { agreedPolicy } from './policy-held';
import { frozen, versionContent, versionInForce, versionOnTable } from './version';
import { allWaitsFault, notDeclined } from '../text/waits';
import { wholePlan } from '../start/whole';

const ofEachSide = (commitments: readonly Pick<CommitmentContent, 'side'>[]): boolean =>
  SIDES.every((side) => commitments.some((one) => one.side === side));

/**
 * A promise for a day that has gone by would be a miss on the day it is made. Those that bind already, which a change of the plan
 * leaves as they are, may be as late as they are.
 */
function passed(plan: Plan, { terms, commitments }: VersionContent, today: string): Refusal | null {
  if (terms.end < today) return refuse('date-passed', { date: terms.end }, 'end');
  if (plan.amendment) return amendedTermsFault(plan, terms, today);
  const first = commitments.find(({ due }) => due < today);
  return first ? refuse('date-passed', { title: `${first.number} ${first.title}`, date: first.due }, 'due') : null;
}

function unfit(plan: Plan, content: VersionContent, today: string): Refusal | null {
  const open = openParts(plan);
  if (open.length > 0) return refuse('both-not-agreed', { count: open.length });
  if (changesNothing(plan)) return refuse('nothing-changed');
  // A running plan's promises stand by themselves: those of one side may all have been waived.
  if (!plan.amendment && !ofEachSide(content.commitments)) return refuse('nothing-to-agree');
  const side = sideWithoutExecutive(plan);
  if (side) return refuse('no-executive', { side });
  const late = passed(plan, content, today);
  // A running plan's waits held when each was agreed; dates that moved since are both sides' own.
  return (
    late ?? (plan.amendment ? null : (allWaitsFault(content.commitments, content.terms.calendar)?.refusal ?? null))
  );
}

/** The last day on which a version can be signed as it is: of a first one, until a promise in it would be missed on the day it is made. */
export function signBy(plan: Plan, { content: { terms, commitments } }: Version): string {
  const days = plan.amendment ? [] : commitments.map(({ due }) => due);
  return [terms.end, ...days].reduce((first, day) => (day < first ? day : first));
}

function inForce(plan: Plan, content: VersionContent, asking: Asking): Entry {
  const { made: checkIns, dropped } = checkInsMade(plan, content, todayOf(plan, asking));
  return entry(plan, asking, 'version.in-force', { number: content.number, checkIns, dropped });
}

/** Any lead may walk away from a plan. Once both have how they part, walking away ends what is owed as closing does, and is an executive's. */
export const withdrawsFor = (plan: Plan, seat: Seat, today: string): Seat | undefined => {
  if (plan.transition) return principalOn(plan, seat, today, 'close-plan');
  return may(seat, 'withdraw-plan') ? seat : undefined;
};

const mayNotWithdraw = (plan: Plan, asking: Asking): Refusal | null =>
  withdrawsFor(plan, asking.by, todayOf(plan, asking)) ? null : refuse('not-allowed');

/** From showing the plan to the customer to both signatures, and the ways out. */
export const decideSignOff: DecideTable<SignOffCommand> = {
  'propose-plan': (plan, _, asking) => {
    const no = barred(asking, 'propose-plan') ?? misplaced(plan, 'draft');
    if (no) return no;
    if (!ofEachSide(notDeclined(plan))) return refuse('nothing-to-agree');
    if (!openSeats(plan, 'customer').some(isAtLeastLead)) return refuse('nobody-to-ask');
    return [{ ...entry(plan, asking, 'plan.proposed', wholePlan(plan)), ledger: 'shared' }];
  },

  freeze: (plan, { policy = null }, asking) => {
    const no = barred(asking, 'freeze') ?? answersClosed(plan);
    if (no) return no;
    // What counted when both first signed goes on to count: only before that is it the policy of the day.
    const held = versionInForce(plan) ? agreedPolicy(plan) : policy;
    const content = versionContent(plan, Object.keys(plan.versions).length + 1, held);
    return unfit(plan, content, todayOf(plan, asking)) ?? [entry(plan, asking, 'version.frozen', frozen(content))];
  },

  sign: (plan, { version: number, hash, ...signing }, asking) => {
    const principal = principalOf(plan, asking, 'sign');
    if (isRefusal(principal)) return principal;
    if (!find(plan.versions, String(number))) return refuse('not-found');
    const version = versionOnTable(plan);
    if (version?.number !== number || version.hash !== hash) return refuse('other-version');
    const { side } = asking.by;
    const others = Object.values(version.signatures);
    if (version.signatures[side]) return refuse('already-signed');
    if (actsForBoth(plan, version.signatures[otherSide(side)], asking.by, principal)) return refuse('not-allowed');
    const late = passed(plan, version.content, todayOf(plan, asking));
    if (late) return late;
    const signature = signatureOf(principal, signing, asking);
    if (isRefusal(signature)) return signature;
    const signed = entry(plan, asking, 'version.signed', { number, hash, ...signature });
    return others.length > 0 ? [signed, inForce(plan, version.content, asking)] : [signed];
  },

  'send-back': (plan, { version, words }, asking) => {
    const principal = principalOf(plan, asking, 'send-back');
    if (isRefusal(principal)) return principal;
    if (!find(plan.versions, String(version))) return refuse('not-found');
    if (versionOnTable(plan)?.number !== version) return refuse('other-version');
    return (
      unwritten(words, 'words') ?? [entry(plan, asking, 'version.sent-back', { number: version, words: words.trim() })]
    );
  },

  'withdraw-plan': (plan, { words, owed }, asking) =>
    mayNotWithdraw(plan, asking) ??
    misplaced(plan, 'draft', 'proposed', 'agreed', ...LIVE) ??
    unwritten(words, 'words') ??
    unknown(owed, leftOpen(plan, asking.at).length, 'owed-not-known', 'known') ?? [
      entry(plan, asking, 'plan.withdrawn', { words: words.trim(), keepUntil: keptUntil(plan, asking) }),
    ],

  ...decideAmendment,
};
