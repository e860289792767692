import { sql, type SQL } from 'drizzle-orm';
import { LOG_AREAS, type LogArea, type LogDetails, type LogKind, type SignInKind } from '../domain/workspace/log-kinds';
import type { SessionTx } from './as-session.server';
import { asViewer, type Tx } from './as-viewer.server';
import type { House } from './house.server';
import { utc } from './instant.server';
import { adminLog } from './schema';

/** Who does something in a workspace, and when (an ISO instant). */
export interface LogBy {
  readonly workspaceId: string;
  readonly personId: string;
  readonly at: string;
}

export interface LogAct {
  readonly kind: LogKind;
  /** Whom or what it is about, by the name of now. */
  readonly about?: { readonly id: string | null; readonly name: string };
  readonly details?: LogDetails;
}

/** Writes a line of the workspace's log, in the transaction of the change. Its writer is a member, under the name of now. */
export async function logAct(tx: Tx, by: LogBy, { kind, about, details = {} }: LogAct): Promise<void> {
  await tx.execute(sql`
    insert into admin_log (workspace_id, at, kind, person_id, person_name, about_id, about_name, details)
    select workspace_id, ${by.at}, ${kind}, person_id, name, ${about?.id ?? null}, ${about?.name ?? ''}, ${JSON.stringify(details)}::jsonb
    from member where workspace_id = ${by.workspaceId} and person_id = ${by.personId}`);
}

/**
 * Writes down that somebody signed in, was not let in, or changed how they do: in the log of each workspace they are a member of, and
 * nowhere for anybody else. `details`: `how` (mail, passkey, sso …) and `device`; never a token. In the transaction that does it.
 */
export async function noteSignIn(
  tx: SessionTx,
  {
    personId,
    kind,
    at,
    details = {},
  }: { readonly personId: string; readonly kind: SignInKind; readonly at: string; readonly details?: LogDetails },
): Promise<void> {
  await tx.execute(sql`select note_sign_in(${personId}, ${kind}, ${at}, ${JSON.stringify(details)}::jsonb)`);
}

/** Which lines are asked for; '' takes all. */
export interface LogNarrowing {
  /** A person's id: who did it. */
  readonly person: string;
  /** A kind, or an area for all of its kinds. */
  readonly kind: LogKind | LogArea | '';
}

export interface LogLine {
  readonly seq: number;
  readonly at: string;
  readonly kind: LogKind;
  /** '' where nobody did it. */
  readonly by: string;
  readonly about: string;
  readonly details: LogDetails;
  /** The title of the plan that the line is about, while it is there. */
  readonly plan: string | null;
}

const narrowed = (workspaceId: string, { person, kind }: LogNarrowing): SQL => sql`l.workspace_id = ${workspaceId}
  ${person === '' ? sql`` : sql`and l.person_id = ${person}`}
  ${
    kind === ''
      ? sql``
      : sql`and l.kind in (${sql.join(
          kindsOf(kind).map((one) => sql`${one}`),
          sql`, `,
        )})`
  }`;

const kindsOf = (kind: LogKind | LogArea): readonly LogKind[] =>
  kind in LOG_AREAS ? LOG_AREAS[kind as LogArea] : [kind as LogKind];

/** Lines of a workspace's log, the newest first: at most `most`, those before the line `before` where one is named. */
export async function readLog(
  tx: Tx,
  workspaceId: string,
  narrowing: LogNarrowing,
  { before, most }: { readonly before: number | null; readonly most: number },
): Promise<LogLine[]> {
  const { rows } = await tx.execute<LogLine & Record<string, unknown>>(sql`
    select l.seq::int as seq, ${utc(sql`l.at`)} as at, l.kind, l.person_name as by, l.about_name as about, l.details, p.title as plan
    from ${adminLog} l left join plan p on p.workspace_id = l.workspace_id and p.id::text = l.details ->> 'plan'
    where ${narrowed(workspaceId, narrowing)} ${before === null ? sql`` : sql`and l.seq < ${before}`}
    order by l.seq desc limit ${most}`);
  return rows;
}

/** So many are read in one go: a statement has five seconds, and a log may be long. */
const PIECE = 5_000;

/**
 * All lines, the newest first, in pieces, each in a transaction of its own: no connection is held while they are taken. Fails on the way where
 * whoever asks is no admin of the workspace any more: a half is never taken for the whole.
 */
export async function* logInPieces(
  house: House,
  personId: string,
  workspaceId: string,
  narrowing: LogNarrowing,
): AsyncGenerator<LogLine[]> {
  for (let before: number | null = null, more = true; more;) {
    const lines: LogLine[] = await asViewer(house, { personId }, 'read', async (tx) => {
      const { rows } = await tx.execute(
        sql`select 1 from viewer_admin_workspaces() as own where own = ${workspaceId}::uuid`,
      );
      if (rows.length === 0) throw new Error('whoever took the log is no admin of the workspace any more');
      return readLog(tx, workspaceId, narrowing, { before, most: PIECE });
    });
    yield lines;
    more = lines.length === PIECE;
    before = lines.at(-1)?.seq ?? null;
  }
}

/** How many lines there are. */
export async function countLog(tx: Tx, workspaceId: string, narrowing: LogNarrowing): Promise<number> {
  const { rows } = await tx.execute<{ found: number }>(
    sql`select count(*)::int as found from ${adminLog} l where ${narrowed(workspaceId, narrowing)}`,
  );
  return rows[0]!.found;
}

/** Who stands in the log, under the latest of their names, by name. */
export async function readLogPeople(tx: Tx, workspaceId: string): Promise<{ id: string; name: string }[]> {
  const { rows } = await tx.execute<{ id: string; name: string }>(sql`
    select id, name from (
      select distinct on (person_id) person_id as id, person_name as name from ${adminLog}
      where workspace_id = ${workspaceId} and person_id is not null order by person_id, seq desc) people
    order by name, id`);
  return rows;
}
