import { timingSafeEqual } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { QueuedJobs } from '../data/queue-state.server';
import type { Watch } from '../data/watched-pool.server';

/** A request that was answered, by the pattern of its address. */
export interface AnsweredRequest {
  readonly route: string;
  readonly method: string;
  readonly status: number;
  readonly ms: number;
  /** It stays open until the reader goes: how long that took says nothing of how fast we are. */
  readonly stream: boolean;
}

/** What the worker has done. */
export interface DoneJob {
  readonly task: string;
  readonly failed: boolean;
  readonly ms: number;
}

/** What a process counts. Every label is one of a few words of the product's own: none names a person, a plan, a workspace or a customer. */
export interface Metrics {
  readonly watch: Watch;
  answered(request: AnsweredRequest): void;
  job(job: DoneJob): void;
  mail(kind: string, outcome: string): void;
  slowStatement(pool: string): void;
  /** Gives the text of a scrape. */
  read(): Promise<string>;
}

export interface MetricsOptions {
  /** How many pages are open and told of changes. */
  readonly streams: () => number;
  /** The whole queue; rejects where the database is away. */
  readonly queue: () => Promise<readonly QueuedJobs[]>;
}

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);
const OF_REQUESTS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 8];
const OF_TRANSACTIONS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5];
const OF_JOBS = [0.01, 0.05, 0.1, 0.5, 1, 5, 30];

/** Milliseconds for which what was read of the queue is good enough: who scrapes more often asks the database no more. */
const QUEUE_KEPT = 5_000;
/** Milliseconds after which a scrape goes on without the database. */
const QUEUE_WITHIN = 2_000;

/** Opens the counts of one process, in a registry of its own. */
export function openMetrics({ streams, queue }: MetricsOptions): Metrics {
  const registers = [new Registry()];
  const [registry] = registers as [Registry];
  collectDefaultMetrics({ register: registry });

  const requests = new Counter({
    name: 'evenhand_requests_total',
    help: 'Requests that were answered, by the pattern of their address.',
    labelNames: ['route', 'method', 'status'],
    registers,
  });
  const requestSeconds = new Histogram({
    name: 'evenhand_request_seconds',
    help: 'How long requests took until they were answered whole, streams apart.',
    labelNames: ['route', 'method'],
    buckets: OF_REQUESTS,
    registers,
  });
  const pools = new Map<string, { totalCount: number; idleCount: number; waitingCount: number }>();
  new Gauge({
    name: 'evenhand_database_connections',
    help: 'Connections of this process by what they do, and requests that wait for one.',
    labelNames: ['pool', 'state'],
    registers,
    collect() {
      for (const [pool, { totalCount, idleCount, waitingCount }] of pools) {
        this.set({ pool, state: 'busy' }, totalCount - idleCount);
        this.set({ pool, state: 'idle' }, idleCount);
        this.set({ pool, state: 'waiting' }, waitingCount);
      }
    },
  });
  const transactions = new Histogram({
    name: 'evenhand_transaction_seconds',
    help: 'How long transactions took, from BEGIN to their end.',
    labelNames: ['pool', 'outcome'],
    buckets: OF_TRANSACTIONS,
    registers,
  });
  const slow = new Counter({
    name: 'evenhand_slow_statements_total',
    help: 'Statements that were written to the log as slow.',
    labelNames: ['pool'],
    registers,
  });
  const jobs = new Histogram({
    name: 'evenhand_job_seconds',
    help: 'Jobs that this process has tried, and how long they took.',
    labelNames: ['task', 'outcome'],
    buckets: OF_JOBS,
    registers,
  });
  const mails = new Counter({
    name: 'evenhand_mails_total',
    help: 'Mails that this process has tried to send, by what came of it.',
    labelNames: ['kind', 'outcome'],
    registers,
  });
  new Gauge({
    name: 'evenhand_open_streams',
    help: 'Open pages of this process that are told of changes.',
    registers,
    collect() {
      this.set(streams());
    },
  });

  const up = new Gauge({
    name: 'evenhand_database_up',
    help: 'Whether the database answered when the queue was last asked for.',
    registers,
  });
  const queued = new Gauge({
    name: 'evenhand_queued_jobs',
    help: 'Jobs in the queue of the whole installation, by their state.',
    labelNames: ['task', 'state'],
    registers,
  });
  const oldest = new Gauge({
    name: 'evenhand_oldest_job_seconds',
    help: 'For how long the oldest of these jobs has been due, or under way.',
    labelNames: ['task', 'state'],
    registers,
  });
  let asked: Promise<void> | undefined;
  let askedAt = -Infinity;
  const askQueue = (): Promise<void> => {
    if (asked && performance.now() - askedAt < QUEUE_KEPT) return asked;
    askedAt = performance.now();
    asked = queue().then(
      (rows) => {
        up.set(1);
        queued.reset();
        oldest.reset();
        for (const { task, state, count, oldest: seconds } of rows) {
          queued.set({ task, state }, count);
          oldest.set({ task, state }, seconds);
        }
      },
      () => {
        up.set(0);
        // What is not known is not said: yesterday's queue is none.
        queued.reset();
        oldest.reset();
      },
    );
    return asked;
  };

  return {
    watch: {
      opened: (name, pool) => void pools.set(name, pool),
      asked: () => {},
      ended: ({ pool, how, ms }) => transactions.observe({ pool, outcome: how }, ms / 1000),
    },
    answered: ({ route, method, status, ms, stream }) => {
      const known = METHODS.has(method) ? method : 'other';
      requests.inc({ route, method: known, status });
      if (!stream) requestSeconds.observe({ route, method: known }, ms / 1000);
    },
    job: ({ task, failed, ms }) => jobs.observe({ task, outcome: failed ? 'failed' : 'done' }, ms / 1000),
    mail: (kind, outcome) => mails.inc({ kind, outcome }),
    slowStatement: (pool) => slow.inc({ pool }),
    read: async () => {
      let late: NodeJS.Timeout | undefined;
      const tooLate = new Promise<void>((resolve) => {
        late = setTimeout(() => (up.set(0), resolve()), QUEUE_WITHIN);
      });
      await Promise.race([askQueue(), tooLate]);
      clearTimeout(late);
      return registry.metrics();
    },
  };
}

export interface MetricsPlace {
  readonly port: number;
  readonly host: string;
  /** What whoever asks has to bear; null: whoever reaches the address may ask. */
  readonly token: string | null;
}

/** Answers `GET /metrics` on an address of its own, which is not the product's. Rejects where that is taken. */
export async function serveMetrics(
  { read }: Pick<Metrics, 'read'>,
  { port, host, token }: MetricsPlace,
): Promise<Server> {
  const server = createServer({ requestTimeout: 10_000, headersTimeout: 5_000 }, (req, res) => {
    const say = (status: number, text: string, type = 'text/plain; charset=utf-8'): void =>
      void res.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store' }).end(text);
    if (token !== null && !isToken(req.headers.authorization, token)) return say(401, 'a token is asked for\n');
    if (req.url !== '/metrics' || req.method !== 'GET') return say(404, 'there is /metrics\n');
    read().then(
      (text) => say(200, text, 'text/plain; version=0.0.4; charset=utf-8'),
      () => say(500, 'not now\n'),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return server;
}

function isToken(said: string | undefined, token: string): boolean {
  const [given, wanted] = [Buffer.from(said ?? ''), Buffer.from(`Bearer ${token}`)];
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
