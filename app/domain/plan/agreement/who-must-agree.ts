import type { NamedMember, PolicyText } from '../../fit-policy/policy-version';
import { outcomesOf } from '../outcome/outcome-now';
import { find } from '../state/things';
import type { Agreement } from '../state/agreement';
import type { Plan, PrivatePlan } from '../state/plan';
import type { Seat } from '../state/seat';
import { openSeats } from '../seats/seat';

/** `no-seat`: they have to be seated in the plan first, on the vendor's side. */
export type AgreementState = 'agrees' | 'does-not' | 'waiting' | 'no-seat';

/** One of those whom the fit policy names, and what they say. */
export interface MustAgree {
  readonly person: string;
  readonly name: string;
  /** What they are named for: "head of revenue"; '' where it does not say. */
  readonly office: string;
  /** Their open seat on the vendor's side; null for who has none. */
  readonly seat: string | null;
  readonly state: AgreementState;
  /** When they said so, as an ISO instant; null while they have not. */
  readonly at: string | null;
  readonly words: string;
}

const seatOf = (plan: Plan, { person }: NamedMember): Seat | undefined =>
  openSeats(plan, 'vendor').find((seat) => seat.person === person);

/** What a seat says of how it may end now. What was said before they went on was about that time: all are asked anew. */
export function saidNow(
  plan: Plan,
  { agreements }: Pick<PrivatePlan, 'agreements'>,
  { id }: Pick<Seat, 'id'>,
): Agreement | undefined {
  const decided = outcomesOf(plan).flatMap(({ decidedAt }) => decidedAt ?? []);
  // Once they part, the last decision is the one that was asked about.
  const wentOn = plan.stage === 'running' || plan.stage === 'outcome' ? decided.at(-1) : decided.at(-2);
  const said = find(agreements, id);
  return said && said.at > (wentOn ?? '') ? said : undefined;
}

/**
 * Who has to agree before the vendor parts ways, by the policy that counts for the plan, and who does. `own` is what the vendor keeps to
 * itself. Nobody, where no policy counts or it names none.
 */
export function whoMustAgree(
  policy: Pick<PolicyText, 'mustAgree'> | null,
  plan: Plan,
  own: Pick<PrivatePlan, 'agreements'>,
): readonly MustAgree[] {
  return (policy?.mustAgree ?? []).map((named) => {
    const seat = seatOf(plan, named);
    const said = seat && saidNow(plan, own, seat);
    const state = !seat ? 'no-seat' : !said ? 'waiting' : said.agrees ? 'agrees' : 'does-not';
    return { ...named, seat: seat?.id ?? null, state, at: said?.at ?? null, words: said?.words ?? '' };
  });
}

/** Those who have not agreed, whether they said no or nothing. */
export const notAgreed = (asked: readonly MustAgree[]): readonly MustAgree[] =>
  asked.filter(({ state }) => state !== 'agrees');
