import { randomUUID } from 'node:crypto';
import { logAct, type LogAct } from '../data/admin-log.server';
import { revokeTokensOf } from '../data/api-tokens.server';
import { asViewer, type Tx } from '../data/as-viewer.server';
import { customerNamed, readCustomer, setCustomerName } from '../data/customers.server';
import { appendEntries, lockPlan, lockPlansOf } from '../data/entries.server';
import type { House } from '../data/house.server';
import { enqueueMails, enqueueMemberInvitation } from '../data/jobs.server';
import { onceOnly } from '../data/operations.server';
import { personFor } from '../data/people.server';
import { loadPlan } from '../data/plans.server';
import { saveSeats } from '../data/save-plan.server';
import {
  addMember,
  lockMemberRole,
  type Member,
  openSeatsOf,
  otherAdmins,
  readMembers,
  readSeatsOfPlan,
  setMember,
} from '../data/workspaces.server';
import { applyEntries } from '../domain/plan/apply';
import type { SeatCommand } from '../domain/plan/commands';
import { decidePlan } from '../domain/plan/decide-plan';
import type { Entry } from '../domain/plan/entries';
import { areTheirs, isAtLeastLead } from '../domain/plan/seats/seat';
import type { Seat } from '../domain/plan/state/seat';
import { emptyPrivate } from '../domain/plan/private';
import { isRefusal, refuse, type Refusal } from '../domain/refusal';
import { actTime } from './act-time.server';
import { orRefusal, Refused } from './refused';

/** An admin asking something of their workspace. The guard has made sure that they are one; the policies do again. */
export interface AdminAsk {
  readonly house: House;
  readonly personId: string;
  readonly workspaceId: string;
  readonly op: string;
}

export type Administered = { readonly done: true } | Refusal;

/** Once only, in one transaction; a refusal leaves no trace. */
export const administer = ({ house, personId, op }: AdminAsk, work: (tx: Tx) => Promise<void>): Promise<Administered> =>
  orRefusal(() =>
    asViewer(house, { personId }, 'write', async (tx) => {
      if (await onceOnly(tx, personId, op)) await work(tx);
      return { done: true as const };
    }),
  );

/** Writes a line of the workspace's log, in the transaction of the change. */
export const log = (tx: Tx, { house, workspaceId, personId }: Omit<AdminAsk, 'op'>, act: LogAct): Promise<void> =>
  logAct(tx, { workspaceId, personId, at: house.clock.now() }, act);

/** A member as the log calls them, and whether they have come in yet. */
async function memberNamed(tx: Tx, { workspaceId }: AdminAsk, id: string) {
  const found = (await readMembers(tx, workspaceId)).find(({ personId }) => personId === id);
  return { about: { id, name: found?.name ?? '' }, joined: Boolean(found?.joinedAt) };
}

/** Adds somebody to the workspace and invites them by mail; somebody who was removed comes back the same way. */
export const inviteMember = (
  ask: AdminAsk,
  { name, email, role }: { readonly name: string; readonly email: string; readonly role: 'admin' | 'member' },
): Promise<Administered> =>
  administer(ask, async (tx) => {
    const person = await personFor(tx, { email, name, newId: randomUUID() });
    const members = await readMembers(tx, ask.workspaceId);
    if (members.some((one) => one.personId === person)) throw new Refused(refuse('seat-taken', { name }, 'email'));
    await addMember(tx, ask.workspaceId, { personId: person, name, email, role });
    await enqueueMemberInvitation(tx, { workspace: ask.workspaceId, person });
    await log(tx, ask, { kind: 'member-invited', about: { id: person, name }, details: { role } });
  });

/** A workspace keeps at least one admin. `seen`: the role that was on the screen. */
export const changeMemberRole = (
  ask: AdminAsk,
  member: string,
  role: Member['role'],
  seen?: Member['role'],
): Promise<Administered> =>
  administer(ask, async (tx) => {
    // First all administrators, in one order, so that two who change one another do not wait in a circle.
    const others = await otherAdmins(tx, ask.workspaceId, member);
    const now = await lockMemberRole(tx, ask.workspaceId, member);
    if (now === role) return;
    if (seen !== undefined && now !== seen) throw new Refused(refuse('changed-meanwhile'));
    if (role === 'member' && others === 0) throw new Refused(refuse('last-admin', undefined, 'role'));
    const { about } = await memberNamed(tx, ask, member);
    if (role === 'member') await endTokensOf(tx, ask, member);
    // Before it is so: whoever makes themselves a member writes their last line as an administrator.
    await log(tx, ask, { kind: 'member-role', about, details: { role } });
    await setMember(tx, ask.workspaceId, member, { role });
  });

/** Takes somebody out of the workspace and out of all its plans at once. What they did and owe stays on record. */
export const removeMember = (ask: AdminAsk, member: string): Promise<Administered> =>
  administer(ask, async (tx) => {
    if ((await otherAdmins(tx, ask.workspaceId, member)) === 0) throw new Refused(refuse('last-admin'));
    // First the locks, then the seats: one that is opened meanwhile is there when they are counted.
    await lockPlansOf(tx, ask.workspaceId);
    for (const { planId, seatId } of await openSeatsOf(tx, ask.workspaceId, member))
      // Who answers for a customer does so whether they are a member or not.
      if (!(await isTheirsToChange(tx, ask.workspaceId, planId, seatId)))
        await changeSeat(tx, ask, planId, { kind: 'close-seat', seat: seatId });
    // Before they are out: whoever removes themselves writes their last line as a member.
    const { about, joined } = await memberNamed(tx, ask, member);
    await log(tx, ask, { kind: joined ? 'member-removed' : 'invitation-revoked', about });
    await endTokensOf(tx, ask, member);
    await setMember(tx, ask.workspaceId, member, { removedAt: ask.house.clock.now() });
  });

/** Tokens go with the administrator who made them, and do not come back when they do. */
async function endTokensOf(tx: Tx, ask: AdminAsk, member: string): Promise<void> {
  for (const about of await revokeTokensOf(tx, ask.workspaceId, member))
    await log(tx, ask, { kind: 'token-revoked', about });
}

export const addCustomer = (ask: AdminAsk, name: string): Promise<Administered> =>
  administer(ask, async (tx) => {
    const { made, ...about } = await customerNamed(tx, ask.workspaceId, { name, newId: randomUUID() });
    if (made) await log(tx, ask, { kind: 'customer-added', about });
  });

/** Opens, changes or closes a seat in a plan of the workspace, without a seat of one's own: an entry that both sides see. */
export const administerSeat = (ask: AdminAsk, planId: string, command: SeatCommand): Promise<Administered> =>
  administer(ask, (tx) => changeSeat(tx, ask, planId, command));

/**
 * Closes a seat, and makes somebody of the same side its lead in the same act where one is named (`lead`, a seat's id, or ''): who left
 * without a word leaves somebody behind who can hand over what was theirs.
 */
export const closeSeatOf = (ask: AdminAsk, planId: string, seat: string, lead: string): Promise<Administered> =>
  administer(ask, async (tx) => {
    if (lead !== '') {
      const seats = (await readSeatsOfPlan(tx, ask.workspaceId, planId))?.seats ?? [];
      const [from, taker] = [seat, lead].map((id) => seats.find((one) => one.id === id));
      if (!from || !taker || from === taker || from.side !== 'vendor' || taker.side !== 'vendor')
        throw new Refused(refuse('taker-other', undefined, 'lead'));
      if (!isAtLeastLead(taker)) await changeSeat(tx, ask, planId, { kind: 'change-role', seat: lead, role: 'lead' });
    }
    await changeSeat(tx, ask, planId, { kind: 'close-seat', seat });
  });

/** A customer is called otherwise in the list of them; plans keep what their sides call themselves. `seen`: what it was called on the page. */
export const renameCustomer = (ask: AdminAsk, customer: string, name: string, seen?: string): Promise<Administered> =>
  administer(ask, async (tx) => {
    const before = await readCustomer(tx, ask.workspaceId, customer);
    const no = before ? await setCustomerName(tx, ask.workspaceId, customer, name, seen) : 'taken';
    if (no === 'taken') throw new Refused(refuse('name-taken', undefined, 'name'));
    if (no === 'changed') throw new Refused(refuse('changed-meanwhile'));
    if (before && before.name !== name)
      await log(tx, ask, { kind: 'customer-renamed', about: { id: customer, name }, details: { before: before.name } });
  });

/** Opens a seat for an address; who has it is found or made. */
export const openSeatFor = (
  ask: AdminAsk,
  planId: string,
  seat: Omit<Extract<SeatCommand, { kind: 'open-seat' }>, 'kind' | 'id' | 'person'>,
): Promise<Administered> =>
  administer(ask, async (tx) => {
    const person = await personFor(tx, { email: seat.email, name: seat.name, newId: randomUUID() });
    await changeSeat(tx, ask, planId, { kind: 'open-seat', id: randomUUID(), person, ...seat });
  });

const SEAT_KIND = { 'open-seat': 'seat-opened', 'change-role': 'seat-changed', 'close-seat': 'seat-closed' } as const;

async function changeSeat(tx: Tx, ask: AdminAsk, planId: string, command: SeatCommand): Promise<void> {
  const { house, personId, workspaceId } = ask;
  const locked = await lockPlan(tx, planId);
  if (!locked) throw new Refused(refuse('not-found'));
  const loaded = await loadPlan(tx, planId, locked.stamp);
  if (!loaded || loaded.workspaceId !== workspaceId) throw new Refused(refuse('not-found'));
  // A draft keeps the customer's planned seats in the vendor's own text, which an admin does not see.
  if (loaded.plan.stage === 'draft' && command.kind === 'open-seat' && command.side === 'customer')
    throw new Refused(refuse('wrong-stage', undefined, 'side'));
  if (command.kind !== 'open-seat' && (await isTheirsToChange(tx, workspaceId, planId, command.seat)))
    throw new Refused(refuse('theirs-to-change'));
  // An admin without a seat sees no entry, but who sits in the plan since when.
  const seen = Object.values(loaded.plan.seats).flatMap(({ openedAt, closedAt }) => [openedAt, closedAt]);
  const key = { workspaceId, planId };
  const at = await actTime(tx, house, key, 'vendor', seen);
  const asking = { by: outsider(personId), at, own: emptyPrivate('vendor') };
  const entries = decidePlan(loaded.plan, command, asking);
  if (isRefusal(entries)) throw new Refused(entries);
  const written = entries.map((entry): Entry => ({ ...entry, by: { seat: personId, side: 'vendor', role: 'admin' } }));
  const after = applyEntries(loaded.plan, written);
  await saveSeats(tx, key, loaded.plan, after);
  await enqueueMails(tx, house.clock, key, after, await appendEntries(tx, key, written, locked.ends));
  const { person, name, side, role } = after.seats[command.kind === 'open-seat' ? command.id : command.seat]!;
  const details = { plan: planId, side, role };
  await log(tx, ask, { kind: SEAT_KIND[command.kind], about: { id: person, name }, details });
}

/**
 * Whether a seat answers for the customer, once somebody who does has come: then the customer's own change it and nobody else. An admin is
 * the vendor's: whoever could lower, close or clear the customer's side could take its voice away or seat their own people on it.
 */
async function isTheirsToChange(tx: Tx, workspaceId: string, planId: string, seat: string): Promise<boolean> {
  const { seats = [] } = (await readSeatsOfPlan(tx, workspaceId, planId)) ?? {};
  return areTheirs(seats).some(({ id }) => id === seat);
}

/** Somebody without a seat here, asking with the vendor's full rights over seats. */
const outsider = (personId: string): Seat => ({
  id: personId,
  person: personId,
  side: 'vendor',
  role: 'executive',
  name: '',
  position: '',
  email: '',
  openedAt: '',
  closedAt: null,
});
