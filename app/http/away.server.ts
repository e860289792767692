import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { isAway } from '~/data/away.server';
import { t } from '~/words';
import { faultForLog } from './fault-for-log';

type Asked = Pick<LoaderFunctionArgs, 'request' | 'context'>;

/**
 * Answers for what goes wrong: a database that is away is that we are not available just now, all else is our own trouble. What it was is
 * told to those who run it all, under the id that the page shows.
 */
export async function unlessAway<R>({ request, context }: Asked, work: () => Promise<R>): Promise<R> {
  try {
    return await work();
  } catch (error) {
    // What is thrown as an answer is one, and of whoever went before there was any nobody has to be told.
    if (!(error instanceof Error) || (request.signal.aborted && !isAway(error))) throw error;
    const { log, requestId } = context;
    log.error({ requestId, error: faultForLog(error) }, isAway(error) ? 'the database is away' : 'route failed');
    throw data({ said: t('edge.reference', { id: requestId }) }, { status: isAway(error) ? 503 : 500 });
  }
}
