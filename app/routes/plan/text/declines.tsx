import { useActionData, useParams } from '@remix-run/react';
import { inPlan } from '~/domain/addresses';
import { partOf } from '~/domain/plan/text/text-standing';
import type { FormFault } from '~/forms/fault';
import { declineForm } from '~/forms/text';
import { readForm } from '~/http/forms';
import { guard } from '~/http/guard.server';
import { act } from '~/http/plan.server';
import { notThere } from '~/http/refusals.server';
import { addingClosed, editFault } from '~/http/edit-fault.server';
import { LinkButton } from '~/ui/Button';
import { Empty } from '~/ui/Empty';
import { Hidden, TextArea } from '~/ui/form/fields';
import { Form } from '~/ui/form/Form';
import { Page } from '~/ui/Page';
import { t } from '~/words';

export const meta = () => [{ title: t('shell.title', { title: t('talk.decline') }) }];

export const loader = guard.loader('seat', () => null);

export const action = guard.action('seat', async (guest) => {
  const read = await readForm(guest.request, declineForm);
  if (!read.ok) return editFault(guest, addingClosed, read);
  const [key = '', rev = ''] = read.data.part.split('@');
  const part = partOf(key);
  if (!part) throw notThere();
  const anchor = part.type === 'terms' ? 'terms' : `${part.type}-${part.id}`;
  const command = { kind: 'decline-part', part, seen: Number(rev), words: read.data.words } as const;
  return act(guest, read, command, `${inPlan(guest.planId, 'text')}#${anchor}`);
});

const schema = () => import('~/forms/text').then((m) => m.declineForm);

/** Shown where the words could not be taken as they were; otherwise one declines on the page of the part. */
export default function Declines() {
  const fault = useActionData<{ fault?: FormFault }>()?.fault;
  const text = inPlan(useParams()['plan'] ?? '', 'text');
  const part = String(fault?.typed['part'] ?? '');
  return (
    <Page
      level={2}
      title={t('talk.decline')}
      lead={t('talk.decline.lead')}
      narrow
      crumbs={[{ href: text, label: t('talk.title') }]}
    >
      {part ? (
        <Form name="decline" thing={part.split('@')[0] ?? ''} schema={schema} submit={t('talk.decline')} cancel={text}>
          <Hidden name="part" value={part} />
          <TextArea name="words" label={t('talk.decline.words')} rows={3} />
        </Form>
      ) : (
        <Empty title={t('talk.decline.where')} action={<LinkButton to={text}>{t('talk.back')}</LinkButton>} />
      )}
    </Page>
  );
}
