import type pg from 'pg';

/** Signed in as the worker's own role. */
export type StampKeeper = Pick<pg.Pool, 'query'>;

/** Keeps an RFC 3161 answer with its checkpoint, once: false when it has one already. Never replaces one. */
export async function keepStamp(
  keeper: StampKeeper,
  { plan, seq }: { readonly plan: string; readonly seq: number },
  answer: Uint8Array,
): Promise<boolean> {
  const { rows } = await keeper.query<{ kept: boolean }>('select keep_stamp($1, $2, $3) as kept', [
    plan,
    seq,
    Buffer.from(answer).toString('base64'),
  ]);
  return rows[0]?.kept === true;
}
