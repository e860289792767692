import { describe, expect, it } from 'vitest';
import { importPlan } from '~/domain/plan/spreadsheet/import-plan';
import { caseText, companies, imported, saidAbout, told } from './companies';

const whole = caseText('plan-spreadsheet.csv');
const faulty = caseText('plan-spreadsheet-faults.csv');
const monthFirst = { dayFirst: false };

describe('the plan of the story', () => {
  it('asks once about 6/4/2026, suggests what lies nearer to the other dates, and takes nothing before', () => {
    const plan = importPlan(whole, companies);
    expect(plan.faults.map(told)).toEqual([
      '3 Target Date: 6/4/2026 can be 6 April or 4 June. Please say once, for the whole file, whether the day or the month comes first',
    ]);
    expect(plan).toMatchObject({ question: 'day-or-month', dayFirstSuggested: false, commitments: [] });
    expect(plan.steps).toHaveLength(28);
  });

  it('imports whole after that answer: 28 commitments, 15 of the customer, 13 of the vendor, seven people', () => {
    const { commitments, people, faults, question } = importPlan(whole, companies, monthFirst);
    expect({ faults, question }).toEqual({ faults: [], question: undefined });
    expect(commitments).toHaveLength(28);
    expect(commitments.filter(({ side }) => side === 'customer')).toHaveLength(15);
    expect(commitments.filter(({ side }) => side === 'vendor')).toHaveLength(13);
    expect(people.map(({ name, side }) => `${name}, ${side}`)).toEqual([
      'Dana Whitfield, customer',
      'Priya Raman, vendor',
      'Marcus Bell, customer',
      'Tomás Oliveira, vendor',
      'Grace Okafor, customer',
      'Wen Li, vendor',
      'Elena Sato, vendor',
    ]);
  });

  it('reads each cell as it is meant', () => {
    const { commitments } = importPlan(whole, companies, monthFirst);
    expect(commitments[1]).toEqual({
      row: 3,
      number: '2',
      title: 'Name one decision maker for scope, with a deputy',
      side: 'customer',
      ownerKey: 'dana.whitfield@northquay.example',
      due: '2026-06-04',
      weight: 3,
      waitsOn: [0],
      doneMeans: 'Name and deputy written in the plan',
      notes: 'Last time "the team" decided, which meant nobody',
      workstream: 'Kick-off',
    });
    expect(commitments[4]).toMatchObject({ due: '2026-06-10', waitsOn: [1] });
    expect(commitments[12]).toMatchObject({ due: '2026-06-24', waitsOn: [10, 11] });
    expect(commitments[23]?.waitsOn).toEqual([12, 18, 21]);
    expect(commitments[20]?.weight).toBe(1);
    expect(commitments[2]?.notes).toContain('2:\nmeetings');
  });

  it('says so when the answer makes a step due before what it waits on', () => {
    expect(importPlan(whole, companies, { dayFirst: true }).faults.map(told)).toEqual([
      '3 Dependencies: Step 1 is due 3 June, after this one (6 April)',
    ]);
  });
});

describe('the plan with faults', () => {
  it('says all that is to be mended in one pass, row by row', () => {
    expect(importPlan(faulty, companies).faults.map(told)).toEqual([
      '3 Target Date: 30 February does not exist',
      '4 Dependencies: Step 9 is not in the file',
      '5 Owner: There are two owners. One side must own it; it can be split in two, one for each side',
      '6 Owner: There is no owner',
      '7 Step: The step has no title',
      '8 E-mail: “dana.whitfield(at)northquay.example” is not an e-mail address',
      '8 Target Date: 03/07/2026 can be 3 July or 7 March. Please say once, for the whole file, whether the day or the month comes first',
      '8 Priority: “Urgent” is not a priority we know. Is it high, medium or low?',
      '8, 9 Dependencies: 7 and 8 wait on each other',
      '10 #: 8 is used twice',
      '11 Dependencies: Step 11 is due 20 June, after this one (10 June)',
    ]);
  });

  it('takes nothing of it, and shows every row as far as it could be read', () => {
    const plan = importPlan(faulty, companies);
    expect(plan.commitments).toEqual([]);
    expect(plan.steps.map(({ row }) => row)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(plan.delimiter).toBe(';');
  });

  it('is whole once everything is mended in the preview', () => {
    const plan = importPlan(faulty, companies, {
      dayFirst: true,
      priorities: { urgent: 3 },
      splits: [5],
      leftOut: [6],
      mended: {
        3: { 5: '2026-06-10' },
        4: { 7: '2' },
        7: { 1: 'Name a deputy' },
        8: { 4: 'dana.whitfield@northquay.example', 5: '01/07/2026', 7: '' },
        10: { 0: '9' },
        11: { 7: '' },
      },
    });
    expect(plan.faults.map(told)).toEqual([]);
    expect(plan.commitments.map(({ number, side, due }) => `${number} ${side} ${due}`)).toEqual([
      '1 customer 2026-06-03',
      '2 customer 2026-06-10',
      '3 vendor 2026-06-19',
      '4a customer 2026-06-23',
      '4b vendor 2026-06-23',
      '6 customer 2026-06-25',
      '7 customer 2026-07-01',
      '8 customer 2026-07-01',
      '9 customer 2026-07-02',
      '10 vendor 2026-06-10',
      '11 vendor 2026-06-20',
    ]);
  });
});

describe('a step with two owners', () => {
  const lines = [
    '1,Prepare,Dana Whitfield,,,2026-06-01,,',
    '2,Review,Dana Whitfield,Priya Raman,,2026-06-02,,1',
    '3,Close,,Priya Raman,,2026-06-03,,2',
  ];

  it('becomes two when it is split, which both wait as it did, and both are waited on', () => {
    const { commitments, faults } = imported(lines, { splits: [3] });
    expect(faults).toEqual([]);
    expect(commitments.map(({ number, side, waitsOn }) => ({ number, side, waitsOn }))).toEqual([
      { number: '1', side: 'customer', waitsOn: [] },
      { number: '2a', side: 'customer', waitsOn: [0] },
      { number: '2b', side: 'vendor', waitsOn: [0] },
      { number: '3', side: 'vendor', waitsOn: [1, 2] },
    ]);
  });

  it('takes letters that no other step has', () => {
    const taken = ['2,Review,Dana Whitfield,Priya Raman,,2026-06-02,,', '2a,Part,Dana Whitfield,,,2026-06-02,,'];
    expect(imported(taken, { splits: [2] }).commitments.map(({ number }) => number)).toEqual(['2b', '2c', '2a']);
  });

  it('gives each address of the row to the owner whose it looks, and asks where it looks like neither', () => {
    const row = (email: string) => [`1,Review,Dana Whitfield,Priya Raman,${email},2026-06-02,,`];
    expect(imported(row('priya@tessel.example dana.w@northquay.example'), { splits: [2] }).people).toMatchObject([
      { name: 'Dana Whitfield', email: 'dana.w@northquay.example' },
      { name: 'Priya Raman', email: 'priya@tessel.example' },
    ]);
    expect(saidAbout(row('office@northquay.example'), { splits: [2] })).toEqual([
      '2 E-mail: Which of the two owners has the address office@northquay.example?',
    ]);
  });
});

describe('what no plan can do without', () => {
  it('is asked for once, at the header, not on each row', () => {
    expect(saidAbout(['a,b'], {}, 'Colour,Shape')).toEqual([
      '1 #: No column says what is to be done. Choose the one that does',
      '1 #: No column says when each step is due. Choose the one that does',
      '1 #: No column says who owns each step. Choose the one that does',
    ]);
  });

  it('is at least one step', () => {
    expect(saidAbout([])).toEqual(['1 #: There is a header, and no step below it']);
    expect(importPlan(' \n\n', companies).faults.map(told)).toEqual(['1 #: There is nothing in it yet']);
  });
});

describe('a row that does not fit its header', () => {
  it('is named when it has more cells than the header', () => {
    expect(saidAbout(['1,Do this,Dana Whitfield,,,2026-06-02,,,and that'])).toEqual([
      '2 #: This row has 9 cells, and the header 8. A text with a comma or semicolon in it goes in quotation marks',
    ]);
  });

  it('is named when a quotation mark is left open', () => {
    expect(saidAbout(['1,"Do this,Dana Whitfield,,,2026-06-02,,'])[0]).toBe(
      '2 #: A quotation mark is opened and not closed, or closed too early',
    );
  });

  it('may be shorter: what is missing at its end is empty', () => {
    expect(saidAbout(['1,Do this,Dana Whitfield,,,2026-06-02'])).toEqual([]);
  });
});

describe('texts', () => {
  it('lose the control characters that copying leaves behind', () => {
    expect(imported(['1,Do\u0007 this\u000b now,Dana Whitfield,,,2026-06-02,,']).commitments[0]?.title).toBe(
      'Do this now',
    );
  });

  it('are kept to what a plan holds', () => {
    expect(saidAbout([`1,${'x'.repeat(201)},Dana Whitfield,,,2026-06-02,,`])).toEqual([
      '2 Step: Please keep this to 200 characters; it has 201',
    ]);
  });
});
