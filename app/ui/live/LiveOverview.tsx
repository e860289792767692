import { ChangeLine } from './ChangeLine';
import { useFollowing, type FollowingOptions } from './use-following';

/** Many plans change often, and a list of them costs more to fetch than one plan: the stream is as patient. */
const APART = 3_000;

/** Keeps an open page over all of one's plans as these are, whichever of them changes. It stands in the space below the page's heading. */
export function LiveOverview({ from }: Pick<FollowingOptions, 'from'>) {
  const { change } = useFollowing({ address: '/live', from, apart: APART });
  return (
    <div className="-mt-7 mb-1 flex h-6 items-baseline text-sm text-ink-soft no-print" data-live>
      <ChangeLine change={change} />
    </div>
  );
}
