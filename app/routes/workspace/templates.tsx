import { Link, useLoaderData } from '@remix-run/react';
import { asViewer } from '~/data/as-viewer.server';
import { readTemplates, type OwnTemplate } from '~/data/templates.server';
import { guard } from '~/http/guard.server';
import { templatesOf } from '~/http/templates.server';
import { LinkButton } from '~/ui/Button';
import { Empty } from '~/ui/Empty';
import { ActButton } from '~/ui/form/ActButton';
import { Notice } from '~/ui/Notice';
import { Page, Section } from '~/ui/Page';
import { t } from '~/words';

export const meta = () => [{ title: t('shell.title', { title: t('templates.list.title') }) }];

const line = ({ id, text, changedBy }: OwnTemplate) => ({
  id,
  title: text.title,
  purpose: text.purpose,
  by: changedBy,
  steps: text.commitments.length,
  expectations: text.expectations.length,
});
type Line = ReturnType<typeof line>;

export const loader = guard.loader('member', async ({ house, viewer, workspaceId, url }) => {
  const all = await asViewer(house, viewer, 'read', (tx) => readTemplates(tx, workspaceId));
  const told = (['saved', 'retired', 'back'] as const).flatMap((what) => {
    const one = all.find(({ id }) => id === url.searchParams.get(what));
    return one ? [{ what, id: one.id, title: one.text.title }] : [];
  })[0];
  return {
    workspaceId,
    at: templatesOf(workspaceId),
    told: told ?? null,
    offered: all.filter(({ retiredAt }) => retiredAt === null).map(line),
    retired: all.filter(({ retiredAt }) => retiredAt !== null).map(line),
  };
});

/** The workspace's own templates: those that are offered, and those that were retired. */
export default function Templates() {
  const { workspaceId, at, told, offered, retired } = useLoaderData<typeof loader>();
  return (
    <Page
      title={t('templates.list.title')}
      lead={t('templates.list.lead')}
      actions={
        <LinkButton to={`/workspaces/${workspaceId}/plans/new`} kind="primary">
          {t('admin.start-plan')}
        </LinkButton>
      }
    >
      {told && (
        <div className="mb-6">
          <Notice kind="done" title={t(`templates.done.${told.what}`, { title: told.title })}>
            {told.what === 'retired' && <Retire at={at} id={told.id} retired={false} words={t('templates.undo')} />}
          </Notice>
        </div>
      )}
      {offered.length + retired.length === 0 ? (
        <Empty title={t('templates.list.empty')}>{t('templates.list.example')}</Empty>
      ) : (
        <Lines at={at} lines={offered} />
      )}
      {retired.length > 0 && (
        <Section title={t('templates.list.retired')} lead={t('templates.list.retired-lead')}>
          <Lines at={at} lines={retired} back />
        </Section>
      )}
    </Page>
  );
}

function Lines({ at, lines, back = false }: { at: string; lines: readonly Line[]; back?: boolean }) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {lines.map(({ id, title, purpose, by, steps, expectations }) => (
        <li key={id} className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 py-3">
          <div className="min-w-0 max-w-(--measure) wrap-anywhere">
            <Link to={`${at}/${id}`} className="inline-flex min-h-11 items-center font-semibold">
              {title}
            </Link>
            {purpose && <p className="whitespace-pre-line">{purpose}</p>}
            <p className="text-sm text-ink-soft">
              {t('templates.list.holds', { steps, expectations })}
              {by && ` · ${t('templates.list.by', { name: by })}`}
            </p>
          </div>
          {back && <Retire at={at} id={id} retired={false} words={t('templates.bring-back')} />}
        </li>
      ))}
    </ul>
  );
}

const Retire = ({ at, id, retired, words }: { at: string; id: string; retired: boolean; words: string }) => (
  <ActButton name="retire" thing={id} action={`${at}/${id}/retirement`} fields={{ retired: retired ? 'yes' : 'no' }}>
    {words}
  </ActButton>
);
