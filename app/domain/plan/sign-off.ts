import { SIDES, type Side } from '../access';
import { refuse, type Refusal } from '../refusal';
import { checkInDays } from './check-in-days';
import type { SignOffCommand } from './commands';
import { barred, entry, misplaced, todayOf, unwritten, type Asking, type DecideTable } from './decide';
import type { Entry } from './entries';
import { openParts } from './part';
import { find, type CommitmentContent, type Plan, type Seat, type VersionContent } from './plan';
import { isAtLeastLead, openSeats } from './seat';
import { versionContent, versionHash, versionOnTable } from './version';
import { allWaitsFault, inPlay } from './waits';
import { wholePlan } from './whole';

const ofEachSide = (commitments: readonly Pick<CommitmentContent, 'side'>[]): boolean =>
  SIDES.every((side) => commitments.some((one) => one.side === side));

/** A promise for a day that has gone by would be a miss on the day it is made. */
function passed({ terms, commitments }: VersionContent, today: string): Refusal | null {
  if (terms.end < today) return refuse('date-passed', { date: terms.end }, 'end');
  const first = commitments.find(({ due }) => due < today);
  return first ? refuse('date-passed', { title: `${first.number} ${first.title}`, date: first.due }, 'due') : null;
}

const withoutExecutive = (plan: Plan): Side | undefined =>
  SIDES.find((side) => !openSeats(plan, side).some(({ role }) => role === 'executive'));

function unfit(plan: Plan, content: VersionContent, today: string): Refusal | null {
  const open = openParts(plan);
  if (open.length > 0) return refuse('both-not-agreed', { count: open.length });
  if (!ofEachSide(content.commitments)) return refuse('nothing-to-agree');
  const side = withoutExecutive(plan);
  if (side) return refuse('no-executive', { side });
  return passed(content, today) ?? allWaitsFault(content.commitments, content.terms.calendar)?.refusal ?? null;
}

/** Nobody signs for both sides, not even from two seats one after the other. */
const signedForOther = (plan: Plan, signatures: readonly { by: { seat: string; side: Side } }[], by: Seat): boolean =>
  signatures.some((one) => one.by.side !== by.side && find(plan.seats, one.by.seat)?.person === by.person);

function inForce(plan: Plan, content: VersionContent, asking: Asking): Entry {
  const checkIns = checkInDays(content.terms, todayOf(plan, asking));
  return entry(plan, asking, 'version.in-force', { number: content.number, checkIns });
}

/** From showing the plan to the customer to both signatures, and the ways out. */
export const decideSignOff: DecideTable<SignOffCommand> = {
  'propose-plan': (plan, _, asking) => {
    const no = barred(asking, 'propose-plan') ?? misplaced(plan, 'draft');
    if (no) return no;
    if (!ofEachSide(inPlay(plan))) return refuse('nothing-to-agree');
    if (!openSeats(plan, 'customer').some(isAtLeastLead)) return refuse('nobody-to-ask');
    return [{ ...entry(plan, asking, 'plan.proposed', wholePlan(plan)), ledger: 'shared' }];
  },

  freeze: (plan, _, asking) => {
    const no = barred(asking, 'freeze') ?? misplaced(plan, 'proposed');
    if (no) return no;
    const content = versionContent(plan, Object.keys(plan.versions).length + 1);
    const { number } = content;
    return (
      unfit(plan, content, todayOf(plan, asking)) ?? [
        entry(plan, asking, 'version.frozen', { number, hash: versionHash(content) }),
      ]
    );
  },

  sign: (plan, { version: number, hash, consent, knownBy, freshProof }, asking) => {
    const no = barred(asking, 'sign') ?? (find(plan.versions, String(number)) ? null : refuse('not-found'));
    if (no) return no;
    const version = versionOnTable(plan);
    if (version?.number !== number || version.hash !== hash) return refuse('other-version');
    const { side, name, position } = asking.by;
    const others = Object.values(version.signatures);
    if (version.signatures[side]) return refuse('already-signed');
    if (signedForOther(plan, others, asking.by)) return refuse('not-allowed');
    const late = unwritten(consent, 'consent') ?? passed(version.content, todayOf(plan, asking));
    if (late) return late;
    if (!freshProof) return refuse('proof-needed');
    const signed = entry(plan, asking, 'version.signed', { number, hash, name, position, consent, knownBy });
    return others.length > 0 ? [signed, inForce(plan, version.content, asking)] : [signed];
  },

  'send-back': (plan, { version, words }, asking) => {
    const no = barred(asking, 'send-back') ?? (find(plan.versions, String(version)) ? null : refuse('not-found'));
    if (no) return no;
    if (versionOnTable(plan)?.number !== version) return refuse('other-version');
    return (
      unwritten(words, 'words') ?? [entry(plan, asking, 'version.sent-back', { number: version, words: words.trim() })]
    );
  },

  'withdraw-plan': (plan, { words }, asking) =>
    barred(asking, 'withdraw-plan') ??
    misplaced(plan, 'draft', 'proposed', 'agreed', 'running', 'outcome', 'transition') ??
    unwritten(words, 'words') ?? [entry(plan, asking, 'plan.withdrawn', { words: words.trim() })],
};
