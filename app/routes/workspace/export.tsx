import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readExportCounts } from '~/data/workspace-export.server';
import { guard } from '~/http/guard.server';
import { Button } from '~/ui/Button';
import { useOpKey } from '~/ui/form/op-key';
import { Page, Section } from '~/ui/Page';
import { t } from '~/words';

export const loader = guard.loader('admin', async ({ house, viewer, workspaceId }) => {
  return { workspaceId, ...(await readExportCounts(house, viewer.personId, workspaceId)) };
});

export const meta: MetaFunction = () => [{ title: t('shell.title', { title: t('export.title') }) }];

/** Says what is in the archive and what is not before it is taken. */
export default function Export() {
  const { workspaceId, name, plans, own } = useLoaderData<typeof loader>();
  const up = `/workspaces/${workspaceId}`;
  const op = useOpKey('export');
  return (
    <Page narrow title={t('export.title')} lead={t('export.lead')} crumbs={[{ href: up, label: name }]}>
      <Section title={t('export.holds')}>
        <ul className="grid list-disc gap-2 ps-5">
          <li>{t('export.holds.settings')}</li>
          <li>{t('export.holds.people')}</li>
          <li>{t('export.holds.log')}</li>
          <li>{t('export.holds.plans', { count: own })}</li>
        </ul>
      </Section>
      <Section title={t('export.not')}>
        <ul className="grid list-disc gap-2 ps-5">
          <li>{t('export.not.plans', { count: plans - own, all: plans })}</li>
          <li>{t('export.not.customer')}</li>
        </ul>
      </Section>
      {/* A file: the browser asks for it itself. */}
      <form method="post" action={`${up}/export/file`} className="mt-10">
        <input type="hidden" name="op" value={op} />
        <input type="hidden" name="form" value="export" />
        <p className="mb-4 text-sm text-ink-soft">
          {t('export.proof')} {t('export.logged')}
        </p>
        <Button kind="primary">{t('export.take')}</Button>
      </form>
    </Page>
  );
}
