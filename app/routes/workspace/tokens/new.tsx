import { randomUUID } from 'node:crypto';
import { data, redirect, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { makeToken } from '~/commands/tokens.server';
import { isRefusal } from '~/domain/refusal';
import { TOKEN_DAYS } from '~/domain/workspace/token';
import { daysAfter, endFault } from '~/domain/workspace/token-days';
import { makeTokenForm } from '~/forms/tokens';
import { formFault, readForm } from '~/http/forms';
import { guard } from '~/http/guard.server';
import { refused } from '~/http/refusals.server';
import { commandsOf, sayTokenDay, todayOfTokens } from '~/http/tokens.server';
import { newApiToken } from '~/session/api-token';
import { isProofFresh } from '~/session/viewer.server';
import { NewTokenPage } from '~/ui/workspace/NewTokenPage';
import { t } from '~/words';

export const meta: MetaFunction = () => [{ title: t('shell.title', { title: t('tokens.make') }) }];

/** Also after an answer that was not taken: whether they still have to show who they are is as it stands now. */
export const shouldRevalidate = () => true;

export const loader = guard.loader('admin', ({ viewer, workspaceId }) => {
  const first = todayOfTokens();
  const ends = { first, usual: daysAfter(first, TOKEN_DAYS.usual), last: daysAfter(first, TOKEN_DAYS.most) };
  return { workspaceId, ends, fresh: isProofFresh(viewer) };
});

/** Makes a token, and shows it in its answer: no other answer ever does, not even to the same form sent again. */
export const action = guard.action('admin', async (guest) => {
  const { house, viewer, workspaceId, request } = guest;
  const read = await readForm(request, makeTokenForm);
  if (!read.ok) return formFault(read);
  const { name, endsOn } = read.data;
  const reads = [...new Set(read.data.reads)];
  const today = todayOfTokens();
  const fault = endFault(endsOn, today);
  const last = sayTokenDay(guest, daysAfter(today, TOKEN_DAYS.most));
  if (fault) return formFault(read, { endsOn: t(`tokens.ends-${fault}`, { last }) });
  if (!isProofFresh(viewer)) return formFault(read, { '': t('tokens.proof.over') });
  const { token, ...kept } = newApiToken();
  const ask = { house, personId: viewer.personId, workspaceId, op: read.op };
  const made = await makeToken(ask, { id: randomUUID(), name, reads, endsOn, ...kept });
  if (isRefusal(made)) return refused(read, made);
  if (made === 'again') return redirect(`/workspaces/${workspaceId}/tokens?shown`);
  return data({ made: { token, name, commands: commandsOf(guest, reads) } });
});

/** The answer holds a secret: nobody keeps it. */
export const headers = () => ({ 'Cache-Control': 'private, no-store' });

export default function NewToken() {
  const answer = useActionData<typeof action>();
  const made = answer && 'made' in answer ? answer.made : null;
  const typed = answer !== undefined && 'fault' in answer;
  return <NewTokenPage {...useLoaderData<typeof loader>()} made={made} typed={typed} />;
}
