import { Link } from '@remix-run/react';
import type { ClosingView } from '~/data/pages/closing';
import { inPlan } from '~/domain/addresses';
import { t } from '~/words';
import { T } from '~/words/T';
import { DateText } from '../DateText';
import { CheckboxField, TextArea } from '../form/fields';
import { Form } from '../form/Form';
import { Page, Section } from '../Page';

const schema = () => import('~/forms/closing').then((m) => m.closePlanForm);

/** What is settled and what is not, what closing means, and the button. */
export function ClosingPage({ view: { planId, parties, owed, unanswered, open, keepUntil } }: { view: ClosingView }) {
  return (
    <Page
      level={2}
      narrow
      title={t('closing.title')}
      lead={t('closing.lead', parties)}
      crumbs={[{ href: inPlan(planId), label: t('plan.tab.now') }]}
    >
      {owed.length > 0 && <InTheWay what="owed" things={owed} parties={parties} planId={planId} />}
      {unanswered.length > 0 && <InTheWay what="offered" things={unanswered} parties={parties} planId={planId} />}
      {owed.length + unanswered.length === 0 && (
        <>
          <p>{t('closing.settled')}</p>
          {open > 0 && <p className="mt-3">{t('closing.open', { count: open })}</p>}
          <p className="mt-3 mb-8">
            <T k="closing.kept" values={{ until: <DateText date={keepUntil} /> }} />
          </p>
          <Form name="close-plan" schema={schema} submit={t('closing.submit')} cancel={inPlan(planId)}>
            <TextArea name="words" label={t('closing.words')} hint={t('closing.words-hint')} rows={4} optional />
            <CheckboxField name="ends" label={t('closing.ends', parties)} />
          </Form>
        </>
      )}
    </Page>
  );
}

/** What keeps both sides from closing, each with the page on which it is settled. */
function InTheWay({
  what,
  things,
  parties,
  planId,
}: Pick<ClosingView, 'parties' | 'planId'> & { what: 'owed' | 'offered'; things: ClosingView['owed'] }) {
  return (
    <Section title={t(`closing.${what}`)} lead={t(`closing.${what}.lead`)}>
      <ul className="grid gap-2">
        {things.map(({ id, number, title, side }) => (
          <li key={id}>
            <Link to={inPlan(planId, 'commitments', id)} className="inline-flex min-h-11 items-center wrap-anywhere">
              {number} {title}
            </Link>
            <span className="block text-ink-soft">{t(`closing.${what}.by`, { party: parties[side] })}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
