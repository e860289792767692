import { redirect, type MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { codeForm, goOnForm } from '~/forms/sign-in';
import { formFault, readForm } from '~/http/forms';
import { guard } from '~/http/guard.server';
import { isDemonstration } from '~/session/demo.server';
import { ownPath } from '~/session/own-path';
import { askToProve, proveByCode } from '~/session/sign-in.server';
import { Form } from '~/ui/form/Form';
import { Hidden, TextField } from '~/ui/form/fields';
import { Page } from '~/ui/Page';
import { coded, t } from '~/words';

export const meta: MetaFunction = () => [{ title: t('shell.title', { title: t('session.proof.title') }) }];

export const loader = guard.loader('person', ({ viewer, url, house }) => ({
  to: ownPath(url.searchParams.get('to')),
  ask: url.searchParams.get('ask'),
  email: viewer.email,
  demonstration: isDemonstration(house),
}));

/** Asks for a code, or, where the address names an asking already, tries it. Right, one goes back to what asked for the proof. */
export const action = guard.action('person', async ({ request, url, viewer, house, context }) => {
  if (!url.searchParams.has('ask')) {
    const read = await readForm(request, goOnForm);
    if (!read.ok) return formFault(read);
    const asked = await askToProve(house, viewer, context.address);
    if (asked.kind === 'too-often') return formFault(read, { '': 'session.too-often' }, 429);
    return redirect(`/proof?${new URLSearchParams({ ask: asked.id, to: ownPath(read.data.to) })}`);
  }
  const read = await readForm(request, codeForm);
  if (!read.ok) return formFault(read);
  const tried = await proveByCode(house, viewer, read.data.ask, read.data.code);
  if (tried.kind === 'closed') return formFault(read, { code: 'session.code.closed' });
  if (tried.kind === 'wrong') return formFault(read, { code: coded('session.code.wrong', { left: tried.triesLeft }) });
  return redirect(ownPath(read.data.to));
});

const askSchema = () => import('~/forms/sign-in').then((forms) => forms.goOnForm);
const codeSchema = () => import('~/forms/sign-in').then((forms) => forms.codeForm);

export default function Proof() {
  const { to, ask, email, demonstration } = useLoaderData<typeof loader>();
  if (!ask)
    return (
      <Page narrow title={t('session.proof.title')} lead={t('session.proof.lead', { email })}>
        <Form name="ask" schema={askSchema} submit={t('session.proof.send')}>
          <Hidden name="to" value={to} />
        </Form>
      </Page>
    );
  return (
    <Page narrow title={t('session.proof.title')} lead={t('session.proof.code.lead', { email })}>
      <Form name="code" schema={codeSchema} submit={t('session.proof.submit')}>
        <Hidden name="ask" value={ask} />
        <Hidden name="to" value={to} />
        <TextField
          name="code"
          inputMode="numeric"
          autoComplete="one-time-code"
          size="short"
          label={t('session.code')}
        />
      </Form>
      <p className="mt-6 flex flex-wrap gap-x-6 gap-y-2">
        <Link to={`/proof?to=${encodeURIComponent(to)}`}>{t('session.again')}</Link>
        {demonstration && <Link to="/outbox">{t('session.outbox')}</Link>}
      </p>
    </Page>
  );
}
