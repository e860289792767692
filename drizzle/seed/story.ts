import { recordKey } from '../../app/data/checkpoint-keys.server';
import { setClock } from '../../app/data/clock.server';
import type { House } from '../../app/data/house.server';
import { readStoryOffset, startStoryClock } from '../../app/data/story-clock.server';
import { Temporal } from 'temporal-polyfill';
import { COMPANIES } from './cast';
import { comeIn } from './come-in';
import { tellEndings } from './endings';
import { agreeOnPolicy } from './fit-policy';
import { NORTHQUAY_EARLY_JUNE } from './northquay-early-june';
import { NORTHQUAY_FIT } from './northquay-fit';
import { NORTHQUAY_JULY } from './northquay-july';
import { NORTHQUAY_LATE_JUNE } from './northquay-late-june';
import { NEW_YORK, NORTHQUAY, northquayFromSpreadsheet } from './northquay-start';
import { NORTHQUAY_TALK } from './northquay-talk';
import { HALDEN, HALDEN_STORY, haldenPlan, OSLO } from './second-plan';
import { begin, inOrder, tell, type Telling } from './tell';
import { asOwner, foundTessel, WORKSPACE } from './workspace';

/** Tuesday 21 July 2026, nine in the morning in New York: where the story hands over to whoever looks at it. */
export const STORY_NOW = '2026-07-21T13:00:00.000Z';

/** Before its first act: since then the installation has had its key. */
const STORY_BEGINS = '2026-05-25T13:00:00.000Z';
const ENDINGS_BEGIN = '2026-05-04T13:00:00.000Z';

/**
 * Whether nothing is left to tell: the story was told to its end, or the database holds somebody else's workspace. `adminUrl` is
 * the database owner's address.
 */
export async function isTold(house: House, adminUrl: string): Promise<boolean> {
  if ((await readStoryOffset(house)) !== 0) return true;
  const others = await asOwner(adminUrl, (client) =>
    client.query('select 1 from workspace where id <> $1 limit 1', [WORKSPACE]),
  );
  return others.rowCount !== 0;
}

/**
 * Tells the demo story through the commands, each at its time, the same every time; then starts the story's clock. A telling
 * that was cut off goes on where it was. With `endings`, also the plans of two more customers that have come to their end. No mail of the past is sent: what was queued is taken out, except what is still to come.
 */
export async function tellStory(house: House, adminUrl: string, { endings } = { endings: false }): Promise<void> {
  const clock = setClock(STORY_NOW);
  const ahead = Temporal.Instant.from(STORY_NOW).epochMilliseconds - Date.now();
  const toReal = (at: string): string =>
    Temporal.Instant.fromEpochMilliseconds(Temporal.Instant.from(at).epochMilliseconds - ahead).toString();
  const told: House = { ...house, clock: { ...clock, toReal } };
  await recordKey(told, endings ? ENDINGS_BEGIN : STORY_BEGINS);
  const { northquay: first, halden: second, marlow, sable } = COMPANIES;
  await foundTessel(told, clock, adminUrl, endings ? [first, second, marlow, sable] : [first, second]);
  await agreeOnPolicy(told, clock);
  const northquay: Telling = { house: told, clock, planId: NORTHQUAY, zone: NEW_YORK };
  await begin(northquay, 'priya', '2026-05-26 10:00', COMPANIES.northquay, northquayFromSpreadsheet());
  const shared = [...NORTHQUAY_TALK, ...NORTHQUAY_EARLY_JUNE, ...NORTHQUAY_LATE_JUNE, ...NORTHQUAY_JULY];
  await tell(northquay, inOrder([...shared, ...NORTHQUAY_FIT]));
  await comeIn(told, clock, '2026-05-28T16:40:00.000Z', [
    'dana',
    'ruth',
    'marcus',
    'grace',
    'elena',
    'tomas',
    'wen',
    'priya',
  ]);
  const halden: Telling = { house: told, clock, planId: HALDEN, zone: OSLO };
  await begin(halden, 'priya', '2026-07-14 09:30', COMPANIES.halden, haldenPlan());
  await tell(halden, HALDEN_STORY);
  await comeIn(told, clock, '2026-07-16T14:00:00.000Z', ['priya', 'elena', 'tomas', 'ingrid']);
  if (endings) await tellEndings(told, clock);
  // What was mailed at the time is not mailed now; what asks for halves to come waits for the story's clock.
  await asOwner(adminUrl, (client) =>
    client.query(
      "delete from graphile_worker._private_jobs where run_at <= now() and payload ->> 'kind' <> 'check-in-open'",
    ),
  );
  await startStoryClock(house, STORY_NOW);
}
