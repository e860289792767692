import { TOKEN_DAYS, TOKEN_READS } from '~/domain/workspace/token';
import { t } from '~/words';
import { LinkButton } from '../Button';
import { CheckboxGroup, DateField, TextField } from '../form/fields';
import { Form } from '../form/Form';
import { Notice } from '../Notice';
import { Page } from '../Page';
import { MadeToken } from './MadeToken';
import { TokenCommands, type TokenCommand } from './TokenCommands';

export interface NewTokenPageProps {
  workspaceId: string;
  /** Days in UTC: from when to when it can end, and what is offered. */
  ends: { readonly first: string; readonly usual: string; readonly last: string };
  /** Whether they proved who they are in the last five minutes. */
  fresh: boolean;
  /** What was typed waits to be sent again. */
  typed: boolean;
  made: { readonly name: string; readonly token: string; readonly commands: readonly TokenCommand[] } | null;
}

const schema = () => import('~/forms/tokens').then((forms) => forms.makeTokenForm);

/** Where an admin makes a token, and sees it once. */
export function NewTokenPage({ workspaceId, ends, fresh, typed, made }: NewTokenPageProps) {
  const up = `/workspaces/${workspaceId}/tokens`;
  return (
    <Page
      narrow
      title={t('tokens.make')}
      lead={t('tokens.make.lead')}
      crumbs={[{ href: up, label: t('tokens.title') }]}
    >
      {made ? (
        <>
          <MadeToken token={made.token} name={made.name} back={up} />
          <TokenCommands commands={made.commands} />
        </>
      ) : (
        <>
          {!fresh && <ShowFirst to={`${up}/new`} apart={typed} />}
          {(fresh || typed) && <TokenForm ends={ends} cancel={up} />}
        </>
      )}
    </Page>
  );
}

/** `apart`: in a tab of its own, so that what was typed stays here. */
const ShowFirst = ({ to, apart }: { to: string; apart: boolean }) => (
  <div className="mb-6">
    <Notice kind="attention" title={t('tokens.proof')}>
      <p>{t('tokens.proof.words')}</p>
      <p className="mt-3">
        <LinkButton to={`/you/proof?to=${encodeURIComponent(to)}`} kind="primary" {...(apart && { target: '_blank' })}>
          {t('tokens.proof.go')}
        </LinkButton>
      </p>
    </Notice>
  </div>
);

const TokenForm = ({ ends, cancel }: Pick<NewTokenPageProps, 'ends'> & { cancel: string }) => (
  <Form name="token" schema={schema} values={{ endsOn: ends.usual }} submit={t('tokens.make.submit')} cancel={cancel}>
    <TextField name="name" label={t('tokens.name')} hint={t('tokens.name.hint')} />
    <CheckboxGroup
      name="reads"
      label={t('tokens.reads')}
      hint={t('tokens.reads.hint')}
      options={TOKEN_READS.map((one) => ({
        value: one,
        label: t(`tokens.reads.${one}`),
        hint: t(`tokens.reads.${one}.words`),
      }))}
    />
    <DateField
      name="endsOn"
      label={t('tokens.ends')}
      hint={t('tokens.ends.hint', { most: TOKEN_DAYS.most })}
      min={ends.first}
      max={ends.last}
    />
  </Form>
);
