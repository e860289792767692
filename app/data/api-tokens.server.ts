import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import { MOST_TOKENS, type TokenRead } from '../domain/workspace/token';
import { asSession } from './as-session.server';
import type { Tx } from './as-viewer.server';
import { ask } from './ask.server';
import { isTriedTooOften } from './attempts.server';
import type { House } from './house.server';
import { utc } from './instant.server';
import { apiToken, member } from './schema';

/** A token as the admins of its workspace see it: never the token itself. Instants of real time; days in UTC. */
export interface ApiToken {
  readonly id: string;
  readonly name: string;
  readonly reads: readonly TokenRead[];
  /** Its last four characters. */
  readonly ending: string;
  /** Who made it, by the name of now. */
  readonly by: string;
  readonly madeAt: string;
  /** The last day on which it works. */
  readonly endsOn: string;
  readonly usedAt: string | null;
  readonly revokedAt: string | null;
}

const SHOWN = {
  id: apiToken.id,
  name: apiToken.name,
  reads: apiToken.reads,
  ending: apiToken.ending,
  by: sql<string>`coalesce(${member.name}, '')`,
  madeAt: utc(apiToken.madeAt),
  endsOn: apiToken.endsOn,
  usedAt: utc(apiToken.usedAt),
  revokedAt: utc(apiToken.revokedAt),
};

/** So many that work no more are listed, the latest of them. */
const MOST_SHOWN = 200;

const shown = (tx: Tx) =>
  tx
    .select(SHOWN)
    .from(apiToken)
    .leftJoin(member, and(eq(member.workspaceId, apiToken.workspaceId), eq(member.personId, apiToken.personId)));

/** The tokens of a workspace, the newest first. */
export const listTokens = (tx: Tx, workspaceId: string): Promise<ApiToken[]> =>
  shown(tx)
    .where(eq(apiToken.workspaceId, workspaceId))
    .orderBy(desc(apiToken.madeAt), apiToken.id)
    .limit(MOST_SHOWN) as Promise<ApiToken[]>;

const one = (workspaceId: string, id: string) => and(eq(apiToken.workspaceId, workspaceId), eq(apiToken.id, id));

export async function readToken(tx: Tx, workspaceId: string, id: string): Promise<ApiToken | null> {
  const [found] = (await shown(tx).where(one(workspaceId, id))) as ApiToken[];
  return found ?? null;
}

export interface NewToken extends Pick<ApiToken, 'id' | 'name' | 'reads' | 'ending' | 'endsOn'> {
  readonly workspaceId: string;
  /** Its maker: whoever asks. */
  readonly personId: string;
  readonly tokenHash: string;
}

/** Adds a token; false where there are as many that work as there can be. */
export async function addToken(tx: Tx, made: NewToken): Promise<boolean> {
  const { workspaceId, id, personId, name, reads, tokenHash, ending, endsOn } = made;
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`tokens ${workspaceId}`}, 0))`);
  const added = await ask(
    tx,
    `insert into api_token (workspace_id, id, person_id, name, reads, token_hash, ending, ends_on) select $1, $2, $3, $4, $5, $6, $7, $8
     where (select count(*) from api_token where workspace_id = $1 and revoked_at is null and ends_on >= (now() at time zone 'UTC')::date) < $9
     returning id`,
    [workspaceId, id, personId, name, reads, tokenHash, ending, endsOn, MOST_TOKENS],
  );
  return added.length > 0;
}

type Named = Pick<ApiToken, 'id' | 'name'>;

/** From the next request on a token opens nothing. Returns it; null where it was revoked already, or is not there. */
export async function revokeToken(tx: Tx, workspaceId: string, id: string): Promise<Named | null> {
  const [revoked] = await tx
    .update(apiToken)
    .set({ revokedAt: sql`now()` })
    .where(and(one(workspaceId, id), isNull(apiToken.revokedAt)))
    .returning({ id: apiToken.id, name: apiToken.name });
  return revoked ?? null;
}

/** The same for all that one person made; returns them. */
export const revokeTokensOf = (tx: Tx, workspaceId: string, personId: string): Promise<Named[]> =>
  tx
    .update(apiToken)
    .set({ revokedAt: sql`now()` })
    .where(and(eq(apiToken.workspaceId, workspaceId), eq(apiToken.personId, personId), isNull(apiToken.revokedAt)))
    .returning({ id: apiToken.id, name: apiToken.name });

/** In whose name a token reads; `wait` says for how many seconds it is held back, 0 for not at all. */
export interface UsedToken extends Named {
  readonly personId: string;
  readonly wait: number;
}

/** Uses a token, by its hash, to read this of this workspace; null where it does not open it, for whatever reason. */
export async function openByToken(
  house: House,
  {
    workspaceId,
    tokenHash,
    what,
  }: { readonly workspaceId: string; readonly tokenHash: string; readonly what: TokenRead },
): Promise<UsedToken | null> {
  const [used] = await asSession(house, (tx) =>
    ask<UsedToken>(tx, 'select person as "personId", id, called as name, wait from use_api_token($1, $2, $3)', [
      workspaceId,
      tokenHash,
      what,
    ]),
  );
  return used ?? null;
}

/** How often a sender may come with a token that opens nothing, in a quarter of an hour. */
const MOST_WRONG = 30;

/** Counts a token that opened nothing; whether its sender (hashed) has come with too many. */
export const isWrongTooOften = (house: House, sender: string): Promise<boolean> =>
  asSession(house, (tx) => isTriedTooOften(tx, 'token', [{ of: `sender ${sender}`, most: MOST_WRONG }]));
