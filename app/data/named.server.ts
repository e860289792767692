import { createHash } from 'node:crypto';
import type { Pool, PoolClient, QueryConfig } from 'pg';

/** Texts that have a name, which follows from the text: a connection may be asked by more than one copy of this. Some vary with how many rows they write, so there is an end to it. */
const names = new Map<string, string>();
const MOST = 500;

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= MOST) return known;
  const name = createHash('sha256').update(text).digest('base64url');
  names.set(text, name);
  return name;
}

/**
 * The connection or pool, for drizzle: whatever is asked of it by text and values goes under a name, so that a connection parses and plans it
 * once. Unnamed queries are planned anew each time, which under policies costs more than running them.
 */
export function named<C extends PoolClient | Pool>(client: C): C {
  const query = (config: QueryConfig, values?: unknown[]) => {
    const name = config.name ?? nameOf(config.text);
    return (client as PoolClient).query(name === undefined ? config : { ...config, name }, values);
  };
  return Object.assign(Object.create(client) as C, { query });
}
