import { join } from 'node:path';
import { z } from 'zod';
import { newCheckpointKey, readCheckpointKey } from '../data/checkpoint-signer.server';
import type { FilesSettings } from '../data/files/files.server';
import { isProduction, type Mode } from '../data/house.server';
import { dataFolder } from './folders';
import { freePortFrom } from './free-port';
import { keptSecret } from './kept-secret';
import type { MetricsPlace } from './metrics.server';

export type { Mode };

/** What the process was told. Everything else that it needs to know is in the database. */
export type Settings = {
  mode: Mode;
  /** Null: start the embedded Postgres in `dataDir`. Never null in production. */
  databaseUrl: string | null;
  /** Scheme, host and port, without a slash at the end: the only source of links. */
  baseUrl: string;
  /** At least 32 characters. */
  secret: string;
  /** Base64 of the PKCS#8 DER of the Ed25519 key that checkpoints are signed with. It never enters the database. */
  checkpointKey: string;
  /** A time-stamping authority (RFC 3161) that checkpoints are sent to; null: none. */
  timestampUrl: string | null;
  /** Null outside production: mail goes to the outbox page. */
  smtpUrl: string | null;
  /** `Name <address>` or an address alone. */
  mailFrom: string;
  port: number;
  /** The address to listen on. */
  host: string;
  /** How many proxies stand before the process: what they say of the sender's address is believed. None when absent. */
  proxies?: number;
  /** Whether the process that answers people does the jobs too, or leaves them to another (`npm run worker`). It does when absent. */
  worker?: 'in' | 'off';
  /** Where counts are given to whoever scrapes them; null: nowhere. */
  metrics?: MetricsPlace | null;
  /** Milliseconds from which on a statement is written to the log; 500 when absent. */
  slowMs?: number;
  /** Seconds for which a process that is ended goes on answering after it has said that it is not ready; none when absent. */
  drainSeconds?: number;
  logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
  /** Where files are kept, and what looks at them first. */
  files: FilesSettings;
  /** Name servers (`host:port`) that are asked what a domain says; the system's own when absent. */
  dnsServers?: readonly string[];
  /** Where the embedded database, the kept secret and, without a bucket, the files live. */
  dataDir: string;
  /** Where the embedded database puts away the log of its changes (`backup/`); nowhere when absent. */
  backupDir?: string;
};

type Environment = Readonly<Record<string, string | undefined>>;

/** An address, IPv6 in brackets, and a port where it is not 53: as the resolver takes them. */
const DNS_SERVER = /^(\d{1,3}(\.\d{1,3}){3}|\[[0-9a-fA-F:]+\])(:\d{1,5})?$/;

const local = new Set(['localhost', '127.0.0.1', '[::1]']);

const address = (protocols: readonly string[], message: string) =>
  z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol), message);

/** What each variable must be: a fault reads `NAME message`, and never repeats the value, which may be secret. */
const variables = {
  DATABASE_URL: address(['postgres:', 'postgresql:'], 'must be an address like postgres://user:password@host/database'),
  BASE_URL: address(['https:', 'http:'], 'must be the address people open, like https://plans.example.com')
    .refine((text) => ownPathOnly(text), 'must end after the host and port: no path, no user, no question mark')
    .refine((text) => secureOrLocal(text), 'must begin with https:// unless its host is localhost')
    .transform((text) => new URL(text).origin),
  SECRET: z.string().min(32, 'must have 32 characters or more, for example from: openssl rand -base64 32'),
  CHECKPOINT_KEY: z
    .string()
    .refine(
      (text) => readCheckpointKey(text) !== null,
      'must be an Ed25519 private key, as this makes one: openssl genpkey -algorithm ed25519 -outform DER | base64 -w0',
    ),
  TIMESTAMP_URL: address(
    ['https:', 'http:'],
    'must be the address of a time-stamping authority (RFC 3161), or not set',
  ),
  SMTP_URL: address(['smtp:', 'smtps:'], 'must be an address like smtp://user:password@mail.example.com:587'),
  MAIL_FROM: z
    .string()
    .regex(/^([^<>@\r\n]+ <[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/, 'must be an address, or a name and <address>'),
  PORT: z.string().regex(/^\d+$/, 'must be a number from 1 to 65535').transform(Number).pipe(portNumber()),
  HOST: z.string().regex(/^[\w.:-]+$/, 'must be an address to listen on, like 127.0.0.1'),
  PROXIES: z.string().regex(/^\d$/, 'must be how many proxies stand before the process, from 0 to 9').transform(Number),
  METRICS_PORT: z.string().regex(/^\d+$/, 'must be a number from 1 to 65535').transform(Number).pipe(portNumber()),
  METRICS_HOST: z.string().regex(/^[\w.:-]+$/, 'must be an address to listen on, like 127.0.0.1'),
  METRICS_TOKEN: z.string().regex(/^[\w.~+/=-]{32,}$/, 'must have 32 letters, digits or -._~+/= or more'),
  DRAIN_SECONDS: z
    .string()
    .regex(/^[0-5]?\d$/, 'must be a number of seconds from 0 to 59')
    .transform(Number),
  SLOW_QUERY_MS: z
    .string()
    .regex(/^\d{1,6}$/, 'must be a number of milliseconds')
    .transform(Number),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
    error: 'must be one of fatal, error, warn, info, debug, trace, silent',
  }),
  WORKER: z.enum(['in', 'off'], { error: 'must be in or off' }),
  NODE_ENV: z.enum(['development', 'production', 'test'], { error: 'must be one of development, production, test' }),
  DATA_DIR: z.string(),
  BACKUP_DIR: z.string(),
  FILES_URL: address(
    ['https:', 'http:'],
    'must be the address of a bucket of an S3-compatible store, like https://s3.example.com/evenhand, or not set',
  )
    .refine((text) => bucketOnly(text), 'must end with the name of the bucket')
    .transform((text) => text.replace(/\/+$/, '')),
  FILES_REGION: z.string().regex(/^[\w-]+$/, 'must be the name of a region, like eu-central-1'),
  FILES_KEY: z.string(),
  FILES_SECRET: z.string(),
  DNS_SERVERS: z
    .string()
    .transform((text) => text.split(/[\s,]+/).filter(Boolean))
    .refine(
      (all) => all.every((one) => DNS_SERVER.test(one)),
      'must be addresses of name servers, like 192.0.2.53 or 192.0.2.53:5353, with commas between',
    ),
  SCAN_URL: address(['tcp:'], 'must be the address of a clamd, like tcp://127.0.0.1:3310, or not set'),
};

type Name = keyof typeof variables;
type Values = { [name in Name]?: z.output<(typeof variables)[name]> };

const requiredInProduction: readonly Name[] = [
  'DATABASE_URL',
  'BASE_URL',
  'SECRET',
  'CHECKPOINT_KEY',
  'SMTP_URL',
  'MAIL_FROM',
];

/**
 * The settings of a mode, or a line for each fault. Development and demo fill in what is not set; production asks for all that
 * is `required`.
 */
export async function readSettings(
  mode: Mode,
  environment: Environment = process.env,
  required: readonly Name[] = requiredInProduction,
): Promise<{ settings: Settings } | { faults: string[] }> {
  const { values, faults } = parse(environment);
  const production = isProduction({ mode });
  if (production) {
    for (const name of required) if (!given(environment, name)) faults.push(`${name} is missing`);
    if (values.NODE_ENV && values.NODE_ENV !== 'production') faults.push('NODE_ENV must be production, or not set');
  }
  for (const name of ['FILES_KEY', 'FILES_SECRET'] as const)
    if (values.FILES_URL && !given(environment, name)) faults.push(`${name} is missing: FILES_URL names a bucket`);
  faults.push(...metricsFaults(values));
  if (faults.length > 0) return { faults };
  const port = values.PORT ?? (production ? 3000 : await freePortFrom(3000));
  const dataDir = values.DATA_DIR ?? dataFolder;
  const settings: Settings = {
    mode,
    databaseUrl: values.DATABASE_URL ?? null,
    baseUrl: values.BASE_URL ?? `http://localhost:${port}`,
    secret: values.SECRET ?? keptSecret(join(dataDir, 'secret')),
    checkpointKey: values.CHECKPOINT_KEY ?? keptSecret(join(dataDir, 'checkpoint-key'), newCheckpointKey),
    timestampUrl: values.TIMESTAMP_URL ?? null,
    smtpUrl: production ? (values.SMTP_URL ?? null) : null,
    mailFrom: values.MAIL_FROM ?? 'Evenhand <evenhand@localhost>',
    port,
    host: values.HOST ?? (production ? '0.0.0.0' : '127.0.0.1'),
    ...(values.WORKER ? { worker: values.WORKER } : {}),
    ...(values.PROXIES ? { proxies: values.PROXIES } : {}),
    ...(values.DNS_SERVERS?.length ? { dnsServers: values.DNS_SERVERS } : {}),
    metrics: metricsOf(values),
    // Whoever looks at the demo reads its console: a machine under load is no news there.
    slowMs: values.SLOW_QUERY_MS ?? (mode === 'demo' ? Infinity : SLOW_MS),
    drainSeconds: values.DRAIN_SECONDS ?? (production ? 5 : 0),
    logLevel: values.LOG_LEVEL ?? (production ? 'info' : 'warn'),
    files: filesOf(values, dataDir),
    dataDir,
    ...(values.BACKUP_DIR ? { backupDir: values.BACKUP_DIR } : {}),
  };
  return { settings };
}

/** As `readSettings`; with a fault it writes each on a line of its own and ends the process with 1. */
export async function settingsOrExit(
  mode: Mode,
  environment: Environment = process.env,
  required: readonly Name[] = requiredInProduction,
): Promise<Settings> {
  const read = await readSettings(mode, environment, required);
  if ('settings' in read) return read.settings;
  for (const fault of read.faults) console.error(fault);
  process.exit(1);
}

function parse(environment: Environment): { values: Values; faults: string[] } {
  const values: Record<string, unknown> = {};
  const faults: string[] = [];
  for (const [name, schema] of Object.entries(variables)) {
    const text = given(environment, name);
    if (text === undefined) continue;
    const result = schema.safeParse(text);
    if (result.success) values[name] = result.data;
    else faults.push(`${name} ${result.error.issues[0]?.message ?? 'is not right'}`);
  }
  return { values: values as Values, faults };
}

export const SLOW_MS = 500;
const LOOPBACK = /^(127\.\d+\.\d+\.\d+|localhost|::1)$/;

/** Counts are not for the public: beyond this machine whoever asks needs a token. */
function metricsFaults({ METRICS_PORT: port, METRICS_HOST: host, METRICS_TOKEN: token, PORT }: Values): string[] {
  if (port === undefined) return [];
  return [
    ...(port === (PORT ?? 3000) ? ['METRICS_PORT must not be the port that people open'] : []),
    ...(host !== undefined && !LOOPBACK.test(host) && token === undefined
      ? ['METRICS_TOKEN is missing: METRICS_HOST is not this machine alone']
      : []),
  ];
}

const metricsOf = ({ METRICS_PORT: port, METRICS_HOST: host, METRICS_TOKEN: token }: Values): MetricsPlace | null =>
  port === undefined ? null : { port, host: host ?? '127.0.0.1', token: token ?? null };

/** Without a bucket files are kept in the data folder; what arrives is written there in either case. */
function filesOf(values: Values, dataDir: string): FilesSettings {
  const { FILES_URL: url, FILES_REGION: region = 'us-east-1', FILES_KEY: key = '', FILES_SECRET: secret = '' } = values;
  return {
    folder: join(dataDir, 'files'),
    bucket: url === undefined ? null : { url, region, key, secret },
    scanUrl: values.SCAN_URL ?? null,
  };
}

/** An empty variable counts as not set: that is how shells and compose files unset one. */
function given(environment: Environment, name: string): string | undefined {
  return environment[name]?.trim() || undefined;
}

function ownPathOnly(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : null;
  return url === null || (url.pathname === '/' && url.search === '' && url.hash === '' && url.username === '');
}

function bucketOnly(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : null;
  return (
    url === null || (/^\/[^/]+\/?$/.test(url.pathname) && url.search === '' && url.hash === '' && url.username === '')
  );
}

function secureOrLocal(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : null;
  return url === null || url.protocol === 'https:' || local.has(url.hostname);
}

function portNumber() {
  return z.number().min(1, 'must be a number from 1 to 65535').max(65_535, 'must be a number from 1 to 65535');
}
