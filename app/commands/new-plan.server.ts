import { createHash } from 'node:crypto';
import { logAct } from '../data/admin-log.server';
import { asViewer, type Tx } from '../data/as-viewer.server';
import { customerNamed, readCustomer, readOwnMembership, type Customer } from '../data/customers.server';
import { readPolicies } from '../data/fit-policies.server';
import type { House } from '../data/house.server';
import { onceOnly } from '../data/operations.server';
import { personFor } from '../data/people.server';
import { readWorkCalendar } from '../data/workspace-settings.server';
import type { Role, Side } from '../domain/access';
import { policyInForce, type PolicyText } from '../domain/fit-policy/policy-version';
import type { SeatOpened, WholePlan } from '../domain/plan/entries';
import { startPlan } from '../domain/plan/start/start-plan';
import { isRefusal, refuse, type Refusal } from '../domain/refusal';
import type { WorkCalendar } from '../domain/workspace/work-calendar';
import { orRefusal, Refused } from './refused';
import { writeNewPlan } from './start-plan.server';

/** Someone who is to sit in the new plan. `key` is how `write` calls them. */
export interface Invited {
  readonly key: string;
  readonly side: Side;
  readonly role: Role;
  readonly name: string;
  readonly position: string;
  readonly email: string;
}

/** What a plan's text is made from once its people have seats. */
export interface Seated {
  readonly seats: readonly SeatOpened[];
  /** The seat of an invited person, by their key. */
  readonly seatOf: (key: string) => string | null;
  /** The starter's own seat. */
  readonly own: string;
  readonly parties: WholePlan['parties'];
  /** The vendor's fit policy that holds; null where its leadership has agreed to none. */
  readonly policy: PolicyText | null;
  /** What the workspace's plans count by, unless they say otherwise; null where nobody said. */
  readonly calendar: WorkCalendar | null;
  /** A new id at each call; the same ones when the same operation is done again. */
  readonly ids: () => string;
}

export interface NewPlan {
  readonly house: House;
  readonly personId: string;
  readonly workspaceId: string;
  readonly op: string;
  /** One of the workspace's customers, or the name of a new one. */
  readonly customer: { readonly id: string } | { readonly name: string };
  readonly people: readonly Invited[];
  /** Of the starter, whose title is shown beside what they do. */
  readonly position: string;
  readonly write: (seated: Seated) => WholePlan;
}

/**
 * Starts a plan as the vendor's draft: customer, people, seats and the whole text in one transaction. Who starts it is its lead,
 * or its executive where the people say so. Nothing is mailed to the customer before it is proposed. The same operation done
 * again answers with the same plan.
 */
export async function newPlan(asked: NewPlan): Promise<{ readonly planId: string } | Refusal> {
  const { house, personId, workspaceId, op } = asked;
  const ids = idsOf(personId, op);
  const planId = ids();
  const own = ids();
  return orRefusal(() =>
    asViewer(house, { personId, seatId: own }, 'write', async (tx) => {
      if (!(await onceOnly(tx, personId, op))) return { planId };
      const customer = await customerOf(tx, asked, ids());
      const member = await readOwnMembership(tx, workspaceId, personId);
      const starter = asked.people.find(({ email }) => sameAddress(email, member.email));
      const others = asked.people.filter((one) => one !== starter);
      const seats = [ownSeat(asked, own, member, starter), ...(await seatsFor(tx, others, ids))];
      const keys = new Map(others.map(({ key }, index) => [key, seats[index + 1]!.id]));
      if (starter) keys.set(starter.key, own);
      const parties = { vendor: member.workspace, customer: customer.name };
      const policy = policyInForce(await readPolicies(tx, workspaceId))?.text ?? null;
      const calendar = (await readWorkCalendar(tx, workspaceId))?.calendar ?? null;
      const seatOf = (key: string): string | null => keys.get(key) ?? null;
      const whole = asked.write({ seats, seatOf, own, parties, policy, calendar, ids });
      const by = { id: own, side: 'vendor', role: seats[0]!.role } as const;
      const entry = startPlan(whole, { by, at: house.clock.now() });
      if (isRefusal(entry)) throw new Refused(entry);
      await writeNewPlan(tx, { house, seatId: own, workspaceId, customerId: customer.id, planId, entry });
      return { planId };
    }),
  );
}

async function customerOf(
  tx: Tx,
  { customer, workspaceId, personId, house }: NewPlan,
  newId: string,
): Promise<Customer> {
  if ('name' in customer) {
    const { made, ...named } = await customerNamed(tx, workspaceId, { name: customer.name, newId });
    const by = { workspaceId, personId, at: house.clock.now() };
    if (made) await logAct(tx, by, { kind: 'customer-added', about: named });
    return named;
  }
  const known = await readCustomer(tx, workspaceId, customer.id);
  if (!known) throw new Refused(refuse('not-found'));
  return known;
}

const ownSeat = (
  { personId, position }: NewPlan,
  id: string,
  { name, email }: { readonly name: string; readonly email: string },
  named: Invited | undefined,
): SeatOpened => ({
  id,
  person: personId,
  side: 'vendor',
  role: named?.role === 'executive' ? 'executive' : 'lead',
  name,
  position: named?.position || position,
  email,
});

async function seatsFor(tx: Tx, people: readonly Invited[], ids: () => string): Promise<SeatOpened[]> {
  const seats: SeatOpened[] = [];
  for (const { side, role, name, position, email } of people) {
    const person = await personFor(tx, { email, name, newId: ids() });
    seats.push({ id: ids(), person, side, role, name, position, email });
  }
  return seats;
}

const sameAddress = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/** Ids that follow from who does what: version 8 of RFC 9562, from SHA-256. Nobody can choose the operation of another person. */
function idsOf(personId: string, op: string): () => string {
  let next = 0;
  return () => {
    const hex = createHash('sha256').update(`new plan\n${personId}\n${op}\n${next++}`).digest('hex');
    const variant = '89ab'[parseInt(hex[16]!, 16) % 4]!;
    return [
      hex.slice(0, 8),
      hex.slice(8, 12),
      `8${hex.slice(13, 16)}`,
      `${variant}${hex.slice(17, 20)}`,
      hex.slice(20, 32),
    ].join('-');
  };
}
