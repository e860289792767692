import { sql } from 'drizzle-orm';

const FORMAT = `'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`;

/** SQL text that writes an instant as the domain has it: ISO with milliseconds and Z. `column` is SQL of ours, never anybody's word. */
export const utcText = (column: string): string => `to_char(${column} at time zone 'UTC', ${FORMAT})`;

/** The same of a column, or of any other piece of SQL. */
export const utc = (column: unknown) => sql<string>`to_char(${column} at time zone 'UTC', ${sql.raw(FORMAT)})`;
