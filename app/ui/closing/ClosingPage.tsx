import type { ClosingView } from '~/data/pages/closing';
import { inPlan } from '~/domain/addresses';
import { ENDING_DAYS } from '~/domain/plan/closing/ending-days';
import { t } from '~/words';
import { formatMoney } from '~/words/money';
import { T } from '~/words/T';
import { DateText } from '../DateText';
import { CheckboxField, TextArea } from '../form/fields';
import { Form } from '../form/Form';
import { Notice } from '../Notice';
import { Page } from '../Page';
import { useLocale } from '../shell/shell-data';
import { OpenThings } from './OpenThings';

const schema = () => import('~/forms/closing').then((m) => m.closePlanForm);

/** What is settled and what is not, what closing means, and the button. */
export function ClosingPage({ view }: { view: ClosingView }) {
  const { planId, parties, owed, unanswered, open, keepUntil } = view;
  return (
    <Page
      level={2}
      narrow
      title={t('closing.title')}
      lead={t('closing.lead', parties)}
      crumbs={[{ href: inPlan(planId), label: t('plan.tab.now') }]}
    >
      {owed.length > 0 && <OpenThings what="owed" things={owed} parties={parties} planId={planId} />}
      {unanswered.length > 0 && <OpenThings what="offered" things={unanswered} parties={parties} planId={planId} />}
      {owed.length + unanswered.length === 0 && (
        <>
          <p>{t('closing.settled')}</p>
          {open > 0 && <p className="mt-3">{t('closing.open', { count: open })}</p>}
          <p className="mt-3 mb-8">
            <T k="closing.kept" values={{ ...ENDING_DAYS, until: <DateText date={keepUntil} /> }} />
          </p>
          <CloseForm view={view} />
        </>
      )}
    </Page>
  );
}

/** What whoever closes knows of, each with a tick, and the button; or from when on there is one. */
function CloseForm({ view: { planId, parties, money, letter } }: { view: ClosingView }) {
  if (letter?.missing === 'awaited')
    return (
      <Notice kind="attention">
        <T k="closing.letter-awaited" values={{ until: <DateText date={letter.until} />, ...parties }} />
      </Notice>
    );
  return (
    <Form
      name="close-plan"
      schema={schema}
      seen={{ money: String(money.length) }}
      submit={t('closing.submit')}
      cancel={inPlan(planId)}
    >
      {money.length > 0 && <StillToPay money={money} />}
      {letter && <CheckboxField name="noLetter" label={t('closing.no-letter', parties)} />}
      <TextArea name="words" label={t('closing.words')} hint={t('closing.words-hint')} rows={4} optional />
      <CheckboxField name="ends" label={t('closing.ends', parties)} />
    </Form>
  );
}

/** Refunds and invoices for a day that has not come, which nobody can be reminded of once the plan is closed. */
function StillToPay({ money }: Pick<ClosingView, 'money'>) {
  const locale = useLocale();
  return (
    <div className="grid gap-3">
      <div>
        <p className="font-semibold">{t('closing.money')}</p>
        <ul className="list-disc ps-5 wrap-anywhere">
          {money.map(({ title, kind, amount, currency, date }, at) => (
            <li key={at}>
              {t(`transition.item.${kind}`, { amount: formatMoney(amount, currency, locale) })},{' '}
              <DateText date={date} /> ({title})
            </li>
          ))}
        </ul>
      </div>
      <CheckboxField name="knownMoney" label={t('closing.money-known', { count: money.length })} />
    </div>
  );
}
