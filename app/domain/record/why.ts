import { otherSide, type Side } from '../access';
import { localDate, workingDays, type Calendar } from '../calendar';
import { calendarOf, type CommitmentFacts, type RecordCase } from './facts';
import type { CommitmentRecord, LateRun, PlanRecord } from './record';
import type { Charge, HeldUp } from './runs';

/** Why the late days of a commitment were charged as they were, as values; `app/words` has a text for every key. */

/** What a group of late days comes from, as far as the sentence about it differs. */
export type Reason =
  | 'own'
  | 'blocker'
  | 'blocker-in-turn'
  | 'blocker-nobodys'
  | 'hold'
  | 'hold-and-blocker'
  | 'review'
  | 'relief'
  | 'contest';

export type NoteKind = 'returned' | 'silent-delivery' | 'silent-hold' | 'refused-hold' | 'moved' | 'contested';

export type WhyKey =
  | `record.why.verdict.${'open' | 'kept' | 'waived' | 'in-review' | 'all-own'}`
  | `record.why.sum.${Exclude<Reason, 'own'>}`
  | `record.why.days.${Reason}`
  | `record.why.note.${NoteKind}`;

/** The words of a sentence that name a fact stand between tags of these names, so that a page can link them. */
export const WHY_TAGS = ['blocking', 'delivery', 'hold', 'change', 'contest', 'waiver'] as const;

/** The fact or commitment that the words within a tag name. `at` is the place in the commitment's list of such facts. */
export type WhyLink = { readonly tag: (typeof WHY_TAGS)[number] } & (
  | { readonly to: 'commitment' | 'waiver'; readonly id: string }
  | { readonly to: 'delivery' | 'hold' | 'change' | 'contest'; readonly id: string; readonly at: number }
);

/** One sentence: a key of the words, what to put in, and what its tags link to. */
export interface Why {
  readonly key: WhyKey;
  readonly values: Readonly<Record<string, string | number>>;
  /** Values that are dates `YYYY-MM-DD`, to be put in as the reader writes dates. */
  readonly dates: Readonly<Record<string, string>>;
  readonly links: readonly WhyLink[];
}

/** Late days charged alike for one reason; those in between may have another. */
export interface WhyGroup {
  readonly reason: Reason;
  readonly charge: Charge;
  readonly days: number;
  readonly from: string;
  readonly through: string;
  /** The days themselves, in their order. */
  readonly runs: readonly LateRun[];
  readonly why: Why;
}

export interface Explanation {
  /** How it stands, in one sentence that names the chief cause. */
  readonly headline: Why;
  /** One sentence for each group of late days, in their order; together they cover every late day once. */
  readonly groups: readonly WhyGroup[];
  /** What else the record says of it: returns, silence, moved dates, an open contest. */
  readonly notes: readonly Why[];
}

export interface Names {
  readonly sides: Readonly<Record<Side, string>>;
  readonly titleOf: (id: string) => string;
}

interface About {
  readonly record: PlanRecord;
  readonly names: Names;
  readonly calendar: Calendar;
  readonly facts: CommitmentFacts;
  readonly judged: CommitmentRecord;
}

const why = (key: WhyKey, values: Why['values'], dates: Why['dates'] = {}, links: readonly WhyLink[] = []): Why => ({
  key,
  values,
  dates,
  links,
});

const heldUpReason = (cause: HeldUp, charge: Charge, { record, facts }: About): Reason => {
  if (charge === 'N') return 'blocker-nobodys';
  if (cause.blocker === null || cause.others === cause.holdDays) return 'hold';
  if (cause.holdDays > 0) return 'hold-and-blocker';
  return record.commitments.get(cause.blocker)!.side === facts.side ? 'blocker-in-turn' : 'blocker';
};

const reasonOf = ({ cause, charge }: LateRun, about: About): Reason =>
  cause.kind === 'held-up' ? heldUpReason(cause, charge, about) : cause.kind;

type Particulars = Pick<Why, 'values' | 'dates' | 'links'>;

/** How the late days came to an end, or that they go on: what there is to say of days that are the owner's own. */
const ended = ({ record, calendar, facts, judged }: About): Particulars => {
  const { id } = facts;
  const day = (at: string): string => localDate(at, calendar.timeZone);
  const at = judged.deliveries.findIndex(({ outcome }) => outcome !== 'returned');
  const delivered = at < 0 ? null : day(facts.deliveries![at]!.on);
  const waived = facts.waivedOn == null || day(facts.waivedOn) > record.asOf ? null : day(facts.waivedOn);
  const due = { due: judged.due };
  if (waived !== null && (delivered === null || waived < delivered))
    return { values: { end: 'waived' }, dates: { ...due, waived }, links: [{ tag: 'waiver', to: 'waiver', id }] };
  if (delivered === null) return { values: { end: 'not-yet' }, dates: due, links: [] };
  return {
    values: { end: 'delivered' },
    dates: { ...due, delivered },
    links: [{ tag: 'delivery', to: 'delivery', id, at }],
  };
};

/** What the sentence about a run says beside its number of days. */
const particulars = ({ cause }: LateRun, about: About): Particulars => {
  const { record, names, calendar, facts } = about;
  const on = (at: string | null | undefined): string => localDate(at!, calendar.timeZone);
  const { id } = facts;
  switch (cause.kind) {
    case 'own':
      return ended(about);
    case 'review': {
      const { on: delivered, decidedOn } = facts.deliveries![cause.delivery]!;
      const link: WhyLink = { tag: 'delivery', to: 'delivery', id, at: cause.delivery };
      return { values: {}, dates: { delivered: on(delivered), returned: on(decidedOn) }, links: [link] };
    }
    case 'relief': {
      const { agreedOn, to } = facts.dueChanges![cause.change]!;
      const link: WhyLink = { tag: 'change', to: 'change', id, at: cause.change };
      return { values: {}, dates: { agreed: on(agreedOn), to: workingDays(calendar).roll(to) }, links: [link] };
    }
    case 'contest': {
      const { settledOn } = facts.contests![cause.contest]!;
      const link: WhyLink = { tag: 'contest', to: 'contest', id, at: cause.contest };
      return { values: {}, dates: { settled: on(settledOn) }, links: [link] };
    }
    case 'held-up': {
      const links: WhyLink[] = cause.holds.map((at) => ({ tag: 'hold', to: 'hold', id, at }));
      const blocker = cause.blocker === null ? undefined : record.commitments.get(cause.blocker);
      const first = facts.holds?.[cause.holds[0] ?? -1];
      if (blocker) links.push({ tag: 'blocking', to: 'commitment', id: blocker.id });
      return {
        values: {
          held: cause.holdDays,
          ...(blocker && {
            blocker: names.titleOf(blocker.id),
            blockerDays: cause.blockerDays,
            blockerLate: blocker.late.total,
          }),
        },
        dates: first ? { since: on(first.from) } : {},
        links,
      };
    }
  }
};

/** Whether days stand in a row: `between` where others lie among them. */
const spanOf = (days: number, from: string, through: string, calendar: Calendar): 'one' | 'row' | 'between' => {
  if (days === 1) return 'one';
  const working = workingDays(calendar);
  return working.count(from, through) + 1 === days ? 'row' : 'between';
};

const groupsOf = (about: About): WhyGroup[] => {
  const { facts, judged, names, calendar } = about;
  const groups = new Map<string, LateRun[]>();
  for (const run of judged.runs) {
    const key = `${run.charge} ${JSON.stringify(run.cause)}`;
    const group = groups.get(key);
    if (group) group.push(run);
    else groups.set(key, [run]);
  }
  return [...groups.values()].map((runs) => {
    const run = runs[0]!;
    const { through } = runs.at(-1)!;
    const days = runs.reduce((sum, one) => sum + one.days, 0);
    const reason = reasonOf(run, about);
    const { values, dates, links } = particulars(run, about);
    const sides = { owner: names.sides[facts.side], other: names.sides[otherSide(facts.side)] };
    const sentence = why(
      `record.why.days.${reason}`,
      {
        ...{ ...values, ...sides, days },
        span: spanOf(days, run.from, through, calendar),
        alone: groups.size === 1 ? 'yes' : 'no',
      },
      { ...dates, from: run.from, through },
      links,
    );
    return { reason, charge: run.charge, days, from: run.from, through, runs, why: sentence };
  });
};

/** A headline about late days: whose they are, and where most of those that are not the owner's come from. */
const lateHeadline = ({ facts, judged, names }: About, groups: readonly WhyGroup[]): Why => {
  const owner = names.sides[facts.side];
  const own = judged.late[facts.side];
  const { total } = judged.late;
  const chief = groups
    .filter(({ reason }) => reason !== 'own')
    .reduce<WhyGroup | null>((most, group) => (most && most.days >= group.days ? most : group), null);
  if (!chief || chief.reason === 'own') return why('record.why.verdict.all-own', { owner, total });
  const more = total - own - chief.days;
  const { values, dates, links } = chief.why;
  return why(`record.why.sum.${chief.reason}`, { ...values, own, total, more }, dates, links);
};

const headlineOf = (about: About, groups: readonly WhyGroup[]): Why => {
  const { facts, judged, names, calendar } = about;
  if (groups.length > 0) return lateHeadline(about, groups);
  const sides = { owner: names.sides[facts.side], other: names.sides[otherSide(facts.side)] };
  const last = judged.deliveries.length - 1;
  const delivered = last < 0 ? {} : { delivered: localDate(facts.deliveries![last]!.on, calendar.timeZone) };
  const link: WhyLink[] = last < 0 ? [] : [{ tag: 'delivery', to: 'delivery', id: facts.id, at: last }];
  switch (judged.verdict) {
    case 'waived':
      return why('record.why.verdict.waived', sides, { waived: localDate(facts.waivedOn!, calendar.timeZone) }, [
        { tag: 'waiver', to: 'waiver', id: facts.id },
      ]);
    case 'in-review':
    case 'kept':
      return why(`record.why.verdict.${judged.verdict}`, sides, { due: judged.due, ...delivered }, link);
    default:
      return why('record.why.verdict.open', sides, { due: judged.due });
  }
};

const notesOf = ({ facts, judged, names, calendar, record }: About): Why[] => {
  const { id } = facts;
  const day = (at: string): string => localDate(at, calendar.timeZone);
  const days = workingDays(calendar);
  const sides = { owner: names.sides[facts.side], other: names.sides[otherSide(facts.side)] };
  const notes: Why[] = [];
  for (const [at, { outcome, on, bySilence }] of judged.deliveries.entries()) {
    const delivered = day(facts.deliveries![at]!.on);
    const links: WhyLink[] = [{ tag: 'delivery', to: 'delivery', id, at }];
    if (outcome === 'returned')
      notes.push(
        why(
          'record.why.note.returned',
          { ...sides, after: days.count(delivered, on!) },
          { delivered, returned: on! },
          links,
        ),
      );
    if (bySilence) notes.push(why('record.why.note.silent-delivery', sides, { delivered, accepted: on! }, links));
  }
  for (const [at, { outcome, on, bySilence }] of judged.holds.entries()) {
    const since = day(facts.holds![at]!.from);
    const links: WhyLink[] = [{ tag: 'hold', to: 'hold', id, at }];
    if (bySilence) notes.push(why('record.why.note.silent-hold', sides, { since, accepted: on! }, links));
    if (outcome === 'refused') notes.push(why('record.why.note.refused-hold', sides, { since, refused: on! }, links));
  }
  if (judged.moves > 0)
    notes.push(
      why('record.why.note.moved', { ...sides, moves: judged.moves }, { first: judged.firstDue, due: judged.due }),
    );
  if (judged.contested) {
    const known = (on: string | null | undefined): boolean => on != null && day(on) <= record.asOf;
    const at = facts.contests!.findIndex(({ on, settledOn }) => known(on) && !known(settledOn));
    const links: WhyLink[] = [{ tag: 'contest', to: 'contest', id, at }];
    notes.push(why('record.why.note.contested', sides, { since: day(facts.contests![at]!.on) }, links));
  }
  return notes;
};

/**
 * Explains commitments of one record: give it the case, what the case was judged to, and the names to call things by; ask it for
 * any id on the record. The sentences are the same for both sides. Undefined for what is not on the record.
 */
export const explainer = (
  facts: RecordCase,
  record: PlanRecord,
  names: Names,
): ((id: string) => Explanation | undefined) => {
  const byId = new Map((facts.commitments ?? []).map((commitment) => [commitment.id, commitment]));
  const calendar = calendarOf(facts.calendar);
  return (id) => {
    const judged = record.commitments.get(id);
    if (!judged) return undefined;
    const about: About = { record, names, calendar, facts: byId.get(id)!, judged };
    const groups = groupsOf(about);
    return { headline: headlineOf(about, groups), groups, notes: notesOf(about) };
  };
};
