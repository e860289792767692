import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { timelineView } from '~/data/pages/pictures/timeline';
import { inPlan } from '~/domain/addresses';
import { guard } from '~/http/guard.server';
import { seePlan } from '~/http/plan.server';
import { notThere } from '~/http/refusals.server';
import { DateText } from '~/ui/DateText';
import { Empty } from '~/ui/Empty';
import { Page, Section } from '~/ui/Page';
import { CourtKey } from '~/ui/pictures/CourtKey';
import { Timeline } from '~/ui/pictures/Timeline';
import { TimelineTable } from '~/ui/pictures/TimelineTable';
import { t } from '~/words';
import { T } from '~/words/T';
import { readerLocale } from '~/words/locale';

/** Opened where the record is read: what happened when, who waited on whom, and in whose court each thing lay. */
export const loader = guard.loader('seat', (guest) =>
  seePlan(guest, ({ plan, planId, now }) => {
    if (plan.stage === 'draft') throw notThere();
    const view = timelineView(plan, now, readerLocale(guest.request.headers.get('accept-language')));
    return { view, planId };
  }),
);

export const meta: MetaFunction = () => [{ title: t('shell.title', { title: t('pictures.timeline.title') }) }];

export default function RecordTimeline() {
  const { view, planId } = useLoaderData<typeof loader>();
  const crumbs = [{ href: inPlan(planId, 'record'), label: t('pictures.timeline.back') }];
  if (!view)
    return (
      <Page level={2} title={t('pictures.timeline.title')} crumbs={crumbs}>
        <Empty title={t('pictures.timeline.none')}>{t('pictures.timeline.none-example')}</Empty>
      </Page>
    );
  return (
    <Page
      level={2}
      title={t('pictures.timeline.title')}
      crumbs={crumbs}
      lead={
        <T k="pictures.timeline.lead" values={{ ...view.parties, date: <DateText date={view.asOf} form="year" /> }} />
      }
    >
      <Timeline view={view} planId={planId} />
      <Section title={t('pictures.timeline.commitments')} id="commitments">
        <CourtKey parties={view.parties} />
        <TimelineTable rows={view.rows} parties={view.parties} planId={planId} />
      </Section>
    </Page>
  );
}
