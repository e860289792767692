import { inPlan } from '~/domain/addresses';
import type { HandOverView } from '~/domain/plan/seats/hand-over-view';
import { t } from '~/words';
import { formatDay } from '~/words/dates';
import { LinkButton } from '../Button';
import { Empty } from '../Empty';
import { CheckboxField, RadioGroup } from '../form/fields';
import { Form } from '../form/Form';
import { Notice } from '../Notice';
import { Page, Section } from '../Page';
import { useLocale } from '../shell/shell-data';

const schema = () => import('~/forms/people').then((m) => m.handOverForm);

/** What goes from one person to another, listed before it does. */
export function HandOverPage({ view }: { view: HandOverView }) {
  const { planId, party, seat, name, role, you, left, last, mayRaise, commitments, seen, takers } = view;
  const locale = useLocale();
  const people = inPlan(planId, 'people');
  return (
    <Page
      level={2}
      title={you ? t('people.hand-over.title-own') : t('people.hand-over.title', { name })}
      lead={t('people.hand-over.lead', { party })}
      narrow
      crumbs={[{ href: people, label: t('talk.people.title') }]}
    >
      <Section title={t('people.hand-over.what', { count: commitments.length })}>
        <ul className="divide-y divide-line">
          {commitments.map((one) => (
            <li key={one.id} className="py-2 wrap-anywhere">
              {one.number} {one.title}
              <span className="block text-sm text-ink-soft" suppressHydrationWarning>
                {t('people.hand-over.due', { due: formatDay(one.due, locale) })}
              </span>
            </li>
          ))}
        </ul>
      </Section>
      {takers.length === 0 ? (
        <Empty
          title={t('people.hand-over.nobody', { party })}
          action={<LinkButton to={inPlan(planId, 'people', 'new')}>{t('talk.people.invite')}</LinkButton>}
        >
          {t('people.hand-over.nobody-words')}
        </Empty>
      ) : (
        <Form
          name="hand-over"
          thing={seat}
          schema={schema}
          seen={{ seen }}
          submit={t('people.hand-over.submit')}
          cancel={people}
          values={takers.length === 1 ? { to: takers[0]!.id } : {}}
        >
          <RadioGroup
            name="to"
            label={t('people.hand-over.to')}
            options={takers.map((one) => ({
              value: one.id,
              label: one.name,
              hint: [one.position, t(`talk.role.${one.role}`)].filter(Boolean).join(' · '),
            }))}
          />
          {last && <Notice>{t('people.hand-over.last', { party, name })}</Notice>}
          {!left && (
            <CheckboxField
              name="leaves"
              label={you ? t('people.hand-over.leaves-own') : t('people.hand-over.leaves', { name })}
              hint={t('people.hand-over.leaves-hint')}
            />
          )}
          {mayRaise && (role === 'lead' || role === 'executive') && (
            <CheckboxField name="withRole" label={t('people.hand-over.role', { role })} />
          )}
        </Form>
      )}
    </Page>
  );
}
