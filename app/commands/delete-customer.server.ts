import { readCustomer } from '../data/customers.server';
import { deleteCustomerRows, readGoing } from '../data/customer-deletion.server';
import { enqueueCustomerDeleted } from '../data/jobs.server';
import { readWorkspaceName } from '../data/workspace-settings.server';
import { erasedText } from '../domain/ledger/erased';
import { refuse } from '../domain/refusal';
import { asksForWords, type DeleteReason } from '../domain/workspace/deleting';
import { administer, log, type AdminAsk, type Administered } from './administer.server';
import { Refused } from './refused';

/**
 * Deletes a customer and all of its plans, once, in one transaction: nothing is half deleted. Everybody who sits in one of them then is
 * told by mail, and the log keeps that it was done, by whom and why. That it is really the admin who asks is proved before.
 */
export const deleteCustomer = (
  ask: AdminAsk,
  customerId: string,
  { reason, words }: { readonly reason: DeleteReason; readonly words: string },
): Promise<Administered> =>
  administer(ask, async (tx) => {
    const { workspaceId, house } = ask;
    if (asksForWords(reason) && words.trim() === '') throw new Refused(refuse('missing', undefined, 'words'));
    const customer = await readCustomer(tx, workspaceId, customerId);
    if (!customer) throw new Refused(refuse('not-found'));
    const at = house.clock.now();
    // Read before they go: afterwards nobody knows any more who is to be told.
    const { plans, told } = await readGoing(tx, workspaceId, customerId, at);
    const vendor = (await readWorkspaceName(tx, workspaceId)) ?? '';
    const called = erasedText(at.slice(0, 10));
    const said = await deleteCustomerRows(tx, { workspaceId, customerId, reason, at, called });
    if (said === 'binding') throw new Refused(refuse('plans-bind'));
    if (said === 'kept') throw new Refused(refuse('plans-kept', undefined, 'reason'));
    if (said !== 'deleted') throw new Refused(refuse(said));
    const facts = { workspace: workspaceId, vendor, customer: customer.name, on: at.slice(0, 10), reason };
    for (const { person, ...addressee } of told)
      await enqueueCustomerDeleted(tx, { ...facts, person, addressee }, customerId);
    const details = { plans: plans.length, reason, words };
    await log(tx, ask, { kind: 'customer-deleted', about: { id: customerId, name: customer.name }, details });
  });
