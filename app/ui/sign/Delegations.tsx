import { Link } from '@remix-run/react';
import { inPlan } from '~/domain/addresses';
import type { SignOffView } from '~/domain/plan/sign-off/sign-off-view';
import { formatDay } from '~/words/dates';
import { t } from '~/words';
import { ActButton } from '../form/ActButton';
import { useLocale } from '../shell/shell-data';

/** Who signs in whose place on which days, for the reader's side; an executive can name somebody. */
export function Delegations({ view }: { view: Pick<SignOffView, 'planId' | 'delegations' | 'mayDelegate'> }) {
  const locale = useLocale();
  const { planId, delegations, mayDelegate } = view;
  const at = inPlan(planId, 'sign-off', 'delegate');
  if (delegations.length === 0 && !mayDelegate) return null;
  return (
    <div className="mt-8 border-t border-line pt-4 text-sm no-print">
      {delegations.map(({ id, executive, delegate, from, until, mayEnd }) => (
        <div key={id} className="mb-2 flex flex-wrap items-center gap-x-4 gap-y-1">
          <p suppressHydrationWarning>
            {t('sign.delegate.stands', {
              executive,
              delegate,
              from: formatDay(from, locale),
              until: formatDay(until, locale),
            })}
          </p>
          {mayEnd && (
            <ActButton name="end-delegation" thing={id} action={`${at}/end`} fields={{ delegation: id }}>
              {t('sign.delegate.end')}
            </ActButton>
          )}
        </div>
      ))}
      {mayDelegate && (
        <Link to={at} className="inline-flex min-h-11 items-center">
          {t('sign.delegate.name')}
        </Link>
      )}
    </div>
  );
}
