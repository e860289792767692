import type { OutcomeShown, OutcomeView, VoteShown } from '~/data/pages/outcome';
import type { Side } from '~/domain/access';
import { t } from '~/words';
import { T } from '~/words/T';
import { DateText, InstantText } from '../DateText';
import { SideBySide } from '../SideBySide';
import { OwnWords, SaidBy } from './Said';

type Of = Pick<OutcomeView, 'zone'> & { readonly you?: Side | undefined };

/** One vote as it is read. */
export function Vote({ vote, zone }: { vote: VoteShown; zone: string }) {
  return (
    <>
      <p className="font-semibold">{t(`outcome.choice.${vote.choice}`)}</p>
      <OwnWords words={vote.words} />
      <SaidBy by={vote} zone={zone} />
    </>
  );
}

/** Both votes at one height: sealed, or open together. */
export function Votes({ outcome, view: { you, zone } }: { outcome: OutcomeShown; view: Of }) {
  const of = (side: Side) => {
    const [vote, inAt] = [outcome.votes[side], outcome.votesIn[side]];
    if (vote) return <Vote vote={vote} zone={zone} />;
    if (outcome.openedAt) return <p className="text-ink-soft">{t('outcome.votes.none')}</p>;
    if (!inAt) return <p className="text-ink-soft">{t('outcome.votes.out')}</p>;
    return (
      <p>
        <T k="outcome.votes.in" values={{ at: <InstantText instant={inAt} zone={zone} /> }} />
      </p>
    );
  };
  return (
    <>
      {!outcome.openedAt && (
        <p className="mb-3 max-w-(--measure)">
          <T k="outcome.votes.by" values={{ date: <DateText date={outcome.votesBy} form="year" /> }} />
        </p>
      )}
      <SideBySide
        names={outcome.parties}
        you={you}
        youLabel={t('ui.your-side')}
        vendor={of('vendor')}
        customer={of('customer')}
      />
      {outcome.votingClosedAt && (
        <p className="mt-2 text-sm text-ink-soft">
          <T k="outcome.votes.closed" values={{ at: <InstantText instant={outcome.votingClosedAt} zone={zone} /> }} />
        </p>
      )}
    </>
  );
}
