import { asViewer, type Tx } from '../data/as-viewer.server';
import { checkpointsOf } from '../data/checkpoints.server';
import { readDigestReader, type DigestReader } from '../data/digests.server';
import type { House } from '../data/house.server';
import type { DigestMail } from '../data/jobs.server';
import type { LedgerEntry } from '../data/pages/history/ledger-entry';
import { readEntriesSince } from '../data/pages/history.server';
import { readPlansOf, type OwnPlan } from '../data/pages/home.server';
import { readOwnTurns } from '../data/own-turns.server';
import { loadNotes } from '../data/private-parts.server';
import { may } from '../domain/access';
import { digestOf } from '../domain/plan/digest/digest';
import { isPast, tellsOf, toldFrom, toldThrough } from '../domain/plan/digest/digest-day';
import type { Note } from '../domain/plan/state/plan';
import type { Things } from '../domain/plan/state/things';
import { digestLetter, type ToldPlan } from './compose/digest';
import type { Outcome } from './letter';

/**
 * Reads what a person's digest of a day says now, with their eyes. Of what is private to a side, the other's is never read, and of
 * their own it says only that a note mentions them, not what. Nothing where they were removed or have turned it off, where the day is
 * over, or where there is nothing to say.
 */
export async function digestFor(house: House, { person, day }: DigestMail): Promise<Outcome> {
  const now = house.clock.now();
  const read = await asViewer(house, { personId: person }, 'read', (tx) => readMorning(tx, person, day, now));
  if (!read) return { kind: 'none' };
  const plans: ToldPlan[] = [];
  for (const { entries, since, ...one } of read.plans) {
    const own = await ownNotes(house, person, one);
    const told = digestOf(
      one.plan,
      one.seat,
      entries,
      { day, now, since },
      own,
      await readOwnTurns(house, person, one, now),
    );
    if (told) plans.push({ ...one, told, notes: await signedNotes(house, person, one, told.acknowledged) });
  }
  if (plans.length === 0) return { kind: 'none' };
  const letter = digestLetter({ baseUrl: house.settings.baseUrl, day, now, plans });
  return { kind: 'letter', to: read.to, letter, toldThrough: toldThrough(now) };
}

/** A plan that a digest can tell of, with what was written in its shared ledger since. */
interface Since extends OwnPlan {
  readonly since: string;
  readonly entries: readonly LedgerEntry[];
}

/** All that needs no seat, at one moment and in few questions: a morning asks them of everybody. */
async function readMorning(
  tx: Tx,
  person: string,
  day: string,
  now: string,
): Promise<{ readonly to: Pick<DigestReader, 'name' | 'email'>; readonly plans: readonly Since[] } | null> {
  const reader = await readDigestReader(tx, person);
  if (!reader || reader.off) return null;
  const open = (await readPlansOf(tx, reader.seats)).filter(({ plan }) => tellsOf(plan, day));
  const all = open.map(({ plan }) => plan);
  if (isPast(all, day, now)) return null;
  const plans: Since[] = [];
  for (const one of open) {
    const since = toldFrom(one.plan, day, reader.through);
    const quiet = one.lastAt === null || one.lastAt <= since;
    plans.push({ ...one, since, entries: quiet ? [] : await readEntriesSince(tx, one.plan.id, since) });
  }
  return { to: { name: reader.name, email: reader.email }, plans };
}

/** The notes of the person's side of a plan, where they may read them: with the eyes of that seat. */
const ownNotes = async (house: House, personId: string, { plan, seat }: OwnPlan): Promise<Things<Note>> =>
  may(seat, 'read-private')
    ? asViewer(house, { personId, seatId: seat.id }, 'read', (tx) => loadNotes(tx, plan.id, seat.side))
    : {};

/** The signed notes of minutes that were acknowledged. */
async function signedNotes(
  house: House,
  personId: string,
  { plan }: OwnPlan,
  acknowledged: readonly string[],
): Promise<readonly string[]> {
  if (acknowledged.length === 0) return [];
  const signed = await asViewer(house, { personId }, 'read', (tx) => checkpointsOf(tx, plan.id));
  return acknowledged.flatMap(
    (id) => signed.findLast(({ kind, about }) => kind === 'check-in.acknowledged' && about === id)?.note ?? [],
  );
}
