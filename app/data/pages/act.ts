import { may, type Side } from '../../domain/access';
import { isDate, localDate, workingDays } from '../../domain/calendar';
import { actsOnCommitment } from '../../domain/plan/work/acts';
import { answerBy, dueDates } from '../../domain/plan/work/commitment-state';
import { movesAlong, whatWouldCount } from '../../domain/plan/work/date-change';
import { latestDate } from '../../domain/plan/far-date';
import { NOUNS, type NounName } from '../../domain/plan/work/nouns';
import { find } from '../../domain/plan/state/things';
import type { Commitment, ContestOutcome, ReasonCategory } from '../../domain/plan/state/commitment';
import type { Plan } from '../../domain/plan/state/plan';
import type { Seat } from '../../domain/plan/state/seat';
import { lastReplanDate } from '../../domain/record/deadlines';
import { asTypedAgain, inPlanNow } from '../../domain/plan/written/mention';
import { timesEdited, wordingNow } from '../../domain/plan/written/wording';
import { filesShown, type FileShown } from './files';
import { named, type Named } from './people';
import { whenOf, type When } from './when';
import { mentionsOf, type Mention } from './written';

/** What somebody said that this act answers. */
export interface Asked {
  readonly by: Named;
  readonly at: string;
  readonly words: string;
  readonly link: string;
  readonly files: readonly FileShown[];
  /** The last day for an answer, before silence accepts it. */
  readonly answerBy: When | null;
  readonly category: ReasonCategory | null;
  readonly date: DatePreview | null;
  /** The way out that a side has offered. */
  readonly offer: { readonly by: Named; readonly outcome: ContestOutcome; readonly words: string } | null;
}

/** What a new date would come to if both agreed to it today. */
export interface DatePreview {
  readonly as: 're-plan' | 'relief';
  readonly from: When;
  readonly to: When;
  readonly along: readonly {
    readonly id: string;
    readonly number: string;
    readonly title: string;
    readonly side: Side;
    readonly from: string;
    readonly to: string;
  }[];
}

/** What the page of one act shows; the same wherever its form stands. */
export interface ActView {
  readonly planId: string;
  readonly parties: Plan['parties'];
  readonly you: Side;
  readonly zone: string;
  readonly commitment: { readonly id: string; readonly number: string; readonly title: string; readonly side: Side };
  readonly noun: NounName;
  /** The check-in from whose half somebody came, and goes back to. */
  readonly half?: string | undefined;
  /** Its form stands in that half itself, which is left by no answer. */
  readonly stays?: boolean | undefined;
  /** Which delivery, hold, proposal, waiver or contest it is about. */
  readonly of: string;
  /** Nothing of the kind is open any more: somebody was quicker, or it ended. */
  readonly open: boolean;
  readonly asked: Asked | null;
  readonly reviewDays: number;
  readonly doneMeans: string;
  /** Whom a comment can mention; for other acts nobody. */
  readonly people: readonly Mention[];
  /** The comment that is edited, as it would be typed, and how often it was before. */
  readonly edit: { readonly words: string; readonly seen: number } | null;
  readonly date: {
    readonly now: When;
    /** The earliest that makes sense. */
    readonly first: string;
    /** The last that may be asked for. */
    readonly last: string;
    /** The last day on which a change still counts as a re-plan; null once it has gone by. */
    readonly replanUntil: When | null;
    /** The date the preview is of; empty for none. */
    readonly of: string;
    readonly preview: DatePreview | null;
  } | null;
}

/** What a new date would count as, and what moves along; null for a date it cannot move to. */
function previewDate(plan: Plan, commitment: Commitment, to: string, now: string): DatePreview | null {
  const { calendar } = plan.terms;
  const today = localDate(now, calendar.timeZone);
  const latest = latestDate(plan, today);
  const date = isDate(to) && to >= today && to <= latest ? workingDays(calendar).roll(to) : null;
  const dates = dueDates(plan, commitment);
  if (date === null || date <= dates.now || date > latest) return null;
  const counts = whatWouldCount(plan, commitment, to, now);
  return {
    as: counts.as,
    from: whenOf(calendar, dates.now, now),
    to: whenOf(calendar, counts.to, now),
    along: along(plan, movesAlong(plan, commitment, to)),
  };
}

const along = (
  plan: Plan,
  moves: readonly { readonly commitment: string; readonly to: string }[],
): DatePreview['along'] =>
  moves.flatMap(({ commitment, to }) => {
    const one = find(plan.commitments, commitment);
    if (!one) return [];
    const { id, number, title, side } = one;
    return [{ id, number, title, side, from: dueDates(plan, one).now, to }];
  });

const NOTHING: Omit<Asked, 'by' | 'at' | 'words'> = {
  link: '',
  files: [],
  answerBy: null,
  category: null,
  date: null,
  offer: null,
};

/** What is asked under an id, whichever kind of question it is. */
function askedOf(plan: Plan, one: Commitment, of: string, now: string): Asked | null {
  const { calendar } = plan.terms;
  const delivery = one.deliveries.find(({ id }) => id === of);
  if (delivery) {
    const until = whenOf(calendar, answerBy(plan, delivery.at), now);
    const { at, note: words, link } = delivery;
    const files = filesShown(delivery.files);
    return { ...NOTHING, by: named(plan, delivery.by), at, words, link, files, answerBy: until };
  }
  const hold = one.holds.find(({ id }) => id === of);
  if (hold) {
    const until = whenOf(calendar, answerBy(plan, hold.at), now);
    return { ...NOTHING, by: named(plan, hold.by), at: hold.at, words: hold.words, answerBy: until };
  }
  const proposal = one.dateProposals.find(({ id }) => id === of);
  if (proposal) {
    const { category, at, words } = proposal;
    const preview = previewDate(plan, one, proposal.to, now);
    const date = preview && { ...preview, along: along(plan, proposal.along) };
    return { ...NOTHING, by: named(plan, proposal.by), at, words, category, date };
  }
  const contest = one.contests.find(({ id }) => id === of);
  const offer = contest?.offer
    ? { by: named(plan, contest.offer.by), outcome: contest.offer.outcome, words: contest.offer.words }
    : null;
  const said = contest ?? one.waivers.find(({ id }) => id === of);
  return said ? { ...NOTHING, by: named(plan, said.by), at: said.at, words: said.words, offer } : null;
}

function dateOf(plan: Plan, one: Commitment, to: string, now: string): NonNullable<ActView['date']> {
  const { calendar, noticeDays } = plan.terms;
  const dates = dueDates(plan, one);
  const today = localDate(now, calendar.timeZone);
  const until = lastReplanDate(calendar, noticeDays, dates.due);
  return {
    now: whenOf(calendar, dates.now, now),
    first: workingDays(calendar).after(dates.now > today ? dates.now : today, 1),
    last: latestDate(plan, today),
    replanUntil: until >= today ? whenOf(calendar, until, now) : null,
    of: to,
    preview: to === '' ? null : previewDate(plan, one, to, now),
  };
}

function editOf(plan: Plan, { comments }: Commitment, of: string): ActView['edit'] {
  const comment = comments.find(({ id }) => id === of);
  if (!comment) return null;
  return { words: asTypedAgain(plan, wordingNow(comment), inPlanNow(plan)), seen: timesEdited(comment) };
}

export interface Asking {
  readonly commitment: string;
  readonly noun: NounName;
  /** Empty for the first that is open. */
  readonly of: string;
  /** A date that somebody thinks of; empty for none. */
  readonly to?: string;
}

/** The page of one act for one seat; null where it is not this seat's to do, or there is no such commitment. */
export function actView(
  plan: Plan,
  seat: Seat,
  now: string,
  { commitment: id, noun, of, to = '' }: Asking,
): ActView | null {
  const one = find(plan.commitments, id);
  if (!one || !may(seat, NOUNS[noun].may, one)) return null;
  const kinds: readonly string[] = NOUNS[noun].kinds;
  const open = actsOnCommitment(plan, one, seat, now).filter(({ act }) => kinds.includes(act));
  const chosen = open.find(({ about }) => about === of) ?? (of === '' ? open[0] : undefined);
  const about = chosen?.about ?? of;
  return {
    planId: plan.id,
    parties: plan.parties,
    you: seat.side,
    zone: plan.terms.calendar.timeZone,
    commitment: { id, number: one.number, title: one.title, side: one.side },
    noun,
    of: about,
    open: chosen !== undefined,
    asked: about === '' ? null : askedOf(plan, one, about, now),
    reviewDays: plan.terms.reviewDays,
    doneMeans: one.doneMeans,
    people: NOUNS[noun].may === 'comment' ? mentionsOf(plan, inPlanNow(plan)) : [],
    edit: noun === 'comment-edit' && chosen ? editOf(plan, one, about) : null,
    date: noun === 'date' && chosen ? dateOf(plan, one, to, now) : null,
  };
}
