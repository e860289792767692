import { describe, expect, it } from 'vitest';
import { workingDays } from '~/domain/calendar';
import { mayStartAgain, seatedAgain, startAgain, takenOver } from '~/domain/plan/start/again';
import { startFault } from '~/domain/plan/start/start-plan';
import type { TakenOver } from '~/domain/plan/start/taken-over';
import { dueDates } from '~/domain/plan/work/commitment-state';
import type { Playing } from '../../../support/playing';
import { sharedPlan } from '../../../support/parting';
import { commitment, proposedPlan, runningPlan, seatOf } from '../../../support/world';

const NOW = '2026-07-10T14:00:00.000Z';

/** One commitment was kept, one kept late, the others did not come; then the customer withdrew. */
function over(): Playing {
  const playing = runningPlan();
  playing.do('dana', { kind: 'deliver', commitment: 'decision', id: 'a', note: 'Me', link: '' }, '2026-06-03');
  playing.do('priya', { kind: 'deliver', commitment: 'lead', id: 'b', note: 'Here', link: '' }, '2026-06-09');
  return playing.do('ruth', { kind: 'withdraw-plan', words: 'We stop' }, NOW);
}

function again(what: TakenOver, start = '2026-09-07') {
  const { plan } = over();
  let next = 0;
  const parts = startAgain(plan, { what, start, at: NOW, ids: () => `new-${++next}`, seatOf: (old) => `again-${old}` });
  return { plan, parts };
}

describe('A plan that is over begins again', () => {
  it('for the vendor’s leads and executives, and for nobody while it still goes on', () => {
    const seats = over().plan.seats;
    const may = Object.values(seats).filter((seat) => mayStartAgain(over().plan, seat));
    expect(new Set(may.map(({ id }) => id))).toEqual(new Set([seatOf('priya'), seatOf('elena')]));
    const { plan } = runningPlan();
    expect(Object.values(plan.seats).some((seat) => mayStartAgain(plan, seat))).toBe(false);
  });

  it('with what was not kept: late, or not delivered', () => {
    const { plan } = over();
    const numbers = (what: TakenOver) => takenOver(plan, what, NOW).map(({ number }) => number);
    expect(numbers('open')).toEqual(['2', '3', '4', '5', '6']);
    expect(numbers('all')).toEqual(['1', '2', '3', '4', '5', '6']);
    expect(numbers('none')).toEqual([]);
  });

  it('without what belonged to the parting, and without what was added and never agreed', () => {
    const playing = sharedPlan();
    playing.do('dana', { kind: 'agree-to-part', part: { type: 'commitment', id: 'back' }, seen: 1 });
    playing.do('priya', {
      kind: 'put-commitment',
      id: 'asked',
      seen: 0,
      commitment: commitment('wen', 'Ask', '2026-08-10'),
    });
    for (const id of ['asked', 'contact', 'back']) expect(playing.commitment(id)).toBeDefined();
    playing.do('elena', { kind: 'withdraw-plan', words: 'They are silent', owed: 2 });
    for (const what of ['open', 'all'] as const)
      expect(takenOver(playing.plan, what, playing.now).map(({ number }) => number)).toEqual([
        ...['1', '2', '3', '4', '5', '6'],
      ]);
  });

  it('with all that was talked about, where nobody had signed it yet', () => {
    const playing = proposedPlan().do('priya', { kind: 'withdraw-plan', words: 'Not now' });
    expect(takenOver(playing.plan, 'all', playing.now)).toHaveLength(6);
  });

  it.each(['open', 'all', 'none'] as const)('with a whole text that can be started from (%s), on new ids', (what) => {
    const { plan, parts } = again(what);
    const seats = seatedAgain(plan).map((seat) => ({ ...seat, id: `again-${seat.id}` }));
    expect(startFault({ ...parts, seats, parties: plan.parties })).toBeNull();
    const old = [plan.goals, plan.expectations, plan.commitments, plan.players].flatMap((one) => Object.keys(one));
    expect(JSON.stringify({ ...parts, terms: null })).not.toMatch(new RegExp(`"(${old.join('|')})"`));
    expect(parts.players.every(({ view }) => view === null)).toBe(true);
  });

  it('with dates that keep their distance from one another, and a time frame that holds them', () => {
    for (const what of ['open', 'all'] as const) {
      const { plan, parts } = again(what);
      const [was, will] = [workingDays(plan.terms.calendar), workingDays(parts.terms.calendar)];
      const old = takenOver(plan, what, NOW).map((one) => dueDates(plan, one).now);
      const first = old.reduce((a, b) => (a < b ? a : b));
      const newFirst = parts.commitments.map(({ due }) => due).reduce((a, b) => (a < b ? a : b));
      parts.commitments.forEach(({ due }, index) =>
        expect(will.count(newFirst, due)).toBe(was.count(first, old[index]!)),
      );
      expect(parts.commitments.every(({ due }) => due >= parts.terms.start && due <= parts.terms.end)).toBe(true);
    }
  });

  it('with nobody whose seat was closed', () => {
    const playing = runningPlan();
    playing.do('priya', { kind: 'close-seat', seat: seatOf('wen') }).do('ruth', { kind: 'withdraw-plan', words: 'No' });
    expect(seatedAgain(playing.plan).map(({ id }) => id)).not.toContain(seatOf('wen'));
    expect(seatedAgain(playing.plan).map(({ id }) => id)).toContain(seatOf('dana'));
  });
});
