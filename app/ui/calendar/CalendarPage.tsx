import { t } from '~/words';
import { Page, Section } from '../Page';
import { Table } from '../Table';
import { ActButton } from '../form/ActButton';
import { Form } from '../form/Form';
import { SelectField } from '../form/fields';
import { MadeAddress, type Made } from './MadeAddress';

interface FeedRow {
  readonly id: string;
  /** What it is of, in words. */
  readonly holds: string;
  readonly made: string;
  readonly used: string;
}

interface CalendarPageProps {
  readonly plans: readonly { readonly id: string; readonly title: string }[];
  /** The plan one came from; '' for none. */
  readonly wanted: string;
  readonly feeds: readonly FeedRow[];
  readonly made: Made | null;
}

const HOW = ['google', 'outlook', 'apple'] as const;

/** The addresses under which a person's calendar is subscribed: made, seen and taken back. */
export function CalendarPage({ plans, wanted, feeds, made }: CalendarPageProps) {
  return (
    <Page
      narrow
      crumbs={[{ href: '/you', label: t('session.you.title') }]}
      title={t('calendar.title')}
      lead={t('calendar.lead')}
    >
      {made && <MadeAddress {...made} />}
      <Section title={t('calendar.make')} lead={t('calendar.make.lead')}>
        <Form
          name="feed"
          schema={() => import('~/forms/calendar').then((forms) => forms.makeFeedForm)}
          values={{ plan: wanted }}
          submit={t('calendar.make.submit')}
          kind={made ? 'secondary' : 'primary'}
        >
          <SelectField
            name="plan"
            label={t('calendar.make.plan')}
            empty={t('calendar.make.all')}
            options={plans.map(({ id, title }) => ({ value: id, label: title }))}
          />
        </Form>
      </Section>
      <Section title={t('calendar.feeds')}>
        {feeds.length === 0 ? <p>{t('calendar.feeds.none')}</p> : <Feeds feeds={feeds} />}
      </Section>
      <Section title={t('calendar.how')} lead={t('calendar.how.lead')}>
        <dl className="grid gap-3">
          {HOW.map((program) => (
            <div key={program}>
              <dt className="font-semibold">{t(`calendar.how.${program}`)}</dt>
              <dd>{t(`calendar.how.${program}.words`)}</dd>
            </div>
          ))}
        </dl>
      </Section>
    </Page>
  );
}

const Feeds = ({ feeds }: { feeds: readonly FeedRow[] }) => (
  <Table
    caption={t('calendar.feeds')}
    captionHidden
    rows={feeds}
    keyOf={({ id }) => id}
    columns={[
      { label: t('calendar.feed.of'), cell: ({ holds }) => holds },
      { label: t('calendar.feed.made'), cell: ({ made }) => made },
      { label: t('calendar.feed.used'), cell: ({ used }) => used },
      {
        label: t('calendar.feed.end'),
        cell: ({ id, holds }) => (
          <ActButton name="revoke" thing={id} action="/you/calendar/revocation" fields={{ feed: id }}>
            {t('calendar.feed.end.of', { plan: holds })}
          </ActButton>
        ),
      },
    ]}
  />
);
