import { AlreadyRunning, startPostgres, startTemporaryPostgres } from '~/server/embedded-postgres.server';
import { stopOnSignal } from '~/server/stop-on-signal';

/**
 * The smallest app with a database, for tests that kill it: `app DATA_DIR BINARIES` or `app temporary BINARIES`. Writes the server's address
 * and process id as a line of JSON, then waits for a signal.
 */
const [dataDir = '', folder = ''] = process.argv.slice(2);
const binaries = { folder, version: 'test' };

try {
  const server =
    dataDir === 'temporary' ? await startTemporaryPostgres(binaries) : await startPostgres({ dataDir, binaries });
  stopOnSignal(server.stop);
  setInterval(() => {}, 60_000);
  console.log(JSON.stringify({ url: server.url, pid: server.pid }));
} catch (error) {
  console.error(error instanceof AlreadyRunning ? error.message : error);
  process.exitCode = 1;
}
