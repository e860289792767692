import { redirect, type MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { deleteCustomer } from '~/commands/delete-customer.server';
import { asViewer } from '~/data/as-viewer.server';
import { readGoing } from '~/data/customer-deletion.server';
import { isRefusal } from '~/domain/refusal';
import { DELETE_REASONS, stillBinding } from '~/domain/workspace/deleting';
import { customerDeletionForm } from '~/forms/administer';
import { formFault, readForm } from '~/http/forms';
import { guard } from '~/http/guard.server';
import { refused } from '~/http/refusals.server';
import { customerAt } from '~/http/workspace.server';
import { isProofFresh } from '~/session/viewer.server';
import { StageBadge } from '~/ui/Badge';
import { LinkButton } from '~/ui/Button';
import { DateText } from '~/ui/DateText';
import { Form } from '~/ui/form/Form';
import { RadioGroup, TextField } from '~/ui/form/fields';
import { Notice } from '~/ui/Notice';
import { Page, Section } from '~/ui/Page';
import { t } from '~/words';
import { T } from '~/words/T';

/** Also after an answer that was not taken: what is shown then must be how it stands now. */
export const shouldRevalidate = () => true;

export const loader = guard.loader('admin', async (guest) => {
  const { house, viewer } = guest;
  const { id, name, workspaceId } = await customerAt(guest);
  const { plans, told } = await asViewer(house, viewer, 'read', (tx) =>
    readGoing(tx, workspaceId, id, house.clock.now()),
  );
  return {
    ...{ id, name, workspaceId, plans },
    told: told.map((one) => one.name),
    binding: stillBinding(plans),
    kept: plans.filter((plan) => plan.kept).length,
    fresh: isProofFresh(viewer),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: t('shell.title', { title: t('deleting.title', { name: data?.name ?? '' }) }) },
];

export const action = guard.action('admin', async (guest) => {
  const { house, viewer, workspaceId, request, url } = guest;
  const { id, name } = await customerAt(guest);
  const read = await readForm(request, customerDeletionForm);
  if (!read.ok) return formFault(read);
  if (read.data.name !== name) return formFault(read, { name: t('deleting.name-other') });
  if (!isProofFresh(viewer))
    return redirect(`/you/proof?to=${encodeURIComponent(url.pathname.replace(/\.data$/, ''))}`);
  const { reason, words } = read.data;
  const ask = { house, personId: viewer.personId, workspaceId, op: read.op };
  const done = await deleteCustomer(ask, id, { reason, words });
  return isRefusal(done) ? refused(read, done) : redirect(`/workspaces/${workspaceId}`);
});

const schema = () => import('~/forms/administer').then((forms) => forms.customerDeletionForm);

/** Says exactly what goes, what stays and who is told, and asks for the name, before what nobody can undo. */
export default function CustomerDeletion() {
  const { id, name, workspaceId, plans, told, binding, kept, fresh } = useLoaderData<typeof loader>();
  const up = `/workspaces/${workspaceId}`;
  const here = `${up}/customers/${id}`;
  const crumbs = [
    { href: up, label: t('admin.customers') },
    { href: here, label: name },
  ];
  if (binding.length > 0)
    return (
      <Page
        narrow
        title={t('deleting.binding', { name })}
        lead={t('deleting.binding-lead')}
        crumbs={crumbs}
        actions={<LinkButton to={here}>{t('admin.keep')}</LinkButton>}
      >
        <Plans up={up} plans={binding} />
      </Page>
    );
  return (
    <Page narrow title={t('deleting.title', { name })} lead={t('deleting.lead')} crumbs={crumbs}>
      <Section title={t('deleting.plans')}>
        {plans.length === 0 ? <p>{t('deleting.no-plans', { name })}</p> : <Plans up={up} plans={plans} />}
        {kept > 0 && (
          <div className="mt-4">
            <Notice>{t('deleting.kept', { count: kept, name })}</Notice>
          </div>
        )}
      </Section>
      <Section title={t('deleting.goes')}>
        <ul className="grid list-disc gap-2 ps-5">
          <li>{t('deleting.goes.plans', { count: plans.length })}</li>
          <li>{t('deleting.goes.people')}</li>
        </ul>
      </Section>
      <Section title={t('deleting.stays')}>
        <ul className="grid list-disc gap-2 ps-5">
          <li>{t('deleting.stays.log')}</li>
          <li>{t('deleting.stays.mark')}</li>
          <li>{t('deleting.stays.theirs')}</li>
          <li>{t('deleting.stays.backups')}</li>
        </ul>
      </Section>
      <Section title={t('deleting.told')} lead={told.length > 0 ? t('deleting.told-lead') : undefined}>
        {told.length === 0 ? (
          <p>{t('deleting.told-nobody', { name })}</p>
        ) : (
          <ul className="list-disc ps-5 wrap-anywhere">
            {told.map((one, place) => (
              <li key={place}>{one}</li>
            ))}
          </ul>
        )}
      </Section>
      {fresh ? (
        <div className="mt-10">
          <Form
            name="deletion"
            thing={id}
            schema={schema}
            submit={t('deleting.submit')}
            cancel={here}
            values={{ reason: kept > 0 ? '' : 'over' }}
          >
            <RadioGroup
              name="reason"
              label={t('deleting.reason')}
              options={DELETE_REASONS.filter((reason) => reason !== 'over' || kept === 0).map((value) => ({
                value,
                label: t(`deleting.reason.${value}`, { name }),
              }))}
            />
            <TextField name="words" label={t('deleting.words')} hint={t('deleting.words-hint')} />
            <TextField name="name" label={t('deleting.name', { name })} autoComplete="off" />
          </Form>
        </div>
      ) : (
        <Section title={t('deleting.proof')} lead={t('deleting.proof-lead')}>
          <div className="flex flex-wrap gap-3">
            <LinkButton to={`/you/proof?to=${encodeURIComponent(`${here}/deletion`)}`} kind="primary">
              {t('deleting.proof')}
            </LinkButton>
            <LinkButton to={here}>{t('admin.keep')}</LinkButton>
          </div>
        </Section>
      )}
    </Page>
  );
}

type Line = Awaited<ReturnType<typeof readGoing>>['plans'][number];

const Plans = ({ up, plans }: { up: string; plans: readonly Line[] }) => (
  <ul className="divide-y divide-line border-y border-line">
    {plans.map(({ id, title, stage, keepUntil }) => (
      <li key={id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 py-2">
        <Link to={`${up}/seats/${id}`} className="inline-flex min-h-11 min-w-0 items-center wrap-anywhere">
          {title}
        </Link>
        <span className="flex flex-wrap items-center gap-x-3 text-sm text-ink-soft">
          {keepUntil && (
            <span>
              <T k="deleting.kept-until" values={{ date: <DateText date={keepUntil} form="year" /> }} />
            </span>
          )}
          <StageBadge stage={stage} />
        </span>
      </li>
    ))}
  </ul>
);
