import { describe, expect, it } from 'vitest';
import { sightOf } from '~/domain/plan/transition/sight';
import { find } from '~/domain/plan/state/things';
import type { Playing } from '../../../support/playing';
import { askReview, partingPlan, preparedPlan, putItem, sharedPlan } from '../../../support/parting';
import { seatOf, type Who } from '../../../support/world';

/** What a seat reads of how they part, of what its own side keeps. */
function sight({ plan, own, now }: Playing, who: Who) {
  const seat = find(plan.seats, seatOf(who))!;
  return sightOf(plan, seat, own[seat.side], now);
}

describe('What of how they part a seat reads', () => {
  it('is nothing for the customer before it is shared, whoever they are and however far it is prepared', () => {
    for (const playing of [partingPlan(), preparedPlan()])
      for (const who of ['ruth', 'dana', 'marcus'] as const) expect(sight(playing, who)).toBeNull();
  });

  it('is what is prepared for leads and executives of the vendor, before and after', () => {
    for (const playing of [preparedPlan(), sharedPlan()])
      for (const who of ['elena', 'priya'] as const) expect(sight(playing, who)).toBe('draft');
  });

  it('is what is prepared for who reviews it, and for who shares it in an executive’s place; nothing for the others', () => {
    const prepared = partingPlan().do('priya', putItem('a'));
    expect(sight(prepared, 'wen')).toBeNull();
    expect(sight(prepared.do('priya', askReview('r', 'wen')), 'wen')).toBe('draft');
    const delegated = partingPlan().do('elena', {
      ...{ kind: 'name-delegate', id: 'd', to: seatOf('wen') },
      ...{ from: '2026-07-27', until: '2026-07-31' },
    });
    expect(sight(delegated, 'wen')).toBe('draft');
  });

  it('is what was shared for everybody else, once it is', () => {
    for (const who of ['ruth', 'dana', 'marcus', 'tomas'] as const) expect(sight(sharedPlan(), who)).toBe('shared');
  });
});
