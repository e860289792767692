import { useActionData, useParams } from '@remix-run/react';
import { isRefusal } from '~/domain/refusal';
import type { FormFault } from '~/forms/fault';
import type { ImportView, PlanFacts } from '~/forms/import-view';
import { importPlanForm } from '~/forms/new-plan';
import { formFault, readForm } from '~/http/forms';
import { guard } from '~/http/guard.server';
import { previewOrMake } from '~/http/new-plan.server';
import { refused } from '~/http/refusals.server';
import { LinkButton } from '~/ui/Button';
import { Empty } from '~/ui/Empty';
import { Page } from '~/ui/Page';
import { ImportPreview } from '~/ui/start/ImportPreview';
import { t } from '~/words';

export const meta = () => [{ title: t('shell.title', { title: t('start.import.title') }) }];

/** The preview is the answer to a posted text; opened by its address there is only the way back. */
export const loader = guard.loader('member', () => null);

export const action = guard.action('member', async (guest) => {
  const read = await readForm(guest.request, importPlanForm);
  if (!read.ok) return formFault(read);
  const made = await previewOrMake(guest, read.op, read.data);
  return isRefusal(made) ? refused(read, made) : made;
});

export default function ImportPlan() {
  const { workspace = '' } = useParams();
  const answer = useActionData<{ preview?: ImportView; about?: PlanFacts; fault?: FormFault }>();
  if (answer?.preview && answer.about)
    return <ImportPreview view={answer.preview} about={answer.about} workspaceId={workspace} />;
  return (
    <Page title={t('start.import.title')} narrow>
      <Empty
        title={answer?.fault ? Object.values(answer.fault.errors).join(' ') : t('start.import.nothing')}
        action={<LinkButton to={`/workspaces/${workspace}/plans/new`}>{t('start.import.back')}</LinkButton>}
      />
    </Page>
  );
}
