import type { MailKeeper } from './mail-failures.server';
import { KEPT_DAYS } from './pages/failed-mails';

/** By when it would be tried next, which follows its last try within hours. In one statement, so that one that is tried again by hand at that moment either goes out or is gone. */
const LET_GO = `
  select mail_done(gone.key) from graphile_worker.complete_jobs(array(
    select id from graphile_worker.jobs
    where task_identifier = 'mail' and attempts >= max_attempts and locked_at is null and run_at < now() - $1 * interval '1 day')) gone`;

/** Lets mails go that were given up long ago, with what admins saw of them. Says how many. */
export async function letMailsGo(keeper: MailKeeper): Promise<number> {
  const { rowCount } = await keeper.query(LET_GO, [KEPT_DAYS]);
  return rowCount ?? 0;
}
