import type { exportsView } from '~/data/pages/exports';
import { inPlan } from '~/domain/addresses';
import { t } from '~/words';
import { T } from '~/words/T';
import { DateText } from '../DateText';
import { Page, Section } from '../Page';
import { Download } from './Download';

/** What one can take along of the record, each with what is in it. */
export function ExportsPage({ view }: { view: ReturnType<typeof exportsView> }) {
  const { planId, asOf, commitments, lateDays } = view;
  const at = (file: string): string => inPlan(planId, 'exports', file);
  return (
    <Page
      level={2}
      narrow
      crumbs={[{ href: inPlan(planId, 'record'), label: t('plan.tab.record') }]}
      title={t('exports.title')}
      lead={<T k="exports.lead" values={{ date: <DateText date={asOf} form="year" /> }} />}
    >
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
    </Page>
  );
}
