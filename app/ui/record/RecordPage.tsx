import { Link } from '@remix-run/react';
import type { AsOfDay } from '~/data/pages/as-of';
import type { RecordPictures as Pictures } from '~/data/pages/pictures/record-pictures';
import type { RecordView } from '~/data/pages/record';
import type { Side } from '~/domain/access';
import { inPlan } from '~/domain/addresses';
import { t } from '~/words';
import { T } from '~/words/T';
import { DateText } from '../DateText';
import { Empty } from '../Empty';
import { useFollow } from '../follow';
import { Page, Section } from '../Page';
import { SideBySide } from '../SideBySide';
import { Tabs } from '../Tabs';
import { RecordPictures } from '../pictures/RecordPictures';
import { AsDrawn } from './AsDrawn';
import { AsOf } from './AsOf';
import { onDay } from './day-address';
import { EvidenceRead } from './EvidenceRead';
import { RecordOutcomes } from '../outcome/RecordOutcomes';
import { Meetings } from './Meetings';
import { Notices } from './Notices';
import { PastDay } from './PastDay';
import { RecordTable } from './RecordTable';
import { ScoreCard } from './ScoreCard';
import { Standing } from './Told';
import { ToldSections } from './ToldSections';

export interface RecordPageProps {
  planId: string;
  you: Side;
  /** The day that the record is of. */
  on: string;
  /** Null while there is no day to choose. */
  asOf: AsOfDay | null;
  lateOnly: boolean;
  empty: boolean;
  /** What most of the page is drawn from: not there in the browser, where it stands drawn already. */
  view?: RecordView | undefined;
  /** What shows the same to whoever would rather look; null while nothing is on the record. */
  pictures?: Pictures | null | undefined;
}

/** Which side kept its word, and why: everything both sides know of it, as it was known on the day shown. */
export function RecordPage({ view, planId, you, on, asOf, lateOnly, empty, pictures }: RecordPageProps) {
  const follow = useFollow();
  const at = inPlan(planId, 'record');
  if (empty || !asOf)
    return (
      <Page level={2} title={t('score.title')}>
        <Empty title={t('score.empty')}>{t('score.empty-example')}</Empty>
      </Page>
    );
  const to = (day: string, late: boolean): string => onDay(at, asOf, day, late ? { show: 'late' } : {});
  const onThatDay = (page: string): string => onDay(page, asOf, asOf.day);
  return (
    <Page
      level={2}
      title={t('score.title')}
      parts={[
        { id: 'sides', label: t('score.cards') },
        { id: 'reading', label: t('score.evidence') },
        { id: 'pictures', label: t('pictures.section') },
        { id: 'commitments', label: t('score.commitments') },
        { id: 'reasons', label: t('score.told.reasons') },
        { id: 'contests', label: t('score.told.contests') },
        { id: 'holds', label: t('score.told.holds') },
        { id: 'dates', label: t('score.told.dates') },
        { id: 'returns', label: t('score.told.returns') },
        { id: 'meetings', label: t('score.meetings') },
        { id: 'notices', label: t('notice.record') },
      ]}
      lead={
        <>
          <T k="score.lead" values={{ date: <DateText date={on} form="year" /> }} />{' '}
          <Link to="/help">{t('shell.how-it-counts')}</Link>
        </>
      }
      actions={
        <>
          <Link to={inPlan(planId, 'proof')}>{t('proof.link')}</Link>
          <Link to={inPlan(planId, 'documents')}>{t('documents.link')}</Link>
          <Link to={onThatDay(inPlan(planId, 'exports'))}>{t('exports.title')}</Link>
        </>
      }
    >
      <PastDay asOf={asOf} today={to(asOf.today, lateOnly)} />
      <AsOf asOf={asOf} toDay={(day) => to(day, lateOnly)} keep={lateOnly ? { show: 'late' } : {}} />
      {/* The links of what stands drawn are followed here. */}
      <div onClick={follow}>
        <Standing.Provider value={`${inPlan(planId)}/`}>
          <section id="sides" aria-label={t('score.cards')}>
            <AsDrawn id="drawn-sides">{view && <Sides view={view} you={you} />}</AsDrawn>
          </section>
          <Section title={t('score.evidence')} id="reading">
            <AsDrawn id="drawn-reading">{view && <EvidenceRead view={view} planId={planId} />}</AsDrawn>
          </Section>
          <AsDrawn id="drawn-pictures" className="mt-10">
            {pictures && <RecordPictures pictures={pictures} to={onThatDay(inPlan(planId, 'record', 'timeline'))} />}
          </AsDrawn>
          <Section title={t('score.commitments')} id="commitments" up>
            <Tabs
              label={t('score.filter')}
              tabs={[
                { href: to(asOf.day, false), label: t('score.all'), current: !lateOnly },
                { href: to(asOf.day, true), label: t('score.late-only'), current: lateOnly },
              ]}
            />
            <AsDrawn id="drawn-commitments">
              {view && <RecordTable lines={view.lines} parties={view.parties} planId={planId} />}
            </AsDrawn>
          </Section>
          <AsDrawn id="drawn-told" className="mt-10">
            {view && <ToldSections {...view} />}
          </AsDrawn>
          <Section title={t('score.meetings')} id="meetings" up>
            <AsDrawn id="drawn-meetings">{view && <Meetings meetings={view.meetings} />}</AsDrawn>
          </Section>
          <Section
            title={t('notice.record')}
            id="notices"
            up
            actions={<Link to={inPlan(planId, 'notices')}>{t('notice.record.all')}</Link>}
          >
            <AsDrawn id="drawn-notices">{view && <Notices notices={view.notices} />}</AsDrawn>
          </Section>
          <AsDrawn id="drawn-outcomes" className="mt-10">
            {view && <RecordOutcomes view={view} you={you} />}
          </AsDrawn>
        </Standing.Provider>
      </div>
    </Page>
  );
}

const Sides = ({ view: { parties, cards }, you }: { view: RecordView; you: Side }) => (
  <SideBySide
    names={parties}
    you={you}
    youLabel={t('ui.your-side')}
    vendor={<ScoreCard card={cards.vendor} />}
    customer={<ScoreCard card={cards.customer} />}
  />
);
