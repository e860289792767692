import { otherSide } from '../../domain/access';
import { factAnchor, inPlan, type Fact } from '../../domain/addresses';
import { workingDays } from '../../domain/calendar';
import { dateTimeline, type DateMove } from '../../domain/plan/record-of';
import type { Commitment } from '../../domain/plan/state/commitment';
import type { Plan } from '../../domain/plan/state/plan';
import type { Actor } from '../../domain/plan/state/seat';
import { dayOf, finalDelivery } from '../../domain/plan/work/commitment-state';
import { t, type WordKey } from '../../words';
import { formatDayShort, formatDayShortWithYear } from '../../words/dates';
import { tell, type Sentence } from '../../words/sentence';
import { tellWhy } from '../../words/why';
import { factAddress } from './fact-address';
import { named, type Named } from './people';
import type { Judged } from './record-lines';

/** Somebody's own words about it, and when they said them, as the reader writes dates. */
export interface Quote {
  readonly by: Named;
  /** Nothing where the sentence says the day already. */
  readonly on: string;
  readonly words: string;
}

/** Something both sides should know besides the rate: a sentence, and what either of them said about it. */
export interface Told {
  readonly key: string;
  /** The commitment that it is about; null where it is about none. What is told of one stands in a row. */
  readonly about: { readonly id: string; readonly text: string } | null;
  readonly sentence: Sentence;
  readonly quotes: readonly Quote[];
}

/** What is told of the whole plan, each under a heading of its own, also where there is nothing to tell. */
export type ToldOf = 'reasons' | 'contests' | 'holds' | 'dates' | 'returns' | 'silence' | 'waivers';

/** How one plan's dates, people and commitments are put into sentences. */
export interface Telling {
  date(at: string): string;
  /** `said`: the day that the sentence names. */
  quote(words: { readonly by: Actor; readonly at: string; readonly words: string }, said?: string): Quote;
}

/** Dates carry their year where it is not that of the day the page is shown as of. */
export const tellingOf = (plan: Plan, asOf: string, locale: string): Telling => {
  const date = (at: string): string => {
    const day = dayOf(plan, at);
    return (day.slice(0, 4) === asOf.slice(0, 4) ? formatDayShort : formatDayShortWithYear)(day, locale);
  };
  return {
    date,
    quote: ({ by, at, words }, said) => ({ by: named(plan, by), on: date(at) === said ? '' : date(at), words }),
  };
};

interface About {
  readonly judged: Judged;
  readonly telling: Telling;
  readonly one: Commitment;
  /** The companies' names: whose it is, and the other. */
  readonly sides: { readonly owner: string; readonly other: string };
  /** The commitment by its number and title. */
  readonly about: Told['about'];
  /** A sentence in which `<fact>` leads to the fact. */
  say(key: WordKey, values: Readonly<Record<string, string | number>>, fact: Fact, id: string | number): Sentence;
}

const aboutOf = (judged: Judged, telling: Telling, one: Commitment): About => {
  const { parties, id } = judged.plan;
  const page = inPlan(id, 'commitments', one.id);
  const sides = { owner: parties[one.side], other: parties[otherSide(one.side)] };
  return {
    ...{ judged, telling, one, sides },
    about: { id: one.id, text: `${one.number} ${one.title}` },
    say: (key, values, fact, at) => tell(key, { ...sides, ...values }, { fact: `${page}#${factAnchor(fact, at)}` }),
  };
};

const worded = (quotes: readonly Quote[]): Quote[] => quotes.filter(({ words }) => words !== '');

const reasonsOf = ({ one, about, telling, say }: About): Told[] =>
  one.reasons.map((reason, at) => ({
    key: `${one.id} ${at}`,
    about,
    sentence: say('score.told.reason', { category: t(`work.category.${reason.category}`) }, 'reason', at),
    quotes: [telling.quote(reason)],
  }));

const OFFERED = { stands: 'offerStands', nobody: 'offerNobody' } as const;

const contestsOf = ({ judged: { plan }, one, about, telling, say }: About): Told[] =>
  one.contests.map(({ id, by, at, words, offer, settled }) => ({
    key: id,
    about,
    sentence: say(
      'score.told.contest',
      {
        party: plan.parties[by.side],
        on: telling.date(at),
        state: settled ? settled.outcome : offer ? OFFERED[offer.outcome] : 'open',
        settled: settled ? telling.date(settled.at) : '',
        offerer: offer ? plan.parties[offer.by.side] : '',
      },
      'contest',
      id,
    ),
    quotes: worded([telling.quote({ by, at, words }, telling.date(at)), ...(offer ? [telling.quote(offer)] : [])]),
  }));

/** How long a hold went on: until it was ended, else until there was nothing left to wait for. */
function holdDays({ judged: { plan, record }, one }: About, from: string, until: string | null): number {
  const ends = [until, finalDelivery(one)?.at, one.waivedAt].filter((at) => at != null).map((at) => dayOf(plan, at));
  const last = ends.reduce((first, day) => (day < first ? day : first), record.asOf);
  return workingDays(plan.terms.calendar).count(dayOf(plan, from), last);
}

const holdsOf = (of: About): Told[] =>
  of.one.holds.flatMap((hold, at) => {
    const { judged, one, about, telling, say } = of;
    const standing = judged.record.commitments.get(one.id)!.holds[at];
    if (!standing) return [];
    const { outcome, on, bySilence } = standing;
    const ended = hold.until !== null || one.waivedAt !== null || finalDelivery(one) !== undefined;
    const values = {
      since: telling.date(hold.at),
      state: bySilence ? 'silence' : outcome,
      answered: on === null ? '' : telling.date(on),
      days: holdDays(of, hold.at, hold.until?.at ?? null),
      length: outcome === 'refused' ? 'none' : ended ? 'ended' : 'goes-on',
    };
    return [
      {
        key: hold.id,
        about,
        sentence: say('score.told.hold', values, 'hold', hold.id),
        quotes: worded([
          telling.quote(hold, values.since),
          ...(hold.answer ? [telling.quote(hold.answer, values.answered)] : []),
        ]),
      },
    ];
  });

const returnsOf = ({ judged: { plan, record }, one, about, telling, say }: About): Told[] => {
  const days = workingDays(plan.terms.calendar);
  const returned = one.deliveries.flatMap((delivery, at) => {
    const judged = record.commitments.get(one.id)!.deliveries[at];
    return judged?.outcome === 'returned'
      ? [{ delivery, after: days.count(dayOf(plan, delivery.at), judged.on!) }]
      : [];
  });
  const [first] = returned;
  if (!first) return [];
  const after = returned.map(({ after }) => `${after}`);
  return [
    {
      key: one.id,
      about,
      sentence: say(
        'score.told.return',
        { times: returned.length, after: AND.format(after), last: returned.at(-1)!.after, count: after.length },
        'delivery',
        first.delivery.id,
      ),
      quotes: worded(returned.flatMap(({ delivery: { answer } }) => (answer ? [telling.quote(answer)] : []))),
    },
  ];
};
const AND = new Intl.ListFormat('en', { type: 'conjunction' });

/** What silence accepted, in the words of the account itself. */
const silenceOf = ({ judged: { plan, explained, locale }, one, about }: About): Told[] =>
  explained
    .get(one.id)!
    .notes.filter(({ key }) => key.startsWith('record.why.note.silent-'))
    .map((note, at) => ({
      key: `${one.id} ${at}`,
      about,
      sentence: tellWhy(note, locale, factAddress(plan)),
      quotes: [],
    }));

const waiversOf = ({ judged: { plan }, one, about, telling, say }: About): Told[] =>
  one.waivers.map((waiver) => ({
    key: waiver.id,
    about,
    sentence: say(
      'score.told.waiver',
      {
        party: plan.parties[waiver.by.side],
        on: telling.date(waiver.at),
        state: waiver.state,
        answered: waiver.answer ? telling.date(waiver.answer.at) : '',
      },
      'waiver',
      waiver.id,
    ),
    quotes: worded([
      telling.quote(waiver, telling.date(waiver.at)),
      ...(waiver.answer ? [telling.quote(waiver.answer)] : []),
    ]),
  }));

function dateTold({ judged: { plan }, one, about, telling, say }: About, move: DateMove): Told {
  const on = telling.date(move.askedAt);
  const asked = move.along ? undefined : one.dateProposals.find(({ id }) => id === move.proposal);
  return {
    key: `${one.id} ${move.proposal}`,
    about,
    sentence: say(
      move.along ? 'score.told.date-along' : 'score.told.date',
      {
        party: plan.parties[move.askedBy],
        on,
        from: telling.date(move.from),
        to: telling.date(move.to),
        state: move.as === 're-plan' ? 'replan' : (move.as ?? move.state),
        answered: move.answeredAt === null ? '' : telling.date(move.answeredAt),
        category: asked ? t(`work.category.${asked.category}`) : '',
      },
      'date',
      move.proposal,
    ),
    quotes: worded(asked ? [telling.quote(asked, on), ...(asked.answer ? [telling.quote(asked.answer)] : [])] : []),
  };
}

/** Everything that is told of the whole plan, in the order of the commitments' numbers; of each, dates as they were asked for. */
export function toldOf(judged: Judged): Readonly<Record<ToldOf, readonly Told[]>> {
  const telling = tellingOf(judged.plan, judged.record.asOf, judged.locale);
  const abouts = new Map(judged.commitments.map((one) => [one.id, aboutOf(judged, telling, one)]));
  const ofAll = (of: (one: About) => Told[]): Told[] => [...abouts.values()].flatMap(of);
  const moves = new Map<string, DateMove[]>();
  for (const move of dateTimeline(judged.plan))
    moves.set(move.commitment, [...(moves.get(move.commitment) ?? []), move]);
  return {
    reasons: ofAll(reasonsOf),
    contests: ofAll(contestsOf),
    holds: ofAll(holdsOf),
    dates: ofAll((of) => (moves.get(of.one.id) ?? []).map((move) => dateTold(of, move))),
    returns: ofAll(returnsOf),
    silence: ofAll(silenceOf),
    waivers: ofAll(waiversOf),
  };
}
