import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { TemplateRows } from '~/forms/template';
import { guard } from '~/http/guard.server';
import { rewriteTemplateAt, templateAt, templatesOf } from '~/http/templates.server';
import { rowsOfText } from '~/http/template-rows.server';
import { ActButton } from '~/ui/form/ActButton';
import { Page, Section } from '~/ui/Page';
import { TemplateForm } from '~/ui/templates/TemplateForm';
import { t } from '~/words';

/** Also after an answer that was not taken: what is saved next is written over what is shown then. */
export const shouldRevalidate = () => true;

export const loader = guard.loader('member', async (guest) => {
  const { id, text, rev, retiredAt } = await templateAt(guest);
  return {
    title: text.title,
    rows: rowsOfText(text),
    rev: String(rev),
    retired: retiredAt !== null,
    at: templatesOf(guest.workspaceId, id),
    up: templatesOf(guest.workspaceId),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: t('shell.title', { title: data?.title ?? '' }) },
];

export const action = guard.action('member', (guest) => rewriteTemplateAt(guest));

/** One of the workspace's own templates, to be changed. */
export default function Template() {
  const { title, rows, rev, retired, at, up } = useLoaderData<typeof loader>();
  const answered = useActionData<{ rows?: TemplateRows }>()?.rows;
  return (
    <Page
      title={title}
      lead={t(retired ? 'templates.edit.retired' : 'templates.edit.lead')}
      crumbs={[{ href: up, label: t('templates.list.title') }]}
    >
      <TemplateForm rows={answered ?? rows} rev={rev} open={false} submit={t('templates.edit.submit')} cancel={up} />
      {!retired && (
        <Section title={t('templates.retire.title')} lead={t('templates.retire.lead')}>
          <ActButton name="retire" action={`${at}/retirement`} fields={{ retired: 'yes' }}>
            {t('templates.retire.submit')}
          </ActButton>
        </Section>
      )}
    </Page>
  );
}
