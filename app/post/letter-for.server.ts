import { asSession } from '../data/as-session.server';
import { asViewer, type Tx } from '../data/as-viewer.server';
import { readCalendar } from '../data/calendars.server';
import { checkpointOf } from '../data/checkpoints.server';
import type { House } from '../data/house.server';
import { readInvitedSeat, readMembership, readSeatName, readSelf } from '../data/invitations.server';
import type {
  AboutPlanMail,
  CarriedWay,
  MailJob,
  MemberInvitation,
  SeatInvitation,
  WayInMail,
} from '../data/jobs.server';
import { mailsOff } from '../data/mail-settings.server';
import { loadPlan } from '../data/plans.server';
import { codeOf, linkHash, linkToken } from '../data/sign-in-secrets.server';
import { findOpenWay, keepInvitation } from '../data/sign-ins.server';
import type { CheckpointKind } from '../domain/plan/checkpoint-after';
import { dayOf } from '../domain/plan/work/commitment-state';
import { standingDelegations } from '../domain/plan/sign-off/delegate';
import { isOptionalMail } from '../domain/plan/mail-kinds';
import { eventOf } from '../domain/plan/calendar/told';
import { atEight, opensAt } from '../domain/plan/mail-of';
import { find } from '../domain/plan/state/things';
import { invitationTo } from './calendar/invitation';
import { checkInOf, type AboutPlan, type Compose } from './compose/about-plan';
import { checkInCalledOffLetter } from './compose/check-in-called-off';
import { checkInMovedLetter } from './compose/check-in-moved';
import { checkInOpenLetter } from './compose/check-in-open';
import { checkInOpenedLetter } from './compose/check-in-opened';
import { inForceLetter } from './compose/in-force';
import { invitationLetter } from './compose/invitation';
import { sentBackLetter } from './compose/sent-back';
import { signOffLetter } from './compose/sign-off';
import { proofLetter, signInLetter } from './compose/sign-in';
import { digestFor } from './digest-for.server';
import type { Outcome } from './letter';

type Invitation = SeatInvitation | MemberInvitation;

const NONE: Outcome = { kind: 'none' };

/**
 * Reads what a mail says as its recipient would see it now. Whoever was removed meanwhile, or whose link has expired, gets nothing.
 */
export async function letterFor(house: House, job: MailJob): Promise<Outcome> {
  if (job.kind === 'digest') return digestFor(house, job);
  if (await isTurnedOff(house, job)) return NONE;
  if ('to' in job) return job.person ? wayIn(house, job, job.person) : NONE;
  if (job.kind === 'invitation') return invitation(house, job);
  return aboutPlan(house, job);
}

async function isTurnedOff(house: House, { kind, person }: MailJob): Promise<boolean> {
  if (!person || !isOptionalMail(kind)) return false;
  return (await asViewer(house, { personId: person }, 'read', (tx) => mailsOff(tx, person))).has(kind);
}

async function wayIn(house: House, { kind, way, to }: WayInMail, personId: string): Promise<Outcome> {
  const open = await findOpenWay(house, kind, way.id);
  const self = open && (await asViewer(house, { personId }, 'read', (tx) => readSelf(tx, personId)));
  if (!self) return NONE;
  const { baseUrl, secret } = house.settings;
  const code = codeOf(secret, way.seed);
  const letter =
    kind === 'proof'
      ? proofLetter({ baseUrl, code })
      : signInLetter({ baseUrl, token: linkToken(secret, way.seed), code, to });
  return { kind: 'letter', to: self, letter };
}

async function invitation(house: House, job: Invitation): Promise<Outcome> {
  const seatId = 'seat' in job ? job.seat : null;
  const personId = job.person;
  const read = await asViewer(house, { personId, seatId }, 'read', async (tx) => ({
    self: await readSelf(tx, personId),
    to: await invitedTo(tx, job),
    by: 'seat' in job ? await readSeatName(tx, job.by) : null,
  }));
  const { self, to } = read;
  if (!self || !to || to.joined || !(await keepWay(house, job.way, self.email, personId, seatId))) return NONE;
  const { baseUrl, secret } = house.settings;
  const by = read.by ?? undefined;
  return {
    kind: 'letter',
    to: self,
    letter: invitationLetter({ baseUrl, token: linkToken(secret, job.way.seed), email: self.email, to, by }),
  };
}

const invitedTo = (tx: Tx, job: Invitation) =>
  'seat' in job ? readInvitedSeat(tx, job.seat, job.person) : readMembership(tx, job.person, job.workspace);

/** The invitation begins to count when its mail is made. False when it was taken back since. */
const keepWay = (
  house: House,
  { id, seed }: CarriedWay,
  email: string,
  personId: string,
  seatId: string | null,
): Promise<boolean> =>
  asSession(house, (tx) =>
    keepInvitation(tx, {
      id,
      kind: 'invitation',
      email,
      personId,
      seatId,
      linkHash: linkHash(linkToken(house.settings.secret, seed)),
      codeHash: null,
      senderHash: '',
    }),
  );

const COMPOSE: Readonly<Record<AboutPlanMail['kind'], Compose>> = {
  'sign-off': signOffLetter,
  'sent-back': sentBackLetter,
  'in-force': inForceLetter,
  'check-in-open': checkInOpenLetter,
  'check-in-opened': checkInOpenedLetter,
  'check-in-moved': checkInMovedLetter,
  'check-in-called-off': checkInCalledOffLetter,
};

/** Mails that say something to the reader's calendar too: of a check-in. */
const INVITES: readonly AboutPlanMail['kind'][] = ['check-in-open', 'check-in-moved', 'check-in-called-off'];

/** Mails that are receipts carry the note that was signed with what they tell of. */
const NOTE_IN: Readonly<Partial<Record<AboutPlanMail['kind'], CheckpointKind>>> = {
  'in-force': 'version.in-force',
  'check-in-opened': 'check-in.opened',
};

async function aboutPlan(
  house: House,
  { kind, plan: planId, person, seat: seatId, about, by }: AboutPlanMail,
): Promise<Outcome> {
  const eyes = { personId: person, seatId };
  const occasion = NOTE_IN[kind];
  const { self, loaded, checkpoint, calendar } = await asViewer(house, eyes, 'read', async (tx) => ({
    self: await readSelf(tx, person),
    loaded: await loadPlan(tx, planId),
    checkpoint: occasion ? await checkpointOf(tx, planId, occasion, about) : null,
    calendar: INVITES.includes(kind) ? await readCalendar(tx, planId) : null,
  }));
  const seat = loaded && find(loaded.plan.seats, seatId);
  if (!self || !loaded || seat?.person !== person || seat.closedAt) return NONE;
  const now = house.clock.now();
  const today = dayOf(loaded.plan, now);
  const note = checkpoint?.note ?? null;
  const { baseUrl, mailFrom } = house.settings;
  const facts: AboutPlan = { baseUrl, plan: loaded.plan, seat, about, note, calendar, by, now, today };
  const at = notBefore(kind, facts);
  if (at && now < at) return { kind: 'later', at };
  const letter = COMPOSE[kind](facts);
  if (!letter) return NONE;
  const event = calendar && eventOf(calendar, 'check-in', about);
  const part = event ? { calendar: invitationTo({ baseUrl, mailFrom, to: self }, calendar, event) } : {};
  return { kind: 'letter', to: self, letter: { ...letter, ...part } };
}

/** Jobs run in real time, which in the demo is not the plan's. */
function notBefore(kind: AboutPlanMail['kind'], facts: AboutPlan): string | null {
  const { plan, seat, today } = facts;
  if (kind === 'check-in-open') {
    const checkIn = checkInOf(facts);
    return checkIn ? opensAt(plan, checkIn) : null;
  }
  if (kind !== 'sign-off' || seat.role === 'executive') return null;
  const asDelegate = standingDelegations(plan, today).find(({ to }) => to === seat.id);
  return asDelegate ? atEight(plan, asDelegate.from) : null;
}
