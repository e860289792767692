import { useActionData, useLoaderData } from '@remix-run/react';
import { inPlan } from '~/domain/addresses';
import type { OrdinaryWord, TemplateRows } from '~/forms/template';
import { guard } from '~/http/guard.server';
import { planAsTemplate, savePlanAsTemplate } from '~/http/templates.server';
import { Notice } from '~/ui/Notice';
import { Page } from '~/ui/Page';
import { TemplateForm } from '~/ui/templates/TemplateForm';
import { t } from '~/words';

export const meta = () => [{ title: t('shell.title', { title: t('templates.save.title') }) }];

export const loader = guard.loader('seat', (guest) => planAsTemplate(guest));

export const action = guard.action('seat', (guest) => savePlanAsTemplate(guest));

/** A plan becomes a template of the vendor's: everything that is kept stands here, to be changed or left out. */
export default function SaveTemplate() {
  const { planId, customer, vendor, rows, looks } = useLoaderData<typeof loader>();
  const answered = useActionData<{ rows?: TemplateRows; ordinary?: readonly OrdinaryWord[] }>();
  return (
    <Page level={2} title={t('templates.save.title')} lead={t('templates.save.lead', { vendor })}>
      <TemplateForm
        rows={answered?.rows ?? rows}
        ordinary={answered?.ordinary ?? []}
        looks={looks}
        open
        submit={t('templates.save.submit')}
        cancel={inPlan(planId, 'text')}
        before={
          <Notice kind="attention" title={t('templates.save.warning', { customer })}>
            <p>{t('templates.save.warning-words', { customer })}</p>
            <p className="mt-2">{t('templates.save.not-kept')}</p>
          </Notice>
        }
      />
    </Page>
  );
}
