import { redirect } from '@remix-run/node';
import { setTemplateRetired } from '~/commands/keep-template.server';
import { isRefusal } from '~/domain/refusal';
import { retireForm } from '~/forms/template';
import { formFault, readForm } from '~/http/forms';
import { guard } from '~/http/guard.server';
import { notThere, refused } from '~/http/refusals.server';
import { templateAt, templatesOf } from '~/http/templates.server';

/** Only ever posted to. */
export const loader = guard.loader('member', () => {
  throw notThere();
});

export const action = guard.action('member', async (guest) => {
  const { house, viewer, workspaceId, request } = guest;
  const read = await readForm(request, retireForm);
  const { id } = await templateAt(guest);
  if (!read.ok) return formFault(read);
  const retired = read.data.retired === 'yes';
  const done = await setTemplateRetired({ house, personId: viewer.personId, workspaceId, op: read.op }, id, retired);
  if (isRefusal(done)) return refused(read, done);
  return redirect(`${templatesOf(workspaceId)}?${retired ? 'retired' : 'back'}=${id}`);
});
