import { describe, expect, it } from 'vitest';
import { openParts } from '~/domain/plan/text/part';
import type { TermsContent } from '~/domain/plan/state/text';
import { termsContent } from '~/domain/plan/sign-off/version';
import { agreedPlan, commitment, draftPlan, goal, proposedPlan, runningPlan, TERMS } from '../../../support/world';

const GOAL = { type: 'goal', id: 'goal-1' } as const;
const TERMS_PART = { type: 'terms' } as const;
const DEFECTS = { type: 'commitment', id: 'defects' } as const;
const putGoal = (seen: number, title: string) => ({ kind: 'put-goal', id: 'goal-1', seen, goal: goal(title) }) as const;
const putTerms = (seen: number, more: Partial<TermsContent>) =>
  ({ kind: 'put-terms', seen, terms: { ...TERMS, ...more } }) as const;
const added = (due = '2026-06-29') =>
  ({ kind: 'put-commitment', id: 'added', seen: 0, commitment: commitment('wen', 'One more report', due) }) as const;

describe('a draft', () => {
  it('is the vendor’s alone: nobody of the customer’s acts in it, whatever their role', () => {
    for (const who of ['dana', 'ruth', 'marcus', 'grace'] as const)
      expect(draftPlan().refused(who, putGoal(1, 'Ours'))).toBe('not-allowed');
    const playing = draftPlan().do('priya', putGoal(1, 'Ours'));
    expect(playing.entries.map(({ ledger }) => ledger)).toEqual(['vendor', 'vendor']);
  });

  it('is not answered part by part: it is put, or taken out', () => {
    expect(draftPlan().refused('priya', { kind: 'agree-to-part', part: GOAL, seen: 1 })).toBe('wrong-stage');
    expect(draftPlan().refused('priya', { kind: 'decline-part', part: GOAL, seen: 1, words: 'No' })).toBe(
      'wrong-stage',
    );
    const playing = draftPlan().do('priya', { kind: 'remove-part', part: GOAL });
    expect(playing.plan.goals).toEqual({});
  });

  it('leaves no trace of how often it was changed, and no page of it passes for one of the shared plan', () => {
    const changed = draftPlan().do('priya', putGoal(1, 'Second')).do('priya', putGoal(2, 'Third'));
    const once = draftPlan().do('priya', putGoal(1, 'Third'));
    for (const playing of [changed, once]) playing.do('priya', { kind: 'propose-plan' });
    expect(changed.plan).toEqual(once.plan);
    expect(changed.refused('priya', putGoal(3, 'Private after all'))).toBe('changed-meanwhile');
    expect(changed.refused('priya', putGoal(1, 'Private after all'))).toBe('changed-meanwhile');
  });
});

describe('putting a part', () => {
  it('counts as the agreement of the side that put it and clears the other’s', () => {
    const playing = proposedPlan();
    const seen = playing.seen(GOAL);
    playing.do('dana', { kind: 'agree-to-part', part: GOAL, seen });
    expect(playing.plan.goals['goal-1']?.consent).toMatchObject({ rev: seen, vendor: true, customer: true });
    playing.do('dana', putGoal(seen, 'Countered'));
    expect(playing.plan.goals['goal-1']?.consent).toMatchObject({ rev: seen + 1, vendor: false, customer: true });
  });

  it('takes a decline back', () => {
    const playing = proposedPlan();
    playing.do('dana', { kind: 'decline-part', part: GOAL, seen: playing.seen(GOAL), words: 'Too vague' });
    playing.do('priya', putGoal(playing.seen(GOAL), 'Sharper'));
    expect(playing.plan.goals['goal-1']?.consent.declined).toBeNull();
  });

  it('never overwrites what somebody else changed meanwhile', () => {
    const playing = proposedPlan();
    const seen = playing.seen(GOAL);
    playing.do('dana', putGoal(seen, 'Dana’s words'));
    expect(playing.refused('priya', putGoal(seen, 'Priya’s words'))).toBe('changed-meanwhile');
    expect(playing.refused('priya', { kind: 'agree-to-part', part: GOAL, seen })).toBe('changed-meanwhile');
    expect(playing.refused('priya', { kind: 'decline-part', part: GOAL, seen, words: 'No' })).toBe('changed-meanwhile');
    expect(playing.refused('priya', putGoal(0, 'As if it were new'))).toBe('changed-meanwhile');
    const gone = { kind: 'put-goal', id: 'gone', seen: 4, goal: goal('Taken out meanwhile') } as const;
    expect(playing.refused('priya', gone)).toBe('changed-meanwhile');
  });

  it('without changing a word changes nothing, or agrees to what is there', () => {
    const playing = proposedPlan();
    const same = {
      kind: 'put-terms',
      seen: playing.seen(TERMS_PART),
      terms: termsContent(playing.plan.terms),
    } as const;
    expect(playing.decide('priya', same)).toEqual([]);
    expect(playing.do('dana', same).entries.at(-1)?.kind).toBe('part.agreed');
    expect(playing.plan.terms.consent).toMatchObject({ vendor: true, customer: true });
  });

  it('leaves every other part as it was', () => {
    const playing = proposedPlan();
    const before = playing.plan;
    const { plan } = playing.do('dana', putGoal(playing.seen(GOAL), 'New'));
    expect(plan.commitments).toBe(before.commitments);
    expect(plan.terms).toBe(before.terms);
    expect(plan.seats).toBe(before.seats);
  });

  it('is for leads and executives of both sides', () => {
    const playing = proposedPlan();
    for (const who of ['marcus', 'grace', 'tomas', 'wen'] as const)
      expect(playing.refused(who, putGoal(playing.seen(GOAL), 'Mine'))).toBe('not-allowed');
    for (const who of ['dana', 'ruth', 'priya', 'elena'] as const)
      playing.do(who, putGoal(playing.seen(GOAL), `By ${who}`));
  });

  it('needs a title, and says at which field', () => {
    const playing = proposedPlan();
    expect(playing.decide('dana', putGoal(playing.seen(GOAL), '  '))).toEqual({ refused: 'missing', field: 'title' });
    expect(playing.decide('dana', { ...added(), commitment: commitment('wen', '', '2026-06-29') })).toEqual({
      refused: 'missing',
      field: 'title',
    });
  });

  it.each([
    [{ start: '2026-02-30' }, 'not-a-date', 'start'],
    [{ end: '1 July' }, 'not-a-date', 'end'],
    [{ end: '2026-05-31' }, 'date-order', 'end'],
    [{ end: '2026-06-01' }, 'date-order', 'end'],
    [{ rhythm: { weeks: 3 as never, weekday: 4, time: '10:00' } }, 'not-valid', 'rhythm.weeks'],
    [{ rhythm: { weeks: 1, weekday: 0, time: '10:00' } }, 'not-valid', 'rhythm.weekday'],
    [{ rhythm: { weeks: 1, weekday: 4, time: '24:00' } }, 'not-valid', 'rhythm.time'],
    [{ calendar: { ...TERMS.calendar, timeZone: 'Mars/Olympus' } }, 'not-valid', 'calendar.timeZone'],
    [{ calendar: { ...TERMS.calendar, workweek: [] } }, 'not-valid', 'calendar.workweek'],
    [{ calendar: { ...TERMS.calendar, workweek: [8] } }, 'not-valid', 'calendar.workweek'],
    [{ calendar: { ...TERMS.calendar, holidays: ['2026-13-01'] } }, 'not-a-date', 'calendar.holidays'],
    [{ reviewDays: 0 }, 'not-valid', 'reviewDays'],
    [{ noticeDays: -1 }, 'not-valid', 'noticeDays'],
    [{ noticeDays: 1.5 }, 'not-valid', 'noticeDays'],
    [{ floor: 1.1 }, 'not-valid', 'floor'],
    [{ floor: Number.NaN }, 'not-valid', 'floor'],
    [{ minResults: 0 }, 'not-valid', 'minResults'],
  ] as const)('refuses terms that cannot be kept: %j', (more, refused, field) => {
    const playing = proposedPlan();
    const command = putTerms(playing.seen(TERMS_PART), more as Partial<TermsContent>);
    expect(playing.decide('dana', command)).toMatchObject({ refused, field });
  });
});

describe('answering a part', () => {
  it('takes a side’s own decline back when it agrees, and leaves the other side’s', () => {
    const playing = proposedPlan();
    const seen = playing.seen(DEFECTS);
    playing.do('dana', { kind: 'decline-part', part: DEFECTS, seen, words: 'Not needed' });
    expect(openParts(playing.plan)).not.toContainEqual(DEFECTS);
    playing.do('dana', { kind: 'agree-to-part', part: DEFECTS, seen });
    expect(playing.commitment('defects').consent).toMatchObject({ vendor: true, customer: true, declined: null });
    playing.do('priya', { kind: 'decline-part', part: DEFECTS, seen, words: 'On second thoughts' });
    expect(playing.commitment('defects').consent).toMatchObject({ vendor: false, customer: true });
    expect(playing.commitment('defects').consent.declined?.words).toBe('On second thoughts');
  });

  it('needs a reason to decline, and is given once', () => {
    const playing = proposedPlan();
    const seen = playing.seen(DEFECTS);
    expect(playing.refused('dana', { kind: 'decline-part', part: DEFECTS, seen, words: ' ' })).toBe('missing');
    playing.do('dana', { kind: 'agree-to-part', part: DEFECTS, seen });
    expect(playing.refused('dana', { kind: 'agree-to-part', part: DEFECTS, seen })).toBe('already-answered');
    const inherited = { type: 'goal', id: 'constructor' } as const;
    expect(playing.refused('dana', { kind: 'agree-to-part', part: inherited, seen })).toBe('not-found');
  });

  it('agrees to all or, when one was changed meanwhile, to none', () => {
    const playing = proposedPlan();
    const parts = playing.openFor('customer');
    playing.do('priya', putGoal(playing.seen(GOAL), 'Changed'));
    expect(playing.refused('dana', { kind: 'agree-to-parts', parts })).toBe('changed-meanwhile');
    playing.do('dana', { kind: 'agree-to-parts', parts: playing.openFor('customer') });
    expect(openParts(playing.plan)).toEqual([]);
    expect(playing.decide('dana', { kind: 'agree-to-parts', parts: [] })).toEqual([]);
  });

  it('takes out only what one’s own side put last, before the other agreed', () => {
    const playing = proposedPlan();
    expect(playing.refused('dana', { kind: 'remove-part', part: GOAL })).toBe('already-agreed');
    playing.do('dana', added());
    const part = { type: 'commitment', id: 'added' } as const;
    expect(playing.refused('priya', { kind: 'remove-part', part })).toBe('already-agreed');
    expect(playing.refused('dana', { kind: 'remove-part', part: TERMS_PART })).toBe('not-allowed');
    playing.do('dana', { kind: 'remove-part', part });
    expect(playing.plan.commitments).not.toHaveProperty('added');
  });

  it('no longer points from an expectation to a commitment that was taken out', () => {
    const playing = draftPlan().do('priya', { kind: 'remove-part', part: { type: 'commitment', id: 'lead' } });
    expect(playing.plan.expectations['exp-2']?.closedBy).toEqual([]);
    expect(playing.plan.expectations['exp-1']?.closedBy).toEqual(['decision']);
  });
});

describe('after the text is frozen', () => {
  it('nothing of it is put, answered or taken out', () => {
    const playing = agreedPlan();
    expect(playing.refused('dana', putGoal(playing.seen(GOAL), 'Late'))).toBe('wrong-stage');
    expect(playing.refused('dana', putTerms(playing.seen(TERMS_PART), { reviewDays: 9 }))).toBe('wrong-stage');
    expect(playing.refused('dana', added())).toBe('wrong-stage');
    expect(playing.refused('dana', { kind: 'rename-plan', title: 'Other' })).toBe('wrong-stage');
    const seen = playing.seen(DEFECTS);
    expect(playing.refused('dana', { kind: 'decline-part', part: DEFECTS, seen, words: 'No' })).toBe('wrong-stage');
    expect(playing.refused('priya', { kind: 'remove-part', part: DEFECTS })).toBe('wrong-stage');
  });

  it('goals, expectations and terms stay as signed while the plan runs', () => {
    const playing = runningPlan();
    expect(playing.refused('dana', putGoal(playing.seen(GOAL), 'Late'))).toBe('wrong-stage');
    expect(playing.refused('dana', putTerms(playing.seen(TERMS_PART), { reviewDays: 9 }))).toBe('wrong-stage');
    expect(playing.refused('dana', { kind: 'agree-to-part', part: GOAL, seen: 1 })).toBe('wrong-stage');
    const change = { kind: 'put-commitment', id: 'defects', seen: playing.seen(DEFECTS) } as const;
    const content = commitment('wen', 'Fix half of the defects', '2026-06-17');
    expect(playing.refused('priya', { ...change, commitment: content })).toBe('already-agreed');
    const seen = playing.seen(DEFECTS);
    expect(playing.refused('dana', { kind: 'decline-part', part: DEFECTS, seen, words: 'No' })).toBe('already-agreed');
    expect(playing.refused('priya', { kind: 'remove-part', part: DEFECTS })).toBe('already-agreed');
  });
});

describe('adding a commitment while the plan runs', () => {
  it('binds both sides from the other side’s agreement on, and goes on with the numbers', () => {
    const playing = runningPlan().do('priya', added(), '2026-06-08');
    expect(playing.commitment('added')).toMatchObject({ number: '7', agreedAt: null });
    const part = { type: 'commitment', id: 'added' } as const;
    playing.do('dana', { kind: 'agree-to-part', part, seen: 1 }, '2026-06-09');
    expect(playing.commitment('added').agreedAt).toBe('2026-06-09T14:00:00Z');
  });

  it('takes no day that has gone by in the plan’s zone, neither when it is put nor when it is agreed', () => {
    const playing = runningPlan();
    expect(playing.refused('priya', added('2026-06-07'), '2026-06-08')).toBe('date-passed');
    // 02:00 UTC on the 9th is still the 8th in New York.
    playing.do('priya', added('2026-06-08'), '2026-06-09T02:00:00Z');
    const agree = { kind: 'agree-to-part', part: { type: 'commitment', id: 'added' }, seen: 1 } as const;
    expect(playing.refused('dana', agree, '2026-06-09T14:00:00Z')).toBe('date-passed');
  });

  it('is countered until both agree, and stays out when it is declined', () => {
    const playing = runningPlan().do('priya', added());
    const part = { type: 'commitment', id: 'added' } as const;
    const counter = commitment('wen', 'One more report, with totals', '2026-06-30');
    playing.do('dana', { kind: 'put-commitment', id: 'added', seen: 1, commitment: counter });
    expect(playing.commitment('added').agreedAt).toBeNull();
    playing.do('priya', { kind: 'decline-part', part, seen: 2, words: 'Too much' });
    expect(playing.commitment('added')).toMatchObject({ agreedAt: null, consent: { vendor: false } });
  });
});
