import { describe, expect, it } from 'vitest';
import { helpView } from '~/data/pages/help';
import { WORKED_EXAMPLES } from '~/data/pages/help-examples';
import { faultsOf } from '~/domain/record/check';
import { judgeCase } from '~/domain/record/answer';
import { plain } from '~/words/sentence';

const lines = helpView('en-GB').examples.flatMap(({ name, lines }) => lines.map((line) => ({ name, ...line })));
const one = (id: string) => lines.find((line) => line.id === id)!;

describe('the worked examples of the help page', () => {
  it('are three cases that the judge takes', () => {
    expect(WORKED_EXAMPLES).toHaveLength(3);
    for (const { facts } of WORKED_EXAMPLES) expect(faultsOf(facts)).toEqual([]);
  });

  it.each(WORKED_EXAMPLES.map(({ name, facts }) => [name, facts] as const))(
    'print the days, the sums and the verdict that the judge command answers: %s',
    (name, facts) => {
      const { commitments } = judgeCase(facts);
      const shown = lines.filter((line) => line.name === name);
      expect(shown.map(({ id }) => id)).toEqual(Object.keys(commitments));
      for (const { id, days, late, verdict } of shown)
        expect({ days, late, verdict }).toEqual({
          days: commitments[id]!.days,
          late: commitments[id]!.late,
          verdict: commitments[id]!.verdict,
        });
    },
  );

  it('come out as counted by hand', () => {
    expect(lines.map(({ id, days, verdict }) => [id, days, verdict])).toEqual([
      ['export', 'CC', 'late'],
      ['load', 'CCV', 'late'],
      ['dashboard', 'NVNNVV', 'late'],
      ['test', 'VVVNNN', 'excused'],
    ]);
  });

  it('say every cause in a sentence that leads to the fact, and every fact is on the page', () => {
    const anchors = new Set(lines.flatMap(({ anchor, facts }) => [anchor, ...facts.map(({ anchor: at }) => at)]));
    for (const { why } of lines)
      for (const part of why.flat())
        if (typeof part !== 'string') expect(anchors).toContain(part.href.replace('#', ''));
    expect(one('test').why.map(plain)).toEqual([
      'None of the 6 late days is Northquay’s; 3 days went to Tessel because Northquay was waiting on Tessel for 3 working days, and 3 days have other reasons.',
      '3 days (Thu 18 Jun to Mon 22 Jun) go to Tessel: Northquay had said on Mon 15 Jun that it was waiting on Tessel, and waited 3 working days.',
      '3 days (Tue 23 Jun to Thu 25 Jun) go to neither side: both settled it so on Mon 29 Jun.',
    ]);
    expect(one('dashboard').why.map(plain)).toContain(
      'Northquay returned the delivery of Fri 5 Jun on Wed 10 Jun, 3 working days later.',
    );
  });
});
