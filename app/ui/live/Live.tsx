import type { Companion } from '~/data/pages/live';
import type { Side } from '~/domain/access';
import { t } from '~/words';
import { ChangeLine } from './ChangeLine';
import { useFollowing, type FollowingOptions } from './use-following';

/** Soon enough to be at once, and still one asking for what one act brings in several words. */
const APART = 400;

export interface LiveProps extends Pick<FollowingOptions, 'address' | 'from'> {
  parties: Readonly<Record<Side, string>>;
}

/**
 * Keeps an open page of a plan as the plan is, and says who else is looking. It stands in the space that is there anyway, so that nothing
 * moves when it says something; on a phone that is room for one of the two, and what changed goes first.
 */
export function Live({ parties, ...of }: LiveProps) {
  const { company, change } = useFollowing({ ...of, apart: APART });
  return (
    <div className="-mt-7 mb-1 flex h-6 items-baseline gap-x-6 text-sm text-ink-soft no-print" data-live>
      <ChangeLine change={change} />
      {company.length > 0 && (
        <p className={`ms-auto min-w-0 ${change ? 'max-sm:hidden' : ''}`} data-company>
          <span className="block truncate max-sm:hidden">{sayCompany(company, parties)}</span>
          {/* A phone's line has room for the names. */}
          <span className="block truncate sm:hidden">{sayCompany(company)}</span>
        </p>
      )}
    </div>
  );
}

/** Two by name, with their sides where these are given; the others by their number. */
function sayCompany(company: readonly Companion[], parties?: LiveProps['parties']): string {
  const names = company.map(({ name, side }) => (parties ? `${name} (${parties[side]})` : name));
  const [first = '', second] = names;
  const said = second ? t('live.and', { first, second }) : first;
  return t('live.looking', { names: said, others: Math.max(0, names.length - 2), count: names.length });
}
