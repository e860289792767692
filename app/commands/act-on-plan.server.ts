import { asViewer, type Tx } from '../data/as-viewer.server';
import { addCheckpoint } from '../data/checkpoints.server';
import { appendEntries, type Ends } from '../data/entries.server';
import { readPolicyHeld, readPolicyText } from '../data/fit-policies.server';
import { dropSpentDrafts } from '../data/half-drafts.server';
import type { House } from '../data/house.server';
import { enqueueMails } from '../data/jobs.server';
import { lockPlanOnce } from '../data/operations.server';
import { stampOf } from '../data/plan-stamps.server';
import { keepPlan, loadAround, loadPlan, type LoadedPlan } from '../data/plans.server';
import { loadPrivate, savePrivate } from '../data/private-parts.server';
import { savePlan, saveSeats } from '../data/save-plan.server';
import { readUnsealedHalves, readUnsealedVotes } from '../data/unsealed.server';
import { applyEntries } from '../domain/plan/apply';
import { spendsDrafts } from '../domain/plan/check-in/half-draft';
import type { CommandOf, PlanCommand } from '../domain/plan/commands';
import { decidePlan } from '../domain/plan/decide-plan';
import { mayOpenVotes } from '../domain/plan/outcome/outcome-now';
import type { Plan, PrivatePlan } from '../domain/plan/state/plan';
import type { Seat } from '../domain/plan/state/seat';
import { find } from '../domain/plan/state/things';
import { applyPrivate, emptyPrivate, isAboutPrivate } from '../domain/plan/private';
import { policyOf } from '../domain/plan/sign-off/policy-held';
import { versionInForce } from '../domain/plan/sign-off/version';
import { commitmentAlone } from '../domain/plan/work/alone';
import { isRefusal, refuse, type Refusal } from '../domain/refusal';
import { actTime, laterOf } from './act-time.server';
import { orRefusal, Refused } from './refused';

/** A seated person asking something of their plan. `op` makes a second posting of the same form one effect. */
export interface Ask {
  readonly house: House;
  readonly personId: string;
  readonly seatId: string;
  readonly planId: string;
  readonly op: string;
  /** Or how to make it within the transaction, where something has to be found or made for it first: a refusal undoes that too. */
  readonly command: PlanCommand | ((tx: Tx) => Promise<PlanCommand>);
}

/** What came of it; `repeated` when this very operation was done before, which is as good as done. */
export type Acted = { readonly done: true; readonly repeated: boolean } | Refusal;

/**
 * Does one command on a plan: under the plan's lock, in one transaction, state, entries, chain heads and the mails that follow.
 * A refusal leaves no trace.
 */
export async function actOnPlan({ house, personId, seatId, planId, op, command: asked }: Ask): Promise<Acted> {
  return orRefusal(() =>
    asViewer(house, { personId, seatId }, 'write', async (tx) => {
      const locked = await lockPlanOnce(tx, planId, personId, op);
      if (!locked) throw new Refused(refuse('not-found'));
      if (!locked.first) return { done: true as const, repeated: true };
      const command = typeof asked === 'function' ? await asked(tx) : asked;
      const alone = commitmentAlone(command);
      const loaded = await (alone === null
        ? loadPlan(tx, planId, locked.stamp)
        : loadAround(tx, planId, alone, locked.stamp));
      const by = loaded?.plan.seats[seatId];
      // A seat says its side and role: nobody acts from another person's.
      if (!loaded || by?.person !== personId) throw new Refused(refuse('not-found'));
      const full = await withPolicy(tx, loaded, by, command);
      const at = await timeOf(tx, house, loaded, by, full);
      const own = isAboutPrivate(full) ? await loadPrivate(tx, planId, by.side) : emptyPrivate(by.side);
      const first = await step(tx, house, { loaded, own, by, at, ends: locked.ends }, full);
      const next = await openingThatFollows(tx, first.loaded.plan, command);
      const last = next ? await step(tx, house, first, next) : first;
      // Nobody ever sees the stamp if this is undone.
      keepPlan(tx, last.loaded, stampOf(planId, last.ends.shared!, true));
      return { done: true as const, repeated: false };
    }),
  );
}

/**
 * What some commands have to know of the vendor's fit policy, whatever they were given: the thresholds that hold, where the text of a
 * first version is fixed; and for the vendor's side alone its own red lines, where the outcome is opened, and whom the policy that counts
 * names, where one of them says whether they agree, or the vendor proposes, signs or answers that they part.
 */
async function withPolicy(
  tx: Tx,
  { plan, workspaceId }: LoadedPlan,
  { side }: Pick<Seat, 'side'>,
  command: PlanCommand,
): Promise<PlanCommand> {
  if (command.kind === 'freeze')
    return { ...command, policy: versionInForce(plan) ? null : await readPolicyHeld(tx, plan.id) };
  const opens = command.kind === 'open-outcome';
  if (!opens && command.kind !== 'say-agreement' && !leadsToParting(plan, command)) return command;
  const { number } = policyOf(plan);
  const text = number === null || side !== 'vendor' ? null : await readPolicyText(tx, workspaceId, number);
  if (opens) return { ...command, ownLines: text?.ownRedLines ?? [] };
  const named = text?.mustAgree ?? [];
  return command.kind === 'say-agreement'
    ? { ...command, named: named.map(({ person }) => person) }
    : { ...command, named };
}

/** Whether an act is on a decision to part, or makes one. */
function leadsToParting(
  { outcomes }: Plan,
  command: PlanCommand,
): command is CommandOf<'propose-decision' | 'sign-decision' | 'answer-decision'> {
  if (command.kind === 'propose-decision') return command.choice === 'part';
  if (command.kind !== 'sign-decision' && command.kind !== 'answer-decision') return false;
  const { decisions = [] } = find(outcomes, command.outcome) ?? {};
  return decisions.some(({ id, choice }) => id === command.decision && choice === 'part');
}

/** Each ledger's time goes on from its own last entry: what only both sides' is written to need not ask for a private one. */
function timeOf(tx: Tx, house: House, { plan, workspaceId, lastAt }: LoadedPlan, by: Seat, command: PlanCommand) {
  if (plan.stage !== 'draft' && !isAboutPrivate(command)) return laterOf(house, [lastAt]);
  return actTime(tx, house, { workspaceId, planId: plan.id }, by.side);
}

/** What one step of an act starts from, and leaves for the next. */
interface Situation {
  readonly loaded: LoadedPlan;
  readonly own: PrivatePlan;
  readonly by: Seat;
  readonly at: string;
  readonly ends: Ends;
}

/** Decides one command, and writes what it comes to. */
async function step(
  tx: Tx,
  house: House,
  { loaded, own, by, at, ends }: Situation,
  command: PlanCommand,
): Promise<Situation> {
  const { plan, workspaceId } = loaded;
  const entries = decidePlan(plan, command, { by, at, own });
  if (isRefusal(entries)) throw new Refused(entries);
  const after = { plan: applyEntries(plan, entries), own: entries.reduce(applyPrivate, own) };
  const key = { workspaceId, planId: plan.id };
  const saved = stillSeated(after.plan, by);
  await savePlan(tx, loaded, plan, saved);
  await savePrivate(tx, key, own, after.own);
  if (spendsDrafts(plan, after.plan)) await dropSpentDrafts(tx, plan.id);
  const written = await appendEntries(tx, key, entries, ends);
  await addCheckpoint(tx, house, key, entries, at);
  await enqueueMails(tx, house.clock, key, after.plan, written);
  await saveSeats(tx, key, saved, after.plan);
  return {
    loaded: { ...loaded, plan: after.plan, lastAt: written.ends.shared === ends.shared ? loaded.lastAt : at },
    own: after.own,
    by: after.plan.seats[by.id] ?? by,
    at,
    ends: written.ends,
  };
}

/** Whoever leaves is out from the end of their act on: with their seat closed, the policies would let them write no more of it. */
function stillSeated(plan: Plan, by: Seat): Plan {
  const seat = plan.seats[by.id];
  return seat && seat.closedAt !== null
    ? { ...plan, seats: { ...plan.seats, [by.id]: { ...seat, closedAt: null } } }
    : plan;
}

/**
 * The half that completes a check-in, and the start of a meeting, open the halves in the same stroke. They are read past the seal
 * by the database's own rule, which sees what the first step has written.
 */
async function openingThatFollows(tx: Tx, plan: Plan, command: PlanCommand): Promise<PlanCommand | null> {
  if (command.kind === 'give-vote' || command.kind === 'close-voting') return openingOfVotes(tx, plan, command.outcome);
  if (command.kind !== 'give-half' && command.kind !== 'start-check-in') return null;
  const { id, state, halvesIn } = plan.checkIns[command.checkIn]!;
  if (state !== 'started' && !(halvesIn.vendor && halvesIn.customer)) return null;
  return { kind: 'open-halves', checkIn: id, halves: await readUnsealedHalves(tx, plan.id, id) };
}

/** The vote that completes an outcome, and the end of waiting for one, open what is in. */
async function openingOfVotes(tx: Tx, plan: Plan, outcome: string): Promise<PlanCommand | null> {
  if (!mayOpenVotes(plan.outcomes[outcome]!)) return null;
  return { kind: 'open-votes', outcome, votes: await readUnsealedVotes(tx, plan.id, outcome) };
}
