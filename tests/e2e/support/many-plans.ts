import { randomUUID } from 'node:crypto';
import { NORTHQUAY } from '../../../drizzle/seed/northquay-start';
import { CAST, type Who } from '../../../drizzle/seed/cast';
import { seatIdOf } from '../../../drizzle/seed/tell';

const DOCS = ['terms', 'goal', 'expectation', 'commitment', 'player', 'version', 'check_in'] as const;
const HEADS = ['shared_head', 'vendor_head'] as const;

/** Days of July and August 2026 on which the next check-in of a copy falls. */
const DAYS = ['2026-07-21', '2026-07-22', '2026-07-23', '2026-07-24', '2026-07-27'] as const;

/**
 * SQL that makes running plans like Northquay's, with the same people on seats of their own: `count` of them, their next check-in (the
 * seventh) on different days, every third with nothing late, the first with long names.
 */
export function manyPlans(count: number): string[] {
  return Array.from({ length: count }, (_, at) => {
    const plan = randomUUID();
    const seats = (Object.keys(CAST) as Who[]).map((who) => [seatIdOf(NORTHQUAY, who), randomUUID()] as const);
    const moved = (text: string) =>
      seats.reduce((inner, [was, is]) => `replace(${inner}, '${was}', '${is}')`, `${text}::text`);
    const name =
      at === 0
        ? `Donaudampfschifffahrtsgesellschaft and ${'Sons '.repeat(12).trim()}`
        : `Customer ${String(at + 1).padStart(2, '0')}`;
    const from = `plan_id = '${NORTHQUAY}'`;
    return [
      `insert into plan (workspace_id, id, customer_id, title, stage, parties, withdrawn, created_at)
       select workspace_id, '${plan}', customer_id, 'Recovery of ${name}', stage,
         jsonb_set(parties, '{customer}', to_jsonb('${name}'::text)), withdrawn, created_at from plan where id = '${NORTHQUAY}'`,
      `insert into seat (workspace_id, plan_id, id, person_id, side, role, name, position, email, opened_at, joined_at)
       select workspace_id, '${plan}', ${moved('id')}::uuid, person_id, side, role, name, position, email, opened_at, joined_at
       from seat where ${from} and closed_at is null`,
      ...DOCS.map(
        (table) => `insert into ${table} (workspace_id, plan_id, id, doc)
          select workspace_id, '${plan}', id, ${moved('doc')}::jsonb from ${table} where ${from}`,
      ),
      ...HEADS.map(
        (table) => `insert into ${table} (workspace_id, plan_id, seq, hash)
          select workspace_id, '${plan}', seq, hash from ${table} where ${from}`,
      ),
      `update check_in set doc = doc || '{"on": "${DAYS[at % DAYS.length]}", "halvesIn": {}}'::jsonb where plan_id = '${plan}' and id = 'ci-7'`,
      ...(at % 3 === 2
        ? [
            `update commitment set doc = jsonb_set(doc, '{due}', '"2026-08-20"') where plan_id = '${plan}' and doc->'deliveries' = '[]'`,
          ]
        : []),
    ].join(';\n');
  });
}
