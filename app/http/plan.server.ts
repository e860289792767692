import { data, redirect } from '@remix-run/node';
import { actOnPlan, type Ask } from '~/commands/act-on-plan.server';
import { asViewer, type Tx } from '~/data/as-viewer.server';
import { loadPlan } from '~/data/plans.server';
import type { Plan } from '~/domain/plan/state/plan';
import { isRefusal } from '~/domain/refusal';
import { readerLocale } from '~/words/locale';
import { sayRefusal } from '~/words/refusals';
import type { FormRead } from './forms';
import { brandAddress } from './brand.server';
import type { SeatedGuest } from './guard.server';
import { isOvertaken, notThere, refused } from './refusals.server';
import { typedLines, unsent } from './unsent.server';

/** What a page of a plan is made from. */
export interface Seen extends Pick<SeatedGuest, 'seat' | 'planId' | 'workspaceId'> {
  readonly plan: Plan;
  /** The plan's clock, as an ISO instant. */
  readonly now: string;
}

/** Which plan it is, in short: the same until something is written that both sides see. Says nothing of what was. */
export const shortStamp = ({ stamp }: Pick<SeatedGuest, 'stamp'>): string => stamp.split(' ')[1]!.slice(0, 12);

/** What stands above every page of a plan. */
export const planFrame = (
  guest: Pick<
    SeatedGuest,
    'planId' | 'workspaceId' | 'title' | 'parties' | 'stage' | 'parting' | 'brand' | 'seat' | 'stamp'
  >,
) => {
  const { planId, workspaceId, title, parties, stage, parting, seat } = guest;
  const brand = guest.brand === null ? '' : brandAddress(workspaceId, guest.brand);
  return {
    ...{ planId, title, parties, stage, parting, brand },
    you: seat.side,
    role: seat.role,
    stamp: shortStamp(guest),
  };
};

/**
 * One read a screen: the plan as the viewer's seat sees it, handed to `show`, which makes the page's plain object of it, in one
 * read-only transaction.
 */
export async function seePlan<T>(guest: SeatedGuest, show: (seen: Seen, tx: Tx) => Promise<T> | T): Promise<T> {
  const { house, viewer, seat, planId, workspaceId } = guest;
  return asViewer(house, { personId: viewer.personId, seatId: seat.id }, 'read', async (tx) => {
    const loaded = await loadPlan(tx, planId);
    if (!loaded) throw notThere();
    return show({ seat, planId, workspaceId, plan: loaded.plan, now: house.clock.now() }, tx);
  });
}

type Sent = Pick<FormRead<never>, 'op' | 'form' | 'typed'>;

const acting = ({ house, viewer, seat, planId }: SeatedGuest, { op }: Sent, command: Ask['command']) =>
  actOnPlan({ house, personId: viewer.personId, seatId: seat.id, planId, op, command });

/**
 * Does a command that a form asked for. Done: goes on to `to` (a path within the plan, or an own path). Refused: the answer to the
 * form, with all that was typed, or the page in its place where it is no longer there; "not allowed" is "not there".
 */
export async function act(guest: SeatedGuest, read: Sent, command: Ask['command'], to: string) {
  const acted = await acting(guest, read, command);
  if (!isRefusal(acted)) return redirect(to);
  const locale = readerLocale(guest.request.headers.get('accept-language'));
  const lines = isOvertaken(acted) ? typedLines(read.typed) : [];
  if (lines.length > 0) throw unsent(sayRefusal(acted, locale), lines);
  return refused(read, acted, locale);
}

/** The same where the form stands among other things that are being written: the page stays, whatever comes of it. */
export async function actHere(guest: SeatedGuest, read: Sent, command: Ask['command']) {
  const acted = await acting(guest, read, command);
  if (!isRefusal(acted)) return data({ done: true });
  return refused(read, acted, readerLocale(guest.request.headers.get('accept-language')));
}
