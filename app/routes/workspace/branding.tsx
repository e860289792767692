import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { brandSettings, setBrandAt } from '~/http/brand.server';
import { guard } from '~/http/guard.server';
import { Button } from '~/ui/Button';
import { Form } from '~/ui/form/Form';
import { CheckboxField, FileField, TextField } from '~/ui/form/fields';
import { Notice } from '~/ui/Notice';
import { Page, Section } from '~/ui/Page';
import { t } from '~/words';

/** Also after an answer that was not taken: what is saved next is written over what is shown then. */
export const shouldRevalidate = () => true;

export const loader = guard.loader('admin', (guest) => brandSettings(guest));

export const meta: MetaFunction = () => [{ title: t('shell.title', { title: t('workspace.brand') }) }];

export const action = guard.action('admin', (guest) => setBrandAt(guest));

const schema = () => import('~/forms/administer').then((forms) => forms.brandForm);

/** The vendor's logo and colour, as both sides of its plans see them. */
export default function Branding() {
  const { workspaceId, name, colour, hasLogo, rev, styles, saved } = useLoaderData<typeof loader>();
  const answer = useActionData() as
    { readonly fault?: { readonly errors: Readonly<Record<string, string>> } } | undefined;
  const up = `/workspaces/${workspaceId}`;
  return (
    <Page narrow title={t('workspace.brand')} lead={t('workspace.brand-lead')} crumbs={[{ href: up, label: name }]}>
      {saved && (
        <div className="mb-6">
          <Notice kind="done">{t('workspace.brand-saved')}</Notice>
        </div>
      )}
      <Form
        name="branding"
        schema={schema}
        submit={t('workspace.brand-save')}
        cancel={up}
        encType="multipart/form-data"
        seen={{ rev: String(rev) }}
        values={{ colour }}
        // Offered to whom it was said which colour is meant.
        beside={
          answer?.fault?.errors['colour'] && (
            <Button name="nearest" value="on">
              {t('workspace.brand-nearest')}
            </Button>
          )
        }
      >
        <TextField
          name="colour"
          label={t('workspace.brand-colour')}
          hint={t('workspace.brand-colour-hint')}
          size="short"
          autoComplete="off"
          optional
        />
        <FileField
          name="logo"
          label={t('workspace.brand-logo')}
          hint={t('workspace.brand-logo-hint')}
          accept=".png,.jpg,.jpeg,image/png,image/jpeg"
          optional
        />
        {hasLogo && <CheckboxField name="noLogo" label={t('workspace.brand-no-logo')} />}
      </Form>
      {styles && (
        <Section title={t('workspace.brand-sample')}>
          <link rel="stylesheet" href={styles} />
          <div className="brand-sample">
            <p>{colour ? <b>{name}</b> : name}</p>
          </div>
          <p className="mt-4 text-sm text-ink-soft">
            {t('workspace.brand-now', { colour: colour || 'none', logo: hasLogo ? 'yes' : 'no' })}
          </p>
        </Section>
      )}
    </Page>
  );
}
