import { randomUUID } from 'node:crypto';
import { askErasure, readWhereTheyWere } from '../data/erasures.server';
import { enqueue } from '../data/jobs.server';
import { refuse } from '../domain/refusal';
import { administer, log, type AdminAsk, type Administered } from './administer.server';
import { Refused } from './refused';

/**
 * An admin asks that a person who has left be erased: name, address and what they wrote, in this workspace's plans. The work is done by
 * a job, which reads what the admin may not. Asked for again while it is under way, it is the same request.
 */
export const erasePersonOf = (ask: AdminAsk, personId: string): Promise<Administered> =>
  administer(ask, async (tx) => {
    const id = randomUUID();
    const { workspaceId, house } = ask;
    const name = (await readWhereTheyWere(tx, workspaceId, personId))?.name ?? '';
    const said = await askErasure(tx, { id, workspaceId, personId, at: house.clock.now() });
    if (said === 'already-open') return;
    if (said !== 'asked') throw new Refused(refuse(said));
    await log(tx, ask, { kind: 'erasure-asked', about: { id: personId, name } });
    await enqueue(tx, 'erase-person', { erasure: id }, `erase-person ${id}`);
  });
