import { describe, expect, it } from 'vitest';
import { replay } from '~/domain/plan/apply';
import { agreedPlan, draftPlan, proposedPlan, runningPlan } from '../../support/world';

describe('a plan from the draft to the day it runs', () => {
  it('goes from stage to stage', () => {
    expect([draftPlan(), proposedPlan(), agreedPlan(), runningPlan()].map(({ plan }) => plan.stage)).toEqual([
      'draft',
      'proposed',
      'agreed',
      'running',
    ]);
  });

  it('is told whole by its shared ledger, which begins with the proposal', () => {
    const playing = runningPlan();
    expect(playing.shared()[0]?.kind).toBe('plan.proposed');
    expect(replay(playing.id, playing.shared())).toEqual(playing.plan);
  });
});
