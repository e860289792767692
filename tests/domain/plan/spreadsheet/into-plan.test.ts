import { describe, expect, it } from 'vitest';
import { addedCommitments, importInto } from '~/domain/plan/spreadsheet/into-plan';
import type { Answers } from '~/domain/plan/spreadsheet/answers';
import type { Plan } from '~/domain/plan/state/plan';
import { draftPlan, proposedPlan, runningPlan, seatOf, type Who } from '../../../support/world';
import type { Playing } from '../../../support/playing';
import { told } from './companies';

const HEADER = '#,Step,Owner,Due,Dependencies';
const TODAY = '2026-06-02';

const into = (plan: Plan, lines: readonly string[], again: readonly number[] = [], answers: Answers = {}) =>
  importInto(plan, [HEADER, ...lines].join('\n'), { answers, again, today: TODAY });
const said = (plan: Plan, lines: readonly string[]) => into(plan, lines).read.faults.map(told);

function added(plan: Plan, lines: readonly string[], again: readonly number[] = []) {
  let next = 0;
  return addedCommitments(plan, into(plan, lines, again).read, () => `new-${(next += 1)}`);
}
const add = (playing: Playing, who: Who, lines: readonly string[]) =>
  playing.do(who, { kind: 'add-commitments', commitments: added(playing.plan, lines) });

describe('a spreadsheet that is added to a plan', () => {
  it('knows the plan’s people by name, and so their side; who has no seat is named, and their side owns it', () => {
    const { plan } = draftPlan();
    const lines = ['1,Train the pilots,Wen Li,2026-06-22,', '2,Name the pilots,Mona Berg (Northquay),2026-06-19,'];
    expect(added(plan, lines).map(({ commitment: { side, owner } }) => [side, owner])).toEqual([
      ['vendor', seatOf('wen')],
      ['customer', null],
    ]);
    expect(into(plan, lines).unseated.map(({ name }) => name)).toEqual(['Mona Berg']);
  });

  it('leaves out titles that are there, unless asked; what waits on such a row waits on the plan’s own', () => {
    const { plan } = draftPlan();
    const lines = ['7,LOAD and reconcile shipments,Wen Li,2026-06-18,', '8,Report,Wen Li,2026-06-22,7'];
    expect(into(plan, lines).already).toEqual([
      { row: 2, title: 'LOAD and reconcile shipments', number: '4', leftOut: true },
    ]);
    expect(added(plan, lines).map(({ commitment }) => [commitment.title, commitment.waitsOn])).toEqual([
      ['Report', ['load']],
    ]);
    expect(added(plan, lines, [2]).map(({ commitment }) => [commitment.title, commitment.waitsOn])).toEqual([
      ['LOAD and reconcile shipments', []],
      ['Report', ['new-1']],
    ]);
  });

  it('finds what is there by its title, and compares dates with it', () => {
    const { plan } = draftPlan();
    expect(added(plan, ['1,Report,Wen Li,2026-06-22,Load and reconcile shipments'])[0]?.commitment.waitsOn).toEqual([
      'load',
    ]);
    expect(said(plan, ['1,Report,Wen Li,2026-06-12,Load and reconcile shipments'])).toEqual([
      '2 Dependencies: “Load and reconcile shipments” is due 18 June, after this one (12 June)',
    ]);
  });

  it('is not right in a running plan where a day has gone by, or where a row waits on what is not agreed', () => {
    const playing = runningPlan();
    add(playing, 'priya', ['1,First report,Wen Li,2026-06-22,']);
    expect(said(playing.plan, ['1,Late,Wen Li,2026-06-01,', '2,Second,Wen Li,2026-06-23,First report'])).toEqual([
      '2 Due: 1 June 2026 has gone by, and the plan is running. Please give a day that is still to come',
      '3 Dependencies: “First report” is in the plan, but both sides have not agreed to it yet, so nothing can wait on it',
    ]);
    expect(said(draftPlan().plan, ['1,Late,Wen Li,2026-06-01,'])).toEqual([]);
  });

  const CHAIN = [
    '1,Second,Wen Li,2026-06-23,2',
    '2,First,Dana Whitfield,2026-06-22,',
    '3,Third,Wen Li,2026-06-24,"1,2"',
  ];

  it.each(['priya', 'dana'] as const)(
    'goes into a running plan as proposals of %s’s side, whatever waits on what',
    (who) => {
      const playing = add(runningPlan(), who, CHAIN);
      const [second, first, third] = ['new-1', 'new-2', 'new-3'].map((id) => playing.commitment(id));
      expect([first!.agreedAt, first!.consent.vendor, first!.consent.customer]).toEqual([
        null,
        who === 'priya',
        who === 'dana',
      ]);
      expect([second!.waitsOn, third!.waitsOn]).toEqual([['new-2'], ['new-1', 'new-2']]);
      expect([second!.number, first!.number, third!.number]).toEqual(['7', '8', '9']);
      const other = who === 'priya' ? 'dana' : 'priya';
      const seen = playing.seen({ type: 'commitment', id: 'new-1' });
      // One that waits on another is agreed to with it or after it, never before.
      const alone = { kind: 'agree-to-part', part: { type: 'commitment', id: 'new-1' }, seen } as const;
      expect(playing.refused(other, alone)).toBe('blocker-unknown');
      playing.do(other, { kind: 'agree-to-parts', parts: playing.openFor(other === 'dana' ? 'customer' : 'vendor') });
      expect(playing.commitment('new-1').agreedAt).not.toBeNull();
      expect(playing.commitment('new-3').agreedAt).not.toBeNull();
    },
  );

  it('lets a proposal be changed and keep its wait on another of the same go, until that is declined', () => {
    const playing = add(runningPlan(), 'priya', CHAIN);
    const { waitsOn, side, owner, doneMeans, weight, due, workstream, notes } = playing.commitment('new-1');
    const content = { title: 'Second, mended', waitsOn, side, owner, doneMeans, weight, due, workstream, notes };
    playing.do('priya', { kind: 'put-commitment', id: 'new-1', seen: 1, commitment: content });
    playing.do('dana', { kind: 'decline-part', part: { type: 'commitment', id: 'new-2' }, seen: 1, words: 'Not ours' });
    const again = {
      kind: 'put-commitment',
      id: 'new-1',
      seen: 2,
      commitment: { ...content, title: 'Second' },
    } as const;
    expect(playing.refused('priya', again)).toBe('blocker-unknown');
  });

  it('is added all or not at all, and never in a circle', () => {
    const playing = proposedPlan();
    const [one, two] = added(playing.plan, CHAIN);
    const circle = [
      one!,
      { ...two!, commitment: { ...two!.commitment, waitsOn: ['new-1'], due: one!.commitment.due } },
    ];
    const before = playing.plan;
    expect(playing.refused('dana', { kind: 'add-commitments', commitments: circle })).toBe('waits-in-circle');
    expect(playing.plan).toBe(before);
  });

  it('is nobody’s who may not change the plan', () => {
    const commitments = added(runningPlan().plan, CHAIN);
    expect(runningPlan().refused('wen', { kind: 'add-commitments', commitments })).toBe('not-allowed');
  });
});
