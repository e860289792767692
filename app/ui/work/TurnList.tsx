import { Link } from '@remix-run/react';
import type { Turn } from '~/data/pages/court';
import { t } from '~/words';
import { LinkButton } from '../Button';
import { DateText } from '../DateText';
import { Disclosure } from '../Disclosure';
import { T } from '~/words/T';
import { When } from './When';

export interface TurnListProps {
  turns: readonly (Turn & { readonly planTitle?: string })[];
  /** The plan's address, by turn. */
  planOf: (turn: Turn) => string;
  /** Says whom each waits for. */
  named?: boolean;
  /** The first of them is the next act of the page. */
  first?: boolean;
  /** Seen from the side whose turn it is, or from across the table. */
  theirs?: boolean;
  /** How many stand open; the rest unfold. */
  shown?: number;
}

/** Whose turn it is; what presses less unfolds. */
export function TurnList({ turns, shown = 6, ...rest }: TurnListProps) {
  const more = turns.slice(shown);
  return (
    <>
      <Turns turns={turns.slice(0, shown)} {...rest} />
      {more.length > 0 && (
        <Disclosure summary={t('work.now.more', { count: more.length })}>
          <Turns turns={more} {...rest} first={false} />
        </Disclosure>
      )}
    </>
  );
}

/** Whose turn it is, one line a turn, each with the one act that moves it on. */
export function Turns({ turns, planOf, first = false, theirs = false, named = false }: Omit<TurnListProps, 'shown'>) {
  return (
    <ul className="turns">
      {turns.map((turn, at) => (
        <li key={at} data-item="">
          <TurnWords turn={turn} href={planOf(turn)} theirs={theirs} named={named} />
          {turn.doAt !== null && (
            <span {...(turn.act === 'deliver' ? { 'data-key': 'd' } : {})}>
              <LinkButton to={`${planOf(turn)}/${turn.doAt}`} kind={first && at === 0 ? 'primary' : 'secondary'} full>
                {t(`work.do.${turn.act}`)}
              </LinkButton>
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

function TurnWords({
  turn,
  href,
  theirs,
  named,
}: {
  turn: Turn & { readonly planTitle?: string };
  href: string;
  theirs: boolean;
  named: boolean;
}) {
  const { commitment, act } = turn;
  const person = named ? turn.person : null;
  return (
    <div>
      <p>
        <Link to={`${href}/${turn.to}`} data-open="">
          {commitment
            ? `${commitment.number} ${commitment.title}`
            : t(`work.turn.${act}`, { count: turn.count ?? 0, number: turn.checkIn ?? turn.notice ?? 0 })}
        </Link>
      </p>
      <p>
        {commitment && `${theirs ? theirWords(turn) : ownWords(turn)}. `}
        <DueWords turn={turn} />
      </p>
      {(turn.waitsOn.length > 0 || turn.planTitle || person) && (
        <p className="text-ink-soft">
          {turn.planTitle && <Link to={href}>{turn.planTitle}</Link>}
          {person && `${person}. `}
          {turn.waitsOn.length > 0 && (
            <span className={turn.planTitle ? 'ms-2' : undefined}>
              {t('work.waits-on', { things: turn.waitsOn.map(({ number, title }) => `${number} ${title}`).join('; ') })}
            </span>
          )}
        </p>
      )}
    </div>
  );
}

/** What is asked about a commitment: the acts that have words of their own in both lists. */
export type OfCommitment =
  | 'deliver'
  | 'answer-delivery'
  | 'answer-hold'
  | 'answer-date'
  | 'answer-waiver'
  | 'offer-settlement'
  | 'settle-contest';

const ownWords = ({ act }: Turn): string => t(`work.asks.${act as OfCommitment}`);
export const theirWords = ({ act }: Turn): string => t(`work.asks-them.${act as OfCommitment}`);

/** What the date of a turn means depends on what is asked. */
export function DueWords({ turn: { act, due, since, overdue } }: { turn: Turn }) {
  if (due === null)
    return since === null ? null : (
      <span className="text-ink-soft">
        <T k="work.since" values={{ date: <DateText date={since} /> }} />
      </span>
    );
  const date = <When when={due} overdue={overdue} />;
  const key =
    act === 'answer-delivery' || act === 'answer-hold'
      ? 'work.answer-by'
      : act === 'answer-date'
        ? 'work.counts-until'
        : 'work.due-by';
  return (
    <span className={overdue ? 'text-overdue' : undefined}>
      <T k={key} values={{ date }} />
    </span>
  );
}
