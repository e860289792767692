import { otherSide } from '~/domain/access';
import { inPlan } from '~/domain/addresses';
import type { PreparedView } from '~/data/pages/notice-form';
import { t } from '~/words';
import { Facts } from '../Facts';
import { ActButton } from '../form/ActButton';
import { CheckboxField, Hidden, TextField } from '../form/fields';
import { Form } from '../form/Form';
import { Notice } from '../Notice';
import { Page, Section } from '../Page';
import { Hash } from '../sign/Signatures';
import { NoticeText } from './NoticeText';

const schema = () => import('~/forms/notice').then((m) => m.signNoticeForm);

/** The second step: the whole text as it will stand, and the signature. */
export function PreparedNotice({ prepared, planId }: { prepared: PreparedView; planId: string }) {
  const { text, hash, draft } = prepared;
  const { number, parties, side } = text;
  return (
    <Page
      level={2}
      narrow
      title={t('notice.preview.title', { number })}
      lead={t('notice.preview.lead', { other: parties[otherSide(side)] })}
      crumbs={[{ href: inPlan(planId, 'notices'), label: t('notice.title') }]}
    >
      <NoticeText text={text} />
      <p className="mt-3 text-sm">
        <span className="text-ink-soft">{t('notice.hash')}</span> <Hash hash={hash} />
      </p>
      <p className="mt-4 mb-8">
        <ActButton name="change-notice" fields={{ draft }} keepScroll={false}>
          {t('notice.preview.change')}
        </ActButton>
      </p>
      <Sign prepared={prepared} />
    </Page>
  );
}

/** Who it is, by a code where the last proof is older than five minutes, and the consent. */
function Sign({ prepared }: { prepared: PreparedView }) {
  const { text, hash, draft, signer, email, fresh, proof } = prepared;
  const behalf = signer.onBehalfOf && t('sign.on-behalf', { name: signer.onBehalfOf });
  return (
    <Section title={t('sign.sign.for', { party: text.parties[text.side] })} id="sign">
      <div className="card">
        <div className="mb-6">
          {fresh ? (
            <Notice kind="done">{t('sign.proof.fresh')}</Notice>
          ) : (
            <>
              <h3 className="text-base">{t('sign.proof')}</h3>
              <p className="mb-3">{proof ? t('sign.proof.sent', { email }) : t('sign.proof.lead', { email })}</p>
              <ActButton name="notice-code" fields={{ draft }}>
                {proof ? t('sign.proof.again') : t('sign.proof.send')}
              </ActButton>
            </>
          )}
        </div>
        <Form name="sign-notice" schema={schema} submit={t('notice.sign.submit')}>
          <Hidden name="draft" value={draft} />
          <Hidden name="hash" value={hash} />
          <Hidden name="proof" value={proof ?? ''} />
          <Facts facts={[[t('sign.as'), [signer.name, signer.position, behalf].filter(Boolean).join(', ')]]} />
          {!fresh && (
            <TextField
              name="code"
              label={t('sign.proof.code')}
              inputMode="numeric"
              autoComplete="one-time-code"
              size="short"
            />
          )}
          <CheckboxField name="consent" label={prepared.consent} />
        </Form>
      </div>
    </Section>
  );
}
