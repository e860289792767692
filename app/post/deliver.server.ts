import { Temporal } from 'temporal-polyfill';
import { asViewer } from '../data/as-viewer.server';
import { readBrandOfPlan, readBrandOfWorkspace } from '../data/brands.server';
import { digestTold } from '../data/digests.server';
import type { House } from '../data/house.server';
import { enqueue, type MailJob } from '../data/jobs.server';
import { isOptionalMail } from '../domain/plan/mail-kinds';
import { t } from '../words';
import type { Footer } from './letter';
import { letterFor } from './letter-for.server';
import { render, type Head } from './render';
import type { Post } from './transport.server';
import { stopPath } from './unsubscribe';

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
  const { to, letter, toldThrough } = outcome;
  const replyTo = letter.from ? { replyTo: letter.from } : {};
  const stop = stopOf(house, job);
  const mail = render(to.name, letter, stop === null ? null : footerOf(house, job, stop), await headOf(house, job));
  const calendar = letter.calendar ? { calendar: letter.calendar } : {};
  const unsubscribe = stop === null ? {} : { unsubscribe: stop };
  await post.send({ ...mail, to, ...replyTo, ...calendar, key: job.key, ...unsubscribe });
  // After it was sent: one that is sent again tells the same once more rather than leaving something out.
  if (job.kind === 'digest' && toldThrough !== undefined)
    await asViewer(house, { personId: job.person }, 'write', (tx) => digestTold(tx, job.person, job.day, toldThrough));
  return 'sent';
}

/** How the vendor looks that a mail is about, as its recipient may see it; null where it is about none, or about several. */
async function headOf(house: House, job: MailJob): Promise<Head | null> {
  const personId = job.person;
  if (!personId) return null;
  return asViewer(house, { personId }, 'read', async (tx) => {
    if ('plan' in job) return readBrandOfPlan(tx, job.plan, personId);
    return 'workspace' in job ? readBrandOfWorkspace(tx, job.workspace, personId) : null;
  });
}

/** Where mails of this kind are turned off for this person; null for those that are sent in any case. */
function stopOf({ settings: { baseUrl, secret } }: House, { kind, person }: MailJob): string | null {
  return person && isOptionalMail(kind) ? baseUrl + stopPath(secret, { person, kind }) : null;
}

const footerOf = ({ settings: { baseUrl } }: House, { kind }: MailJob, stop: string): Footer => ({
  why: t(kind === 'digest' ? 'mail.why.digest' : 'mail.why'),
  links: [
    { label: t('mail.stop'), href: stop },
    { label: t('mail.choose'), href: `${baseUrl}/you/mails` },
  ],
});

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
