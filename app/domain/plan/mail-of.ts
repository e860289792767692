import { Temporal } from 'temporal-polyfill';
import { SIDES, type Side } from '../access';
import { workingDays, zonedInstant } from '../calendar';
import { checkInsOf, opensOn } from './check-in/check-in-view';
import { dayOf } from './work/commitment-state';
import { delegatesFrom, delegatesOf } from './sign-off/delegate';
import type { Entry, EntryKind, LedgerName, SeatOpened } from './entries';
import { outcomeNow } from './outcome/outcome-now';
import { find } from './state/things';
import type { CheckIn } from './state/check-in';
import type { Plan } from './state/plan';
import type { Seat } from './state/seat';
import { executives, executivesOf, openSeats } from './seats/seat';
import { versionOnTable } from './sign-off/version';

/** What is mailed at once because of what happens in a plan. All else waits for the digest. */
export const MAIL_KINDS = [
  'invitation',
  'sign-off',
  'sent-back',
  'in-force',
  'closed',
  'withdrawn',
  'check-in-open',
  'check-in-opened',
  'check-in-moved',
  'check-in-called-off',
  'notice',
  'notice-withdrawn',
  'transition-review',
  'transition-review-late',
  'transition-shared',
  'letter',
  'outcome-opened',
  'votes-opened',
  'decision-proposed',
  'decided',
  'agreement',
] as const;
export type MailKind = (typeof MAIL_KINDS)[number];

export interface PlanMail {
  readonly kind: MailKind;
  readonly seat: string;
  readonly person: string;
  /** What it is about: a version's number, the id of a check-in or notice, a seat. */
  readonly about: string;
  /** The seat of who acted; replies go to them. */
  readonly by: string;
  /** The same mail has the same key, within its plan. */
  readonly key: string;
  /** Plan time at which it is sent; null for at once. */
  readonly at: string | null;
}

interface Wanted {
  readonly kind: MailKind;
  readonly to: Pick<Seat, 'id' | 'person'>;
  readonly about: string;
  readonly at?: string;
}

/** What there is to mail about one kind of entry. `plan` is the plan after it. */
type MailsOf<K extends EntryKind> = (entry: Entry<K>, plan: Plan) => readonly Wanted[];

const leadsOf = (plan: Plan, side: Side): readonly Seat[] => {
  const seats = openSeats(plan, side);
  const leads = seats.filter(({ role }) => role === 'lead');
  return leads.length > 0 ? leads : executivesOf(plan, side);
};
const leads = (plan: Plan): readonly Seat[] => SIDES.flatMap((side) => leadsOf(plan, side));
const leadsAndExecutives = (plan: Plan): readonly Seat[] => [...new Set([...leads(plan), ...executives(plan)])];

/** Every lead and executive of both sides, and whoever acted: a delegate may be neither. */
const noticed = (plan: Plan, by: string): readonly Seat[] =>
  SIDES.flatMap((side) => openSeats(plan, side)).filter(
    ({ id, role }) => role === 'lead' || role === 'executive' || id === by,
  );
/** Those who speak for the customer: its leads and its executives. */
const customers = (plan: Plan): readonly Seat[] => leadsAndExecutives(plan).filter(({ side }) => side === 'customer');

/** Who signed a version, a delegate too, as far as they still sit in the plan. */
function signersOf(plan: Plan, number: number): readonly Seat[] {
  const signed = Object.values(find(plan.versions, String(number))?.signatures ?? {}).map(({ by }) => by.seat);
  return SIDES.flatMap((side) => openSeats(plan, side)).filter(({ id }) => signed.includes(id));
}

/** Everybody who decides how a plan ends or leads it until then, and whoever stands in for an executive that day. */
const deciding = (plan: Plan, at: string): readonly Seat[] => [
  ...new Set([...leadsAndExecutives(plan), ...SIDES.flatMap((side) => delegatesOf(plan, side, dayOf(plan, at)))]),
];

const invite = (seat: SeatOpened | Seat): Wanted => ({ kind: 'invitation', to: seat, about: seat.id });

const all = (kind: MailKind, seats: readonly Seat[], about: string): readonly Wanted[] =>
  seats.map((to) => ({ kind, to, about }));

/** At eight in the plan's zone on the day its agenda goes out: time enough for a half, and near enough to be done. */
export const opensAt = (plan: Plan, checkIn: Pick<CheckIn, 'on'>): string => atEight(plan, opensOn(plan, checkIn));

/** Eight in the morning of a date in the plan's zone, with milliseconds, as the clock's: instants of one form sort as text. */
export function atEight(plan: Plan, date: string): string {
  const eight = zonedInstant(date, '08:00', plan.terms.calendar.timeZone);
  return Temporal.Instant.from(eight).toString({ smallestUnit: 'millisecond' });
}

/**
 * Whether people were asked for a check-in's halves by an instant: by whichever day it had until then, since who was asked for one day
 * stays asked when it is moved to another.
 */
export function wasAskedFor(plan: Plan, checkIn: CheckIn, at: string): boolean {
  const moves = checkIn.moves ?? [];
  const days = [...moves.map(({ from: { on }, at: until }) => ({ on, until })), { on: checkIn.on, until: at }];
  return days.some(({ on, until }) => opensAt(plan, { on }) <= (until < at ? until : at));
}

const askForHalves = (plan: Plan, checkIns: readonly CheckIn[], seats: readonly Seat[]): readonly Wanted[] =>
  checkIns.flatMap((checkIn) =>
    seats.map((to): Wanted => ({ kind: 'check-in-open', to, about: checkIn.id, at: opensAt(plan, checkIn) })),
  );

/** Delegates are asked to sign from the first of their days on. */
function askDelegates(plan: Plan, version: string, at: string): readonly Wanted[] {
  const today = dayOf(plan, at);
  return SIDES.flatMap((side) => [...delegatesFrom(plan, side, today)]).map(([to, from]): Wanted => {
    const mail = { kind: 'sign-off', to, about: version } as const;
    return from > today ? { ...mail, at: atEight(plan, from) } : mail;
  });
}

/** A lead who comes later is asked for the check-ins that are still to come. */
const askNewLead = (plan: Plan, seat: string, at: string): readonly Wanted[] =>
  askForHalves(
    plan,
    checkInsOf(plan).filter((one) => one.state === 'planned' && opensAt(plan, one) > at),
    leads(plan).filter(({ id }) => id === seat),
  );

/**
 * Whom the vendor's fit policy asks before it parts is for the vendor alone to know: each of its seats is looked at when the mail would be
 * sent, as that seat, and whoever is not asked gets none.
 */
const askAgreement = (plan: Plan, seats: readonly Pick<Seat, 'id' | 'person' | 'side'>[]): readonly Wanted[] => {
  const outcome = plan.stage === 'outcome' ? outcomeNow(plan) : undefined;
  if (!outcome) return [];
  return seats.filter(({ side }) => side === 'vendor').map((to) => ({ kind: 'agreement', to, about: outcome.id }));
};

const TABLE: { readonly [K in EntryKind]?: MailsOf<K> } = {
  'plan.started': ({ data, by }) =>
    data.seats.filter(({ id, side }) => side === 'vendor' && id !== by.seat).map(invite),
  'plan.proposed': (_, plan) => openSeats(plan, 'customer').map(invite),
  // In a draft the customer knows nothing yet: they are invited when it is proposed.
  'seat.opened': ({ data, by, at }, plan) =>
    [data.id, data.person].includes(by.seat) || (plan.stage === 'draft' && data.side === 'customer')
      ? []
      : [invite(data), ...askNewLead(plan, data.id, at), ...askAgreement(plan, [data])],
  'seat.role-changed': ({ data, at }, plan) => askNewLead(plan, data.seat, at),
  'version.frozen': ({ data, at }, plan) => [
    ...all('sign-off', executives(plan), String(data.number)),
    ...askDelegates(plan, String(data.number), at),
  ],
  // What already lies to be signed is the delegate's from the first of their days on.
  'delegate.named': ({ data }, plan) => {
    const [version, delegate] = [versionOnTable(plan), find(plan.seats, data.to)];
    const at = atEight(plan, data.from);
    return version && delegate ? [{ kind: 'sign-off', to: delegate, about: String(version.number), at }] : [];
  },
  'version.sent-back': ({ data, by }, plan) =>
    all(
      'sent-back',
      leadsAndExecutives(plan).filter(({ id }) => id !== by.seat),
      String(data.number),
    ),
  // Of a draft the customer knows nothing.
  'plan.withdrawn': ({ by }, plan) =>
    all(
      'withdrawn',
      leadsAndExecutives(plan).filter(
        ({ id, side }) => id !== by.seat && (plan.stage !== 'draft' || side === 'vendor'),
      ),
      plan.id,
    ),
  'version.in-force': ({ data }, plan) => [
    ...all(
      'in-force',
      [...new Set([...leadsAndExecutives(plan), ...signersOf(plan, data.number)])],
      String(data.number),
    ),
    ...askForHalves(
      plan,
      data.checkIns.flatMap(({ id }) => find(plan.checkIns, id) ?? []),
      leads(plan),
    ),
    ...data.dropped.flatMap((id) => all('check-in-called-off', leads(plan), id)),
  ],
  'plan.closed': (_, plan) => all('closed', leadsAndExecutives(plan), ''),
  // Who was not asked yet has nothing to put off.
  'check-in.called-off': ({ data, at }, plan) => {
    const checkIn = find(plan.checkIns, data.checkIn);
    return checkIn && wasAskedFor(plan, checkIn, at) ? all('check-in-called-off', leads(plan), data.checkIn) : [];
  },
  // Who was asked is told when it is now; who was not is asked by the new day, which may be sooner than the old.
  'check-in.moved': ({ data, at }, plan) => {
    const checkIn = find(plan.checkIns, data.checkIn);
    if (!checkIn) return [];
    const before = { ...checkIn, ...checkIn.moves!.at(-1)!.from, moves: checkIn.moves!.slice(0, -1) };
    return wasAskedFor(plan, before, at)
      ? all('check-in-moved', leads(plan), data.checkIn)
      : askForHalves(plan, [checkIn], leads(plan));
  },
  // Given to all who answer for the other side, with a copy to those of the giver's own.
  'notice.given': ({ data, by }, plan) => all('notice', noticed(plan, by.seat), data.id),
  'notice.withdrawn': ({ data, by }, plan) => all('notice-withdrawn', noticed(plan, by.seat), data.notice),
  // Private to the vendor: whoever is asked sits on its side, which deciding has made sure of.
  'transition.review-asked': ({ data: { id, reviewer, dueOn } }, plan) => {
    const to = find(plan.seats, reviewer);
    if (!to) return [];
    const late = atEight(plan, workingDays(plan.terms.calendar).after(dueOn, 1));
    return [
      { kind: 'transition-review', to, about: id },
      // Asked again with another day, this one has nothing to remind of.
      { kind: 'transition-review-late', to, about: `${id} ${dueOn}`, at: late },
    ];
  },
  'transition.shared': (_, plan) => all('transition-shared', customers(plan), 'shared'),
  'transition.added': (_, plan) => all('transition-shared', customers(plan), 'added'),
  'letter.sent': (_, plan) => all('letter', customers(plan), 'letter'),
  'outcome.opened': ({ data, at }, plan) => [
    ...all('outcome-opened', deciding(plan, at), data.id),
    ...askAgreement(plan, openSeats(plan, 'vendor')),
  ],
  'votes.opened': ({ data, at }, plan) => all('votes-opened', deciding(plan, at), data.outcome),
  'outcome.proposed': ({ data, at }, plan) => all('decision-proposed', deciding(plan, at), data.id),
  'outcome.decided': ({ data, at }, plan) => all('decided', deciding(plan, at), data.outcome),
  'check-in.opened': ({ data }, plan) => all('check-in-opened', leads(plan), data.checkIn),
};

/** Sent once about a thing, whatever asks for it. */
const ONCE: readonly MailKind[] = ['check-in-open', 'check-in-called-off'];

/**
 * The mails that an entry promises, from one table. `plan` is the plan after the entry, `seq` the entry's place in its ledger: a
 * promise is kept once, however often it is asked about.
 */
export function mailsOf(plan: Plan, entry: Entry, ledger: LedgerName, seq: number): PlanMail[] {
  const wanted = (TABLE[entry.kind] as MailsOf<EntryKind> | undefined)?.(entry, plan) ?? [];
  return wanted.map(({ kind, to, about, at = null }) => ({
    kind,
    seat: to.id,
    person: to.person,
    about,
    by: entry.by.seat,
    key: ONCE.includes(kind) ? `${kind} ${about} ${to.id}` : `${kind} ${ledger} ${seq} ${to.id}`,
    at,
  }));
}
