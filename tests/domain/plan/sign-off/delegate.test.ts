import { describe, expect, it } from 'vitest';
import { courtFor } from '~/domain/plan/court/court';
import { mailsOf } from '~/domain/plan/mail-of';
import { signOffView } from '~/domain/plan/sign-off/sign-off-view';
import { agreedPlan, draftPlan, proposedPlan, seatOf, type Who } from '../../../support/world';
import type { Playing } from '../../../support/playing';

const name = (to: Who, from = '2026-05-28', until = '2026-06-05') =>
  ({ kind: 'name-delegate', id: `for-${to}-${from}`, to: seatOf(to), from, until }) as const;

/** Ruth, the customer's executive, lets Dana sign for her until 5 June. */
const delegated = (): Playing => agreedPlan().do('ruth', name('dana'), '2026-05-28');

describe('naming a delegate', () => {
  it('is an executive’s, for somebody of the same side who does not sign anyway', () => {
    expect(agreedPlan().refused('dana', name('marcus'))).toBe('not-allowed');
    expect(agreedPlan().refused('ruth', name('priya'))).toBe('delegate-other');
    expect(agreedPlan().refused('ruth', name('ruth'))).toBe('delegate-other');
    expect(agreedPlan().refused('ruth', { ...name('dana'), to: 'constructor' })).toBe('delegate-other');
    expect(draftPlan().refused('elena', name('priya'))).toBe('wrong-stage');
  });

  it('is for days to come, a year at most', () => {
    const asked = (from: string, until: string) => agreedPlan().decide('ruth', name('dana', from, until), '2026-05-28');
    expect(asked('2026-05-27', '2026-06-05')).toMatchObject({ refused: 'date-passed', field: 'from' });
    expect(asked('2026-06-05', '2026-06-04')).toMatchObject({ refused: 'date-order', field: 'until' });
    expect(asked('2026-05-28', '2027-05-29')).toMatchObject({ refused: 'delegate-too-long', field: 'until' });
    expect(asked('2026-05-28', '2026-02-30')).toMatchObject({ refused: 'not-a-date', field: 'until' });
    expect(asked('2026-05-28', '2026-05-28')).toHaveLength(1);
  });

  it('replaces the one who was named before', () => {
    const playing = delegated().do('ruth', name('marcus'));
    expect(playing.refused('dana', playing.signature())).toBe('not-allowed');
    playing.sign('marcus');
  });

  it('is ended by the executive or the delegate, by nobody else, once', () => {
    const end = { kind: 'end-delegation', id: 'for-dana-2026-05-28' } as const;
    expect(delegated().refused('priya', end)).toBe('not-allowed');
    expect(delegated().refused('marcus', end)).toBe('not-allowed');
    for (const who of ['ruth', 'dana'] as const) {
      const playing = delegated().do(who, end);
      expect(playing.refused('dana', playing.signature())).toBe('not-allowed');
      expect(playing.refused(who, end)).toBe('already-ended');
    }
  });
});

describe('a delegate', () => {
  it('signs and sends back in the executive’s place, by their own name and on behalf of whom', () => {
    const playing = delegated().sign('dana');
    expect(playing.plan.versions['1']?.signatures.customer).toMatchObject({
      name: 'Dana Whitfield',
      by: { seat: seatOf('dana') },
      onBehalfOf: { seat: seatOf('ruth'), name: 'Ruth Aldana', position: 'Chief Operating Officer' },
    });
    expect(playing.refused('ruth', playing.signature())).toBe('already-signed');
    // In the place that the words name, and in no other.
    for (const inPlaceOf of [null, 'Dana Whitfield', 'Elena Sato'])
      expect(delegated().refused('dana', { ...delegated().signature(), inPlaceOf })).toBe('consent-changed');
    expect(delegated().decide('dana', { ...delegated().signature(), inPlaceOf: 'Ruth Aldana' })).toHaveLength(1);
    const back = delegated().do('dana', { kind: 'send-back', version: 1, words: 'She wants a shorter plan' });
    expect(back.plan.stage).toBe('proposed');
  });

  it('does so on the days named, both included, and on no other', () => {
    const playing = agreedPlan().do('ruth', name('dana', '2026-05-29', '2026-06-02'), '2026-05-28');
    const at = (instant: string) => playing.decide('dana', playing.signature(), instant);
    expect(at('2026-05-29T03:59:00Z')).toMatchObject({ refused: 'not-allowed' });
    expect(at('2026-05-29T04:00:00Z')).toHaveLength(1);
    expect(at('2026-06-03T03:59:00Z')).toHaveLength(1);
    expect(at('2026-06-03T04:00:00Z')).toMatchObject({ refused: 'not-allowed' });
  });

  it('no longer does once either has left, or the executive is none', () => {
    const left = (who: Who) => delegated().do('dana', { kind: 'close-seat', seat: seatOf(who) });
    const gone = left('ruth');
    expect(gone.refused('dana', gone.signature())).toBe('not-allowed');
    const lower = delegated().do('dana', { kind: 'change-role', seat: seatOf('ruth'), role: 'viewer' });
    expect(lower.refused('dana', lower.signature())).toBe('not-allowed');
  });

  it('does not sign for both sides, nor makes the executive’s own signature stand twice', () => {
    const playing = delegated().sign('ruth');
    expect(playing.refused('dana', playing.signature())).toBe('already-signed');
  });

  it('finds the signature in their court, and is mailed it', () => {
    const playing = delegated();
    const mine = (who: Who) =>
      courtFor(playing.plan, playing.plan.seats[seatOf(who)]!, playing.now).mine.map(({ act }) => act);
    expect(mine('dana')).toContain('sign');
    expect(mine('ruth')).toContain('sign');
    expect(mine('marcus')).not.toContain('sign');
    const named = playing.entries.at(-1)!;
    const mails = mailsOf(playing.plan, named, 'shared', 9).map(({ kind, seat, at }) => [kind, seat, at]);
    expect(mails).toEqual([['sign-off', seatOf('dana'), '2026-05-28T12:00:00.000Z']]);
  });

  it('is mailed a version that is fixed before their days on the first of them', () => {
    const playing = proposedPlan().do('ruth', name('dana', '2026-06-01', '2026-06-05'), '2026-05-28');
    playing.do('dana', { kind: 'agree-to-parts', parts: playing.openFor('customer') }).do('priya', { kind: 'freeze' });
    const mails = mailsOf(playing.plan, playing.entries.at(-1)!, 'shared', 9).map(({ seat, at }) => [seat, at]);
    expect(mails).toContainEqual([seatOf('dana'), '2026-06-01T12:00:00.000Z']);
    expect(mails).toContainEqual([seatOf('ruth'), null]);
  });

  it('of two executives is named and asked once, and signs for the one who named them first', () => {
    const playing = agreedPlan().do('ruth', { kind: 'change-role', seat: seatOf('dana'), role: 'executive' });
    playing.do('ruth', name('marcus'), '2026-05-28');
    playing.do('dana', { ...name('marcus'), id: 'also' }, '2026-05-28T15:00:00Z');
    const { executives } = signOffView(playing.plan, playing.plan.seats[seatOf('priya')]!, playing.now);
    expect(executives.customer.filter((one) => one === 'Marcus Bell')).toHaveLength(1);
    playing.sign('marcus');
    expect(playing.plan.versions['1']?.signatures.customer?.onBehalfOf?.seat).toBe(seatOf('ruth'));
  });

  it('who becomes an executive signs for themselves, and is named once', () => {
    const playing = delegated().do('ruth', { kind: 'change-role', seat: seatOf('dana'), role: 'executive' });
    const view = signOffView(playing.plan, playing.plan.seats[seatOf('dana')]!, playing.now);
    expect(view.executives.customer.filter((one) => one === 'Dana Whitfield')).toHaveLength(1);
    expect(view.delegations).toEqual([]);
    playing.sign('dana');
    expect(playing.plan.versions['1']?.signatures.customer?.onBehalfOf).toBeNull();
  });
});
