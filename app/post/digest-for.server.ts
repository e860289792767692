import { asViewer, type Tx } from '../data/as-viewer.server';
import { checkpointsOf } from '../data/checkpoints.server';
import { lastToldThrough } from '../data/digests.server';
import type { House } from '../data/house.server';
import { readSelf } from '../data/invitations.server';
import type { DigestMail } from '../data/jobs.server';
import { readEntriesSince } from '../data/pages/history.server';
import { readOwnPlans, readOwnSeats, type OwnPlan } from '../data/pages/home.server';
import { loadPrivate } from '../data/plans.server';
import { may } from '../domain/access';
import { digestOf } from '../domain/plan/digest/digest';
import { isPast, tellsOf, toldFrom } from '../domain/plan/digest/digest-day';
import type { PrivatePlan } from '../domain/plan/state/plan';
import { digestLetter, type ToldPlan } from './compose/digest';
import type { Outcome } from './letter';

/**
 * Reads what a person's digest of a day says now, with their eyes. Of what is private to a side, the other's is never read, and of
 * their own it says only that a note mentions them, not what. Nothing where they were removed, where the day is over, or where there is nothing to say.
 */
export async function digestFor(house: House, { person, day }: DigestMail): Promise<Outcome> {
  const now = house.clock.now();
  const own = await ownPrivate(house, person);
  const { self, plans } = await asViewer(house, { personId: person }, 'read', async (tx) => {
    const open = (await readOwnPlans(tx, person)).filter(({ plan }) => tellsOf(plan, day));
    const late = isPast(
      open.map(({ plan }) => plan),
      day,
      now,
    );
    const through = await lastToldThrough(tx, person);
    const told: ToldPlan[] = [];
    if (!late)
      for (const one of open)
        told.push(...(await toldOf(tx, one, { day, now, through }, own.get(one.plan.id) ?? null)));
    return { self: await readSelf(tx, person), plans: told };
  });
  if (!self || plans.length === 0) return { kind: 'none' };
  const letter = digestLetter({ baseUrl: house.settings.baseUrl, day, now, plans });
  return { kind: 'letter', to: self, letter, toldThrough: now };
}

/** What the person's sides keep to themselves, by plan, where they may read it: each with the eyes of that seat. */
async function ownPrivate(house: House, person: string): Promise<ReadonlyMap<string, PrivatePlan>> {
  const seats = await asViewer(house, { personId: person }, 'read', (tx) => readOwnSeats(tx, person));
  const own = new Map<string, PrivatePlan>();
  for (const { planId, id, side, role } of seats)
    if (may({ id, side, role }, 'read-private'))
      own.set(
        planId,
        await asViewer(house, { personId: person, seatId: id }, 'read', (tx) => loadPrivate(tx, planId, side)),
      );
  return own;
}

interface Time {
  readonly day: string;
  readonly now: string;
  readonly through: string | null;
}

async function toldOf(
  tx: Tx,
  { plan, seat }: OwnPlan,
  { day, now, through }: Time,
  own: PrivatePlan | null,
): Promise<ToldPlan[]> {
  const since = toldFrom(plan, day, through);
  const told = digestOf(plan, seat, await readEntriesSince(tx, plan.id, since), { day, now, since }, own);
  if (!told) return [];
  const signed = told.acknowledged.length > 0 ? await checkpointsOf(tx, plan.id) : [];
  const notes = told.acknowledged.flatMap(
    (id) => signed.findLast(({ kind, about }) => kind === 'check-in.acknowledged' && about === id)?.note ?? [],
  );
  return [{ plan, seat, told, notes }];
}
