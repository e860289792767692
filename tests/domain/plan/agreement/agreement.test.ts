import { describe, expect, it } from 'vitest';
import { agreementCourt } from '~/domain/plan/agreement/court';
import { notAgreed, whoMustAgree } from '~/domain/plan/agreement/who-must-agree';
import { court, courtFor } from '~/domain/plan/court/court';
import { emptyPrivate } from '~/domain/plan/private';
import { mayTake } from '~/domain/plan/work/nouns';
import { openingOf, OVER } from '../../../support/outcome';
import { PEOPLE } from '../../../support/people';
import type { Playing } from '../../../support/playing';
import { agreedPlan, runningPlan, seatOf, type Who } from '../../../support/world';

const named = ['elena', 'tomas'];
const say = (agrees: boolean, words = '', seen = '') =>
  ({ kind: 'say-agreement', seen, agrees, words, named }) as const;
const member = (who: Who | 'jonas', office = '') => ({ person: who, name: who, office });
const POLICY = { mustAgree: [member('elena', 'Customers'), member('tomas'), member('jonas', 'Revenue')] };

describe('whom the fit policy names says whether they agree to parting ways', () => {
  it('whatever their role, for themselves, in the vendor’s own ledger', () => {
    const playing = runningPlan().do('tomas', say(true));
    expect(playing.entries.at(-1)).toMatchObject({ ledger: 'vendor', kind: 'agreement.given' });
    expect(Object.keys(playing.own.vendor.agreements)).toEqual([seatOf('tomas')]);
    expect(playing.own.customer).toEqual(emptyPrivate('customer'));
    expect(JSON.stringify(playing.plan)).not.toContain('agreement');
  });

  it('and nobody else, nor anybody of the customer’s, even were they named', () => {
    expect(runningPlan().refused('priya', say(true))).toBe('not-allowed');
    expect(runningPlan().refused('dana', { ...say(true), named: [PEOPLE.dana.id] })).toBe('not-allowed');
    const { named: _, ...unnamed } = say(true);
    expect(runningPlan().refused('elena', unnamed)).toBe('not-allowed');
  });

  it('says why not, and may think again over what was on the screen', () => {
    const playing = runningPlan();
    expect(playing.refused('elena', say(false))).toBe('missing');
    playing.do('elena', say(false, 'Not before August'));
    const seen = playing.own.vendor.agreements[seatOf('elena')]!.at;
    expect(playing.refused('elena', say(true))).toBe('changed-meanwhile');
    expect(playing.decide('elena', say(false, 'Not before August', seen))).toEqual([]);
    playing.do('elena', say(true, '', seen), '2026-06-02');
    expect(playing.own.vendor.agreements[seatOf('elena')]).toMatchObject({ agrees: true, words: '' });
  });

  it('while the plan runs or they decide how it ends: not before it binds, nor once they part', () => {
    expect(agreedPlan().refused('elena', say(true))).toBe('wrong-stage');
    for (const [stage, no] of [
      ['outcome', null],
      ['transition', 'wrong-stage'],
      ['closed', 'wrong-stage'],
    ] as const) {
      const playing = runningPlan();
      playing.plan = { ...playing.plan, stage };
      if (no) expect(playing.refused('elena', say(true))).toBe(no);
      else expect(playing.decide('elena', say(true))).toHaveLength(1);
    }
  });
});

describe('who must agree', () => {
  it('is asked anew when they come to decide again after going on', () => {
    const playing = runningPlan().do('elena', say(true)).do('dana', openingOf(), OVER);
    const stateNow = () => whoMustAgree({ mustAgree: [member('elena')] }, playing.plan, playing.own.vendor)[0]!.state;
    expect(stateNow()).toBe('agrees');
    const decided = { ...playing.plan.outcomes['o1']!, decidedAt: playing.now };
    playing.plan = { ...playing.plan, stage: 'running', outcomes: { o1: decided } };
    expect(stateNow()).toBe('waiting');
    playing.do('elena', say(true), '2026-08-03');
    expect(stateNow()).toBe('agrees');
  });

  it('is listed with what they say, and told who has to be seated first', () => {
    const playing = runningPlan().do('elena', say(false, 'Not yet'));
    const asked = whoMustAgree(POLICY, playing.plan, playing.own.vendor);
    expect(asked.map(({ name, state, words }) => [name, state, words])).toEqual([
      ['elena', 'does-not', 'Not yet'],
      ['tomas', 'waiting', ''],
      ['jonas', 'no-seat', ''],
    ]);
    expect(notAgreed(asked)).toEqual(asked);
  });

  it('is nobody where no policy counts, and then nobody is in the way', () => {
    const { plan, own } = runningPlan();
    expect(whoMustAgree(null, plan, own.vendor)).toEqual([]);
  });

  it('is no longer whoever has left the plan', () => {
    const playing = runningPlan().do('tomas', say(true));
    playing.do('priya', { kind: 'close-seat', seat: seatOf('tomas') });
    const [, tomas] = whoMustAgree(POLICY, playing.plan, playing.own.vendor);
    expect(tomas).toMatchObject({ state: 'no-seat', at: null });
  });
});

describe('whose turn it is to say whether they agree', () => {
  const opened = () => runningPlan().do('dana', openingOf(), OVER);
  const turns = (playing: Playing, who: Who) => {
    const seat = playing.plan.seats[seatOf(who)]!;
    const items = agreementCourt(playing.plan, whoMustAgree(POLICY, playing.plan, playing.own.vendor));
    return courtFor(playing.plan, seat, playing.now, items).mine;
  };

  it('is theirs, from when the outcome is opened until they have said it', () => {
    expect(turns(runningPlan(), 'elena')).toEqual([]);
    const playing = opened();
    expect(turns(playing, 'tomas').map(({ act, since }) => [act, since])).toEqual([['say-agreement', playing.now]]);
    expect(turns(playing, 'elena')).toHaveLength(1);
    expect(turns(playing.do('tomas', say(true)), 'tomas')).toEqual([]);
    expect(turns(playing, 'elena')).toHaveLength(1);
  });

  it('is nobody else’s: no lead says it for them, and it stands in no court that both sides see', () => {
    const playing = opened();
    for (const who of ['priya', 'dana', 'ruth'] as const) expect(turns(playing, who)).toEqual([]);
    const [item] = turns(playing, 'tomas');
    expect(mayTake(playing.plan.seats[seatOf('tomas')]!, item!)).toBe(true);
    expect(mayTake({ ...playing.plan.seats[seatOf('tomas')]!, role: 'viewer' }, item!)).toBe(true);
    expect(mayTake(playing.plan.seats[seatOf('elena')]!, item!)).toBe(false);
    expect(court(playing.plan, playing.now).map(({ act }) => act)).not.toContain('say-agreement');
  });

  it('is over once it is decided, or the plan is withdrawn', () => {
    const withdrawn = opened().do('priya', { kind: 'withdraw-plan', words: 'We stop' });
    expect(turns(withdrawn, 'tomas')).toEqual([]);
  });
});
