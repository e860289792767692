import { useActionData, useLoaderData } from '@remix-run/react';
import { isUnreadable } from '~/domain/plan/spreadsheet/fault';
import { localDate } from '~/domain/calendar';
import { newPlanForm, UNANSWERED } from '~/forms/new-plan';
import { formFault, readForm } from '~/http/forms';
import { guard } from '~/http/guard.server';
import { readUpload } from '~/http/import-origin.server';
import { aboutFaults, makeFromTemplate, ownWay, previewOrMake, readDesk, templateNamed } from '~/http/new-plan.server';
import { refused } from '~/http/refusals.server';
import { isRefusal } from '~/domain/refusal';
import type { ImportView, PlanFacts } from '~/forms/import-view';
import { ImportPreview } from '~/ui/start/ImportPreview';
import { NewPlanForm } from '~/ui/start/NewPlanForm';
import { zoneNames } from '~/ui/zones';
import { t } from '~/words';

export const meta = () => [{ title: t('shell.title', { title: t('start.title') }) }];

export const loader = guard.loader('member', async (guest) => {
  const desk = await readDesk(guest);
  const { workspace, customers, templates } = desk;
  const zone = desk.zone ?? 'America/New_York';
  return {
    workspace,
    customers,
    own: templates.map(({ id, text }) => ({
      way: ownWay(id),
      title: text.title,
      purpose: text.purpose,
      steps: text.commitments.length,
    })),
    workspaceId: guest.workspaceId,
    zones: zoneNames(),
    zone,
    today: localDate(guest.house.clock.now(), zone),
  };
});

export const action = guard.action('member', async (guest) => {
  const read = await readForm(guest.request, newPlanForm);
  if (!read.ok) return formFault(read);
  const { how, text, file, ...about } = read.data;
  const desk = await readDesk(guest);
  const errors: Record<string, string> = { ...aboutFaults(about, desk, guest.house.clock.now()) };
  const template = templateNamed(how, desk);
  if (how !== 'spreadsheet' && template === undefined) errors['how'] = t('templates.gone');
  if (Object.keys(errors).length > 0) return formFault(read, errors);
  if (template !== undefined) {
    const made = await makeFromTemplate(guest, read.op, about, template);
    return isRefusal(made) ? refused(read, made) : made;
  }
  const given = file ? await readUpload(file) : { text };
  if (isUnreadable(given)) return formFault(read, { file: t(`spreadsheet.${given.unreadable}`, given.values) });
  if (!given.text.trim()) return formFault(read, { text: t('start.text-missing') });
  const made = await previewOrMake(guest, read.op, { ...UNANSWERED, ...about, ...given });
  return isRefusal(made) ? refused(read, made) : made;
});

export default function NewPlan() {
  const { workspace, workspaceId, customers, own, zones, zone, today } = useLoaderData<typeof loader>();
  const answer = useActionData<{ preview?: ImportView; about?: PlanFacts }>();
  if (answer?.preview && answer.about)
    return <ImportPreview view={answer.preview} about={answer.about} workspaceId={workspaceId} />;
  return <NewPlanForm {...{ workspace, workspaceId, customers, own, zones, zone, today }} />;
}
