import { Link } from '@remix-run/react';
import type { Side } from '~/domain/access';
import { inPlan } from '~/domain/addresses';
import type { PlayerView } from '~/domain/plan/text/text-view';
import { T } from '~/words/T';
import { t } from '~/words';
import { DateText } from '../DateText';
import { SideBySide } from '../SideBySide';

/** Everyone who matters on both sides, and what they say. */
export function PlayersText({
  players,
  parties,
  planId,
}: {
  players: readonly PlayerView[];
  parties: Readonly<Record<Side, string>>;
  planId: string;
}) {
  const of = (side: Side) => {
    const own = players.filter((one) => one.side === side);
    if (own.length === 0) return <p className="text-ink-soft">{t('talk.players.empty')}</p>;
    return (
      <ul className="grid gap-4">
        {own.map((one) => (
          <li key={one.id} className="wrap-anywhere keep-together">
            <p>
              <span className="font-semibold">{one.name}</span>
              {one.position && <span className="text-ink-soft">, {one.position}</span>}
            </p>
            <p className="flex flex-wrap gap-2">
              {one.executive && <span className="badge">{t('talk.player.executive')}</span>}
              {one.signedPurchase && <span className="badge">{t('talk.player.signed')}</span>}
            </p>
            {one.views.map(({ moment, view }) =>
              view ? (
                <blockquote
                  key={moment}
                  className="mt-1 border-s-2 border-line-strong ps-3 whitespace-pre-line wrap-anywhere"
                >
                  “{view.words}”
                  <footer className="text-sm text-ink-soft">
                    {one.views.length > 1 && `${t('talk.players.moment', { moment })}, `}
                    <T k="talk.players.heard" values={{ date: <DateText date={view.heardOn} form="short" /> }} />
                  </footer>
                </blockquote>
              ) : (
                <p key={moment} className="text-sm text-ink-soft">
                  {one.views.length > 1 ? t('talk.players.not-heard-at', { moment }) : t('talk.players.not-heard')}
                </p>
              ),
            )}
            {one.mayEdit && (
              <Link
                to={inPlan(planId, 'text', 'players', one.id)}
                className="inline-flex min-h-11 items-center text-sm no-print"
              >
                {t('talk.change')}
                <span className="sr-only">: {one.name}</span>
              </Link>
            )}
          </li>
        ))}
      </ul>
    );
  };
  return <SideBySide names={parties} vendor={of('vendor')} customer={of('customer')} />;
}
