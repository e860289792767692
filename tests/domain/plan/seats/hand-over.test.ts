import { describe, expect, it } from 'vitest';
import { courtFor } from '~/domain/plan/court/court';
import { versionOnTable } from '~/domain/plan/sign-off/version';
import { decidePlan } from '~/domain/plan/decide-plan';
import { recordOn } from '~/domain/plan/record-of';
import { handedOver, listOf } from '~/domain/plan/seats/hand-over';
import type { HandOverCommand } from '~/domain/plan/commands';
import { deliver } from '../../../support/work';
import { agreedPlan, proposedPlan, runningPlan, seatOf, type Who } from '../../../support/world';
import type { Playing } from '../../../support/playing';

const handOver = (playing: Playing, from: Who, to: Who, more: Partial<HandOverCommand> = {}): HandOverCommand => ({
  kind: 'hand-over',
  seat: seatOf(from),
  to: seatOf(to),
  seen: listOf(handedOver(playing.plan, seatOf(from), playing.now)),
  leaves: false,
  withRole: false,
  ...more,
});
const leaving = { leaves: true } as const;
const open = (playing: Playing, who: Who): boolean => playing.plan.seats[seatOf(who)]?.closedAt === null;
const close = (who: Who) => ({ kind: 'close-seat', seat: seatOf(who) }) as const;

describe('handing over', () => {
  it('makes everything that is open another person’s, with an entry for each promise', () => {
    const playing = runningPlan();
    playing.do('dana', handOver(playing, 'marcus', 'dana'));
    expect(['export', 'confirm'].map((id) => playing.commitment(id).owner)).toEqual([seatOf('dana'), seatOf('dana')]);
    expect(playing.entries.slice(-2)).toMatchObject([
      { kind: 'commitment.handed-over', data: { commitment: 'export', from: seatOf('marcus'), to: seatOf('dana') } },
      { kind: 'commitment.handed-over', data: { commitment: 'confirm' } },
    ]);
    expect(open(playing, 'marcus')).toBe(true);
  });

  it('changes nothing that the record judges: side, dates, waits and late days stay', () => {
    const playing = runningPlan();
    const before = recordOn(playing.plan, '2026-06-20T14:00:00Z');
    const content = playing.plan.versions['1'];
    playing.do('dana', handOver(playing, 'marcus', 'dana'), '2026-06-15');
    expect(recordOn(playing.plan, '2026-06-20T14:00:00Z')).toEqual(before);
    expect(playing.plan.versions['1']).toBe(content);
  });

  it('leaves what is over with whoever it was, and takes along what can still come back', () => {
    const playing = runningPlan().do('marcus', deliver('export'), '2026-06-09');
    expect(listOf(handedOver(playing.plan, seatOf('marcus'), playing.now))).toBe('3 5');
    const [delivery] = playing.commitment('export').deliveries;
    playing.do('priya', { kind: 'accept-delivery', commitment: 'export', delivery: delivery!.id, words: '' });
    expect(listOf(handedOver(playing.plan, seatOf('marcus'), playing.now))).toBe('5');
    playing.do('dana', handOver(playing, 'marcus', 'dana'));
    expect(playing.commitment('export').owner).toBe(seatOf('marcus'));
  });

  it('is a lead’s of the same side, or one’s own', () => {
    const asked = (by: Who, from: Who, to: Who) => {
      const playing = runningPlan();
      return playing.decide(by, handOver(playing, from, to));
    };
    expect(asked('priya', 'marcus', 'dana')).toMatchObject({ refused: 'not-allowed' });
    expect(asked('wen', 'tomas', 'priya')).toMatchObject({ refused: 'not-allowed' });
    expect(asked('wen', 'wen', 'tomas')).toHaveLength(1);
    expect(asked('elena', 'wen', 'tomas')).toHaveLength(1);
  });

  it('goes to somebody else who sits on the same side', () => {
    const playing = runningPlan();
    const asked = (to: Who) => playing.decide('dana', handOver(playing, 'marcus', to));
    expect(asked('wen')).toMatchObject({ refused: 'taker-other', field: 'to' });
    expect(asked('marcus')).toMatchObject({ refused: 'taker-other', field: 'to' });
    playing.do('ruth', close('dana'));
    expect(playing.decide('ruth', handOver(playing, 'marcus', 'dana'))).toMatchObject({ refused: 'taker-other' });
  });

  it('gives a viewer the right to act on what they take, where a lead says so', () => {
    const viewer = () => runningPlan().do('dana', { kind: 'change-role', seat: seatOf('marcus'), role: 'viewer' });
    const playing = viewer().do('priya', { kind: 'change-role', seat: seatOf('tomas'), role: 'viewer' });
    expect(playing.decide('wen', handOver(playing, 'wen', 'tomas'))).toMatchObject({ refused: 'taker-other' });
    playing.do('priya', handOver(playing, 'wen', 'tomas'));
    expect(playing.plan.seats[seatOf('tomas')]?.role).toBe('contributor');
  });

  it('is refused where something became theirs since the page was drawn', () => {
    const playing = runningPlan();
    expect(playing.refused('dana', handOver(playing, 'marcus', 'dana', { seen: '3' }))).toBe('changed-meanwhile');
  });

  it('works from a seat that is closed: somebody left without a word', () => {
    const playing = runningPlan().do('priya', close('wen'));
    expect(playing.commitment('defects').owner).toBe(seatOf('wen'));
    playing.do('priya', handOver(playing, 'wen', 'tomas'));
    expect(playing.commitment('defects').owner).toBe(seatOf('tomas'));
    const mine = courtFor(playing.plan, playing.plan.seats[seatOf('tomas')]!, playing.now).mine;
    expect(mine.map(({ thing }) => thing.id)).toContain('defects');
  });

  it('counts as a change of what is still talked about, and keeps who had agreed', () => {
    const playing = proposedPlan();
    const { rev } = playing.commitment('defects').consent;
    playing.do('priya', handOver(playing, 'wen', 'tomas'));
    expect(playing.commitment('defects').consent).toMatchObject({ rev: rev + 1, vendor: true });
    const stale = { kind: 'agree-to-part', part: { type: 'commitment', id: 'defects' }, seen: rev } as const;
    expect(playing.refused('dana', stale)).toBe('changed-meanwhile');
  });

  it('does not wait for signatures: the version on the table keeps the name of its time', () => {
    const playing = agreedPlan();
    const version = versionOnTable(playing.plan);
    playing.do('dana', handOver(playing, 'marcus', 'dana', leaving));
    expect(versionOnTable(playing.plan)).toBe(version);
    playing.sign('ruth').sign('elena');
    expect(playing.commitment('export').owner).toBe(seatOf('dana'));
  });

  it('is over when the plan is', () => {
    const playing = runningPlan().do('dana', { kind: 'withdraw-plan', words: 'Enough' });
    expect(playing.refused('dana', handOver(playing, 'marcus', 'dana'))).toBe('wrong-stage');
  });
});

describe('leaving with it', () => {
  it('closes the seat in the same act', () => {
    const playing = runningPlan();
    playing.do('marcus', handOver(playing, 'marcus', 'dana', leaving));
    expect(open(playing, 'marcus')).toBe(false);
    expect(playing.refused('dana', close('marcus'))).toBe('already-ended');
  });

  it('makes whoever takes over lead, where nobody else would answer for the side', () => {
    const playing = runningPlan().do('dana', close('ruth'));
    expect(playing.refused('dana', { kind: 'leave' })).toBe('last-lead');
    playing.do('dana', handOver(playing, 'dana', 'marcus', leaving));
    expect(playing.plan.seats[seatOf('marcus')]?.role).toBe('lead');
    expect(open(playing, 'dana')).toBe(false);
  });

  it('makes nobody more than they were where others lead, unless their role goes along', () => {
    const left = (more: Partial<HandOverCommand>) => {
      const playing = runningPlan();
      playing.do('dana', handOver(playing, 'dana', 'marcus', { ...leaving, ...more }));
      return playing.plan.seats[seatOf('marcus')]?.role;
    };
    expect(left({})).toBe('contributor');
    expect(left({ withRole: true })).toBe('lead');
  });

  it('gives nobody a higher role by their own hand', () => {
    const playing = runningPlan();
    const take = handOver(playing, 'ruth', 'dana', { ...leaving, withRole: true });
    expect(playing.decide('dana', take)).toMatchObject({ refused: 'own-role', field: 'withRole' });
    playing.do('ruth', take);
    expect(playing.plan.seats[seatOf('dana')]?.role).toBe('executive');
  });

  it('raises nobody by the hand of a contributor', () => {
    const playing = runningPlan();
    playing.do('wen', handOver(playing, 'wen', 'tomas', { ...leaving, withRole: true }));
    expect(playing.plan.seats[seatOf('tomas')]?.role).toBe('contributor');
  });

  it('ends who signs for them and for whom they sign', () => {
    const named = (by: 'ruth', to: Who) =>
      ({ kind: 'name-delegate', id: `${by}-${to}`, to: seatOf(to), from: '2026-06-02', until: '2026-06-30' }) as const;
    const of = runningPlan().do('ruth', named('ruth', 'dana'), '2026-06-02');
    of.do('ruth', handOver(of, 'ruth', 'marcus', leaving));
    expect(of.plan.delegations['ruth-dana']?.endedAt).not.toBeNull();
    const to = runningPlan().do('ruth', named('ruth', 'dana'), '2026-06-02');
    to.do('dana', handOver(to, 'dana', 'marcus', leaving));
    expect(to.plan.delegations['ruth-dana']?.endedAt).not.toBeNull();
  });

  it('is anybody’s own act, and what they still owed waits for the leads', () => {
    const playing = runningPlan().do('marcus', { kind: 'leave' });
    expect(open(playing, 'marcus')).toBe(false);
    const mine = courtFor(playing.plan, playing.plan.seats[seatOf('dana')]!, playing.now).mine;
    expect(mine.map(({ thing }) => thing.id)).toContain('export');
  });

  it('says so where there is nothing to hand over and nobody leaves', () => {
    const playing = runningPlan();
    expect(playing.refused('elena', handOver(playing, 'elena', 'wen'))).toBe('nothing-handed-over');
  });
});

describe('changing sides', () => {
  const elenas = { person: 'elena', name: 'Elena Marsh', position: '', email: 'elena@northquay.example' };
  const toCustomer = (role: 'executive' | 'viewer') =>
    ({ kind: 'open-seat', id: 'elena-there', side: 'customer', role, ...elenas }) as const;
  const person = (playing: Playing) => playing.plan.seats[seatOf('elena')]!.person;

  it('is one seat after the other: who sits leaves first', () => {
    const playing = runningPlan();
    const seat = { ...toCustomer('viewer'), person: person(playing) };
    expect(playing.refused('dana', seat)).toBe('sits-on-other-side');
    playing.do('elena', { kind: 'leave' }).do('dana', seat);
    expect(playing.plan.seats['elena-there']).toMatchObject({ side: 'customer', closedAt: null });
  });

  /** Elena signed version 1 for the vendor, herself or through Priya, then sits with the customer as its executive. */
  const movedAfter = (signed: (playing: Playing) => Playing): Playing => {
    const playing = signed(agreedPlan());
    playing.do('elena', { kind: 'leave' });
    return playing.do('dana', { ...toCustomer('executive'), person: person(playing) });
  };
  const signsThere = (playing: Playing) => {
    const asking = { ...playing.asking('dana'), by: playing.plan.seats['elena-there']! };
    return decidePlan(playing.plan, playing.signature(), asking);
  };

  it('signs for neither side what was signed for the other: not by one’s own hand, nor by that of a delegate', () => {
    expect(signsThere(movedAfter((playing) => playing.sign('elena')))).toMatchObject({ refused: 'not-allowed' });
    const byPriya = (playing: Playing) =>
      playing
        .do(
          'elena',
          { kind: 'name-delegate', id: 'd', to: seatOf('priya'), from: '2026-05-29', until: '2026-06-05' },
          '2026-05-29',
        )
        .sign('priya');
    expect(signsThere(movedAfter(byPriya))).toMatchObject({ refused: 'not-allowed' });
    expect(signsThere(movedAfter((playing) => playing))).toHaveLength(1);
  });
});
