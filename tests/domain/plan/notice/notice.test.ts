import { describe, expect, it } from 'vitest';
import { contentHash } from '~/domain/ledger/canonical';
import { missesOf } from '~/domain/plan/notice/misses';
import { noticeHash, noticeText } from '~/domain/plan/notice/notice-text';
import { replay } from '~/domain/plan/apply';
import { court, courtFor } from '~/domain/plan/court/court';
import { checkpointAfter } from '~/domain/plan/checkpoint-after';
import { mailsOf } from '~/domain/plan/mail-of';
import { calendarTold, eventsFor } from '~/domain/plan/calendar/told';
import { isRefusal } from '~/domain/refusal';
import { delivered, draftOf, give, giving, KEPT, noticeOf } from '../../../support/notices';
import { runningPlan, seatOf } from '../../../support/world';

/** On Friday 12 June: `decision` came on the 9th, three days late; `export` is two days late; `lead` (the vendor's) is five. */
const late = () =>
  runningPlan()
    .do('dana', { kind: 'deliver', commitment: 'decision', id: 'd1', note: 'Dana decides', link: '' }, '2026-06-09')
    .do('priya', { kind: 'accept-delivery', commitment: 'decision', delivery: 'd1', words: '' });
const FRIDAY = '2026-06-12';

describe('what notice can be given of', () => {
  it('is what the other side missed by the record of today, the worst first, with its own late days alone', () => {
    const { plan } = late();
    expect(missesOf(plan, 'customer', FRIDAY)).toEqual([
      { commitment: 'decision', due: '2026-06-04', verdict: 'late', lateDays: 3, contested: false },
      { commitment: 'export', due: '2026-06-10', verdict: 'overdue', lateDays: 2, contested: false },
    ]);
    expect(missesOf(plan, 'vendor', FRIDAY).map(({ commitment }) => commitment)).toEqual(['lead']);
    expect(missesOf(plan, 'customer', '2026-06-04')).toEqual([]);
  });

  it('is at least one miss, each once, and none that the record does not have', () => {
    const playing = late();
    const refused = (draft: Parameters<typeof draftOf>[0], more = {}) =>
      playing.refused(
        'elena',
        giving(playing.plan, playing.asking('elena', FRIDAY), { ...draftOf(draft), ...more }),
        FRIDAY,
      );
    const item = { commitment: 'export', cure: KEPT };
    expect(refused('export', { items: [] })).toBe('nothing-chosen');
    expect(refused('export', { items: [item, item] })).toBe('not-valid');
    expect(refused('confirm')).toBe('not-missed');
    expect(refused('lead', { items: [{ commitment: 'lead', cure: KEPT }] })).toBe('not-missed');
  });

  it('is cured by what that side still owes, or by what falls due while there is time', () => {
    const playing = late();
    const refused = (cure: Parameters<typeof draftOf>[1], more = {}) =>
      playing.refused(
        'elena',
        giving(playing.plan, playing.asking('elena', FRIDAY), draftOf('export', cure, more)),
        FRIDAY,
      );
    expect(refused(delivered('decision'))).toBe('cure-not-owed');
    expect(refused(delivered('load'))).toBe('cure-not-owed');
    expect(refused(delivered('nothing'))).toBe('cure-not-owed');
    expect(refused(undefined, { cureDays: 9 })).toBe('cure-days');
    expect(refused(undefined, { cureDays: 261 })).toBe('cure-days');
    expect(refused(undefined, { cureDays: 10.5 })).toBe('cure-days');
    // Of the customer's, `confirm` falls due on the 23rd; the vendor has nothing after the 18th.
    give(playing, 'elena', draftOf('export', KEPT), FRIDAY);
    expect(noticeOf(playing).cureBy).toBe('2026-06-26');
    const later = late();
    const kept = giving(later.plan, later.asking('ruth', '2026-06-19'), draftOf('lead', KEPT));
    expect(later.refused('ruth', kept, '2026-06-19')).toBe('nothing-to-keep');
  });
});

describe('whoever gives notice', () => {
  it('is an executive of either side, or their delegate on their behalf, and nobody else', () => {
    for (const who of ['priya', 'tomas', 'grace'] as const) {
      const playing = late();
      expect(
        playing.refused(who, giving(playing.plan, playing.asking('elena', FRIDAY), draftOf('export')), FRIDAY),
      ).toBe('not-allowed');
    }
    const playing = late().do(
      'elena',
      { kind: 'name-delegate', id: 'd-1', to: seatOf('priya'), from: FRIDAY, until: '2026-06-19' },
      FRIDAY,
    );
    give(playing, 'priya', draftOf('export'), FRIDAY);
    expect(noticeOf(playing).signature).toMatchObject({
      name: 'Priya Raman',
      onBehalfOf: { seat: seatOf('elena'), name: 'Elena Sato' },
    });
    give(playing, 'ruth', draftOf('lead'), FRIDAY, 'notice-2');
    expect(noticeOf(playing, 'notice-2')).toMatchObject({ side: 'customer', number: 2 });
  });

  it('signs the text that was read, with a fresh proof, and its hash can be made again from the plan', () => {
    const playing = late();
    const command = giving(
      playing.plan,
      playing.asking('elena', FRIDAY),
      draftOf('export', undefined, { words: '§ 7' }),
    );
    expect(playing.refused('elena', { ...command, freshProof: false }, FRIDAY)).toBe('proof-needed');
    expect(playing.refused('elena', { ...command, consent: ' ' }, FRIDAY)).toBe('missing');
    expect(playing.refused('elena', { ...command, ticked: false }, FRIDAY)).toBe('consent-changed');
    expect(playing.refused('elena', { ...command, inPlaceOf: 'Somebody else' }, FRIDAY)).toBe('consent-changed');
    expect(playing.refused('elena', { ...command, hash: contentHash('other') }, FRIDAY)).toBe('other-text');
    expect(playing.refused('elena', command, '2026-06-15'), 'read on Friday, signed on Monday').toBe('other-text');
    playing.do('elena', command, FRIDAY);
    // What happens later that day does not change what was signed.
    playing.do('marcus', { kind: 'deliver', commitment: 'export', id: 'd2', note: '', link: '' });
    const text = noticeText(playing.plan, noticeOf(playing));
    expect(noticeHash(text)).toBe(command.hash);
    expect(text).toMatchObject({
      title: 'Get Northquay live',
      side: 'vendor',
      on: FRIDAY,
      words: '§ 7',
      cureBy: '2026-06-26',
      items: [{ commitment: { number: '3' }, verdict: 'overdue', lateDays: 2, cure: { kind: 'delivered' } }],
    });
  });

  it('is told to read again where what was chosen is no longer a miss', () => {
    const playing = late();
    const command = giving(playing.plan, playing.asking('elena', FRIDAY), draftOf('export'));
    playing
      .do('dana', { kind: 'contest', commitment: 'export', id: 'c1', words: 'Nobody could' }, FRIDAY)
      .do('priya', { kind: 'offer-settlement', commitment: 'export', contest: 'c1', outcome: 'nobody', words: '' })
      .do('dana', { kind: 'settle-contest', commitment: 'export', contest: 'c1', outcome: 'nobody' });
    expect(playing.refused('elena', command)).toBe('not-missed');
  });
});

describe('a notice that was given', () => {
  const given = () => give(late(), 'elena', draftOf('export'), FRIDAY);

  it('is taken in once, by a lead or executive of the other side, in words or without', () => {
    const taking = { kind: 'acknowledge-notice', notice: 'notice-1', words: ' We read it ' } as const;
    for (const who of ['priya', 'elena', 'marcus', 'grace'] as const)
      expect(given().refused(who, taking)).toBe('not-allowed');
    const playing = given().do('dana', taking, '2026-06-15');
    expect(noticeOf(playing).acknowledged).toMatchObject({ by: { seat: seatOf('dana') }, words: 'We read it' });
    expect(playing.refused('ruth', taking)).toBe('already-answered');
    expect(given().refused('dana', { ...taking, notice: 'notice-9' })).toBe('not-found');
  });

  it('is withdrawn by an executive of the side that gave it, in words, and is over then', () => {
    const away = { kind: 'withdraw-notice', notice: 'notice-1', words: 'Settled' } as const;
    for (const who of ['priya', 'ruth', 'dana'] as const) expect(given().refused(who, away)).toBe('not-allowed');
    expect(given().refused('elena', { ...away, words: ' ' })).toBe('missing');
    const playing = given().do('elena', away);
    expect(playing.refused('elena', away)).toBe('already-ended');
    expect(playing.refused('dana', { kind: 'acknowledge-notice', notice: 'notice-1', words: '' })).toBe(
      'already-ended',
    );
  });

  it('keeps the companies’ names of its time, and so its hash, when one is called otherwise since', () => {
    const playing = given();
    const { parties } = playing.plan;
    const renaming = { side: 'customer', seen: parties.customer, name: 'Harbour Freight', words: 'Bought' } as const;
    playing.do('dana', { kind: 'rename-party', ...renaming }, '2026-06-15');
    const text = noticeText(playing.plan, noticeOf(playing));
    expect(text.parties).toEqual(parties);
    expect(noticeHash(text)).toBe(noticeOf(playing).hash);
    expect(replay(playing.id, playing.shared())).toEqual(playing.plan);
    give(playing, 'ruth', draftOf('lead'), '2026-06-15', 'notice-2');
    expect(noticeText(playing.plan, noticeOf(playing, 'notice-2')).parties.customer).toBe('Harbour Freight');
  });

  it('is what replaying the ledger yields', () => {
    const playing = given().do('dana', { kind: 'acknowledge-notice', notice: 'notice-1', words: '' });
    expect(replay(playing.id, playing.shared())).toEqual(playing.plan);
  });

  it('waits for the other side to take it in, by the days there are to answer, and goes on waiting after them without being late', () => {
    const playing = given();
    const mine = courtFor(playing.plan, playing.plan.seats[seatOf('dana')]!, playing.now).mine;
    const turn = mine.find(({ act }) => act === 'acknowledge-notice');
    expect(turn).toMatchObject({ thing: { type: 'notice', id: 'notice-1' }, due: '2026-06-19', overdue: false });
    const later = court(playing.plan, '2026-06-22').find(({ act }) => act === 'acknowledge-notice');
    expect(later).toMatchObject({ due: null, overdue: false });
    playing.do('dana', { kind: 'acknowledge-notice', notice: 'notice-1', words: '' });
    expect(court(playing.plan, playing.now).some(({ act }) => act === 'acknowledge-notice')).toBe(false);
  });

  it('is mailed at once to every lead and executive of both sides, and is an occasion for a checkpoint', () => {
    const playing = given();
    const entry = playing.entries.at(-1)!;
    const mails = mailsOf(playing.plan, entry, 'shared', 1);
    expect(mails.map(({ kind, seat }) => [kind, seat]).sort()).toEqual(
      ['dana', 'elena', 'priya', 'ruth'].map((who) => ['notice', `seat-${who}`]),
    );
    expect(mails.every(({ at }) => at === null)).toBe(true);
    expect(checkpointAfter([entry])).toEqual({ kind: 'notice.given', about: 'notice-1' });
  });

  it('stands in everybody’s calendar on the last day to cure, until it is withdrawn', () => {
    const playing = given();
    const event = (who: 'grace' | 'elena') =>
      eventsFor(calendarTold(playing.id, playing.shared()), playing.plan.seats[seatOf(who)]!).find(
        ({ kind }) => kind === 'notice',
      );
    for (const who of ['grace', 'elena'] as const)
      expect(event(who)).toMatchObject({ on: '2026-06-26', title: '1', side: 'vendor', state: 'stands' });
    playing.do('elena', { kind: 'withdraw-notice', notice: 'notice-1', words: 'Settled' });
    expect(event('grace')).toMatchObject({ state: 'off', sequence: 1 });
  });

  it('cannot be given before the plan is signed', () => {
    const playing = late();
    const command = giving(playing.plan, playing.asking('elena', FRIDAY), draftOf('export'));
    const withdrawn = late().do('priya', { kind: 'withdraw-plan', words: 'Over' }, FRIDAY);
    const decision = withdrawn.decide('elena', command, FRIDAY);
    expect(isRefusal(decision) && decision.refused).toBe('wrong-stage');
  });
});
