import { Link } from '@remix-run/react';
import type { Side } from '~/domain/access';
import type { AgendaView } from '~/data/pages/check-in-agenda';
import type { Turn } from '~/data/pages/court';
import { inPlan } from '~/domain/addresses';
import { t } from '~/words';
import { SideBySide } from '../SideBySide';
import type { OfCommitment } from '../work/TurnList';

const SHOWN = 6;

/** What waits for each side, the most pressing first: the same number of lines for both. */
export function AgendaCourts({
  courts,
  parties,
  planId,
}: {
  courts: AgendaView['courts'];
  parties: Readonly<Record<Side, string>>;
  planId: string;
}) {
  const column = (turns: readonly Turn[]) => {
    if (turns.length === 0) return <p className="text-ink-soft">{t('checkin.agenda.courts-none')}</p>;
    const more = turns.length - SHOWN;
    return (
      <>
        <ul className="grid gap-2">
          {turns.slice(0, SHOWN).map((turn, at) => (
            <li key={at}>
              <Link to={`${inPlan(planId)}/${turn.to}`}>
                {turn.commitment
                  ? `${turn.commitment.number} ${turn.commitment.title}`
                  : t(`work.turn.${turn.act}`, { count: turn.count ?? 0, number: turn.notice ?? 0, thing: '' })}
              </Link>
              {turn.commitment && (
                <span className="block text-sm text-ink-soft">{t(`work.asks-them.${turn.act as OfCommitment}`)}</span>
              )}
            </li>
          ))}
        </ul>
        {more > 0 && <p className="mt-2 text-sm text-ink-soft">{t('checkin.agenda.more', { count: more })}</p>}
      </>
    );
  };
  return <SideBySide names={parties} vendor={column(courts.vendor)} customer={column(courts.customer)} />;
}
