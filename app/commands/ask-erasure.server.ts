import { randomUUID } from 'node:crypto';
import { askErasure, readToldOfErasure, readWhereTheyWere } from '../data/erasures.server';
import { enqueue, enqueueErasureAsked } from '../data/jobs.server';
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
    // Words of a side go for good: those who answer for it hear that it was asked, whoever asked it.
    for (const told of await readToldOfErasure(tx, workspaceId, personId)) await enqueueErasureAsked(tx, told, id);
    await enqueue(tx, 'erase-person', { erasure: id }, `erase-person ${id}`);
  });
