import { t } from '~/words';
import type { Change } from './follow-page';

/** What changed on an open page, in one line; it is there before it says anything, so that it is read out when it does. */
export function ChangeLine({ change }: { change: Change }) {
  return (
    <p role="status" className="min-w-0 truncate" data-change={change?.kind}>
      {change?.kind === 'marked' && t('live.changed', { count: change.count })}
      {change?.kind === 'kept' && t('live.kept')}
    </p>
  );
}
