import { redirect } from '@remix-run/node';
import { offerPolicy } from '~/commands/agree-on-policy.server';
import { policyAddress } from '~/domain/addresses';
import { isRefusal } from '~/domain/refusal';
import { offerForm } from '~/forms/policy';
import { readForm } from '~/http/forms';
import { guard } from '~/http/guard.server';
import { notThere, statusOf } from '~/http/refusals.server';

/** Nothing is read here: the button stands on the policy's page. */
export const loader = guard.loader('admin', (): never => {
  throw notThere();
});

/** Puts the draft that was on the screen to its leaders. Changed meanwhile, the page shows it as it is by now. */
export const action = guard.action('admin', async ({ house, viewer, workspaceId, request }) => {
  const read = await readForm(request, offerForm);
  if (!read.ok) throw notThere();
  const done = await offerPolicy({ house, personId: viewer.personId, workspaceId, op: read.op }, read.data.rev);
  if (isRefusal(done) && statusOf(done.refused) === 404) throw notThere();
  return redirect(isRefusal(done) ? `${policyAddress(workspaceId)}?not=${done.refused}` : policyAddress(workspaceId));
});
