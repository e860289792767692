import { otherSide } from '~/domain/access';
import { inPlan } from '~/domain/addresses';
import type { PreparedView } from '~/data/pages/notice-form';
import { t } from '~/words';
import { ActButton } from '../form/ActButton';
import { Page, Section } from '../Page';
import { Hash } from '../sign/Signatures';
import { SigningForm } from '../sign/SigningForm';
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

function Sign({ prepared }: { prepared: PreparedView }) {
  const { text, hash, draft, signer, consent, proving } = prepared;
  return (
    <Section title={t('sign.sign.for', { party: text.parties[text.side] })} id="sign">
      <div className="card">
        <SigningForm
          name="sign-notice"
          schema={schema}
          asking={{ name: 'notice-code', fields: { draft } }}
          proving={proving}
          signer={signer}
          consent={consent}
          what={{ draft, hash }}
          submit={t('notice.sign.submit')}
        />
      </div>
    </Section>
  );
}
