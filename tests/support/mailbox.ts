import { claimDigests } from '~/data/digests.server';
import { endPlans } from '~/data/endings.server';
import { openPool, roleUrl, type House } from '~/data/house.server';
import type { MailJob } from '~/data/jobs.server';
import { readOutbox, type OutboxMail } from '~/data/outbox.server';
import { deliver, type Delivered } from '~/post/deliver.server';
import { openPost } from '~/post/transport.server';
import type { TestHouse } from './house';

/** The jobs that wait in the queue, oldest first. */
export const queued = async ({ rows }: TestHouse): Promise<MailJob[]> =>
  (await rows<{ payload: MailJob }>('select payload from graphile_worker._private_jobs order by id')).map(
    ({ payload }) => payload,
  );

/** Looks whose digest is due, as the worker does each minute. Says how many were. */
export async function claimed({ house, adminUrl }: TestHouse): Promise<number> {
  const pool = openPool(roleUrl(adminUrl, house.settings.secret, 'evenhand_worker'), 1);
  try {
    return await claimDigests(pool, house.clock);
  } finally {
    await pool.end();
  }
}

/** Tells who sits in a plan that is over that it will be deleted, as the worker does. Says how many plans that were. */
export async function endingsTold({ house, adminUrl }: TestHouse): Promise<number> {
  const pool = openPool(roleUrl(adminUrl, house.settings.secret, 'evenhand_worker'), 1);
  try {
    return (await endPlans(pool, house.clock)).told;
  } finally {
    await pool.end();
  }
}

/** Delivers what waits, in order and without a worker, and empties the queue. Says what became of each. */
export async function deliverQueued(test: TestHouse): Promise<Delivered[]> {
  const jobs = await queued(test);
  await test.rows('delete from graphile_worker._private_jobs');
  const post = openPost(test.house);
  const done: Delivered[] = [];
  for (const job of jobs) done.push(await deliver(test.house, post, job));
  post.close();
  return done;
}

/** The last mail in the outbox to an address. Throws when there is none. */
export async function lastMail(house: House, to: string): Promise<OutboxMail> {
  const mail = (await readOutbox(house)).find((one) => one.to === to);
  if (!mail) throw new Error(`no mail to ${to}`);
  return mail;
}

/** The token in a mail's link. */
export const tokenIn = ({ text }: OutboxMail): string => /\/(?:link|invitations)\/([\w-]{43})/.exec(text)![1]!;

/** The six digits of a mail. */
export const codeIn = ({ subject }: OutboxMail): string => /\d{6}/.exec(subject)![0];
