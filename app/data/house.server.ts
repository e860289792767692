import { createHmac } from 'node:crypto';
import pg from 'pg';
import { openSigner, type CheckpointSigner } from './checkpoint-signer.server';
import type { Clock } from './clock.server';
import { openFiles, type Files, type FilesSettings } from './files/files.server';
import { openLive, type Live } from './live/live.server';
import { watched, type Watch } from './watched-pool.server';

/** What a process has open: given to everything that reads or writes, so that nothing is a global. */
export interface House {
  /** Signed in as `evenhand_app`: used through `asViewer` alone. */
  readonly app: pg.Pool;
  /** Signed in as `evenhand_session`: sees sign-in tables alone. */
  readonly session: pg.Pool;
  /** Signed in as `evenhand_eraser`: used through `asEraser` alone. */
  readonly eraser: pg.Pool;
  readonly clock: Clock;
  readonly settings: HouseSettings;
  /** Signs where ledgers end. */
  readonly signer: CheckpointSigner;
  /** The pages that are open here, and what they are told. */
  readonly live: Live;
  /** Where the bytes of files are. */
  readonly files: Files;
  close(): Promise<void>;
}

export type Mode = 'development' | 'demo' | 'production' | 'test';

/** Real mail, real people, one address: whatever is only shown or let through elsewhere asks here. */
export const isProduction = ({ mode }: Pick<HouseSettings, 'mode'>): boolean => mode === 'production';

/** What a process was told, as far as those who read and write need it. */
export interface HouseSettings {
  /** Scheme, host and port, without a slash at the end: the only source of links. */
  readonly baseUrl: string;
  readonly secret: string;
  readonly mode: Mode;
  /** `Name <address>` or an address alone. */
  readonly mailFrom: string;
  /** Null: mail goes to the outbox. */
  readonly smtpUrl: string | null;
  /** Base64 of the PKCS#8 DER of the Ed25519 key that checkpoints are signed with. */
  readonly checkpointKey: string;
  /** Where checkpoints are stamped by a time-stamping authority (RFC 3161); null: nowhere. */
  readonly timestampUrl: string | null;
  readonly files: FilesSettings;
  /** Name servers (`host:port`) that are asked what a domain says; the system's own when absent. */
  readonly dnsServers?: readonly string[];
}

export type RoleName =
  'evenhand_app' | 'evenhand_session' | 'evenhand_worker' | 'evenhand_eraser' | 'evenhand_listener';

/** The roles' passwords follow from the secret, so that every process of an installation knows them and no file holds them. */
export const rolePassword = (secret: string, role: RoleName): string =>
  createHmac('sha256', secret).update(`database role ${role}`).digest('base64url');

/** The address of the same database for one of the product's roles. */
export function roleUrl(databaseUrl: string, secret: string, role: RoleName): string {
  const url = new URL(databaseUrl);
  url.username = role;
  url.password = rolePassword(secret, role);
  return url.href;
}

/** How long the database is waited for, in milliseconds. A page is answered within 8 s whatever becomes of it (`server/patience.ts`). */
export interface DatabasePatience {
  /** For a connection: until one is free, or until a new one is made. */
  readonly connection: number;
  /** For a lock that another transaction holds, and for a statement as a whole: the server itself gives up then. */
  readonly lock: number;
  readonly statement: number;
  /** For an answer of any kind: a network that swallows everything says nothing either. */
  readonly answer: number;
}

/** Of who answers people. */
export const FOR_PAGES: DatabasePatience = { connection: 4_000, lock: 4_000, statement: 5_000, answer: 5_500 };
/** Of who does the jobs, for whom nobody waits: `claimDigests` says itself how long its statement may take. */
export const FOR_JOBS: DatabasePatience = { connection: 5_000, lock: 5_000, statement: 7_000, answer: 60_000 };

/** A pool whose lost connections are reported, not thrown; nothing that is asked of it hangs for ever. */
export function openPool(
  connectionString: string,
  max: number,
  onError: (error: Error) => void = () => {},
  { connection, lock, statement, answer }: DatabasePatience = FOR_JOBS,
): pg.Pool {
  const pool = new pg.Pool({
    connectionString,
    max,
    connectionTimeoutMillis: connection,
    idleTimeoutMillis: 30_000,
    lock_timeout: lock,
    statement_timeout: statement,
    query_timeout: answer,
    idle_in_transaction_session_timeout: 15_000,
    // A connection that nobody uses and that has died on the way is found out, and does not look alive for hours.
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
  });
  pool.on('error', onError);
  // Between the pool's own listener and the borrower's there is a moment without one, and a connection that is cut in it ends the process.
  pool.on('connect', (client) => client.on('error', onError));
  return pool;
}

export interface HouseOptions {
  readonly databaseUrl: string;
  readonly settings: HouseSettings;
  readonly clock: Clock;
  readonly connections?: number;
  readonly onError?: (error: Error) => void;
  /** Told of what is asked; nobody when absent. */
  readonly watch?: Watch;
}

/** Opens the pools of a process. No connection is made before it is needed. */
export function openHouse({ databaseUrl, settings, clock, connections = 10, onError, watch }: HouseOptions): House {
  const app = openPool(roleUrl(databaseUrl, settings.secret, 'evenhand_app'), connections, onError, FOR_PAGES);
  const session = openPool(
    roleUrl(databaseUrl, settings.secret, 'evenhand_session'),
    Math.max(2, Math.ceil(connections / 3)),
    onError,
    FOR_PAGES,
  );
  const eraser = openPool(roleUrl(databaseUrl, settings.secret, 'evenhand_eraser'), 2, onError);
  for (const [name, pool] of Object.entries({ app, session, eraser })) watched(pool, name, watch);
  const live = openLive({
    url: roleUrl(databaseUrl, settings.secret, 'evenhand_listener'),
    ...(onError && { onError }),
  });
  const close = async () =>
    void (await Promise.all([live.close(), ...[app, session, eraser].map((pool) => pool.end())]));
  const files = openFiles(settings.files);
  return { app, session, eraser, clock, settings, signer: openSigner(settings), live, files, close };
}
