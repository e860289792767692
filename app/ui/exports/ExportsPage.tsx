import { Link } from '@remix-run/react';
import type { AsOfDay } from '~/data/pages/as-of';
import type { exportsView } from '~/data/pages/exports';
import { inPlan } from '~/domain/addresses';
import { t } from '~/words';
import { T } from '~/words/T';
import { LinkButton } from '../Button';
import { DateText } from '../DateText';
import { Page, Section } from '../Page';
import { Private } from '../Private';
import { AsOf } from '../record/AsOf';
import { onDay } from '../record/day-address';
import { Download } from './Download';

interface ExportsPageProps {
  view: ReturnType<typeof exportsView>;
  /** How many entries the shared ledger has. */
  entries: number;
  /** How many the ledger of the viewer's own side has; 0 for who may not read it. */
  own: number;
  /** The viewer's company. */
  party: string;
  asOf: AsOfDay | null;
}

/** What one can take along of the record, each with what is in it. */
export function ExportsPage({
  view: { planId, asOf: known, commitments, lateDays },
  entries,
  own,
  party,
  asOf,
}: ExportsPageProps) {
  const at = (...within: string[]): string => onDay(inPlan(planId, 'exports', ...within), asOf, asOf?.day);
  return (
    <Page
      level={2}
      narrow
      crumbs={[{ href: onDay(inPlan(planId, 'record'), asOf, asOf?.day), label: t('plan.tab.record') }]}
      title={t('exports.title')}
      lead={<T k="exports.lead" values={{ date: <DateText date={known} form="year" /> }} />}
    >
      {asOf && <AsOf asOf={asOf} toDay={(day) => onDay(inPlan(planId, 'exports'), asOf, day)} keep={{}} />}
      <Section title={t('exports.document')} lead={t('exports.document-words')}>
        <LinkButton to={onDay(inPlan(planId, 'record', 'document'), asOf, asOf?.day)}>
          {t('exports.document-open')}
        </LinkButton>
      </Section>
      <Section title={t('exports.commitments')} lead={t('exports.commitments-words', { count: commitments })}>
        <Download href={at('commitments.csv')} total={commitments + 1}>
          {t('exports.csv')}
        </Download>
      </Section>
      <Section title={t('exports.late-days')} lead={t('exports.late-days-words', { count: lateDays })}>
        <Download href={at('late-days.csv')} total={lateDays + 1}>
          {t('exports.csv')}
        </Download>
      </Section>
      <Section
        title={t('exports.bundle')}
        lead={
          <T
            k="exports.bundle-words"
            values={{ count: entries, link: (parts) => <Link to={inPlan(planId, 'proof')}>{parts}</Link> }}
          />
        }
      >
        <Download href={inPlan(planId, 'bundle')} total={entries}>
          {t('exports.json')}
        </Download>
      </Section>
      {own > 0 && (
        <div className="mt-6">
          <Private side={party} title={t('exports.bundle-own')}>
            <p className="mb-3">{t('exports.bundle-own-words', { count: own })}</p>
            <Download href={`${inPlan(planId, 'bundle')}?with=own`} total={entries + own}>
              {t('exports.json-own')}
            </Download>
          </Private>
        </div>
      )}
    </Page>
  );
}
