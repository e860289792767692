import type { MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { recordPictures } from '~/data/pages/pictures/record-pictures';
import { recordView } from '~/data/pages/record';
import { inPlan } from '~/domain/addresses';
import { guard } from '~/http/guard.server';
import { seePlan } from '~/http/plan.server';
import { notThere } from '~/http/refusals.server';
import { DateText } from '~/ui/DateText';
import { Empty } from '~/ui/Empty';
import { Page, Section } from '~/ui/Page';
import { RecordPictures } from '~/ui/pictures/RecordPictures';
import { EvidenceRead } from '~/ui/record/EvidenceRead';
import { Meetings } from '~/ui/record/Meetings';
import { RecordTable } from '~/ui/record/RecordTable';
import { ScoreCard } from '~/ui/record/ScoreCard';
import { SideBySide } from '~/ui/SideBySide';
import { Tabs } from '~/ui/Tabs';
import { t } from '~/words';
import { T } from '~/words/T';
import { readerLocale } from '~/words/locale';

/** Opened by executives before they decide and by both leads every week: which side kept its word, and why. */
export const loader = guard.loader('seat', (guest) =>
  seePlan(guest, ({ plan, planId, seat, now }) => {
    if (plan.stage === 'draft') throw notThere();
    const locale = readerLocale(guest.request.headers.get('accept-language'));
    const view = recordView(plan, now, locale);
    const lateOnly = guest.url.searchParams.get('show') === 'late';
    const lines = lateOnly ? view.lines.filter(({ late }) => late.total > 0) : view.lines;
    const pictures = recordPictures(plan, now, locale);
    return { ...view, pictures, lines, lateOnly, empty: view.lines.length === 0, planId, you: seat.side };
  }),
);

export const meta: MetaFunction = () => [{ title: t('shell.title', { title: t('score.title') }) }];

export default function RecordPage() {
  const view = useLoaderData<typeof loader>();
  const { planId, parties, cards, you, lines, lateOnly } = view;
  const at = inPlan(planId, 'record');
  if (view.empty)
    return (
      <Page level={2} title={t('score.title')}>
        <Empty title={t('score.empty')}>{t('score.empty-example')}</Empty>
      </Page>
    );
  return (
    <Page
      level={2}
      title={t('score.title')}
      parts={[
        { id: 'sides', label: t('score.cards') },
        { id: 'reading', label: t('score.evidence') },
        { id: 'pictures', label: t('pictures.section') },
        { id: 'commitments', label: t('score.commitments') },
        { id: 'meetings', label: t('score.meetings') },
      ]}
      lead={
        <>
          <T k="score.lead" values={{ date: <DateText date={view.asOf} form="year" /> }} />{' '}
          <Link to="/help">{t('shell.how-it-counts')}</Link>
        </>
      }
    >
      <section id="sides" aria-label={t('score.cards')}>
        <SideBySide
          names={parties}
          you={you}
          youLabel={t('ui.your-side')}
          vendor={<ScoreCard card={cards.vendor} />}
          customer={<ScoreCard card={cards.customer} />}
        />
      </section>
      <Section title={t('score.evidence')} id="reading">
        <EvidenceRead {...view} />
      </Section>
      {view.pictures && <RecordPictures pictures={view.pictures} to={inPlan(planId, 'record', 'timeline')} />}
      <Section title={t('score.commitments')} id="commitments" up>
        <Tabs
          label={t('score.filter')}
          tabs={[
            { href: at, label: t('score.all'), current: !lateOnly },
            { href: `${at}?show=late`, label: t('score.late-only'), current: lateOnly },
          ]}
        />
        <RecordTable lines={lines} parties={parties} planId={planId} />
      </Section>
      <Section title={t('score.meetings')} id="meetings" up>
        <Meetings meetings={view.meetings} parties={parties} planId={planId} />
      </Section>
    </Page>
  );
}
