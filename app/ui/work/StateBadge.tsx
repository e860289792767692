import type { State } from '~/data/pages/commitments';
import { t } from '~/words';
import { VerdictBadge } from '../Badge';

/** How a commitment stands: its verdict, or how far the talk about it has come. */
export function StateBadge({
  state,
  contested = false,
  drawn = false,
}: {
  state: State;
  contested?: boolean;
  /** See `VerdictShapes`. */
  drawn?: boolean;
}) {
  if (state === 'proposed' || state === 'declined')
    return <span className="badge badge-soft">{t(`work.state.${state}`)}</span>;
  return (
    <>
      <VerdictBadge verdict={state} drawn={drawn} />
      {contested && (
        <>
          {' '}
          <VerdictBadge verdict="contested" drawn={drawn} />
        </>
      )}
    </>
  );
}
