import { describe, expect, it } from 'vitest';
import { transitionCourt, transitionTurns } from '~/domain/plan/transition/court';
import { court, courtFor } from '~/domain/plan/court/court';
import { draftOf, missingIn, reviewState, seesDraft } from '~/domain/plan/transition/draft';
import { emptyPrivate } from '~/domain/plan/private';
import { mailsOf } from '~/domain/plan/mail-of';
import { runningPlan, seatOf, type Who } from '../../../support/world';
import type { Playing } from '../../../support/playing';
import type { content } from '../../../support/parting';
import {
  answerReview,
  askReview,
  partingPlan,
  preparedPlan,
  putItem,
  sharedPlan,
  told,
} from '../../../support/parting';

const draft = (playing: Playing) => draftOf(playing.own.vendor);
const stateOf = (playing: Playing, at = 0) => reviewState(draft(playing).reviews[at]!, draft(playing).rev);

describe('How they part', () => {
  it('is prepared by leads and executives of the vendor, from the day the plan runs', () => {
    for (const playing of [runningPlan(), partingPlan()]) {
      for (const who of ['dana', 'ruth', 'marcus', 'grace', 'tomas', 'wen'] as const)
        expect(playing.refused(who, putItem('a'))).toBe('not-allowed');
      for (const who of ['priya', 'elena'] as const) expect(playing.decide(who, putItem('a'))).toHaveLength(1);
    }
  });

  it('stands in the vendor’s own ledger alone, and changes nothing that both sides see', () => {
    const playing = runningPlan();
    const before = playing.plan;
    playing
      .do('priya', putItem('a'))
      .do('priya', askReview('r', 'wen'))
      .do('wen', answerReview('r', 1, 'returned', 'Too early'))
      .do('priya', told({ on: '2026-06-01' }));
    expect(playing.plan).toBe(before);
    expect(playing.entries.slice(-4).map(({ ledger }) => ledger)).toEqual(Array(4).fill('vendor'));
    expect(playing.own.customer).toEqual(emptyPrivate('customer'));
    expect(court(playing.plan, playing.now).some(({ thing }) => thing.type === 'transition')).toBe(false);
  });

  it('is seen by leads, executives and whoever is asked to review it, and by nobody of the customer', () => {
    const playing = runningPlan().do('priya', putItem('a')).do('priya', askReview('r', 'wen'));
    const seen = (['priya', 'elena', 'wen', 'tomas', 'dana', 'ruth', 'grace'] as const).filter((who) =>
      seesDraft(playing.plan.seats[seatOf(who)]!, draft(playing)),
    );
    expect(seen).toEqual(['priya', 'elena', 'wen']);
    playing.do('priya', { kind: 'withdraw-review', review: 'r' });
    expect(seesDraft(playing.plan.seats[seatOf('wen')]!, draft(playing))).toBe(false);
  });

  it('names an owner of the vendor, money in whole minor units, and what done means', () => {
    const refused = (more: Parameters<typeof content>[0]) => runningPlan().decide('priya', putItem('a', more));
    expect(refused({ owner: seatOf('dana') })).toMatchObject({ refused: 'owner-other-side', field: 'owner' });
    expect(refused({ date: '2026-02-30' })).toMatchObject({ refused: 'not-a-date' });
    expect(refused({ money: { kind: 'refund', amount: 0.5, currency: 'USD' } })).toMatchObject({ field: 'amount' });
    expect(refused({ money: { kind: 'refund', amount: -1, currency: 'USD' } })).toMatchObject({ field: 'amount' });
    for (const currency of ['usd', 'EUO', ''])
      expect(refused({ money: { kind: 'refund', amount: 5, currency } })).toMatchObject({ field: 'currency' });
    expect(refused({ task: { side: 'vendor', doneMeans: ' ', proof: false } })).toMatchObject({ field: 'doneMeans' });
    expect(refused({ title: '' })).toMatchObject({ refused: 'missing', field: 'title' });
  });

  it('is overtaken by nobody unread, and the same text is no change', () => {
    const playing = runningPlan().do('priya', putItem('a'));
    expect(playing.refused('elena', putItem('a', { title: 'Another' }))).toBe('changed-meanwhile');
    expect(playing.decide('elena', putItem('a', {}, { seen: 1 }))).toEqual([]);
    playing.do('elena', putItem('a', { title: 'Another' }, { seen: 1 }));
    expect(draft(playing)).toMatchObject({ rev: 2, items: [{ title: 'Another', rev: 2 }] });
  });

  it('gives back what was taken out', () => {
    const playing = runningPlan().do('priya', putItem('a')).do('priya', { kind: 'remove-transition-item', id: 'a' });
    expect(draft(playing).items).toEqual([]);
    playing.do('elena', { kind: 'restore-transition-item', id: 'a' });
    expect(draft(playing)).toMatchObject({ rev: 3, removed: [], items: [{ id: 'a', title: 'Return the shipments' }] });
    expect(playing.refused('elena', { kind: 'restore-transition-item', id: 'a' })).toBe('not-found');
  });

  it('says what is missing: a section without anything, and what has nobody, no date or no sum', () => {
    const playing = runningPlan();
    expect(missingIn(playing.plan, draft(playing)).map(({ what }) => what)).toEqual(Array(7).fill('section'));
    playing.do('priya', putItem('a', { section: 'refunds', owner: null, date: null }));
    expect(missingIn(playing.plan, draft(playing)).map(({ what }) => what)).toEqual([
      ...['section', 'section'],
      ...['owner', 'date', 'money'],
      ...['section', 'section', 'section', 'section'],
    ]);
    playing
      .do('priya', putItem('b'))
      .do('dana', { kind: 'propose-waiver', commitment: 'load', id: 'w', words: 'Drop' });
    playing.do('elena', { kind: 'close-seat', seat: seatOf('wen') });
    expect(missingIn(playing.plan, draft(playing))).toContainEqual({ what: 'owner', item: draft(playing).items[1] });
  });
});

describe('A review', () => {
  const asked = () => runningPlan().do('priya', putItem('a')).do('priya', askReview('r', 'wen'));

  it('is asked of an open seat of the vendor, whatever its role, and once for each team', () => {
    const playing = asked();
    expect(playing.refused('priya', askReview('x', 'grace'))).toBe('owner-other-side');
    expect(playing.refused('priya', askReview('x', 'wen'))).toBe('already-asked');
    expect(playing.refused('priya', askReview('x', 'tomas', 'legal', 0))).toBe('not-valid');
    expect(draft(playing.do('priya', askReview('x', 'wen', 'support'))).reviews).toHaveLength(2);
  });

  it('is given by its reviewer alone, of what was on their screen, and returned with a reason', () => {
    const playing = asked();
    for (const who of ['priya', 'elena', 'tomas', 'dana'] as const)
      expect(playing.refused(who, answerReview('r', 1))).toBe('not-found');
    expect(playing.refused('wen', answerReview('r', 0))).toBe('changed-meanwhile');
    expect(playing.refused('wen', answerReview('r', 1, 'returned', ' '))).toBe('missing');
    playing.do('wen', answerReview('r', 1, 'returned', 'Legal needs 60 days'));
    expect([stateOf(playing), playing.refused('wen', answerReview('r', 1))]).toEqual(['returned', 'already-answered']);
  });

  it('is asked again by any change after it, with new days; whoever had not answered keeps theirs', () => {
    const playing = asked()
      .do('priya', askReview('s', 'tomas', 'support', 5))
      .do('wen', answerReview('r', 1), '2026-06-02');
    expect(stateOf(playing)).toBe('approved');
    playing.do('priya', putItem('a', { title: 'More' }, { seen: 1 }), '2026-06-10');
    expect([stateOf(playing), draft(playing).reviews.map(({ dueOn }) => dueOn)]).toEqual([
      'approved-before',
      ['2026-06-15', '2026-06-08'],
    ]);
    const change = playing.entries.slice(-2).map(({ kind }) => kind);
    expect(change).toEqual(['transition.item-put', 'transition.review-asked']);
    for (const act of ['remove-transition-item', 'restore-transition-item'] as const) {
      playing.do('wen', answerReview('r', draft(playing).rev));
      expect(stateOf(playing)).toBe('approved');
      playing.do('priya', { kind: act, id: 'a' });
      expect(stateOf(playing)).toBe('approved-before');
    }
  });

  it('is mailed to the reviewer at once, and once more on the working day after it was due', () => {
    const playing = runningPlan().do('priya', putItem('a')).do('priya', askReview('r', 'wen'), '2026-07-01');
    const mails = mailsOf(playing.plan, playing.entries.at(-1)!, 'vendor', 1);
    // Due on 7 July: 3 July is a holiday.
    expect(mails.map(({ kind, seat, at }) => [kind, seat, at])).toEqual([
      ['transition-review', seatOf('wen'), null],
      ['transition-review-late', seatOf('wen'), '2026-07-08T12:00:00.000Z'],
    ]);
  });
});

describe('Whose turn it is of what is private', () => {
  const turns = (playing: Playing, who: Who) => {
    const seat = playing.plan.seats[seatOf(who)]!;
    const items = transitionCourt(playing.plan, playing.own[seat.side], playing.now);
    return courtFor(playing.plan, seat, playing.now, items).mine.map(({ act }) => act);
  };

  it('is the reviewer’s who is asked, overdue the day after; then the leads’ who mend', () => {
    const playing = runningPlan().do('priya', putItem('a')).do('priya', askReview('r', 'wen'));
    const review = () => transitionCourt(playing.plan, playing.own.vendor, playing.now)[0]!;
    expect([turns(playing, 'wen'), turns(playing, 'priya')]).toEqual([['review-transition'], []]);
    playing.now = playing.instant(review().due!);
    expect(review().overdue).toBe(false);
    playing.now = playing.instant('2026-06-05');
    expect(review().overdue).toBe(true);
    playing.do('wen', answerReview('r', 1, 'returned', 'Not yet'));
    expect([turns(playing, 'wen'), turns(playing, 'priya')]).toEqual([[], ['mend-transition']]);
    playing.do('priya', { kind: 'withdraw-review', review: 'r' });
    expect(turns(playing, 'priya'), 'its team has not approved it either').toEqual(['mend-transition']);
  });

  it('is known to nobody on the vendor’s side who neither prepares it nor is asked', () => {
    const playing = runningPlan()
      .do('priya', putItem('a'))
      .do('priya', askReview('r', 'wen'))
      .do('priya', askReview('s', 'tomas', 'support'));
    const known = (who: Who) => {
      const seat = playing.plan.seats[seatOf(who)]!;
      return transitionTurns(playing.plan, playing.own[seat.side], seat, playing.now).map((turn) => turn.for.seat);
    };
    expect(known('wen')).toEqual([seatOf('wen')]);
    for (const who of ['priya', 'elena'] as const) expect(known(who)).toEqual([seatOf('wen'), seatOf('tomas')]);
    playing.do('priya', { kind: 'withdraw-review', review: 's' });
    expect(known('tomas')).toEqual([]);
  });

  it('leads from preparing to telling to sharing once they part, and is nothing for the customer', () => {
    const playing = partingPlan();
    expect(turns(playing, 'priya')).toEqual(['hold-conversation', 'prepare-transition']);
    expect(turns(preparedPlan(), 'elena')).toEqual(['share-transition']);
    for (const who of ['dana', 'ruth', 'grace'] as const) expect(turns(preparedPlan(), who)).toEqual([]);
    expect(transitionCourt(playing.plan, emptyPrivate('customer'), playing.now)).toEqual([]);
  });
});

describe('The conversation', () => {
  it('is written down with who, how and what was said, of a day that has come', () => {
    const playing = partingPlan();
    expect(playing.decide('priya', told({ on: '2026-07-28' }))).toMatchObject({ refused: 'date-ahead', field: 'on' });
    for (const field of ['heldBy', 'heldWith', 'words'] as const)
      expect(playing.decide('priya', told({ [field]: ' ' }))).toMatchObject({ refused: 'missing', field });
    playing.do('priya', told());
    expect(playing.refused('elena', told({ how: 'video' }))).toBe('changed-meanwhile');
    playing.do('elena', told({ how: 'video' }, 1));
    expect(draft(playing).conversation).toMatchObject({ how: 'video', rev: 2 });
  });

  it('stays as it was once it is shared', () => {
    expect(sharedPlan().refused('priya', told({}, 1))).toBe('already-shared');
  });
});
