import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { timelineView } from '~/data/pages/pictures/timeline';
import { inPlan } from '~/domain/addresses';
import { guard } from '~/http/guard.server';
import { seeRecord } from '~/http/known-at.server';
import { remembered } from '~/http/remembered.server';
import { DateText } from '~/ui/DateText';
import { Empty } from '~/ui/Empty';
import { Page, Section } from '~/ui/Page';
import { CourtKey } from '~/ui/pictures/CourtKey';
import { AsOf } from '~/ui/record/AsOf';
import { onDay } from '~/ui/record/day-address';
import { PastDay } from '~/ui/record/PastDay';
import { Timeline } from '~/ui/pictures/Timeline';
import { TimelineTable } from '~/ui/pictures/TimelineTable';
import { t } from '~/words';
import { T } from '~/words/T';
import { readerLocale } from '~/words/locale';

/** Opened where the record is read: what happened when, who waited on whom, and in whose court each thing lay. */
export const loader = guard.loader('seat', (guest) =>
  seeRecord(guest, (known) =>
    remembered(guest, known.seen, () => {
      const { plan, planId, asOf, day } = known;
      const view = timelineView(plan, asOf, readerLocale(guest.request.headers.get('accept-language')));
      return { view, planId, asOf: day };
    }),
  ),
);

export const meta: MetaFunction = () => [{ title: t('shell.title', { title: t('pictures.timeline.title') }) }];

export default function RecordTimeline() {
  const { view, planId, asOf } = useLoaderData<typeof loader>();
  const at = inPlan(planId, 'record', 'timeline');
  const crumbs = [{ href: onDay(inPlan(planId, 'record'), asOf, asOf?.day), label: t('pictures.timeline.back') }];
  if (!view || !asOf)
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
      <PastDay asOf={asOf} today={at} />
      <AsOf asOf={asOf} toDay={(day) => onDay(at, asOf, day)} keep={{}} />
      <Timeline view={view} planId={planId} />
      <Section title={t('pictures.timeline.commitments')} id="commitments">
        <CourtKey parties={view.parties} />
        <TimelineTable rows={view.rows} parties={view.parties} planId={planId} />
      </Section>
    </Page>
  );
}
