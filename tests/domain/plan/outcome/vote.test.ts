import { describe, expect, it } from 'vitest';
import { applyEntries, replay } from '~/domain/plan/apply';
import { court } from '~/domain/plan/court/court';
import { isTheirOwn } from '~/domain/plan/court/for-other';
import { openingOf, openVotes, OVER, voteFor } from '../../../support/outcome';
import { runningPlan, seatOf } from '../../../support/world';

type Playing = ReturnType<typeof runningPlan>;

const open = (): Playing => runningPlan().do('dana', openingOf(), OVER);
const LATER = '2026-08-04';

describe('a vote', () => {
  it('is an executive’s of each side', () => {
    for (const who of ['priya', 'dana', 'marcus', 'wen'] as const)
      expect(open().refused(who, voteFor('part'))).toBe('not-allowed');
    for (const who of ['elena', 'ruth'] as const) expect(open().decide(who, voteFor('part'))).toHaveLength(2);
  });

  it('can be given by whom the executive has named, on their behalf', () => {
    const named = open().do('ruth', {
      ...{ kind: 'name-delegate', id: 'g1', to: seatOf('dana') },
      ...{ from: OVER, until: '2026-08-07' },
    } as const);
    const playing = named.do('dana', voteFor('continue'));
    expect(playing.own.customer.votes['o1']).toMatchObject({
      name: 'Dana Whitfield',
      onBehalfOf: { seat: seatOf('ruth'), name: 'Ruth Aldana' },
    });
  });

  it('stands in its own side’s ledger; the shared one says only that it is in', () => {
    const playing = open().do('ruth', voteFor('part', '', 'Nothing came of it'));
    const [given, isIn] = playing.entries.slice(-2);
    expect(given).toMatchObject({ ledger: 'customer', kind: 'vote.given' });
    expect(isIn).toMatchObject({ ledger: 'shared', kind: 'vote.in', data: { outcome: 'o1' } });
    expect(Object.keys(isIn!.data)).toEqual(['outcome']);
    expect(JSON.stringify(playing.plan)).not.toContain('Nothing came of it');
    expect(JSON.stringify(playing.own.vendor)).not.toContain('Nothing came of it');
    expect(applyEntries(playing.plan, [given!])).toBe(playing.plan);
  });

  it('is nobody’s for both sides, not even from two seats one after the other', () => {
    const playing = open().do('ruth', voteFor('part')).seatAs('elena', 'ruth');
    expect(playing.refused('elena', voteFor('part'))).toBe('not-allowed');
    const seat = playing.plan.seats[seatOf('elena')]!;
    const turn = court(playing.plan, playing.now).find((one) => one.act === 'give-vote' && one.for.side === 'vendor')!;
    expect(isTheirOwn(playing.plan, turn, seat, playing.now)).toBe(true);
  });

  it('says why', () => {
    expect(open().refused('ruth', voteFor('part', '', ' '))).toBe('missing');
  });

  it('can be changed until both are open, by whoever has read the last one', () => {
    const playing = open().do('ruth', voteFor('part'));
    const seen = playing.plan.outcomes['o1']!.votesIn.customer!.at;
    expect(playing.refused('ruth', voteFor('continue'))).toBe('changed-meanwhile');
    expect(playing.do('ruth', voteFor('continue', seen)).own.customer.votes['o1']?.choice).toBe('continue');
  });
});

describe('both votes', () => {
  it('are opened together, as they were last handed in', () => {
    const playing = open().do('ruth', voteFor('part')).do('elena', voteFor('extend'));
    expect(playing.refused('elena', { kind: 'open-votes', outcome: 'o1', votes: {} })).toBe('changed-meanwhile');
    const { vendor } = openVotes(playing).votes;
    const mixed = { kind: 'open-votes', outcome: 'o1', votes: { vendor: vendor!, customer: { ...vendor!, at: 'x' } } };
    expect(playing.refused('elena', mixed as ReturnType<typeof openVotes>)).toBe('changed-meanwhile');
    playing.do('elena', openVotes(playing));
    const { votes, openedAt } = playing.plan.outcomes['o1']!;
    expect([votes.vendor?.choice, votes.customer?.choice, openedAt !== null]).toEqual(['extend', 'part', true]);
    expect(replay(playing.id, playing.shared())).toEqual(playing.plan);
    expect(playing.refused('ruth', voteFor('continue', votes.customer!.at))).toBe('votes-open');
  });

  it('are not opened while one is missing', () => {
    const playing = open().do('ruth', voteFor('part'));
    expect(playing.refused('ruth', openVotes(playing))).toBe('too-early');
  });
});

describe('a side that has voted', () => {
  const close = { kind: 'close-voting', outcome: 'o1' } as const;

  it('need not wait for the other once the day to vote has gone by', () => {
    const playing = open().do('ruth', voteFor('part'));
    expect(playing.refused('ruth', close, '2026-08-03')).toBe('too-early');
    expect(playing.refused('elena', close, LATER)).toBe('vote-first');
    playing.do('ruth', close, LATER);
    playing.do('ruth', openVotes(playing));
    const { votes } = playing.plan.outcomes['o1']!;
    expect([votes.customer?.choice, votes.vendor]).toEqual(['part', undefined]);
  });

  it('waits for nobody once both are in', () => {
    const playing = open().do('ruth', voteFor('part')).do('elena', voteFor('extend'));
    expect(playing.refused('ruth', close, LATER)).toBe('too-early');
  });
});
