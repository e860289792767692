import { Link } from '@remix-run/react';
import type { PolicyVersionView } from '~/data/pages/policy';
import { t } from '~/words';
import type { Lines } from '~/words/lines';
import { Facts } from '../Facts';
import { Page } from '../Page';
import { Private } from '../Private';

/** By what the vendor measures this plan, in full: which version counts, who signed it, and what it says. */
export function PolicyThatCounts({
  party,
  signed,
  version,
  thresholds,
  beside,
  agreement,
  all,
}: {
  party: string;
  /** Whether a version of the plan is in force. */
  signed: boolean;
  version: PolicyVersionView | null;
  /** What is given, where nothing was agreed. */
  thresholds: Lines;
  /** That the signed terms say otherwise, and count. */
  beside: string | null;
  agreement: string;
  /** The workspace's versions; null for who does not work there. */
  all: string | null;
}) {
  const names = version?.leaders.map(({ who }) => who).join('; ') ?? '';
  const lead = version
    ? t('policy.counts.lead', { number: version.number, names })
    : t(signed ? 'policy.counts.none' : 'policy.counts.not-yet');
  return (
    <Page level={2} title={t('policy.counts.title')} lead={lead}>
      <Private side={party}>
        <Facts facts={version?.lines ?? thresholds} />
      </Private>
      {beside && <p className="mt-6 max-w-(--measure)">{beside}</p>}
      <p className="mt-6 flex flex-wrap gap-x-6">
        {version && (
          <Link to={agreement} className="inline-flex min-h-11 items-center">
            {t('policy.counts.agreement')}
          </Link>
        )}
        {all && (
          <Link to={all} className="inline-flex min-h-11 items-center">
            {t('policy.counts.all')}
          </Link>
        )}
      </p>
    </Page>
  );
}
