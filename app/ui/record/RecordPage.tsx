import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { AsOfDay } from '~/data/pages/as-of';
import type { RecordView } from '~/data/pages/record';
import type { Side } from '~/domain/access';
import { inPlan } from '~/domain/addresses';
import { t } from '~/words';
import { T } from '~/words/T';
import { DateText } from '../DateText';
import { Empty } from '../Empty';
import { Notice } from '../Notice';
import { Page, Section } from '../Page';
import { SideBySide } from '../SideBySide';
import { Tabs } from '../Tabs';
import { AsOf } from './AsOf';
import { EvidenceRead } from './EvidenceRead';
import { Meetings } from './Meetings';
import { RecordTable } from './RecordTable';
import { ScoreCard } from './ScoreCard';
import { ToldSections } from './ToldSections';

export interface RecordPageProps {
  view: RecordView;
  planId: string;
  you: Side;
  /** Null while there is no day to choose. */
  asOf: AsOfDay | null;
  lateOnly: boolean;
  empty: boolean;
  /** What shows the same in pictures. */
  pictures?: ReactNode;
}

/** Which side kept its word, and why: everything both sides know of it, as it was known on the day shown. */
export function RecordPage({ view, planId, you, asOf, lateOnly, empty, pictures }: RecordPageProps) {
  const { parties, cards } = view;
  const at = inPlan(planId, 'record');
  if (empty || !asOf)
    return (
      <Page level={2} title={t('score.title')}>
        <Empty title={t('score.empty')}>{t('score.empty-example')}</Empty>
      </Page>
    );
  const past = asOf.day !== asOf.today;
  const to = (day: string, late: boolean): string => {
    const search = new URLSearchParams([
      ...(day === asOf.today ? [] : [['on', day]]),
      ...(late ? [['show', 'late']] : []),
    ]).toString();
    return search ? `${at}?${search}` : at;
  };
  return (
    <Page
      level={2}
      title={t('score.title')}
      parts={[
        { id: 'sides', label: t('score.cards') },
        { id: 'reading', label: t('score.evidence') },
        { id: 'commitments', label: t('score.commitments') },
        { id: 'reasons', label: t('score.told.reasons') },
        { id: 'contests', label: t('score.told.contests') },
        { id: 'holds', label: t('score.told.holds') },
        { id: 'dates', label: t('score.told.dates') },
        { id: 'returns', label: t('score.told.returns') },
        { id: 'meetings', label: t('score.meetings') },
      ]}
      lead={
        <>
          <T k="score.lead" values={{ date: <DateText date={view.asOf} form="year" /> }} />{' '}
          <Link to="/help">{t('shell.how-it-counts')}</Link> <Link to={inPlan(planId, 'proof')}>{t('proof.link')}</Link>{' '}
          <Link to={inPlan(planId, 'exports')}>{t('exports.title')}</Link>
        </>
      }
    >
      {past && (
        <div className="mb-4">
          <Notice
            kind="attention"
            title={<T k="score.on.past" values={{ date: <DateText date={asOf.day} form="year" /> }} />}
          >
            <p>
              <T
                k="score.on.past-words"
                values={{ today: (parts) => <Link to={to(asOf.today, lateOnly)}>{parts}</Link> }}
              />
            </p>
          </Notice>
        </div>
      )}
      <AsOf asOf={asOf} toDay={(day) => to(day, lateOnly)} keep={lateOnly ? { show: 'late' } : {}} />
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
        <EvidenceRead view={view} planId={planId} />
      </Section>
      {pictures}
      <Section title={t('score.commitments')} id="commitments" up>
        <Tabs
          label={t('score.filter')}
          tabs={[
            { href: to(asOf.day, false), label: t('score.all'), current: !lateOnly },
            { href: to(asOf.day, true), label: t('score.late-only'), current: lateOnly },
          ]}
        />
        <RecordTable lines={view.lines} parties={parties} planId={planId} />
      </Section>
      <ToldSections {...view} />
      <Section title={t('score.meetings')} id="meetings" up>
        <Meetings meetings={view.meetings} />
      </Section>
    </Page>
  );
}
