import { redirect, type MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { domainOf } from '~/domain/sign-in/mail-domain';
import { signInForm } from '~/forms/sign-in';
import { formFault, readForm } from '~/http/forms';
import { guard } from '~/http/guard.server';
import { isDemonstration } from '~/session/demo.server';
import { ownPath } from '~/session/own-path';
import { siteOf } from '~/session/passkey.server';
import { speakerFor } from '~/data/provider-proof.server';
import { askToSignIn } from '~/session/sign-in.server';
import { beginSignOn } from '~/session/single-sign-on/set-out.server';
import { ActButton } from '~/ui/form/ActButton';
import { Form } from '~/ui/form/Form';
import { Hidden, TextField } from '~/ui/form/fields';
import { Page, Section } from '~/ui/Page';
import { PasskeyButton } from '~/ui/passkey/PasskeyButton';
import { t } from '~/words';

export const meta: MetaFunction = () => [{ title: t('shell.title', { title: t('session.title') }) }];

export const loader = guard.loader('anyone', async ({ viewer, url, house }) => {
  const to = ownPath(url.searchParams.get('to'));
  if (viewer) throw redirect(to);
  const demonstration = isDemonstration(house);
  return {
    to,
    demonstration,
    place: siteOf(house),
    cast: demonstration ? (await import('../../../drizzle/seed/cast')).SIGN_INS : [],
  };
});

export const action = guard.action('anyone', async ({ request, house, context }) => {
  const read = await readForm(request, signInForm);
  if (!read.ok) return formFault(read);
  const { email, to, by } = read.data;
  // By the domain alone, never by who it is: the answer says nothing of who is known here.
  const speaker = await speakerFor(house, domainOf(email));
  if (speaker && (speaker.only || by !== 'mail')) {
    const way = { provider: speaker.provider, purpose: 'sign-in', email, viewer: null } as const;
    const begun = await beginSignOn(house, request, { ...way, sender: context.address, to: ownPath(to) });
    if (begun.kind === 'too-often') return formFault(read, { email: 'session.too-often' }, 429);
    return redirect(begun.path, { headers: { 'Set-Cookie': begun.cookie } });
  }
  const asked = await askToSignIn(house, { email, sender: context.address, to });
  if (asked.kind === 'too-often') return formFault(read, { email: 'session.too-often' }, 429);
  const search = new URLSearchParams({ ask: asked.id, ...(ownPath(to) === '/' ? {} : { to }) });
  return redirect(`/sign-in/code?${search}`);
});

const schema = () => import('~/forms/sign-in').then((forms) => forms.signInForm);

export default function SignIn() {
  const { to, demonstration, place, cast } = useLoaderData<typeof loader>();
  return (
    <Page narrow title={t('session.title')} lead={t('session.lead')}>
      <Form name="sign-in" schema={schema} submit={t('session.send')}>
        <Hidden name="to" value={to} />
        <TextField name="email" type="email" inputMode="email" autoComplete="email" label={t('session.email')} />
      </Form>
      {place && (
        <div className="mt-4">
          <PasskeyButton
            name="passkey"
            place={place}
            asks={{ at: '/sign-in/passkey/challenge' }}
            sends={{ at: '/sign-in/passkey', fields: { to } }}
          >
            {t('passkey.sign-in')}
          </PasskeyButton>
        </div>
      )}
      {demonstration && (
        <p className="mt-6">
          <Link to="/outbox">{t('session.outbox')}</Link>
        </p>
      )}
      {cast.length > 0 && (
        <Section title={t('session.cast.title')} lead={t('session.cast.lead')}>
          <ul className="grid gap-3">
            {cast.map(({ name, email, company, sentence }) => (
              <li key={email} className="card flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
                <div className="min-w-0 flex-1 basis-64">
                  <p className="font-semibold">
                    {name}, {company}
                  </p>
                  <p className="text-sm text-ink-soft">{sentence}</p>
                </div>
                <ActButton name="as" thing={email.replace('@', ':')} action="/sign-in/as" fields={{ email, to }}>
                  {t('session.cast.as', { name: name.split(' ')[0] ?? name })}
                </ActButton>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Page>
  );
}
