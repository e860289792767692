import { data, type AppLoadContext } from '@remix-run/node';
import { isAway } from '~/data/away.server';
import { faultForLog } from './fault-for-log';

/** Answers for what comes of a database that is away: that we are not available just now. What went wrong is told to those who run it all. */
export async function unlessAway<R>({ log, requestId }: AppLoadContext, work: () => Promise<R>): Promise<R> {
  try {
    return await work();
  } catch (error) {
    if (!isAway(error)) throw error;
    log.error({ requestId, error: faultForLog(error) }, 'the database is away');
    throw data(null, { status: 503 });
  }
}
