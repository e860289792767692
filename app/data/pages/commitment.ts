import type { Side } from '../../domain/access';
import { actsOnCommitment } from '../../domain/plan/work/acts';
import { answerBy, acceptedBySilence, dueDates, dayOf, isDone } from '../../domain/plan/work/commitment-state';
import { byUrgency, court, type CourtItem } from '../../domain/plan/court/court';
import { mayTake, nounOf, NOUN_NAMES, NOUNS, type NounName } from '../../domain/plan/work/nouns';
import { find } from '../../domain/plan/state/things';
import type { Answer, Commitment, Contest, ReasonCategory, Waiver } from '../../domain/plan/state/commitment';
import type { Plan, PrivatePlan } from '../../domain/plan/state/plan';
import type { Seat } from '../../domain/plan/state/seat';
import { dateTimeline, type DateMove } from '../../domain/plan/record-of';
import { waitersOf } from '../../domain/plan/text/waits';
import type { LateDays, PlanRecord } from '../../domain/record/record';
import { actView, type ActView } from './act';
import { recordNow, stateOf, type State } from './commitments';
import { turnOf, type Turn } from './court';
import { filesShown, type FileShown } from './files';
import { noticesNaming, type NamedInNotice } from './notices';
import { named, ownerName, type Named } from './people';
import { whenOf, type When } from './when';
import { writtenSaid, type WrittenSaid } from './written';

export interface Said {
  readonly by: Named;
  readonly at: string;
  readonly words: string;
}

/** Another commitment, as a line with a link. */
export interface Linked {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly side: Side;
  readonly state: State;
  readonly due: When;
}

export interface DeliverySaid extends Said {
  readonly id: string;
  readonly link: string;
  readonly files: readonly FileShown[];
  readonly outcome: 'accepted' | 'returned' | 'by-silence' | 'open';
  readonly answer: Said | null;
  readonly answerBy: When | null;
}

export interface HoldSaid extends Said {
  readonly id: string;
  readonly outcome: 'accepted' | 'refused' | 'by-silence' | 'open';
  readonly answer: Said | null;
  readonly answerBy: When | null;
  readonly until: string | null;
}

export interface DateSaid {
  /** Of the proposal. */
  readonly id: string;
  readonly by: Named | null;
  readonly side: Side;
  readonly at: string;
  readonly from: string;
  readonly to: string;
  readonly words: string;
  readonly category: ReasonCategory | null;
  readonly state: DateMove['state'];
  readonly as: DateMove['as'];
  readonly along: boolean;
  readonly answer: Said | null;
}

export interface ContestSaid extends Said {
  readonly id: string;
  readonly offer: (Said & { readonly outcome: 'stands' | 'nobody' }) | null;
  readonly settled: { readonly by: Named; readonly at: string; readonly outcome: 'stands' | 'nobody' } | null;
}

export interface WaiverSaid extends Said {
  readonly id: string;
  readonly state: Waiver['state'];
  readonly answer: Said | null;
}

export interface CommitmentView {
  readonly planId: string;
  readonly parties: Plan['parties'];
  readonly you: Side;
  readonly zone: string;
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly side: Side;
  readonly owner: string | null;
  readonly doneMeans: string;
  readonly notes: string;
  readonly workstream: string;
  readonly weight: 1 | 2 | 3;
  readonly agreedOn: string | null;
  /** The first agreed date, kept for ever, and the one both last agreed to look at. */
  readonly first: When;
  readonly due: When;
  readonly done: boolean;
  readonly state: State;
  readonly contested: boolean;
  /** Formal notices that name it. */
  readonly notices: readonly NamedInNotice[];
  readonly late: LateDays | null;
  readonly waitsOn: readonly Linked[];
  readonly waitedOnBy: readonly Linked[];
  /** Whose turn it is besides. */
  readonly turns: readonly Turn[];
  /** The next act of this reader, with its form. */
  readonly next: ActView | null;
  /** Everything else they may do. */
  readonly acts: readonly { readonly noun: NounName; readonly of: string }[];
  readonly deliveries: readonly DeliverySaid[];
  readonly holds: readonly HoldSaid[];
  readonly dates: readonly DateSaid[];
  readonly contests: readonly ContestSaid[];
  readonly waivers: readonly WaiverSaid[];
  /** `id`: its place among them. */
  readonly reasons: readonly (Said & { readonly id: number; readonly category: ReasonCategory })[];
  /** `mayEdit`: by the reader, now. */
  readonly comments: readonly (WrittenSaid & { readonly mayEdit: boolean })[];
  /** This side's own notes about it; null for those who may not read them. */
  readonly privateNotes: readonly WrittenSaid[] | null;
}

const said = (plan: Plan, { by, at, words }: Answer): Said => ({ by: named(plan, by), at, words });
const answered = (plan: Plan, answer: Answer | null): Said | null => answer && said(plan, answer);

function linked(plan: Plan, record: PlanRecord | null, now: string, ones: readonly Commitment[]): Linked[] {
  return ones.map((one) => ({
    id: one.id,
    number: one.number,
    title: one.title,
    side: one.side,
    state: stateOf(one, record),
    due: whenOf(plan.terms.calendar, dueDates(plan, one).now, now),
  }));
}

/** How something stands that silence accepts, and until when it can be answered. */
function standing<D extends string>(
  plan: Plan,
  asked: { readonly at: string; readonly decision: D | null },
  now: string,
): { outcome: D | 'by-silence' | 'open'; answerBy: When | null } {
  if (asked.decision !== null) return { outcome: asked.decision, answerBy: null };
  const until = answerBy(plan, asked.at);
  if (acceptedBySilence(plan, asked, now)) return { outcome: 'by-silence', answerBy: null };
  return { outcome: 'open', answerBy: whenOf(plan.terms.calendar, until, now) };
}

const contestSaid = (plan: Plan, { offer, settled, ...contest }: Contest): ContestSaid => ({
  ...said(plan, contest),
  id: contest.id,
  offer: offer && { ...said(plan, offer), outcome: offer.outcome },
  settled: settled && { by: named(plan, settled.by), at: settled.at, outcome: settled.outcome },
});

function datesSaid(plan: Plan, one: Commitment): DateSaid[] {
  return dateTimeline(plan)
    .filter(({ commitment }) => commitment === one.id)
    .map((move) => {
      const asked = one.dateProposals.find(({ id }) => id === move.proposal);
      return {
        id: move.proposal,
        by: asked ? named(plan, asked.by) : null,
        side: move.askedBy,
        at: move.askedAt,
        from: move.from,
        to: move.to,
        words: asked?.words ?? '',
        category: asked?.category ?? null,
        state: move.state,
        as: move.as,
        along: move.along,
        answer: answered(plan, asked?.answer ?? null),
      };
    });
}

/** The nouns this seat can do now, each with what it would be on. */
function openNouns(plan: Plan, one: Commitment, seat: Seat, now: string): { noun: NounName; of: string }[] {
  const open = actsOnCommitment(plan, one, seat, now);
  return NOUN_NAMES.flatMap((noun) => {
    const kinds: readonly string[] = NOUNS[noun].kinds;
    const abouts = new Set(open.filter(({ act }) => kinds.includes(act)).map(({ about }) => about ?? ''));
    return [...abouts].map((of) => ({ noun, of }));
  });
}

/** What the form of the next act offers already. */
const isPartOf = (noun: NounName, next: NounName): boolean =>
  noun === next || (noun === 'return' && next === 'acceptance');

/** The turn this reader takes first: an answer before a delivery, then what presses most. */
const nextTurn = (turns: readonly CourtItem[], seat: Seat): CourtItem | undefined =>
  turns
    .filter((item) => mayTake(seat, item))
    .sort((a, b) => Number(a.act === 'deliver') - Number(b.act === 'deliver') || byUrgency(a, b))[0];

/** Everything about one commitment, for one seat; null where there is none. `own` only for those who may read what is private. */
export function commitmentView(
  plan: Plan,
  seat: Seat,
  now: string,
  id: string,
  own: PrivatePlan | null,
): CommitmentView | null {
  const one = find(plan.commitments, id);
  if (!one) return null;
  const { calendar } = plan.terms;
  const record = recordNow(plan, now);
  const judged = record?.commitments.get(id);
  const dates = dueDates(plan, one);
  const turns = court(plan, now)
    .filter(({ thing }) => thing.type === 'commitment' && thing.id === id)
    .sort(byUrgency);
  const turn = nextTurn(turns, seat);
  const noun = turn ? nounOf(turn.act) : null;
  const next = noun && { noun, of: turn?.about ?? '' };
  const all = Object.values(plan.commitments);
  const open = openNouns(plan, one, seat, now);
  return {
    planId: plan.id,
    parties: plan.parties,
    you: seat.side,
    zone: calendar.timeZone,
    id,
    number: one.number,
    title: one.title,
    side: one.side,
    owner: ownerName(plan, one.owner),
    doneMeans: one.doneMeans,
    notes: one.notes,
    workstream: one.workstream,
    weight: one.weight,
    agreedOn: one.agreedAt === null ? null : dayOf(plan, one.agreedAt),
    first: whenOf(calendar, dates.first, now),
    due: whenOf(calendar, dates.now, now),
    done: isDone(one),
    state: stateOf(one, record),
    contested: judged?.contested ?? false,
    notices: noticesNaming(plan, id, now),
    late: judged?.late ?? null,
    waitsOn: linked(
      plan,
      record,
      now,
      one.waitsOn.flatMap((blocker) => find(plan.commitments, blocker) ?? []),
    ),
    waitedOnBy: linked(plan, record, now, waitersOf(all, id)),
    turns: turns.filter((item) => item !== turn).map((item) => turnOf(plan, seat, item, now)),
    next: next && actView(plan, seat, now, { commitment: id, ...next }),
    acts: open.filter(
      ({ noun, of }) => noun !== 'comment-edit' && (!next || !isPartOf(noun, next.noun) || of !== next.of),
    ),
    deliveries: one.deliveries.map((delivery) => ({
      ...said(plan, { ...delivery, words: delivery.note }),
      id: delivery.id,
      link: delivery.link,
      files: filesShown(delivery.files),
      ...standing(plan, delivery, now),
      answer: answered(plan, delivery.answer),
    })),
    holds: one.holds.map((hold) => ({
      ...said(plan, hold),
      id: hold.id,
      ...standing(plan, hold, now),
      answer: answered(plan, hold.answer),
      until: hold.until && hold.until.at,
    })),
    dates: datesSaid(plan, one),
    contests: one.contests.map((contest) => contestSaid(plan, contest)),
    waivers: one.waivers.map((waiver) => ({
      ...said(plan, waiver),
      id: waiver.id,
      state: waiver.state,
      answer: answered(plan, waiver.answer),
    })),
    reasons: one.reasons.map((reason, id) => ({ ...said(plan, reason), id, category: reason.category })),
    comments: one.comments.map((comment) => ({
      ...writtenSaid(plan, seat, comment),
      mayEdit: open.some(({ noun, of }) => noun === 'comment-edit' && of === comment.id),
    })),
    privateNotes:
      own &&
      Object.values(own.notes)
        .filter(({ about }) => about === id)
        .sort((a, b) => a.at.localeCompare(b.at))
        .map((note) => writtenSaid(plan, seat, note)),
  };
}
