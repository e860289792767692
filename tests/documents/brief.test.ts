import { describe, expect, it } from 'vitest';
import { brief } from '~/documents/brief';
import { textOf } from '~/documents/block';
import { documentHash, type PlanDocument } from '~/documents/document';
import { PAPERS } from '~/documents/paper';
import { drawPdf } from '~/documents/pdf/draw.server';
import { recordOn } from '~/domain/plan/record-of';
import type { Plan } from '~/domain/plan/state/plan';
import { halves, heldCheckIn } from '../support/held-check-in';
import { knownOf } from '../support/documents';
import { largePlan } from '../support/large-plan';
import { openingOf, openVotes, OVER, proposalOf, signatureOf, voteFor } from '../support/outcome';
import { agreedPlan, draftPlan, goal, proposedPlan, runningPlan, WHOLE } from '../support/world';

const NOW = '2026-07-08T13:00:00.000Z';
const of = (plan: Plan, now = NOW): PlanDocument => brief.made(knownOf(plan, now), 'brief');
const said = (plan: Plan, now = NOW): string => textOf(of(plan, now).blocks).join('\n');

async function pagesOf(document: PlanDocument): Promise<number[]> {
  const foot = { checkpoint: null, verifyAt: 'https://e.example/verify', proofAt: 'https://e.example/plans/1/proof' };
  const drawn = PAPERS.map((paper) => drawPdf(document, foot, paper, new AbortController().signal));
  return (await Promise.all(drawn)).map(({ pages }) => pages);
}

/** Everything as long and as wide as the forms let it be, and more of it than any page holds. */
function fullest(): Plan {
  const wide = 'W'.repeat(200);
  const { plan, asOf } = largePlan(2000, 10);
  expect(asOf).toBeTruthy();
  const like = Object.values(plan.goals)[0]!;
  const goals = Array.from({ length: 60 }, (_, at) => ({
    ...{ ...like, id: `g-${at}`, position: at, title: wide, measure: wide, baseline: wide, target: wide, unit: wide },
  }));
  const held = heldCheckIn(Object.values(plan.checkIns).at(-1)!, halves(wide.repeat(20)));
  const frozen = Object.values(plan.versions)[0]!;
  const onTable = { ...frozen, number: 2, signatures: {}, inForceAt: null };
  const seats = Object.values(plan.seats).map((seat) => [seat.id, { ...seat, name: wide, role: 'executive' as const }]);
  return {
    ...plan,
    title: 'W'.repeat(120),
    parties: { vendor: wide, customer: wide },
    goals: Object.fromEntries(goals.map((one) => [one.id, one])),
    commitments: Object.fromEntries(Object.values(plan.commitments).map((one) => [one.id, { ...one, title: wide }])),
    checkIns: { ...plan.checkIns, [held.id]: held },
    versions: { ...plan.versions, 2: onTable },
    seats: Object.fromEntries(seats) as Plan['seats'],
  };
}

describe('the executive brief', () => {
  it('is one page at every stage, and however much and however wide the plan is', async () => {
    const stages = [draftPlan(), proposedPlan(), agreedPlan(), runningPlan()].map(({ plan }) => plan);
    for (const plan of [...stages, largePlan(2000, 40).plan, fullest()])
      expect(await pagesOf(of(plan))).toEqual([1, 1]);
  });

  it('is one page while people decide, while they part and once it is closed, however wide all of it is', async () => {
    const full = fullest();
    const playing = runningPlan()
      .do('dana', openingOf(), OVER)
      .do('ruth', voteFor('part'))
      .do('elena', voteFor('part'));
    const proposed = playing.do('elena', openVotes(playing)).do('ruth', proposalOf('part')).plan.outcomes;
    const waiting = { o1: { ...proposed['o1']!, openedAt: null, votesIn: {}, decisions: [] } };
    const { 1: first } = full.versions;
    for (const [stage, outcomes] of [
      ['outcome', waiting],
      ['outcome', proposed],
      ['transition', proposed],
      ['closed', proposed],
    ] as const)
      expect([stage, await pagesOf(of({ ...full, stage, outcomes, versions: { 1: first! } }))]).toEqual([
        stage,
        [1, 1],
      ]);
  });

  it('says why they decide now: only where it is over that the time frame is', () => {
    const on = (ground: 'red-line' | 'early') =>
      said(
        runningPlan().do(
          'elena',
          openingOf({ ground, redLine: ground === 'red-line' ? 'abuse' : null, words: 'Enough' }),
          '2026-07-01',
        ).plan,
      );
    for (const ground of ['red-line', 'early'] as const) expect(on(ground)).not.toContain('Its time frame is over');
    expect(on('red-line')).toContain('A red line was named, and both sides decide');
    expect(on('early')).toContain('before the time frame is over');
    const over = runningPlan().do('dana', openingOf(), OVER);
    expect(said(over.plan, over.now)).toContain('Its time frame is over, and both sides decide');
    const uncured = { ...over.plan.outcomes['o1']!, ground: 'cure-over' as const };
    expect(said({ ...over.plan, outcomes: { o1: uncured } }, over.now)).toContain('days to cure a notice are over');
  });

  it('names whose vote is missing, and then whose signature under the decision', () => {
    const playing = runningPlan().do('dana', openingOf(), OVER);
    const now = () => said(playing.plan, playing.now);
    expect(now()).toContain('The vote of Northquay Freight is not in: Ruth Aldana.');
    expect(now()).toContain('The vote of Tessel Analytics is not in: Elena Sato.');
    playing.do('elena', voteFor('part'));
    expect(now()).not.toContain('The vote of Tessel');
    playing.do('ruth', voteFor('part')).do('ruth', openVotes(playing));
    expect(now()).toContain('Both votes are open. No decision has been proposed yet.');
    playing.do('ruth', proposalOf('part'));
    expect(now()).toContain(
      'Northquay Freight proposes that they part ways. It waits for Tessel Analytics: Elena Sato.',
    );
    expect(now()).not.toContain('Nothing waits');
    playing.do('elena', signatureOf(playing));
    expect(now()).toContain('Nothing waits for a signature.');
  });

  it('says of both sides what the record says, k of n with its range', () => {
    const { plan } = largePlan(200, 10);
    const text = said(plan, '2026-06-30T12:00:00.000Z');
    const { sides } = recordOn(plan, '2026-06-30T12:00:00.000Z');
    for (const { kept, missed, interval } of Object.values(sides)) {
      expect(text).toContain(`${kept} of ${kept + missed} that came due`);
      expect(text).toContain(`from ${Math.round(interval![0] * 100)}% to ${Math.round(interval![1] * 100)}%`);
    }
  });

  it('shows four goals, and says how many more there are and where', () => {
    const goals = Array.from({ length: 7 }, (_, at) => ({ id: `goal-${at}`, ...goal(`Goal ${at}`) }));
    const { plan } = proposedPlan({ ...WHOLE, goals });
    expect(said(plan)).toMatch(/Goal 3[^]*and 3 more: the text of the plan has them all/);
    expect(said(plan)).not.toContain('Goal 4');
  });

  it('names who has still to sign, and nobody once both have', () => {
    expect(said(agreedPlan().plan)).toContain('Version 1 waits for Northquay Freight: Ruth Aldana.');
    const half = agreedPlan().sign('ruth', '2026-06-01T13:00:00Z').plan;
    expect(said(half)).not.toContain('waits for Northquay');
    expect(said(half)).toContain('Version 1 waits for Tessel Analytics: Elena Sato.');
    expect(said(runningPlan().plan)).toContain('Nothing waits for a signature.');
  });

  it('says why a text came back', () => {
    const back = agreedPlan().do('ruth', { kind: 'send-back', version: 1, words: 'The dates are too tight' }).plan;
    expect(said(back)).toContain(
      'Version 1 was sent back by Ruth Aldana (Northquay Freight): “The dates are too tight”',
    );
  });

  it('says what both said at the last check-in that was opened, and nothing of one that is sealed', () => {
    const { plan } = runningPlan();
    const [first, second] = Object.values(plan.checkIns);
    const opened = heldCheckIn(first!, halves('We are getting there'));
    const sealed = { ...second!, halves: halves('Sealed words') };
    const text = said({ ...plan, checkIns: { [opened.id]: opened, [sealed.id]: sealed } });
    expect(text).toContain(`At check-in ${opened.number}`);
    expect(text).toContain('at risk');
    expect(text).toContain('“We are getting there”');
    expect(text).not.toContain('Sealed words');
  });

  it('is the vendor’s alone while the plan is a draft, and both sides’ from then on', () => {
    expect(of(draftPlan().plan).only).toBe('Tessel Analytics');
    expect(of(proposedPlan().plan).only).toBeNull();
  });

  it('has one hash for a day on which nothing happens', () => {
    const { plan } = runningPlan();
    expect(documentHash(of(plan, '2026-07-08T13:00:00.000Z'))).toBe(documentHash(of(plan, '2026-07-08T20:00:00.000Z')));
    expect(documentHash(of(plan, '2026-07-09T13:00:00.000Z'))).not.toBe(documentHash(of(plan)));
  });
});
