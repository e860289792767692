import { describe, expect, it } from 'vitest';
import { monthsAfter } from '~/domain/calendar';
import { datedOf } from '~/domain/plan/calendar/dated';
import { moneyAhead, stillOwed } from '~/domain/plan/closing/closing';
import { offeredTasks } from '~/domain/plan/transition/offered';
import { recordOn } from '~/domain/plan/record-of';
import { commitmentContent } from '~/domain/plan/sign-off/version';
import type { Transition } from '~/domain/plan/state/transition';
import type { Playing } from '../../../support/playing';
import { partingPlan, putItem, share, sharedPlan, told } from '../../../support/parting';
import { commitment, runningPlan } from '../../../support/world';

const BY = { seat: 'elena', side: 'vendor', role: 'executive' } as const;
const SHARED: Transition = {
  sharedAt: '2026-07-01T13:00:00.000Z',
  by: BY,
  items: [],
  conversation: {
    ...{ how: 'phone', on: '2026-07-01', heldBy: 'Elena Sato', heldWith: 'Ruth Aldana', words: '' },
  },
  answers: [],
  letter: {
    ...{ words: 'Dear Ruth', by: BY, at: '2026-07-01T13:30:00.000Z', name: 'Elena Sato', position: '' },
    ...{ consent: 'I send it', knownBy: 'link by mail', onBehalfOf: null, title: 'The plan' },
    parties: { vendor: 'Tessel Analytics', customer: 'Northquay Freight' },
  },
};

/** Northquay's plan on 1 July, as both have decided to part and know how. */
function parting(): Playing {
  const playing = runningPlan();
  playing.now = '2026-07-01T14:00:00.000Z';
  playing.plan = { ...playing.plan, stage: 'transition', transition: SHARED };
  return playing;
}

/** A task of the parting that both agreed to. */
function owing(): Playing {
  const task = commitment('wen', 'Return the data', '2026-07-10');
  return parting()
    .do('priya', { kind: 'put-commitment', id: 'data', seen: 0, commitment: task })
    .do('dana', { kind: 'agree-to-part', part: { type: 'commitment', id: 'data' }, seen: 1 });
}

const close = { kind: 'close-plan', words: ' Fare well. ' } as const;

describe('A plan of parties who part', () => {
  it('is closed by an executive of either side, and by nobody below', () => {
    for (const who of ['elena', 'ruth'] as const) {
      const closed = parting().do(who, close).plan;
      expect(closed).toMatchObject({ stage: 'closed', closed: { how: 'parted', keepUntil: '2033-07-01' } });
    }
    for (const who of ['priya', 'dana', 'marcus', 'tomas'] as const)
      expect(parting().refused(who, close)).toBe('not-allowed');
  });

  it('is not closed before it was shared how, nor while it still runs', () => {
    const before = parting();
    before.plan = { ...before.plan, transition: null };
    expect(before.refused('elena', close)).toBe('not-shared-yet');
    expect(runningPlan().refused('elena', close)).toBe('wrong-stage');
  });

  it('is not closed over what was promised for the parting: it is delivered and accepted, or dropped by both', () => {
    const playing = owing();
    expect(playing.refused('elena', close)).toBe('still-owed');
    playing.do('wen', { kind: 'deliver', commitment: 'data', id: 'd', note: 'All of it', link: '', files: [] });
    expect(playing.refused('elena', close)).toBe('still-owed');
    const accepted = { kind: 'accept-delivery', commitment: 'data', delivery: 'd', words: '' } as const;
    expect(playing.do('dana', accepted).do('elena', close).plan.stage).toBe('closed');

    const dropped = owing()
      .do('dana', { kind: 'propose-waiver', commitment: 'data', id: 'w', words: 'No longer needed' })
      .do('priya', { kind: 'agree-to-waiver', commitment: 'data', waiver: 'w', words: '' });
    expect(stillOwed(dropped.plan, dropped.now)).toEqual([]);
    expect(dropped.do('ruth', close).plan.stage).toBe('closed');
  });

  it('does not wait for what was promised before: that stays as the record has it', () => {
    const playing = parting();
    expect(playing.commitment('load').deliveries).toEqual([]);
    expect(playing.do('elena', close).plan.stage).toBe('closed');
  });

  it('is read-only once closed: nobody delivers, comments, agrees, moves or withdraws', () => {
    const closed = owing();
    closed.plan = { ...parting().do('elena', close).plan };
    const on = { commitment: 'load' } as const;
    expect(closed.refused('tomas', { kind: 'deliver', ...on, id: 'x', note: 'Late', link: '' })).toBe('wrong-stage');
    expect(closed.refused('dana', { kind: 'comment', ...on, id: 'x', words: 'Still' })).toBe('wrong-stage');
    expect(closed.refused('elena', { kind: 'withdraw-plan', words: 'No' })).toBe('wrong-stage');
    expect(closed.refused('priya', { kind: 'write-note', id: 'n', about: null, words: 'Note' })).toBe('wrong-stage');
    expect(closed.refused('ruth', close)).toBe('wrong-stage');
  });

  it('counts no day after it was closed, and has no future in calendars', () => {
    const { plan } = parting().do('elena', close);
    const onTheDay = recordOn(plan, '2026-07-01');
    expect(recordOn(plan, '2026-09-01')).toBe(onTheDay);
    expect(onTheDay.commitments.get('load')!.late.total).toBeGreaterThan(0);
    const ahead = datedOf(plan).filter(({ on }) => on > '2026-07-01');
    expect(ahead.length).toBeGreaterThan(0);
    expect(new Set(ahead.map(({ state }) => state))).toEqual(new Set(['off']));
  });
});

describe('A task of the transition plan', () => {
  const offered = (): Playing => sharedPlan();
  const ids = ({ plan, now }: Playing): string[] => offeredTasks(plan, now).map(({ id }) => id);

  it('waits for a word until the other side agrees or declines, and then no longer', () => {
    expect(ids(offered())).toEqual(['back', 'contact']);
    const part = { type: 'commitment', id: 'back' } as const;
    expect(ids(offered().do('dana', { kind: 'agree-to-part', part, seen: 1 }))).toEqual(['contact']);
    expect(ids(offered().do('dana', { kind: 'decline-part', part, seen: 1, words: 'Not so' }))).toEqual(['contact']);
    expect(stillOwed(offered().plan, offered().now)).toEqual([]);
  });

  it('keeps both sides from closing until it is answered: nobody offers the data back and is gone', () => {
    for (const who of ['elena', 'ruth'] as const)
      expect(offered().refused(who, { ...close, noLetter: true })).toBe('still-offered');
    const answered = offered();
    for (const id of ['back', 'contact'])
      answered.do('dana', { kind: 'decline-part', part: { type: 'commitment', id }, seen: 1, words: 'Not so' });
    expect(answered.do('elena', { ...close, noLetter: true }).plan.stage).toBe('closed');
  });
});

describe('What is offered for the parting', () => {
  const offered = (): Playing => sharedPlan();
  const on = (id: string) => ({ type: 'commitment', id }) as const;
  const decline = (playing: Playing, id: string) =>
    ({ kind: 'decline-part', part: on(id), seen: playing.seen(on(id)), words: 'Not after all' }) as const;
  const takeOut = (id: string) => ({ kind: 'remove-part', part: on(id) }) as const;
  /** The last working day on which Northquay can answer what was shared on Monday 27 July. */
  const [LAST, AFTER] = ['2026-08-03', '2026-08-04'];

  it('is not declined or taken out by whoever offered it, before the other side has answered', () => {
    for (const who of ['priya', 'elena'] as const)
      for (const id of ['back', 'contact']) {
        const playing = offered();
        expect(playing.refused(who, decline(playing, id))).toBe('offered-for-parting');
        expect(playing.refused(who, takeOut(id))).toBe('offered-for-parting');
      }
    const added = offered().do('priya', {
      ...{ kind: 'put-commitment', id: 'more', seen: 0, commitment: commitment('wen', 'One call more', '2026-08-10') },
    });
    expect(added.decide('priya', takeOut('more'))).toHaveLength(1);
  });

  it('is not taken away either where the other side asks for another day: it is agreed to, or put again', () => {
    const playing = offered();
    const { proof: _, ...task } = commitmentContent(playing.commitment('back'));
    const put = (due: string) =>
      ({ kind: 'put-commitment', id: 'back', seen: playing.seen(on('back')), commitment: { ...task, due } }) as const;
    playing.do('dana', put('2026-08-12'));
    expect(playing.refused('priya', decline(playing, 'back'))).toBe('offered-for-parting');
    // However long the vendor is silent on that.
    expect(playing.refused('priya', decline(playing, 'back'), '2026-08-31')).toBe('offered-for-parting');
    expect(playing.refused('elena', close, '2026-08-31')).toBe('still-offered');
    expect(playing.decide('priya', put('2026-08-14'))).toHaveLength(1);
    playing.do('priya', { kind: 'agree-to-part', part: on('back'), seen: playing.seen(on('back')) });
    expect(playing.commitment('back').agreedAt).not.toBeNull();
  });

  it('may be declined by the other side at once, and then be taken out by whoever offered it', () => {
    const playing = offered();
    playing.do('dana', decline(playing, 'back'));
    expect(playing.decide('priya', takeOut('back'))).toHaveLength(1);
  });

  it('stands in nobody’s way once the other side has let the days for an answer go by', () => {
    const playing = offered();
    const written = playing.do('priya', { kind: 'put-letter', seen: 0, words: 'Dear Ruth' });
    written.do('elena', {
      ...{ kind: 'send-letter', seen: 1, consent: 'I' },
      knownBy: 'link',
      ticked: true,
      freshProof: true,
    });
    expect(playing.plan.terms.reviewDays).toBe(5);
    for (const who of ['elena', 'ruth'] as const) expect(playing.refused(who, close, LAST)).toBe('still-offered');
    for (const who of ['elena', 'ruth'] as const) expect(playing.decide(who, close, AFTER)).toHaveLength(1);
    // It stays to be agreed to until then.
    expect(playing.refused('priya', takeOut('back'), AFTER)).toBe('offered-for-parting');
  });

  it('has new days from the day on which it is put anew', () => {
    const playing = offered();
    const { proof: _, ...task } = commitmentContent(playing.commitment('back'));
    const seen = playing.seen(on('back'));
    playing.do('priya', { kind: 'put-commitment', id: 'back', seen, commitment: { ...task, due: '2026-08-21' } }, LAST);
    expect(offeredTasks(playing.plan, playing.instant(AFTER)).map(({ id }) => id)).toEqual(['back']);
  });
});

describe('What is owed for the parting', () => {
  it('is its tasks and what was put after it was shared; an old proposal that is agreed to now is none of it', () => {
    const old = partingPlan();
    const put = (id: string, seen: number, title: string) =>
      ({ kind: 'put-commitment', id, seen, commitment: commitment('wen', title, '2026-08-20') }) as const;
    old.do('priya', put('old', 0, 'Try another report')).do('priya', put('older', 0, 'Count once more'));
    old.do('priya', putItem('back')).do('priya', told());
    old.do('elena', share(old, 'Nobody has to live with it'), '2026-07-28');
    old.do('priya', put('new', 0, 'Stand by for a week'));
    for (const id of ['back', 'old', 'new'])
      old.do('dana', {
        kind: 'agree-to-part',
        part: { type: 'commitment', id },
        seen: old.seen({ type: 'commitment', id }),
      });
    expect(stillOwed(old.plan, old.now).map(({ id }) => id)).toEqual(['back', 'new']);
    // Put anew after that, it is one of today.
    old.do('dana', put('older', 1, 'Count twice'));
    old.do('priya', { kind: 'agree-to-part', part: { type: 'commitment', id: 'older' }, seen: 2 });
    expect(stillOwed(old.plan, old.now).map(({ id }) => id)).toEqual(['older', 'back', 'new']);
  });
});

describe('Closing before the final letter', () => {
  /** What was shared only says how it is; nothing is owed, and the letter is not sent. */
  function informed(more: Parameters<typeof putItem>[1] = {}): Playing {
    const playing = partingPlan();
    playing
      .do('priya', putItem('none', { title: 'We hold none of their data', task: null, ...more }))
      .do('priya', told());
    return playing.do('elena', share(playing, 'Nobody has to live with it'));
  }

  it('is the customer’s only once the days for an answer have gone by since it was shared', () => {
    expect(informed().decide('ruth', close)).toMatchObject({
      refused: 'letter-awaited',
      values: { date: '2026-08-03' },
    });
    expect(informed().refused('ruth', close, '2026-08-03')).toBe('letter-awaited');
    expect(informed().do('ruth', close, '2026-08-04').plan.stage).toBe('closed');
  });

  it('is the vendor’s who knows that none was sent', () => {
    expect(informed().decide('elena', close)).toMatchObject({ refused: 'letter-not-known', field: 'noLetter' });
    expect(informed().do('elena', { ...close, noLetter: true }).plan.stage).toBe('closed');
  });

  it('asks for neither once the letter is sent', () => {
    const sent = informed().do('priya', { kind: 'put-letter', seen: 0, words: 'Dear Ruth' });
    sent.do('elena', {
      ...{ kind: 'send-letter', seen: 1, consent: 'I' },
      knownBy: 'link',
      ticked: true,
      freshProof: true,
    });
    for (const who of ['elena', 'ruth'] as const) expect(sent.decide(who, close)).toHaveLength(1);
  });

  it('is done knowing of the money that is still to come', () => {
    const money = { kind: 'refund', amount: 1_840_000, currency: 'USD' } as const;
    const owing = () => informed({ section: 'data', money });
    expect(moneyAhead(owing().plan, owing().now).map(({ id }) => id)).toEqual(['none']);
    const [vendor, customer] = [{ ...close, noLetter: true }, close];
    expect(owing().decide('elena', vendor)).toMatchObject({ refused: 'money-not-known', field: 'knownMoney' });
    expect(owing().refused('elena', { ...vendor, money: 2 })).toBe('changed-meanwhile');
    expect(owing().decide('elena', { ...vendor, money: 1 })).toHaveLength(1);
    expect(owing().refused('ruth', customer, '2026-08-05')).toBe('money-not-known');
    expect(owing().decide('ruth', { ...customer, money: 1 }, '2026-08-05')).toHaveLength(1);
    // A sum of nothing is what says that nothing is paid.
    const nothing = informed({ section: 'data', money: { ...money, amount: 0 } });
    expect(moneyAhead(nothing.plan, nothing.now)).toEqual([]);
    // Its day is over.
    expect(owing().decide('ruth', customer, '2026-08-14')).toHaveLength(1);
  });
});

describe('A word at the end', () => {
  it('stays with the plan, and is not there where nobody wrote one', () => {
    expect(parting().do('elena', close).plan.closed?.words).toBe('Fare well.');
    expect(parting().do('elena', { kind: 'close-plan', words: ' ' }).plan.closed).not.toHaveProperty('words');
  });
});

describe('So many months later', () => {
  it('is the same day of the month, or the last of that month', () => {
    expect(monthsAfter('2026-07-01', 84)).toBe('2033-07-01');
    expect(monthsAfter('2026-01-31', 1)).toBe('2026-02-28');
    expect(monthsAfter('2024-02-29', 12)).toBe('2025-02-28');
  });
});
