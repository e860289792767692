import { Temporal } from 'temporal-polyfill';
import type { House } from './house.server';

/** How far plan time stands from real time, in milliseconds; 0 where no story was told. */
export async function readStoryOffset(house: House): Promise<number> {
  const { rows } = await house.session.query<{ offset_ms: string }>('select offset_ms from story_clock where id = 1');
  return Number(rows[0]?.offset_ms ?? 0);
}

/** From now on it is `at` in every plan, and time runs on from there. */
export async function startStoryClock(house: House, at: string): Promise<void> {
  const offset = Temporal.Instant.from(at).epochMilliseconds - Date.now();
  await house.session.query(
    'insert into story_clock (id, offset_ms) values (1, $1) on conflict (id) do update set offset_ms = excluded.offset_ms',
    [offset],
  );
}
