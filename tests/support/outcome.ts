import type { CommandOf } from '~/domain/plan/commands';
import type { Choice, Vote } from '~/domain/plan/state/outcome';
import { find } from '~/domain/plan/state/things';
import { seatOf } from './people';
import type { Playing } from './playing';

/** The day after the time frame of the tests’ plan is over: Monday 27 July 2026. */
export const OVER = '2026-07-27';

/** Ruth, an executive who signed the purchase, whom nobody has heard; and Elena, an executive who is no key player. */
export const NOT_HEARD = ['p-2', seatOf('elena')];

export const openingOf = (more: Partial<CommandOf<'open-outcome'>> = {}): CommandOf<'open-outcome'> => ({
  kind: 'open-outcome',
  id: 'o1',
  ground: 'time-frame-over',
  redLine: null,
  words: '',
  unheard: NOT_HEARD,
  days: null,
  ...more,
});

export const voteFor = (choice: Choice, seen = '', words = `We want to ${choice}`): CommandOf<'give-vote'> => ({
  kind: 'give-vote',
  outcome: 'o1',
  seen,
  choice,
  words,
});

/** What the database’s own rule would give: the votes that are in. */
export function openVotes(playing: Playing): CommandOf<'open-votes'> {
  const votes: { vendor?: Vote; customer?: Vote } = {};
  for (const side of ['vendor', 'customer'] as const) {
    const own = find(playing.own[side].votes, 'o1');
    if (own) votes[side] = own;
  }
  return { kind: 'open-votes', outcome: 'o1', votes };
}

export const CONSENT = {
  consent: 'I sign this decision.',
  knownBy: 'link by mail',
  ticked: true,
  freshProof: true,
} as const;

export const proposalOf = (
  choice: Choice,
  more: Partial<CommandOf<'propose-decision'>> = {},
): CommandOf<'propose-decision'> => ({
  kind: 'propose-decision',
  outcome: 'o1',
  id: 'd1',
  choice,
  words: `Let us ${choice}`,
  stays: choice === 'continue' ? 'The named lead' : '',
  end: choice === 'extend' ? '2026-10-30' : null,
  ...CONSENT,
  ...more,
});

/** On the proposal as it is on the screen. */
export const hashOf = (playing: Playing, decision = 'd1'): string =>
  playing.plan.outcomes['o1']?.decisions.find(({ id }) => id === decision)?.hash ?? '';

export const signatureOf = (playing: Playing, decision = 'd1'): CommandOf<'sign-decision'> => ({
  kind: 'sign-decision',
  outcome: 'o1',
  decision,
  hash: hashOf(playing, decision),
  ...CONSENT,
});

export const answerOf = (playing: Playing, words = '', decision = 'd1'): CommandOf<'answer-decision'> => ({
  kind: 'answer-decision',
  outcome: 'o1',
  decision,
  hash: hashOf(playing, decision),
  how: words ? 'reply' : 'acknowledged',
  words,
});

export const concludeOf = (decision = 'd1'): CommandOf<'conclude-decision'> => ({
  kind: 'conclude-decision',
  outcome: 'o1',
  decision,
});

export const withdrawalOf = (decision = 'd1'): CommandOf<'withdraw-decision'> => ({
  kind: 'withdraw-decision',
  outcome: 'o1',
  decision,
  words: 'We think again',
});

export const overrideOf = (missing: readonly string[]): CommandOf<'override-last-resort'> => ({
  kind: 'override-last-resort',
  outcome: 'o1',
  missing,
  words: 'Our people were shouted at',
});
