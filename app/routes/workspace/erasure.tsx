import { redirect, type MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { erasePersonOf } from '~/commands/ask-erasure.server';
import { isRefusal } from '~/domain/refusal';
import { erasureForm } from '~/forms/administer';
import { formFault, readForm } from '~/http/forms';
import { guard } from '~/http/guard.server';
import { refused } from '~/http/refusals.server';
import { everHereAt } from '~/http/workspace.server';
import { isProofFresh } from '~/session/viewer.server';
import { LinkButton } from '~/ui/Button';
import { Form } from '~/ui/form/Form';
import { TextField } from '~/ui/form/fields';
import { Page, Section } from '~/ui/Page';
import { t } from '~/words';

/** Also after an answer that was not taken: what is shown then must be how it stands now. */
export const shouldRevalidate = () => true;

export const loader = guard.loader('admin', async (guest) => ({
  ...(await everHereAt(guest)),
  fresh: isProofFresh(guest.viewer),
}));

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: t('shell.title', { title: t('erasure.one.title', { name: data?.name ?? '' }) }) },
];

export const action = guard.action('admin', async (guest) => {
  const { house, viewer, workspaceId, request, url } = guest;
  const { personId, email } = await everHereAt(guest);
  const read = await readForm(request, erasureForm);
  if (!read.ok) return formFault(read);
  if (read.data.address.toLowerCase() !== email.toLowerCase())
    return formFault(read, { address: t('erasure.one.address-other') });
  if (!isProofFresh(viewer))
    return redirect(`/you/proof?to=${encodeURIComponent(url.pathname.replace(/\.data$/, ''))}`);
  const done = await erasePersonOf({ house, personId: viewer.personId, workspaceId, op: read.op }, personId);
  return isRefusal(done) ? refused(read, done) : redirect(`/workspaces/${workspaceId}/erasures`);
});

const schema = () => import('~/forms/administer').then((forms) => forms.erasureForm);

/** Says exactly what goes and what stays, and asks for the address, before what nobody can undo. */
export default function Erasure() {
  const { name, email, isMember, plans, workspaceId, personId, fresh } = useLoaderData<typeof loader>();
  const up = `/workspaces/${workspaceId}`;
  const crumbs = [{ href: `${up}/erasures`, label: t('erasure.title') }];
  const seated = plans.filter(({ openSeat }) => openSeat !== null);
  if (isMember || seated.length > 0)
    return (
      <Page narrow title={t('erasure.one.here.title', { name })} lead={t('erasure.one.here.lead')} crumbs={crumbs}>
        <ul>
          {isMember && (
            <li>
              <Link to={`${up}/members/${personId}/removal`} className="inline-flex min-h-11 items-center">
                {t('erasure.one.here.member', { name })}
              </Link>
            </li>
          )}
          {seated.map((plan) => (
            <li key={plan.id}>
              <Link
                to={`${up}/seats/${plan.id}/${plan.openSeat}/removal`}
                className="inline-flex min-h-11 items-center wrap-anywhere"
              >
                {t('erasure.one.here.seat', { plan: plan.title })}
              </Link>
            </li>
          ))}
        </ul>
      </Page>
    );
  return (
    <Page narrow title={t('erasure.one.title', { name })} lead={t('erasure.one.lead')} crumbs={crumbs}>
      <Section title={t('erasure.one.goes')}>
        <ul className="list-disc ps-5 grid gap-2">
          <li>{t('erasure.one.goes.name', { name })}</li>
          <li>{t('erasure.one.goes.texts', { name })}</li>
          <li>{t('erasure.one.goes.sign-in')}</li>
        </ul>
      </Section>
      <Section title={t('erasure.one.stays')}>
        <ul className="list-disc ps-5 grid gap-2">
          <li>{t('erasure.one.stays.plan')}</li>
          <li>{t('erasure.one.stays.acts')}</li>
          <li>{t('erasure.one.stays.marks')}</li>
          <li>{t('erasure.one.stays.others', { name })}</li>
        </ul>
      </Section>
      <Section title={t('erasure.one.plans')}>
        {plans.length === 0 ? (
          <p>{t('erasure.one.no-plans')}</p>
        ) : (
          <>
            <ul className="list-disc ps-5 wrap-anywhere">
              {plans.map((plan) => (
                <li key={plan.id}>{plan.title}</li>
              ))}
            </ul>
            <p className="mt-2 mb-8">{t('erasure.one.entry')}</p>
          </>
        )}
      </Section>
      {fresh ? (
        <Form
          name="erasure"
          thing={personId}
          schema={schema}
          submit={t('erasure.one.act')}
          cancel={`${up}/erasures`}
          values={{ address: '' }}
        >
          <TextField name="address" label={t('erasure.one.address', { email })} inputMode="email" autoComplete="off" />
        </Form>
      ) : (
        <Section title={t('erasure.one.proof')} lead={t('erasure.one.proof-lead')}>
          <LinkButton to={`/you/proof?to=${encodeURIComponent(`${up}/erasures/${personId}`)}`} kind="primary">
            {t('erasure.one.proof')}
          </LinkButton>
        </Section>
      )}
    </Page>
  );
}
