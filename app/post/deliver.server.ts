import { Temporal } from 'temporal-polyfill';
import { asViewer } from '../data/as-viewer.server';
import type { House } from '../data/house.server';
import { enqueue, type MailJob } from '../data/jobs.server';
import { letterFor } from './letter-for.server';
import { render } from './render';
import type { Post } from './transport.server';

/** What became of a mail. */
export type Delivered = 'sent' | 'not-wanted' | 'later';

/** Does one mail job: reads it as its recipient, writes it, and hands it over. Throws when the mail server does not take it. */
export async function deliver(house: House, post: Post, job: MailJob): Promise<Delivered> {
  const outcome = await letterFor(house, job);
  if (outcome.kind === 'none') return 'not-wanted';
  if (outcome.kind === 'later') {
    await askAgain(house, job, outcome.at);
    return 'later';
  }
  const { to, letter } = outcome;
  const replyTo = letter.from ? { replyTo: letter.from } : {};
  const calendar = letter.calendar ? { calendar: letter.calendar } : {};
  await post.send({ ...render(to.name, letter), to, ...replyTo, ...calendar, key: job.key });
  return 'sent';
}

/** Never sooner than in a minute, so that a clock that stands still is not asked in a circle. */
async function askAgain(house: House, job: MailJob, at: string): Promise<void> {
  const { key, ...payload } = job;
  const soonest = Temporal.Now.instant().add({ minutes: 1 });
  const due = Temporal.Instant.from(house.clock.toReal(at));
  const runAt = Temporal.Instant.compare(due, soonest) < 0 ? soonest : due;
  await asViewer(house, { personId: job.person! }, 'write', (tx) =>
    enqueue(tx, 'mail', payload, key, runAt.toString()),
  );
}
