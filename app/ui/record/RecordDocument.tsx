import { Link } from '@remix-run/react';
import type { AsOfDay } from '~/data/pages/as-of';
import type { FileDelivered } from '~/data/pages/files';
import type { RecordPictures as Pictures } from '~/data/pages/pictures/record-pictures';
import type { TimelineView } from '~/data/pages/pictures/timeline';
import type { RecordView } from '~/data/pages/record';
import type { Head } from '~/domain/ledger/chain';
import { inPlan } from '~/domain/addresses';
import { t } from '~/words';
import { T } from '~/words/T';
import { DateText } from '../DateText';
import { DeliveredFiles } from '../files/DeliveredFiles';
import { useFollow } from '../follow';
import { RecordOutcomes } from '../outcome/RecordOutcomes';
import { Page, Section } from '../Page';
import { RecordPictures } from '../pictures/RecordPictures';
import { Timeline } from '../pictures/Timeline';
import { SideBySide } from '../SideBySide';
import { Hash } from '../sign/Signatures';
import { onDay } from './day-address';
import { EvidenceRead } from './EvidenceRead';
import { Meetings } from './Meetings';
import { Notices } from './Notices';
import { PrintButton } from './PrintButton';
import { RecordTable } from './RecordTable';
import { ScoreCard } from './ScoreCard';
import { ToldSections } from './ToldSections';

export interface RecordDocumentProps {
  view: RecordView;
  pictures: Pictures | null;
  timeline: TimelineView | null;
  planId: string;
  title: string;
  asOf: AsOfDay | null;
  files: readonly FileDelivered[];
  zone: string;
  /** Where the shared ledger ended on that day. */
  ended: Head;
}

/** The record of a day on paper: whole, nothing folded, with what it can be checked by at its end. */
export function RecordDocument({
  view,
  pictures,
  timeline,
  planId,
  title,
  asOf,
  files,
  zone,
  ended,
}: RecordDocumentProps) {
  const { parties, cards } = view;
  const follow = useFollow();
  return (
    <Page
      level={2}
      title={t('exports.document.title', { title })}
      lead={<T k="exports.document.lead" values={{ ...parties, date: <DateText date={view.asOf} form="year" /> }} />}
      crumbs={[{ href: onDay(inPlan(planId, 'exports'), asOf, asOf?.day), label: t('exports.title') }]}
      actions={<PrintButton />}
    >
      <div onClick={follow}>
        <SideBySide
          names={parties}
          vendor={<ScoreCard card={cards.vendor} />}
          customer={<ScoreCard card={cards.customer} />}
        />
        <Section title={t('score.evidence')}>
          <EvidenceRead view={view} planId={planId} />
        </Section>
        {pictures && <RecordPictures pictures={pictures} />}
        {timeline && (
          <Section title={t('pictures.timeline.title')}>
            <Timeline view={timeline} planId={planId} />
          </Section>
        )}
        <Section title={t('score.commitments')}>
          <RecordTable lines={view.lines} parties={parties} planId={planId} />
        </Section>
        <ToldSections {...view} />
        <Section title={t('score.meetings')}>
          <Meetings meetings={view.meetings} />
        </Section>
        <Section title={t('notice.record')}>
          <Notices notices={view.notices} />
        </Section>
        <RecordOutcomes view={view} />
        <DeliveredFiles files={files} zone={zone} planId={planId} />
      </div>
      <Section title={t('exports.document.checked')}>
        <p className="max-w-(--measure)">{t('exports.document.checked-words', { count: ended.seq })}</p>
        <p className="mt-2">
          <Hash hash={ended.hash} />
        </p>
        <p className="mt-2 no-print">
          <Link to={inPlan(planId, 'proof')} className="inline-flex min-h-11 items-center">
            {t('proof.link')}
          </Link>
        </p>
      </Section>
    </Page>
  );
}
