import { Link } from '@remix-run/react';
import { inPlan } from '~/domain/addresses';
import type { AgreementState, MustAgree } from '~/domain/plan/agreement/who-must-agree';
import { t } from '~/words';
import { InstantText } from '../DateText';
import { RadioGroup, TextArea } from '../form/fields';
import { Form } from '../form/Form';
import { Page, Section } from '../Page';
import { Private } from '../Private';

const schema = () => import('~/forms/policy').then((m) => m.agreementForm);

/** Whom the fit policy asks before the vendor parts ways, what they say, and the reader's own word where they are one of them. */
export function AgreementPage({
  planId,
  party,
  back,
  zone,
  number,
  asked,
  open,
  maySeat,
  own,
}: {
  planId: string;
  party: string;
  back: { readonly href: string; readonly label: string };
  zone: string;
  /** Of the policy that counts; null where none does. */
  number: number | null;
  asked: readonly MustAgree[];
  /** Whether it can still be said. */
  open: boolean;
  maySeat: boolean;
  own: { readonly seen: string; readonly state: AgreementState; readonly words: string } | null;
}) {
  const lead =
    asked.length === 0 || number === null ? t('policy.agreement.lead-none') : t('policy.agreement.lead', { number });
  return (
    <Page level={2} title={t('policy.agreement.title', { party })} lead={lead} crumbs={[back]}>
      {asked.length > 0 && (
        <Private side={party}>
          <ul className="grid gap-4">
            {asked.map((one) => (
              <li key={one.person} className="wrap-anywhere keep-together">
                <Said one={one} zone={zone} />
                {one.state === 'no-seat' && maySeat && (
                  <Link to={inPlan(planId, 'people', 'new')} className="inline-flex min-h-11 items-center">
                    {t('policy.agreement.seat')}
                  </Link>
                )}
              </li>
            ))}
          </ul>
        </Private>
      )}
      {!open && <p className="mt-6">{t('policy.agreement.over')}</p>}
      {own && (
        <Section title={t('policy.agreement.answer')}>
          <Form
            name="agreement"
            schema={schema}
            seen={{ seen: own.seen }}
            submit={t('policy.agreement.save')}
            values={{ agrees: own.state === 'agrees' ? 'yes' : own.state === 'does-not' ? 'no' : '', words: own.words }}
          >
            <RadioGroup
              name="agrees"
              label={t('policy.agreement.yours')}
              inline
              options={[
                { value: 'yes', label: t('policy.agreement.yes') },
                { value: 'no', label: t('policy.agreement.no') },
              ]}
            />
            <TextArea name="words" label={t('policy.agreement.words')} hint={t('policy.agreement.words-hint')} />
          </Form>
        </Section>
      )}
    </Page>
  );
}

function Said({ one: { name, office, state, at, words }, zone }: { one: MustAgree; zone: string }) {
  return (
    <>
      <p>
        <span className="font-semibold">{name}</span>
        {office && <span className="text-ink-soft">, {office}</span>}
      </p>
      <p>
        {t(`policy.agreement.${state}`)}
        {at && (
          <span className="text-ink-soft">
            {', '}
            <InstantText instant={at} zone={zone} />
          </span>
        )}
      </p>
      {words && <p className="whitespace-pre-line">“{words}”</p>}
    </>
  );
}
