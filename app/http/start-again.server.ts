import { redirect } from '@remix-run/node';
import { newPlan } from '~/commands/new-plan.server';
import { asViewer } from '~/data/as-viewer.server';
import { loadPlan, type LoadedPlan } from '~/data/plans.server';
import { isMemberOf } from '~/data/seats.server';
import { inPlan } from '~/domain/addresses';
import { localDate } from '~/domain/calendar';
import { startTooFar } from '~/domain/plan/far-date';
import { mayStartAgain, seatedAgain, startAgain } from '~/domain/plan/start/again';
import { isRefusal } from '~/domain/refusal';
import type { againForm } from '~/forms/closing';
import { readerLocale } from '~/words/locale';
import { sayRefusal } from '~/words/refusals';
import { formFault, type FormRead } from './forms';
import type { SeatedGuest } from './guard.server';
import { notThere, refused } from './refusals.server';

/** The plan that is over, for a lead of the vendor's who works at its workspace; for all others the page is not there. */
export async function planThatIsOver({ house, viewer, seat, planId, workspaceId }: SeatedGuest): Promise<LoadedPlan> {
  const { personId } = viewer;
  return asViewer(house, { personId, seatId: seat.id }, 'read', async (tx) => {
    const loaded = await loadPlan(tx, planId);
    const own = loaded && loaded.plan.seats[seat.id];
    if (!own || !mayStartAgain(loaded.plan, own) || !(await isMemberOf(tx, personId, workspaceId))) throw notThere();
    return loaded;
  });
}

/** Makes the new plan and goes to it: a draft of the vendor's, with the people of the old one planned for it. */
export async function makeAgain(guest: SeatedGuest, read: Extract<FormRead<typeof againForm>, { readonly ok: true }>) {
  const { house, viewer, workspaceId, seat } = guest;
  const { start, what } = read.data;
  const { plan, customerId } = await planThatIsOver(guest);
  const at = house.clock.now();
  const today = localDate(at, plan.terms.calendar.timeZone);
  const far = startTooFar(start, today);
  if (far) return formFault(read, { start: sayRefusal(far) });
  const people = seatedAgain(plan).map(({ id, side, role, name, position, email }) => ({
    ...{ key: id, side, role, name, position, email },
  }));
  const made = await newPlan({
    house,
    personId: viewer.personId,
    workspaceId,
    op: read.op,
    position: plan.seats[seat.id]?.position ?? '',
    customer: { id: customerId },
    people,
    write: ({ seats, seatOf, parties, ids }) => ({
      ...startAgain(plan, { what, start, at, ids, seatOf }),
      seats,
      // As the customer was called last in this plan, which may be newer than what the vendor has it under.
      parties: { ...parties, customer: plan.parties.customer },
    }),
  });
  if (isRefusal(made)) return refused(read, made, readerLocale(guest.request.headers.get('accept-language')));
  return redirect(inPlan(made.planId, 'text'));
}
