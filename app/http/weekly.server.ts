import { readOwnHalves } from '~/data/half-drafts.server';
import { readPlansOf } from '~/data/pages/home.server';
import { mostUrgent } from '~/data/pages/plan-heads';
import { leftOut, usualScope, wantedHeads, weighed, weeklyView } from '~/data/pages/weekly';
import { withPlanHeads } from '~/data/plan-heads.server';
import { readSavedViews } from '~/data/saved-views.server';
import { seatedIn } from '~/data/seated-in.server';
import { may } from '~/domain/access';
import { HALVES, SCOPES, WHYS, type Scope, type WeeklyAsked } from '~/domain/plan/weekly/asked';
import { readerLocale } from '~/words/locale';
import type { KnownGuest } from './guard.server';

const oneOf = <T extends string>(all: readonly T[], value: string | null): T | null =>
  all.find((one) => one === value) ?? null;

/** What the address asks for; what it does not know is left out. Without a scope, whoever leads no plan sees all they sit in. */
const askedIn = ({ searchParams }: URL, usual: Scope): WeeklyAsked => ({
  scope: oneOf(SCOPES, searchParams.get('scope')) ?? usual,
  running: searchParams.get('when') === 'running',
  half: oneOf(HALVES, searchParams.get('half')),
  why: oneOf(WHYS, searchParams.get('why')),
  find: (searchParams.get('find') ?? '').trim().slice(0, 100),
});

/** The plans of a person that need their week most in one read, and what their sides keep to themselves in one question more. */
export async function seeWeek({ house, viewer, url, request }: KnownGuest) {
  const { personId } = viewer;
  const locale = readerLocale(request.headers.get('accept-language'));
  return withPlanHeads(house, personId, async (tx, heads, now) => {
    const asked = askedIn(url, usualScope(heads));
    const wanted = wantedHeads(heads, asked);
    const urgent = mostUrgent(wanted, now);
    const plans = weighed(await readPlansOf(tx, urgent), asked, now);
    const halves = plans.flatMap(({ seat, weekly }) =>
      weekly.next && may(seat, 'give-half') ? [{ seat: seat.id, checkIn: weekly.next.checkIn.id }] : [],
    );
    const own = await readOwnHalves(tx, halves);
    const { stamp } = await seatedIn(tx, personId);
    return {
      view: weeklyView(heads, plans, own, { asked, left: leftOut(wanted, urgent, asked, now), now, locale }),
      views: await readSavedViews(tx, personId),
      stamp,
    };
  });
}
