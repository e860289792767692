import { Link } from '@remix-run/react';
import { inPlan } from '~/domain/addresses';
import type { MustAgree } from '~/domain/plan/agreement/who-must-agree';
import { t } from '~/words';
import { Private } from '../Private';

/** Whom the vendor's own policy asks before it parts ways, and whether they agree: for its side alone. */
export function MustAgreeList({
  asked,
  party,
  planId,
}: {
  asked: readonly MustAgree[];
  party: string;
  planId: string;
}) {
  return (
    <Private side={party} title={t('policy.agreement.title', { party })}>
      <ul className="grid gap-2">
        {asked.map(({ person, name, office, state }) => (
          <li key={person} className="wrap-anywhere">
            <span className="font-semibold">{name}</span>
            {office && <span className="text-ink-soft">, {office}</span>}
            {': '}
            {t(`policy.agreement.${state}`)}
          </li>
        ))}
      </ul>
      <p className="no-print">
        <Link to={inPlan(planId, 'fit', 'agreement')} className="inline-flex min-h-11 items-center">
          {t('outcome.agreement.link')}
        </Link>
      </p>
    </Private>
  );
}
