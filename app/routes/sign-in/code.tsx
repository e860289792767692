import { redirect, type MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { codeForm } from '~/forms/sign-in';
import { formFault, readForm } from '~/http/forms';
import { guard } from '~/http/guard.server';
import { isDemonstration } from '~/session/demo.server';
import { ownPath } from '~/session/own-path';
import { addressAsked, signInByCode } from '~/session/sign-in.server';
import { LinkButton } from '~/ui/Button';
import { Form } from '~/ui/form/Form';
import { Hidden, TextField } from '~/ui/form/fields';
import { Page } from '~/ui/Page';
import { coded, t } from '~/words';

export const meta: MetaFunction = () => [{ title: t('shell.title', { title: t('session.code.title') }) }];

export const loader = guard.loader('anyone', async ({ viewer, url, house }) => {
  const to = ownPath(url.searchParams.get('to'));
  if (viewer) throw redirect(to);
  const ask = url.searchParams.get('ask') ?? '';
  const email = await addressAsked(house, ask);
  return { to, ask, email, demonstration: isDemonstration(house) };
});

export const action = guard.action('anyone', async ({ request, house }) => {
  const read = await readForm(request, codeForm);
  if (!read.ok) return formFault(read);
  const { ask, code, to } = read.data;
  const tried = await signInByCode(house, request, ask, code);
  if (tried.kind === 'closed') return formFault(read, { code: 'session.code.closed' });
  if (tried.kind === 'wrong') return formFault(read, { code: coded('session.code.wrong', { left: tried.triesLeft }) });
  return redirect(ownPath(to), { headers: { 'Set-Cookie': tried.cookie } });
});

const schema = () => import('~/forms/sign-in').then((forms) => forms.codeForm);

export default function TypeCode() {
  const { to, ask, email, demonstration } = useLoaderData<typeof loader>();
  const again = to === '/' ? '/sign-in' : `/sign-in?to=${encodeURIComponent(to)}`;
  if (!email)
    return (
      <Page narrow title={t('session.link.gone.title')} lead={t('session.code.closed')}>
        <LinkButton to={again} kind="primary">
          {t('session.again')}
        </LinkButton>
      </Page>
    );
  return (
    <Page narrow title={t('session.code.title')} lead={t('session.code.lead', { email })}>
      <Form name="code" schema={schema} submit={t('session.code.submit')}>
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
        <Link to={again}>{t('session.again')}</Link>
        {demonstration && <Link to="/outbox">{t('session.outbox')}</Link>}
      </p>
    </Page>
  );
}
