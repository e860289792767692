import { FIRST_REV, PROPOSED_REV, consentOfPut } from '../text/consent';
import type { Entry, WholePlan } from '../entries';
import type { Actor, Seat } from '../state/seat';
import type { Commitment } from '../state/commitment';
import type { CommitmentContent, Consent } from '../state/text';
import type { Plan } from '../state/plan';
import type { Things } from '../state/things';

const byId = <T extends { readonly id: string }>(things: readonly T[]): Things<T> =>
  Object.fromEntries(things.map((thing) => [thing.id, thing]));

/** A commitment on which nothing has been done yet. */
export const freshCommitment = (
  id: string,
  number: string,
  content: CommitmentContent,
  consent: Consent,
): Commitment => ({
  ...content,
  id,
  number,
  consent,
  agreedAt: null,
  dateProposals: [],
  dueChanges: [],
  deliveries: [],
  holds: [],
  waivers: [],
  waivedAt: null,
  contests: [],
  reasons: [],
  comments: [],
});

function unfold(id: string, whole: WholePlan, rev: number, by: Actor, at: string): Omit<Plan, 'stage'> {
  const consent = consentOfPut(rev, by);
  const seats = whole.seats.map((seat): Seat => ({ ...seat, openedAt: at, closedAt: null }));
  return {
    id,
    title: whole.title,
    parties: whole.parties,
    terms: { ...whole.terms, consent },
    seats: byId(seats),
    goals: byId(whole.goals.map((goal, index) => ({ ...goal, position: index + 1, consent }))),
    expectations: byId(whole.expectations.map((one, index) => ({ ...one, position: index + 1, consent }))),
    commitments: byId(
      whole.commitments.map(({ id, number, ...content }) => freshCommitment(id, number, content, consent)),
    ),
    players: byId(
      whole.players.map((player, index) => ({
        ...player,
        order: index + 1,
        rev,
        view: player.view && { ...player.view, by },
      })),
    ),
    checkIns: {},
    versions: {},
    amendment: null,
    delegations: {},
    notices: {},
    outcomes: {},
    transition: null,
    closed: null,
    withdrawn: null,
  };
}

/**
 * The plan as its first entry leaves it: a draft, which is the vendor's alone, or a proposed plan, with which the shared ledger
 * begins. A proposal says the whole of the plan, so it is the same state whether it is applied to the draft or read as the
 * first entry: what happened in the draft stays there.
 */
export function startedPlan(planId: string, entry: Entry<'plan.started'> | Entry<'plan.proposed'>): Plan {
  return entry.kind === 'plan.started'
    ? { ...unfold(planId, entry.data, FIRST_REV, entry.by, entry.at), stage: 'draft' }
    : { ...unfold(planId, entry.data, PROPOSED_REV, entry.by, entry.at), stage: 'proposed' };
}
