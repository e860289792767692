import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { signaturesView } from '~/data/pages/signatures';
import { court, courtFor } from '~/domain/plan/court/court';
import { EXECUTIVE_ACTS } from '~/domain/plan/court/court-item';
import { awaiting, AWAITING_KINDS, KNOWN_KINDS } from '~/domain/plan/executive/awaiting';
import { signOffView } from '~/domain/plan/sign-off/sign-off-view';
import { transitionCourt } from '~/domain/plan/transition/court';
import { t, type WordKey } from '~/words';
import { anyEnding, playEnding } from '../../support/any-ending';
import { draftOf, give } from '../../support/notices';
import { openingOf, openVotes, OVER, proposalOf, signatureOf, voteFor } from '../../support/outcome';
import { PARTING, preparedPlan, sharedPlan } from '../../support/parting';
import type { Playing } from '../../support/playing';
import { agreedPlan, proposedPlan, runningPlan, seatOf, type Who } from '../../support/world';

const of = (playing: Playing, who: Who) => awaiting(playing.plan, playing.plan.seats[seatOf(who)]!, playing.now);
const kinds = (playing: Playing, who: Who) => of(playing, who).mine.map(({ kind }) => kind);

describe('what waits for an executive', () => {
  it('is a version on the table, from when it was fixed until a promise in it would be missed by signing', () => {
    expect(of(agreedPlan(), 'ruth').mine).toEqual([
      {
        kind: 'sign',
        side: 'customer',
        about: '1',
        since: agreedPlan().now,
        by: '2026-06-04',
        path: 'sign-off',
        thing: '1',
        onBehalfOf: null,
      },
    ]);
    expect(kinds(proposedPlan(), 'ruth')).toEqual([]);
  });

  it('waits until their own side has signed, then they wait for the other', () => {
    const playing = agreedPlan();
    expect(of(playing, 'ruth').theirs.map(({ side }) => side)).toEqual(['vendor']);
    playing.sign('ruth');
    expect(kinds(playing, 'ruth')).toEqual([]);
    expect(of(playing, 'ruth').theirs.map(({ side, about }) => [side, about])).toEqual([['vendor', '1']]);
    expect(kinds(playing, 'elena')).toEqual(['sign']);
    expect(of(playing, 'elena').theirs).toEqual([]);
  });

  it('waits for whoever stands in for them on these days, in their name, and for nobody else', () => {
    const playing = agreedPlan();
    for (const who of ['dana', 'priya', 'marcus', 'wen'] as const)
      expect(of(playing, who)).toEqual({ mine: [], theirs: [] });
    const named = {
      kind: 'name-delegate',
      id: 'd',
      to: seatOf('dana'),
      from: '2026-06-02',
      until: '2026-06-03',
    } as const;
    playing.do('ruth', named, '2026-05-29');
    expect(kinds(playing, 'dana')).toEqual([]);
    playing.now = '2026-06-02T14:00:00Z';
    expect(of(playing, 'dana').mine).toMatchObject([{ kind: 'sign', onBehalfOf: 'Ruth Aldana' }]);
    expect(kinds(playing, 'ruth')).toEqual(['sign']);
    playing.now = '2026-06-04T14:00:00Z';
    expect(kinds(playing, 'dana')).toEqual([]);
  });

  it('is nothing once it was sent back or the plan withdrawn', () => {
    const back = agreedPlan().do('ruth', { kind: 'send-back', version: 1, words: 'Shorter' });
    expect([...kinds(back, 'ruth'), ...of(back, 'ruth').theirs]).toEqual([]);
    const withdrawn = agreedPlan().do('dana', { kind: 'withdraw-plan', words: 'No' });
    expect(of(withdrawn, 'ruth')).toEqual({ mine: [], theirs: [] });
  });

  it('waits for nobody whose hand is under it for the other side already', () => {
    const playing = agreedPlan().sign('elena').do('elena', { kind: 'leave' });
    const { person, name, email } = playing.plan.seats[seatOf('elena')]!;
    playing.do('dana', {
      kind: 'open-seat',
      id: 'there',
      person,
      side: 'customer',
      role: 'executive',
      name,
      position: '',
      email,
    });
    const seat = playing.plan.seats['there']!;
    expect(awaiting(playing.plan, seat, playing.now).mine).toEqual([]);
    expect(courtFor(playing.plan, seat, playing.now).mine.map(({ act }) => act)).not.toContain('sign');
    expect(signOffView(playing.plan, seat, playing.now).maySign).toBe(false);
    expect(kinds(playing, 'ruth')).toEqual(['sign']);
  });

  it('is one by one what it takes to come to a decision, and of each what the other side’s executive owes', () => {
    const playing = runningPlan().do('dana', openingOf(), OVER);
    const told = (who: Who) => {
      const { mine, theirs } = of(playing, who);
      return [mine.map(({ kind }) => kind), theirs.map(({ kind }) => kind)];
    };
    expect(of(playing, 'ruth').mine).toMatchObject([
      { kind: 'give-vote', since: playing.now, by: '2026-08-03', path: 'outcome/vote', onBehalfOf: null },
    ]);
    expect(told('elena')).toEqual([['give-vote'], ['give-vote']]);
    expect(told('dana')).toEqual([[], []]);
    playing.do('ruth', voteFor('part'));
    expect(told('ruth')).toEqual([[], ['give-vote']]);
    expect(told('elena')).toEqual([['give-vote'], []]);
    playing.now = '2026-08-04T14:00:00Z';
    expect(told('ruth')).toEqual([['close-voting'], ['give-vote']]);
    expect(told('elena')).toEqual([['give-vote'], ['close-voting']]);
    playing.do('ruth', { kind: 'close-voting', outcome: 'o1' }).do('ruth', openVotes(playing));
    expect(told('elena')).toEqual([['propose-decision'], ['propose-decision']]);
    playing.do('ruth', proposalOf('part'));
    expect(told('elena')).toEqual([['answer-decision'], []]);
    expect(told('ruth')).toEqual([[], ['answer-decision']]);
    expect(of(playing, 'elena').mine).toMatchObject([{ since: playing.now, by: '2026-08-11', path: 'outcome' }]);
    playing.now = '2026-08-12T14:00:00Z';
    expect(told('ruth')).toEqual([['conclude-decision'], ['answer-decision']]);
    expect(told('elena')).toEqual([['answer-decision'], ['conclude-decision']]);
    playing.do('elena', signatureOf(playing));
    expect([told('ruth'), told('elena')]).toEqual([
      [[], []],
      [[], []],
    ]);
  });

  it('is a notice that nobody has taken in yet, for the executive it was given to; who stands in for one is not asked', () => {
    const playing = give(runningPlan(), 'elena', draftOf('decision'), '2026-06-12');
    expect(of(playing, 'ruth').mine).toMatchObject([
      { kind: 'acknowledge-notice', about: '1', since: playing.now, path: 'notices/notice-1', onBehalfOf: null },
    ]);
    expect(of(playing, 'elena').theirs).toMatchObject([{ kind: 'acknowledge-notice', side: 'customer', about: '1' }]);
    playing.do('ruth', { kind: 'name-delegate', id: 'd', to: seatOf('dana'), from: '2026-06-12', until: '2026-07-31' });
    expect(of(playing, 'dana').mine).toEqual([]);
    playing.do('dana', { kind: 'acknowledge-notice', notice: 'notice-1', words: '' });
    expect([...of(playing, 'ruth').mine, ...of(playing, 'elena').theirs]).toEqual([]);
  });

  it('is a vote in an executive’s place on the days of the delegate', () => {
    const playing = runningPlan().do('dana', openingOf(), OVER);
    playing.do('ruth', { kind: 'name-delegate', id: 'd', to: seatOf('dana'), from: OVER, until: '2026-07-31' });
    expect(of(playing, 'dana').mine).toMatchObject([{ kind: 'give-vote', onBehalfOf: 'Ruth Aldana' }]);
  });

  it('is what the vendor keeps to itself of a parting for its executive alone, and once all is settled to close', () => {
    const own = (playing: Playing, who: Who) => {
      const seat = playing.plan.seats[seatOf(who)]!;
      return awaiting(
        playing.plan,
        seat,
        playing.now,
        transitionCourt(playing.plan, playing.own[seat.side], playing.now),
      );
    };
    const prepared = preparedPlan();
    expect(own(prepared, 'elena').mine).toMatchObject([
      { kind: 'share-transition', since: prepared.now, path: 'transition/share' },
    ]);
    // Nor if somebody gave the customer’s seat the vendor’s turns.
    const turns = transitionCourt(prepared.plan, prepared.own.vendor, prepared.now);
    expect(awaiting(prepared.plan, prepared.plan.seats[seatOf('ruth')]!, prepared.now, turns)).toEqual({
      mine: [],
      theirs: [],
    });
    const shared = sharedPlan();
    const letter = own(shared, 'elena').mine.find(({ kind }) => kind === 'send-letter');
    expect(letter).toMatchObject({ since: shared.plan.transition!.sharedAt, path: 'transition/letter' });
    expect(own(shared, 'ruth').theirs.map(({ kind }) => kind)).not.toContain('send-letter');
    for (const commitment of ['back', 'contact'])
      shared.plan = {
        ...shared.plan,
        commitments: {
          ...shared.plan.commitments,
          [commitment]: {
            ...shared.plan.commitments[commitment]!,
            agreedAt: PARTING,
            waivedAt: '2026-08-03T14:00:00Z',
          },
        },
      };
    shared.now = '2026-08-05T14:00:00Z';
    expect(own(shared, 'elena').mine.map(({ kind, since }) => [kind, since])).toEqual([
      ['send-letter', shared.plan.transition!.sharedAt],
      ['close-plan', '2026-08-03T14:00:00Z'],
    ]);
    expect(own(shared, 'ruth').theirs.map(({ kind }) => kind)).toEqual(['close-plan']);
  });

  it('is whatever the court knows to be an executive’s, and nothing else', () => {
    fc.assert(
      fc.property(anyEnding, (deeds) => {
        playEnding(deeds, ({ after: plan, playing: { now: at } }) => {
          for (const item of court(plan, at))
            expect([item.act, EXECUTIVE_ACTS.some((act) => act === item.act)]).toEqual([
              item.act,
              item.for.role === 'executive',
            ]);
        });
      }),
      { numRuns: 10 },
    );
  });

  it('has a sentence for each kind, and one of the other side for what that may know of', () => {
    const keys = [
      ...AWAITING_KINDS.map((kind) => `executive.${kind}`),
      ...KNOWN_KINDS.map((kind) => `executive.${kind}.theirs`),
    ];
    for (const key of keys) expect(t(key as WordKey, { about: '1', party: 'Tessel' } as never)).not.toBe(key);
  });
});

describe('the page over all plans', () => {
  it('has the longest waiting first, with the plan and both companies', () => {
    const seated = (playing: Playing, id: string) => ({
      plan: { ...playing.plan, id },
      seat: playing.plan.seats[seatOf('ruth')]!,
    });
    const late = agreedPlan().do('ruth', { kind: 'send-back', version: 1, words: 'Shorter' }, '2026-06-01');
    late.do('priya', { kind: 'rename-plan', title: 'The later one' }, '2026-06-02').do('priya', { kind: 'freeze' });
    const plans = [seated(late, 'late'), seated(agreedPlan(), 'early'), seated(runningPlan(), 'runs')];
    const view = signaturesView(plans, 70, late.now);
    expect(view.mine.map(({ planId, href }) => [planId, href])).toEqual([
      ['early', '/plans/early/sign-off'],
      ['late', '/plans/late/sign-off'],
    ]);
    expect(view.mine[0]).toMatchObject({ parties: { customer: 'Northquay Freight' }, by: { date: '2026-06-04' } });
    expect(view.theirs.map(({ planId, side }) => [planId, side])).toEqual([
      ['early', 'vendor'],
      ['late', 'vendor'],
    ]);
    expect([view.all, view.shown]).toEqual([70, 3]);
  });
});
