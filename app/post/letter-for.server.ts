import { asSession } from '../data/as-session.server';
import { asViewer, type Tx } from '../data/as-viewer.server';
import { readCalendar } from '../data/calendars.server';
import { checkpointOf } from '../data/checkpoints.server';
import { readPolicies } from '../data/fit-policies.server';
import type { House } from '../data/house.server';
import { readInvitedSeat, readMembership, readSeatName, readSelf } from '../data/invitations.server';
import type {
  AboutPlanMail,
  MailJob,
  MemberInvitation,
  PasskeyMail,
  PolicyMail,
  SeatInvitation,
  WayInMail,
} from '../data/jobs.server';
import { readLastDay } from '../data/endings.server';
import { readMustAgree } from '../data/must-agree.server';
import { mailsOff } from '../data/mail-settings.server';
import { listPasskeys } from '../data/passkeys.server';
import { loadPlan, type LoadedPlan } from '../data/plans.server';
import { loadPrivate } from '../data/private-parts.server';
import { codeOf, linkHash, linkToken } from '../data/sign-in-secrets.server';
import { findOpenWay, keepInvitation } from '../data/sign-ins.server';
import type { MustAgree } from '../domain/plan/agreement/who-must-agree';
import type { CheckpointKind } from '../domain/plan/checkpoint-after';
import { dayOf } from '../domain/plan/work/commitment-state';
import { standingDelegations } from '../domain/plan/sign-off/delegate';
import { isOptionalMail } from '../domain/plan/mail-kinds';
import { eventOf } from '../domain/plan/calendar/told';
import { atEight, opensAt } from '../domain/plan/mail-of';
import { emptyPrivate } from '../domain/plan/private';
import { find } from '../domain/plan/state/things';
import { invitationTo } from './calendar/invitation';
import { agreementLetter } from './compose/agreement';
import { checkInOf, type AboutPlan, type Compose } from './compose/about-plan';
import { checkInCalledOffLetter } from './compose/check-in-called-off';
import { checkInMovedLetter } from './compose/check-in-moved';
import { checkInOpenLetter } from './compose/check-in-open';
import { checkInOpenedLetter } from './compose/check-in-opened';
import { closedLetter } from './compose/closed';
import { inForceLetter } from './compose/in-force';
import { customerDeletedLetter } from './compose/customer-deleted';
import { invitationLetter } from './compose/invitation';
import { noticeLetter, noticeWithdrawnLetter } from './compose/notice';
import { decidedLetter, decisionProposedLetter, outcomeOpenedLetter, votesOpenedLetter } from './compose/outcome';
import { passkeyAddedLetter } from './compose/passkey-added';
import { erasureAskedLetter } from './compose/erasure-asked';
import { planEndingLetter } from './compose/plan-ending';
import { policyLetter } from './compose/policy';
import { sentBackLetter } from './compose/sent-back';
import {
  finalLetter,
  lateReviewAt,
  lateReviewLetter,
  reviewLetter,
  transitionSharedLetter,
} from './compose/transition';
import { signOffLetter } from './compose/sign-off';
import { withdrawnLetter } from './compose/withdrawn';
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
  if (job.kind === 'customer-deleted')
    return { kind: 'letter', to: job.addressee, letter: customerDeletedLetter(house.settings.baseUrl, job) };
  if (await isTurnedOff(house, job)) return NONE;
  if ('to' in job) return job.person ? wayIn(house, job, job.person) : NONE;
  if (job.kind === 'invitation') return invitation(house, job);
  if (job.kind === 'passkey-added') return passkeyAdded(house, job);
  if ('number' in job) return aboutPolicy(house, job);
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

/** Told even where it is gone by now: whoever adds one to somebody's account unseen may take it away again. */
async function passkeyAdded(house: House, { person, passkey }: PasskeyMail): Promise<Outcome> {
  const self = await asViewer(house, { personId: person }, 'read', (tx) => readSelf(tx, person));
  if (!self) return NONE;
  const held = await asSession(house, (tx) => listPasskeys(tx, person));
  const name = held.find(({ id }) => id === passkey)?.name ?? null;
  return { kind: 'letter', to: self, letter: passkeyAddedLetter({ baseUrl: house.settings.baseUrl, name }) };
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
  if (!self || !to || to.joined || !(await keepWay(house, job, self.email))) return NONE;
  const { baseUrl, secret } = house.settings;
  const by = read.by ?? undefined;
  return {
    kind: 'letter',
    to: self,
    letter: invitationLetter({ baseUrl, token: linkToken(secret, job.way.seed), email: self.email, to, by }),
  };
}

const invitedTo = (tx: Tx, job: Invitation) =>
  'seat' in job ? readInvitedSeat(tx, job.seat, job.person) : readMembership(tx, job.workspace);

/** The invitation begins to count when its mail is made. False when it was taken back since. */
const keepWay = (house: House, job: Invitation, email: string): Promise<boolean> =>
  asSession(house, (tx) =>
    keepInvitation(tx, {
      id: job.way.id,
      kind: 'invitation',
      email,
      personId: job.person,
      seatId: 'seat' in job ? job.seat : null,
      toWorkspace: 'workspace' in job ? job.workspace : null,
      linkHash: linkHash(linkToken(house.settings.secret, job.way.seed)),
      codeHash: null,
      senderHash: '',
    }),
  );

/** As a member of the workspace reads its policy now; who works there no more gets nothing. */
async function aboutPolicy(house: House, { kind, person, workspace, number }: PolicyMail): Promise<Outcome> {
  const { self, membership, versions } = await asViewer(house, { personId: person }, 'read', async (tx) => ({
    self: await readSelf(tx, person),
    membership: await readMembership(tx, workspace),
    versions: await readPolicies(tx, workspace),
  }));
  if (!self || membership?.kind !== 'workspace') return NONE;
  const { baseUrl } = house.settings;
  const letter = policyLetter({
    baseUrl,
    kind,
    person,
    workspaceId: workspace,
    name: membership.name,
    number,
    versions,
  });
  return letter ? { kind: 'letter', to: self, letter } : NONE;
}

const COMPOSE: Readonly<Record<AboutPlanMail['kind'], Compose>> = {
  'sign-off': signOffLetter,
  'sent-back': sentBackLetter,
  'in-force': inForceLetter,
  closed: closedLetter,
  withdrawn: withdrawnLetter,
  'plan-ending': planEndingLetter,
  'erasure-asked': erasureAskedLetter,
  'check-in-open': checkInOpenLetter,
  'check-in-opened': checkInOpenedLetter,
  'check-in-moved': checkInMovedLetter,
  'check-in-called-off': checkInCalledOffLetter,
  notice: noticeLetter,
  'notice-withdrawn': noticeWithdrawnLetter,
  'transition-review': reviewLetter,
  'transition-review-late': lateReviewLetter,
  'transition-shared': transitionSharedLetter,
  letter: finalLetter,
  'outcome-opened': outcomeOpenedLetter,
  'votes-opened': votesOpenedLetter,
  'decision-proposed': decisionProposedLetter,
  decided: decidedLetter,
  agreement: agreementLetter,
};

/** Mails that say something to the reader's calendar too: of a check-in. */
const INVITES: readonly AboutPlanMail['kind'][] = ['check-in-open', 'check-in-moved', 'check-in-called-off'];

/** Mails that are receipts carry the note that was signed with what they tell of. */
const NOTE_IN: Readonly<Partial<Record<AboutPlanMail['kind'], CheckpointKind>>> = {
  'in-force': 'version.in-force',
  closed: 'plan.closed',
  'check-in-opened': 'check-in.opened',
  notice: 'notice.given',
  letter: 'letter.sent',
  'votes-opened': 'votes.opened',
  decided: 'outcome.decided',
};

/** Mails that are sent also about a plan that was withdrawn. */
const AFTER_END: readonly AboutPlanMail['kind'][] = ['withdrawn', 'plan-ending', 'erasure-asked'];

/** Mails of what the vendor keeps to itself: read as the recipient, of their own side. */
const OF_OWN: readonly AboutPlanMail['kind'][] = ['transition-review', 'transition-review-late'];

async function aboutPlan(
  house: House,
  { kind, plan: planId, person, seat: seatId, about, by }: AboutPlanMail,
): Promise<Outcome> {
  const eyes = { personId: person, seatId };
  const occasion = NOTE_IN[kind];
  const { self, loaded, checkpoint, calendar, own, asked, lastDay } = await asViewer(
    house,
    eyes,
    'read',
    async (tx) => {
      const plan = await loadPlan(tx, planId);
      return {
        self: await readSelf(tx, person),
        loaded: plan,
        asked: kind === 'agreement' && plan ? await askedOf(tx, plan, seatId) : [],
        checkpoint: occasion ? await checkpointOf(tx, planId, occasion, noteAbout(kind, about)) : null,
        own: OF_OWN.includes(kind) ? await loadPrivate(tx, planId, 'vendor', ['transitions']) : emptyPrivate('vendor'),
        calendar: INVITES.includes(kind) ? await readCalendar(tx, planId) : null,
        lastDay: kind === 'plan-ending' ? await readLastDay(tx, planId) : null,
      };
    },
  );
  const seat = loaded && find(loaded.plan.seats, seatId);
  if (!self || !loaded || seat?.person !== person || seat.closedAt) return NONE;
  // Nothing is asked any more in a plan that was withdrawn since, and nothing is told but what comes after its end.
  if (loaded.plan.withdrawn && !AFTER_END.includes(kind)) return NONE;
  // Another day was told since.
  if (kind === 'plan-ending' && lastDay !== about) return NONE;
  const now = house.clock.now();
  const today = dayOf(loaded.plan, now);
  const note = checkpoint?.note ?? null;
  const { baseUrl, mailFrom } = house.settings;
  const facts: AboutPlan = { baseUrl, plan: loaded.plan, seat, about, note, calendar, by, now, today, own, asked };
  const at = notBefore(kind, facts);
  if (at && now < at) return { kind: 'later', at };
  const letter = COMPOSE[kind](facts);
  if (!letter) return NONE;
  const event = calendar && eventOf(calendar, 'check-in', about);
  const part = event ? { calendar: invitationTo({ baseUrl, mailFrom, to: self }, calendar, event) } : {};
  return { kind: 'letter', to: self, letter: { ...letter, ...part } };
}

/** Whom the vendor's policy asks, as the recipient reads it: nobody from a seat of the customer's. */
async function askedOf(tx: Tx, { plan, workspaceId }: LoadedPlan, seatId: string): Promise<readonly MustAgree[]> {
  const seat = find(plan.seats, seatId);
  return seat ? readMustAgree(tx, { plan, seat, workspaceId }) : [];
}

/** What a checkpoint was made about, where it is not what the mail is about: there is one letter. */
const noteAbout = (kind: AboutPlanMail['kind'], about: string): string => (kind === 'letter' ? '' : about);

/** Jobs run in real time, which in the demo is not the plan's. */
function notBefore(kind: AboutPlanMail['kind'], facts: AboutPlan): string | null {
  const { plan, seat, today } = facts;
  if (kind === 'check-in-open') {
    const checkIn = checkInOf(facts);
    return checkIn ? opensAt(plan, checkIn) : null;
  }
  if (kind === 'transition-review-late') return lateReviewAt(facts);
  if (kind !== 'sign-off' || seat.role === 'executive') return null;
  const asDelegate = standingDelegations(plan, today).find(({ to }) => to === seat.id);
  return asDelegate ? atEight(plan, asDelegate.from) : null;
}
