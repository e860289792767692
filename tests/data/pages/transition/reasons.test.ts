import { describe, expect, it } from 'vitest';
import { letterFromFacts } from '~/data/pages/transition/letter';
import { reasonsFromRecord } from '~/data/pages/transition/reasons';
import type { Reading } from '~/domain/record/evidence';
import { recordOn } from '~/domain/plan/record-of';
import { t } from '~/words';
import { sharedPlan } from '../../../support/parting';
import { seatOf } from '../../../support/world';

const READINGS = [
  'continue',
  'reset-or-part',
  'vendor-must-fix',
  'customer-must-fix',
  'keep-going',
] as const satisfies readonly Reading[];

describe('The reasons of a parting, as they are drafted', () => {
  it('say what each side kept, and nothing of how the record would go on: it may read “keep going”', () => {
    const { plan, now } = sharedPlan();
    const reasons = reasonsFromRecord(plan, now, 'en-GB');
    const letter = letterFromFacts(plan, plan.transition!, plan.seats[seatOf('elena')]!, now, 'en-GB');
    expect(reasons.filter((one) => /kept \d+ of \d+|no results/.test(one))).toHaveLength(2);
    expect(READINGS).toContain(recordOn(plan, now).evidence.reading);
    for (const reading of READINGS) {
      const said = t(`score.reading.${reading}`, { ...plan.parties });
      expect([reading, reasons.includes(said), letter.includes(said)]).toEqual([reading, false, false]);
    }
  });
});
