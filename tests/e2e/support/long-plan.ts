import { NORTHQUAY } from '../../../drizzle/seed/northquay-start';
import { asAdmin } from '../../support/test-postgres';

const here = `plan_id = '${NORTHQUAY}'`;
const WIDE = `repeat('W', 200)`;
const wide = (...fields: string[]): string =>
  `jsonb_build_object(${fields.map((field) => `'${field}', ${WIDE}`).join(', ')})`;

/** Northquay's plan with everything in it as long and as wide as the forms let it be, told as rows. */
export const tellLong = (databaseUrl: string): Promise<void> =>
  asAdmin(
    databaseUrl,
    [
      `update plan set title = repeat('W', 120), parties = jsonb_build_object(
         'vendor', 'Tessel Analytics ' || repeat('W', 180), 'customer', 'Northquay Freight ' || repeat('W', 180))
       where id = '${NORTHQUAY}'`,
      `update goal set doc = doc || ${wide('title', 'measure', 'baseline', 'target', 'unit')} where ${here}`,
      `insert into goal (workspace_id, plan_id, id, doc)
       select workspace_id, plan_id, 'long-' || nth, doc || jsonb_build_object('id', 'long-' || nth)
       from (select * from goal where ${here} limit 1) one, generate_series(1, 20) nth`,
      `update commitment set doc = doc || ${wide('title')} where ${here}`,
      `update seat set name = ${WIDE}, role = 'executive' where ${here}`,
      `update check_in set doc = jsonb_set(jsonb_set(doc,
         '{halves,vendor,words}', to_jsonb(repeat('W', 4000))), '{halves,customer,words}', to_jsonb(repeat('W', 4000)))
       where ${here} and doc -> 'halves' -> 'vendor' is not null and doc -> 'halves' -> 'customer' is not null`,
    ].join(';\n'),
  );
