import type pg from 'pg';
import type { SessionTx } from './as-session.server';
import type { Tx } from './as-viewer.server';

/**
 * Asks what is asked at every request, in SQL of ours with values apart: to build the same text anew each time costs more than to run it.
 */
export async function ask<R>(tx: Tx | SessionTx, text: string, values: readonly unknown[]): Promise<R[]> {
  const { rows } = await (tx.$client as pg.PoolClient).query({ text, values: [...values] });
  return rows as R[];
}
