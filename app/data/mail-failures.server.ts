import type pg from 'pg';
import { ask } from './ask.server';
import type { Tx } from './as-viewer.server';
import type { MailJob } from './jobs.server';
import type { FailedMail, MailTrouble } from './pages/failed-mails';

export type { MailTrouble };

/** Signed in as the worker. */
export type MailKeeper = Pick<pg.Pool, 'query'>;

export interface Tries {
  readonly attempts: number;
  readonly most: number;
}

/** Seconds until the queue tries again after so many tries: as it counts itself. */
const pause = (attempts: number): number => Math.exp(Math.min(10, attempts));

/** Notes that a mail could not be sent, for the admins of the workspaces that have to do with it. */
export async function mailFailed(
  keeper: MailKeeper,
  job: MailJob,
  { reason, answer }: MailTrouble,
  { attempts, most }: Tries,
): Promise<void> {
  if (!job.person) return;
  const next = attempts < most ? pause(attempts) : null;
  await keeper.query("select mail_failed($1, $2, $3, $4, $5, $6, $7, $8, now() + $9 * interval '1 second')", [
    job.key,
    job.kind,
    job.person,
    'plan' in job ? job.plan : null,
    'workspace' in job ? job.workspace : null,
    reason,
    answer,
    attempts,
    next,
  ]);
}

/** A mail that failed before was sent, or is no longer wanted. */
export async function mailDone(keeper: MailKeeper, { key }: MailJob): Promise<void> {
  await keeper.query('select mail_done($1)', [key]);
}

const READ = `
  select f.id, f.kind, f.reason, f.answer, f.tries,
    floor(extract(epoch from now() - f.since) / 60)::int as minutes,
    case when f.next_try is not null then greatest(0, ceil(extract(epoch from f.next_try - now()) / 60))::int end as "nextIn",
    (select json_build_object('name', w.name, 'email', w.email) from (
      select m.name, m.email, m.removed_at is null as here from member m where m.workspace_id = f.workspace_id and m.person_id = f.person_id
      union all
      select s.name, s.email, s.closed_at is null from seat s where s.workspace_id = f.workspace_id and s.person_id = f.person_id) w
      order by w.here desc limit 1) as to
  from mail_failure f where f.workspace_id = $1 order by f.next_try nulls first, f.since, f.id limit $2`;

/** Shown at most: a mail server that is away fails all alike. */
export const MOST_FAILED = 200;

/** The mails of a workspace that could not be sent yet: those that were given up first. None for whoever does not administer it. */
export function failedMails(tx: Tx, workspaceId: string): Promise<FailedMail[]> {
  return ask<FailedMail>(tx, READ, [workspaceId, MOST_FAILED]);
}

/** Has a mail tried again at once. False where the viewer may not know of it, it is being tried just now, or it is gone: sent, mostly. */
export async function retryMail(tx: Tx, workspaceId: string, id: string): Promise<boolean> {
  const [row] = await ask<{ done: boolean }>(tx, 'select retry_mail($1, $2) as done', [workspaceId, id]);
  return row?.done ?? false;
}
