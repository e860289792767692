import { describe, expect, it } from 'vitest';
import type { Role, Side } from '~/domain/access';
import { decidePlan } from '~/domain/plan/decide-plan';
import type { Seat } from '~/domain/plan/state/seat';
import { draftPlan, proposedPlan, runningPlan, seatOf } from '../../../support/world';

const open = (side: Side, role: Role, person = 'sam') =>
  ({
    kind: 'open-seat',
    id: `seat-${person}`,
    person,
    side,
    role,
    name: 'Sam Ortiz',
    position: 'Analyst',
    email: 'sam@x.example',
  }) as const;

const close = (who: Parameters<typeof seatOf>[0]) => ({ kind: 'close-seat', seat: seatOf(who) }) as const;

describe('seats', () => {
  it('are opened by the leads of each side, and by the vendor’s also for the customer', () => {
    const playing = proposedPlan();
    expect(playing.refused('dana', open('vendor', 'viewer'))).toBe('not-allowed');
    expect(playing.refused('marcus', open('customer', 'viewer'))).toBe('not-allowed');
    expect(playing.refused('tomas', open('customer', 'viewer'))).toBe('not-allowed');
    playing.do('dana', open('customer', 'contributor'));
    playing.do('priya', open('customer', 'contributor', 'ada'));
    playing.do('priya', open('vendor', 'viewer', 'kim'));
    expect(playing.plan.seats['seat-kim']).toMatchObject({ side: 'vendor', role: 'viewer', closedAt: null });
  });

  it('that can agree or sign for the customer are named by the customer once it sits, not by the vendor', () => {
    const playing = proposedPlan();
    expect(playing.refused('priya', open('customer', 'executive'))).toBe('theirs-to-seat');
    expect(playing.refused('elena', open('customer', 'lead'))).toBe('theirs-to-seat');
    playing.do('dana', open('customer', 'executive'));
    expect(draftPlan().do('priya', open('customer', 'executive')).plan.seats['seat-sam']?.role).toBe('executive');
  });

  it('are one a person a plan, until it is closed', () => {
    const playing = proposedPlan().do('priya', open('vendor', 'viewer'));
    expect(playing.refused('priya', { ...open('vendor', 'viewer'), id: 'other' })).toBe('seat-taken');
    expect(playing.decide('dana', { ...open('customer', 'viewer'), id: 'other' })).toEqual({
      refused: 'sits-on-other-side',
      values: { name: 'Sam Ortiz', party: 'Tessel Analytics' },
      field: 'email',
    });
    playing.do('priya', { kind: 'close-seat', seat: 'seat-sam' });
    expect(playing.refused('dana', open('customer', 'viewer'))).toBe('seat-taken');
    playing.do('dana', { ...open('customer', 'viewer'), id: 'other' });
    expect(playing.plan.seats['other']?.side).toBe('customer');
  });

  it('need a name and an address', () => {
    expect(draftPlan().decide('priya', { ...open('vendor', 'viewer'), email: ' ' })).toEqual({
      refused: 'missing',
      field: 'email',
    });
  });

  it('are closed and changed by their own side once the customer has seen the plan', () => {
    expect(() => draftPlan().do('priya', close('marcus'))).not.toThrow();
    const playing = proposedPlan();
    expect(playing.refused('priya', close('marcus'))).toBe('not-allowed');
    expect(playing.refused('dana', close('wen'))).toBe('not-allowed');
    expect(playing.refused('priya', { kind: 'change-role', seat: seatOf('marcus'), role: 'viewer' })).toBe(
      'not-allowed',
    );
    playing.do('dana', close('marcus'));
    expect(playing.refused('dana', close('marcus'))).toBe('already-ended');
  });

  it('that are closed do nothing from then on, and their changed role holds at once', () => {
    const playing = runningPlan();
    const before = playing.asking('ruth');
    playing.do('dana', { kind: 'change-role', seat: seatOf('ruth'), role: 'viewer' });
    const withdraw = { kind: 'withdraw-plan', words: 'Enough' } as const;
    expect(decidePlan(playing.plan, withdraw, before)).toEqual({ refused: 'not-allowed' });
    const gone = playing.asking('elena');
    playing.do('priya', close('elena'));
    expect(decidePlan(playing.plan, withdraw, gone)).toEqual({ refused: 'not-allowed' });
    expect(decidePlan(playing.plan, open('vendor', 'viewer'), gone)).toEqual({ refused: 'not-allowed' });
  });

  it('keep the owner of a commitment when they are closed', () => {
    const playing = runningPlan().do('priya', close('wen'));
    expect(playing.commitment('defects').owner).toBe(seatOf('wen'));
  });

  it('leave each side somebody who can answer for it', () => {
    const playing = proposedPlan().do('dana', close('ruth'));
    expect(playing.refused('dana', close('dana'))).toBe('last-lead');
    const down = { kind: 'change-role', seat: seatOf('dana'), role: 'contributor' } as const;
    expect(playing.refused('dana', down)).toBe('last-lead');
  });

  it('may all be closed for the customer in a draft, where nobody of theirs needs to be there yet', () => {
    const playing = draftPlan().do('priya', close('ruth')).do('priya', close('dana')).do('priya', close('elena'));
    expect(playing.refused('priya', close('priya'))).toBe('last-lead');
  });

  it('are not raised by the one who sits in them: somebody else says who may sign', () => {
    const playing = proposedPlan();
    const raise = { kind: 'change-role', seat: seatOf('dana'), role: 'executive' } as const;
    expect(playing.refused('dana', raise)).toBe('not-allowed');
    playing.do('ruth', raise);
    expect(playing.plan.seats[seatOf('dana')]?.role).toBe('executive');
    expect(playing.decide('ruth', raise)).toEqual([]);
  });

  it('are opened and closed on both sides by an administrator, who does nothing else without a seat', () => {
    const { plan, own, now } = proposedPlan();
    const by: Seat = {
      id: 'admin',
      person: 'admin',
      side: 'vendor',
      role: 'executive',
      name: 'Admin',
      position: '',
      email: 'admin@tessel.example',
      openedAt: now,
      closedAt: null,
    };
    const asking = { by, at: now, own: own.vendor };
    expect(decidePlan(plan, open('customer', 'viewer'), asking)).toHaveLength(1);
    expect(decidePlan(plan, close('marcus'), asking)).toHaveLength(1);
    expect(decidePlan(plan, { kind: 'freeze' }, asking)).toEqual({ refused: 'not-allowed' });
    expect(decidePlan(plan, { kind: 'rename-plan', title: 'Mine' }, asking)).toEqual({ refused: 'not-allowed' });
  });
});
