import { describe, expect, it } from 'vitest';
import { knownOn } from '~/domain/plan/known-on';
import { cureOf, noticesOver, openNotices } from '~/domain/plan/notice/cure';
import { delivered, draftOf, give, KEPT, noticeOf } from '../../../support/notices';
import { runningPlan, ZONE } from '../../../support/world';
import type { Playing } from '../../../support/playing';

const deliver = (commitment: string, id: string) => ({ kind: 'deliver', commitment, id, note: '', link: '' }) as const;

/** Given on Friday 12 June of `export`, to be cured by Friday 26 June. */
const given = (cure = delivered('export')) => {
  const playing = runningPlan()
    .do('dana', deliver('decision', 'd1'), '2026-06-04')
    .do('priya', { kind: 'accept-delivery', commitment: 'decision', delivery: 'd1', words: '' });
  return give(playing, 'elena', draftOf('export', cure), '2026-06-12');
};
const cure = (playing: Playing, day: string) => cureOf(playing.plan, noticeOf(playing), day);

describe('a miss that is cured by a delivery', () => {
  it('is open through the last day, with the working days that are left, and not cured from the next working day on', () => {
    const playing = given();
    expect(cure(playing, '2026-06-12')).toMatchObject({ state: 'open', daysLeft: 10, over: false });
    expect(cure(playing, '2026-06-26')).toMatchObject({ state: 'open', daysLeft: 0, over: false });
    expect(cure(playing, '2026-06-28'), 'a Sunday: as for any date, what comes before Monday is in time').toMatchObject(
      {
        state: 'open',
      },
    );
    expect(cure(playing, '2026-06-29')).toMatchObject({
      state: 'not-cured',
      over: true,
      items: [{ on: '2026-06-26', by: { kind: 'undelivered', commitment: 'export' } }],
    });
  });

  it('is cured on the day of the delivery, as long as it can be returned with that said', () => {
    const playing = given().do('marcus', deliver('export', 'x1'), '2026-06-25');
    expect(cure(playing, '2026-06-24')).toMatchObject({ state: 'open' });
    expect(cure(playing, '2026-06-25')).toMatchObject({
      state: 'cured',
      inReview: true,
      items: [{ on: '2026-06-25', by: { kind: 'delivery', delivery: 'x1' } }],
    });
    expect(cure(playing, '2026-07-03'), 'accepted by silence').toMatchObject({ state: 'cured', inReview: false });
  });

  it('is not cured by what came back, and is by what was delivered anew in time', () => {
    const back = (at: string) =>
      given()
        .do('marcus', deliver('export', 'x1'), '2026-06-24')
        .do('priya', { kind: 'return-delivery', commitment: 'export', delivery: 'x1', words: 'Half of it' }, at);
    const inTime = back('2026-06-25');
    expect(cure(inTime, '2026-06-24')).toMatchObject({ state: 'cured', inReview: true });
    expect(cure(inTime, '2026-06-25')).toMatchObject({ state: 'open', daysLeft: 1 });
    inTime.do('marcus', deliver('export', 'x2'), '2026-06-26');
    expect(cure(inTime, '2026-06-29')).toMatchObject({ state: 'cured' });
    const after = back('2026-06-30');
    expect(cure(after, '2026-06-29')).toMatchObject({ state: 'cured', inReview: true });
    expect(cure(after, '2026-06-30')).toMatchObject({ state: 'not-cured' });
    after.do('marcus', deliver('export', 'x2'), '2026-07-01');
    expect(cure(after, '2026-07-20')).toMatchObject({ state: 'not-cured' });
  });

  it('is settled where both sides agree to drop it in time, and not where they do so later', () => {
    const dropped = (at: string) =>
      given()
        .do('dana', { kind: 'propose-waiver', commitment: 'export', id: 'w1', words: 'Not needed' }, at)
        .do('priya', { kind: 'agree-to-waiver', commitment: 'export', waiver: 'w1', words: '' });
    expect(cure(dropped('2026-06-26'), '2026-07-01')).toMatchObject({
      state: 'cured',
      items: [{ by: { kind: 'waiver' } }],
    });
    expect(cure(dropped('2026-06-29'), '2026-07-01')).toMatchObject({ state: 'not-cured' });
  });

  it('can be another commitment than the one that was missed', () => {
    const playing = given(delivered('confirm'));
    playing.do('marcus', deliver('export', 'x1'), '2026-06-15');
    expect(cure(playing, '2026-06-15')).toMatchObject({ state: 'open' });
    playing.do('marcus', deliver('confirm', 'x2'), '2026-06-22');
    expect(cure(playing, '2026-06-22')).toMatchObject({ state: 'cured' });
  });
});

describe('a miss that is cured by keeping what falls due', () => {
  /** `confirm` is due on the 23rd and waits on `load`, so it has an owner of its delay only once `load` is there. */
  const kept = () =>
    given(KEPT).do('marcus', deliver('export', 'x1'), '2026-06-15').do('tomas', deliver('load', 'x2'), '2026-06-18');

  it('is cured when the days are over and nothing that fell due in them was missed', () => {
    const playing = kept().do('marcus', deliver('confirm', 'x3'), '2026-06-23');
    expect(cure(playing, '2026-06-26')).toMatchObject({ state: 'open', daysLeft: 0 });
    expect(cure(playing, '2026-06-29')).toMatchObject({
      state: 'cured',
      items: [{ on: '2026-06-26', by: { kind: 'kept' } }],
    });
  });

  it('is not cured from the first day on which something that fell due is late, and says what', () => {
    const playing = kept();
    expect(cure(playing, '2026-06-23')).toMatchObject({ state: 'open' });
    expect(cure(playing, '2026-06-24')).toMatchObject({
      state: 'not-cured',
      items: [{ on: '2026-06-24', by: { kind: 'missed', commitment: 'confirm' } }],
    });
  });

  it('does not look at what was due before the notice, nor at what was late because of the other side', () => {
    // `export` was due before it; `load` is the vendor's, comes five days late, two of them because of `export`, and holds `confirm` up.
    const playing = given(KEPT)
      .do('marcus', deliver('export', 'x1'), '2026-06-12')
      .do('tomas', deliver('load', 'x2'), '2026-06-25')
      .do('marcus', deliver('confirm', 'x3'), '2026-06-26');
    expect(cure(playing, '2026-06-29')).toMatchObject({ state: 'cured' });
  });

  it('is not cured after all where what was delivered in time comes back', () => {
    const playing = kept()
      .do('marcus', deliver('confirm', 'x3'), '2026-06-23')
      .do('priya', { kind: 'return-delivery', commitment: 'confirm', delivery: 'x3', words: 'No' }, '2026-06-29');
    expect(cure(playing, '2026-07-01')).toMatchObject({
      state: 'not-cured',
      items: [{ by: { kind: 'missed', commitment: 'confirm' } }],
    });
  });
});

describe('what comes after the days to cure', () => {
  const hold = { kind: 'say-hold', commitment: 'confirm', id: 'h1', words: 'We wait for a file' } as const;
  /** `confirm` fell due on the 23rd, and nobody delivered it. */
  const missed = () =>
    given(KEPT).do('marcus', deliver('export', 'x1'), '2026-06-15').do('tomas', deliver('load', 'x2'), '2026-06-18');

  it('does not cure by a claim that nobody made in them, and does by one that was made in them and is accepted', () => {
    const after = missed().do('marcus', hold, '2026-06-30');
    expect(cure(after, '2026-07-20')).toMatchObject({ state: 'not-cured', items: [{ on: '2026-06-24' }] });
    const within = missed().do('marcus', hold, '2026-06-23');
    expect(cure(within, '2026-06-29'), 'not answered yet').toMatchObject({ state: 'not-cured' });
    expect(cure(within, '2026-07-20'), 'accepted by silence').toMatchObject({ state: 'cured' });
  });

  it('does not cure by what the other side is late with afterwards', () => {
    // The vendor’s `load` waits for `export` until the 30th, and is late of its own only then; `confirm` was missed before.
    const playing = given(KEPT).do('marcus', deliver('export', 'x1'), '2026-06-30');
    const missed = { state: 'not-cured', items: [{ on: '2026-06-24', by: { kind: 'missed', commitment: 'confirm' } }] };
    expect(cure(playing, '2026-06-29')).toMatchObject(missed);
    expect(cure(playing, '2026-07-20')).toMatchObject(missed);
  });

  it('is no longer cured where what was kept waiting turns out to have kept others waiting: a claim made in them, accepted after', () => {
    // `confirm` waits on the vendor’s `load`, which comes late; the vendor says meanwhile that it waits for the customer.
    const playing = given(KEPT)
      .do('marcus', deliver('export', 'x1'), '2026-06-12')
      .do('tomas', { kind: 'say-hold', commitment: 'load', id: 'h1', words: 'We wait for the depots' }, '2026-06-23')
      .do('tomas', deliver('load', 'x2'), '2026-06-25')
      .do('marcus', deliver('confirm', 'x3'), '2026-06-26');
    expect(cure(playing, '2026-06-29')).toMatchObject({ state: 'cured', items: [{ by: { kind: 'kept' } }] });
    playing.do('dana', { kind: 'accept-hold', commitment: 'load', hold: 'h1', words: '' }, '2026-06-30');
    expect(cure(playing, '2026-06-29'), 'as it was known on the day').toMatchObject({ state: 'cured' });
    expect(cure(playing, '2026-06-30')).toMatchObject({
      state: 'not-cured',
      items: [{ by: { kind: 'missed', commitment: 'confirm' } }],
    });
  });

  it('takes back that something was missed, once both settle that it was nobody’s', () => {
    const playing = missed()
      .do('dana', { kind: 'contest', commitment: 'confirm', id: 'c1', words: 'It could not be done' }, '2026-07-02')
      .do('priya', { kind: 'offer-settlement', commitment: 'confirm', contest: 'c1', outcome: 'nobody', words: '' });
    expect(cure(playing, '2026-07-02')).toMatchObject({ state: 'not-cured' });
    playing.do(
      'dana',
      { kind: 'settle-contest', commitment: 'confirm', contest: 'c1', outcome: 'nobody' },
      '2026-07-06',
    );
    expect(cure(playing, '2026-07-06')).toMatchObject({ state: 'cured' });
  });
});

describe('a plan that is over before the days to cure are', () => {
  const over = (playing: Playing, at: string) => playing.do('priya', { kind: 'withdraw-plan', words: 'Sold' }, at);

  it('leaves open for good what nobody can deliver or keep any more: neither cured nor not', () => {
    for (const asked of [delivered('export'), KEPT]) {
      const playing = over(given(asked), '2026-06-15');
      expect(cure(playing, '2026-06-14'), 'the day before').toMatchObject({ state: 'open' });
      for (const day of ['2026-06-15', '2026-06-29', '2027-01-04'])
        expect(cure(playing, day), day).toMatchObject({
          ...{ state: 'ended', over: false, inReview: false },
          items: [{ state: 'ended', on: '2026-06-15' }],
        });
      expect(openNotices(playing.plan, '2026-06-29')).toEqual([]);
      expect(noticesOver(playing.plan, '2026-06-29')).toEqual([]);
    }
  });

  it('keeps what was cured by then, which nobody can return any more, and what was missed by then', () => {
    const came = over(given().do('marcus', deliver('export', 'x1'), '2026-06-15'), '2026-06-16');
    expect(cure(came, '2026-06-15')).toMatchObject({ state: 'cured', inReview: true });
    expect(cure(came, '2026-06-29')).toMatchObject({
      ...{ state: 'cured', inReview: false },
      items: [{ on: '2026-06-15', by: { kind: 'delivery', inReview: false } }],
    });
    const missed = over(
      given(KEPT).do('marcus', deliver('export', 'x1'), '2026-06-15').do('tomas', deliver('load', 'x2'), '2026-06-18'),
      '2026-06-25',
    );
    expect(cure(missed, '2026-06-29')).toMatchObject({
      state: 'not-cured',
      items: [{ on: '2026-06-24', by: { kind: 'missed', commitment: 'confirm' } }],
    });
  });

  it('changes nothing once they are over, on the first working day after the last', () => {
    const playing = over(given(), '2026-06-29');
    expect(cure(playing, '2026-06-29')).toMatchObject({ state: 'not-cured', over: true });
    expect(noticesOver(playing.plan, '2026-07-20')).toMatchObject([{ cured: false }]);
  });
});

describe('a notice', () => {
  it('is not cured where one of its misses is not, and none of it counts once it is withdrawn', () => {
    const playing = given();
    expect(openNotices(playing.plan, '2026-06-15')).toHaveLength(1);
    playing.do('elena', { kind: 'withdraw-notice', notice: 'notice-1', words: 'Settled' }, '2026-06-16');
    expect(cure(playing, '2026-06-15'), 'the day before').toMatchObject({ state: 'open' });
    expect(cure(playing, '2026-06-29')).toMatchObject({ state: 'withdrawn' });
    expect(noticesOver(playing.plan, '2026-06-29')).toEqual([]);
    expect(openNotices(playing.plan, '2026-06-29')).toEqual([]);
  });

  it('is over, cured or not, from the first working day after its last', () => {
    const playing = given();
    expect(noticesOver(playing.plan, '2026-06-26')).toEqual([]);
    expect(noticesOver(playing.plan, '2026-06-29')).toMatchObject([{ notice: { id: 'notice-1' }, cured: false }]);
    playing.do('marcus', deliver('export', 'x1'), '2026-06-26');
    expect(noticesOver(playing.plan, '2026-06-29')).toMatchObject([{ cured: true }]);
  });

  it('stands on a past day as it was known then', () => {
    const playing = given()
      .do('marcus', deliver('export', 'x1'), '2026-06-24')
      .do('priya', { kind: 'return-delivery', commitment: 'export', delivery: 'x1', words: 'Half' }, '2026-06-30');
    for (const day of ['2026-06-15', '2026-06-24', '2026-06-29', '2026-06-30']) {
      const then = knownOn(playing.id, playing.shared(), day, ZONE);
      expect(cureOf(then, then.notices['notice-1']!, day), day).toEqual(cure(playing, day));
    }
  });
});
