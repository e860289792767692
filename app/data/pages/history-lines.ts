import { SIDES, type Side } from '../../domain/access';
import type { PartRef } from '../../domain/plan/commands';
import type { EntryData, EntryKind, LedgerName, WholePlan } from '../../domain/plan/entries';
import type { SignatureGiven } from '../../domain/plan/state/signature';
import type { NamedFile } from '../../domain/plan/state/file';
import { plainAmount } from '../../domain/money';
import { find } from '../../domain/plan/state/things';
import type { Actor } from '../../domain/plan/state/seat';
import type { Plan } from '../../domain/plan/state/plan';
import type { Wording } from '../../domain/plan/state/wording';
import { seen } from '../../domain/plan/written/wording';
import type { Written } from '../../domain/plan/written/written';
import { t } from '../../words';
import { filesShown, type FileShown } from './files';
import { named, type Named } from './people';
import { redLineName } from './red-line';

/** An entry as it stands in a ledger, its words put back; a text that was erased reads so. */
export interface LedgerEntry {
  readonly seq: number;
  readonly ledger: LedgerName;
  readonly at: string;
  readonly by: Actor;
  readonly kind: EntryKind;
  readonly data: unknown;
  /** A text of it was erased. */
  readonly erased?: boolean;
}

/** Whether what is stored is what was written: checked from the first byte to the last. */
export interface ChainMark {
  readonly entries: number;
  readonly whole: boolean;
  /** The first entry that is wrong or missing. */
  readonly wrongAt: number | null;
  /** Of the last entry: whoever kept it can show later that nothing was changed. */
  readonly hash: string;
}

/** One entry in words: the sentence is `history.<kind>`, with these values. */
export interface HistoryLine {
  readonly seq: number;
  readonly ledger: LedgerName;
  readonly at: string;
  readonly who: Named;
  readonly kind: EntryKind;
  readonly values: Readonly<Record<string, string | number>>;
  /** Values of the sentence that are dates, 'YYYY-MM-DD'. */
  readonly dates: Readonly<Record<string, string>>;
  /** What the person wrote; null where they wrote nothing. */
  readonly words: string | null;
  /** The same as it is drawn, where it is a comment or a note. */
  readonly written: Written | null;
  /** Files that the entry names. */
  readonly files: readonly FileShown[];
  readonly erased: boolean;
  /** The path within the plan of what it is about. */
  readonly link: string | null;
}

/** What the things of a plan were called, also those that are no longer in it. */
export type Titles = ReadonlyMap<string, string>;

interface Said {
  readonly values?: Readonly<Record<string, string | number>>;
  readonly dates?: Readonly<Record<string, string>>;
  readonly words?: string | null;
  readonly written?: Written;
  readonly files?: readonly NamedFile[] | undefined;
  readonly link?: string;
}

/** What the companies were called, and since when: the oldest first. */
export type PartyNames = readonly {
  readonly side: Side;
  readonly name: string;
  readonly seq: number;
  readonly at: string;
}[];

interface Naming {
  readonly plan: Plan;
  /** What a company was called when the entry was written; `before`: until then. */
  readonly party: (side: Side, before?: 'before') => string;
  readonly thing: (id: string) => string;
  readonly checkIn: (id: string) => Said;
  readonly part: (part: PartRef) => Said;
}

type On = { readonly commitment: string };

const onCommitment = (data: On, { thing }: Naming, more: Said = {}): Said => ({
  link: `commitments/${data.commitment}`,
  ...more,
  values: { thing: thing(data.commitment), ...more.values },
});
const withWords = (data: On & { readonly words: string }, naming: Naming): Said =>
  onCommitment(data, naming, { words: data.words });
const reworded = (wording: Wording, { plan }: Naming): Said => ({ written: seen(plan, wording, null) });

/** A line of a check-in, with the commitment it is about, if any. */
const aboutLine = (checkIn: string, commitment: string | null, naming: Naming, words: string): Said => {
  const said = naming.checkIn(checkIn);
  return { ...said, values: { ...said.values, thing: commitment === null ? 'none' : naming.thing(commitment) }, words };
};
const bare = (data: On, naming: Naming): Said => onCommitment(data, naming);

const onNotice = ({ notice, words }: { notice: string; words: string }, { plan }: Naming): Said => ({
  values: { number: find(plan.notices, notice)?.number ?? 0 },
  words,
  link: `notices/${notice}`,
});

const atOutcome: Said = { link: 'outcome' };

const signedAs = ({ name, position, onBehalfOf }: SignatureGiven) => ({
  name,
  position: position || 'none',
  principal: onBehalfOf?.name ?? 'none',
});

const whole = ({ commitments }: WholePlan): Said => ({ values: { count: commitments.length }, link: 'text' });

/** What each kind of entry puts into its sentence. */
const SAYS: { readonly [K in EntryKind]: (data: EntryData[K], naming: Naming) => Said } = {
  'plan.started': whole,
  'plan.proposed': whole,
  'plan.renamed': ({ title }) => ({ values: { title } }),
  'plan.withdrawn': ({ words, keepUntil }) => ({
    values: { kept: keepUntil ? 'yes' : 'no' },
    dates: keepUntil ? { until: keepUntil } : {},
    words,
  }),
  'plan.closed': ({ how, keepUntil, words }) => ({
    values: { how },
    dates: { until: keepUntil },
    words: words || null,
  }),
  'terms.put': () => ({ link: 'text' }),
  'goal.put': ({ goal }) => ({ values: { thing: goal.title }, link: 'text' }),
  'expectation.put': ({ expectation }) => ({ values: { thing: expectation.title }, link: 'text' }),
  'commitment.put': ({ id, number, content }) => ({
    values: { thing: `${number} ${content.title}` },
    dates: { due: content.due },
    link: `commitments/${id}`,
  }),
  'player.put': ({ player }) => ({ values: { name: player.name } }),
  'player.removed': ({ id }, { thing }) => ({ values: { name: thing(id) } }),
  'player.heard': ({ id, view, moment = 'start' }, { thing }) => ({
    values: { name: thing(id), moment },
    words: view,
  }),
  'part.agreed': ({ part, of }, naming) => {
    const said = naming.part(part);
    return { ...said, values: { ...said.values, of: of ? naming.plan.parties[of] : 'none' } };
  },
  'part.declined': ({ part, words }, naming) => ({ ...naming.part(part), words }),
  'part.removed': ({ part }, naming) => naming.part(part),
  'amendment.opened': ({ words }) => ({ words, link: 'text' }),
  'amendment.dropped': ({ words }) => ({ words, link: 'text' }),
  'version.frozen': ({ number, hash }) => ({
    values: { number, hash: hash.slice(0, 12) },
    link: `versions/${number}`,
  }),
  'version.signed': ({ number, name, position, consent, onBehalfOf }) => ({
    values: { number, name, position: position || 'none', principal: onBehalfOf?.name ?? 'none' },
    words: consent,
  }),
  'version.in-force': ({ number, checkIns, dropped }) => ({
    values: { number, count: checkIns.length, dropped: dropped.length },
  }),
  'version.sent-back': ({ number, words }) => ({ values: { number }, words }),
  'seat.opened': ({ name, role, side }, { party }) => ({ values: { name, role, party: party(side) } }),
  'seat.role-changed': ({ seat, role }, { plan }) => ({ values: { name: find(plan.seats, seat)?.name ?? '', role } }),
  'seat.closed': ({ seat }, { plan }) => ({ values: { name: find(plan.seats, seat)?.name ?? '' } }),
  'person.erased': ({ seat }, { plan, party }) => ({
    values: { party: party(find(plan.seats, seat)?.side ?? 'vendor') },
  }),
  'commitment.handed-over': (data, naming) => {
    const nameOf = (seat: string) => find(naming.plan.seats, seat)?.name ?? '';
    return onCommitment(data, naming, { values: { from: nameOf(data.from), to: nameOf(data.to) } });
  },
  'party.renamed': ({ side, name, words }, { party }) => ({
    values: { name, was: party(side, 'before') || 'none' },
    words,
  }),
  'delegate.named': ({ to, from, until }, { plan }) => ({
    values: { name: find(plan.seats, to)?.name ?? '' },
    dates: { from, until },
  }),
  'delegate.ended': ({ id }, { plan }) => {
    const one = find(plan.delegations, id);
    const nameOf = (seat: string | undefined) => (seat && find(plan.seats, seat)?.name) || '';
    return { values: { name: nameOf(one?.to), principal: nameOf(one?.of) } };
  },
  'delivery.made': (data, naming) => onCommitment(data, naming, { words: data.note, files: data.files }),
  'delivery.accepted': withWords,
  'delivery.returned': withWords,
  'date.proposed': (data, naming) => ({
    ...withWords(data, naming),
    values: { ...withWords(data, naming).values, along: data.along.length },
    dates: { to: data.to },
  }),
  'date.agreed': (data, naming) => {
    const asked = find(naming.plan.commitments, data.commitment)?.dateProposals.find(({ id }) => id === data.proposal);
    const said = withWords(data, naming);
    return {
      ...said,
      values: { ...said.values, along: data.along.length },
      dates: asked ? { to: asked.to } : {},
    };
  },
  'date.declined': withWords,
  'date.withdrawn': bare,
  'hold.said': withWords,
  'hold.accepted': withWords,
  'hold.refused': withWords,
  'hold.ended': bare,
  'contest.opened': withWords,
  'contest.offered': (data, naming) =>
    onCommitment(data, naming, { values: { outcome: data.outcome }, words: data.words }),
  'contest.settled': (data, naming) => onCommitment(data, naming, { values: { outcome: data.outcome } }),
  'waiver.proposed': withWords,
  'waiver.agreed': withWords,
  'waiver.declined': withWords,
  'waiver.withdrawn': bare,
  'reason.given': (data, naming) =>
    onCommitment(data, naming, { values: { category: t(`work.category.${data.category}`) }, words: data.words }),
  'comment.made': (data, naming) => onCommitment(data, naming, reworded(data, naming)),
  'comment.edited': (data, naming) => onCommitment(data, naming, reworded(data, naming)),
  'half.in': ({ checkIn }, naming) => naming.checkIn(checkIn),
  'check-in.started': ({ checkIn }, naming) => naming.checkIn(checkIn),
  'check-in.opened': ({ checkIn }, naming) => naming.checkIn(checkIn),
  'check-in.minuted': ({ checkIn, decisions }, naming) => ({
    ...naming.checkIn(checkIn),
    words: decisions.map(({ words }) => words).join('\n') || null,
  }),
  'check-in.acknowledged': ({ checkIn, words }, naming) => ({ ...naming.checkIn(checkIn), words }),
  'check-in.corrected': ({ checkIn, words }, naming) => ({ ...naming.checkIn(checkIn), words }),
  'check-in.called-off': ({ checkIn, words }, naming) => ({ ...naming.checkIn(checkIn), words }),
  'check-in.moved': ({ checkIn, on, words }, naming) => {
    const said = naming.checkIn(checkIn);
    return { ...said, dates: { to: on }, words };
  },
  'addition.made': ({ checkIn, commitment, words }, naming) => aboutLine(checkIn, commitment, naming, words),
  'addition.taken-back': ({ checkIn }, naming) => naming.checkIn(checkIn),
  'decision.noted': ({ checkIn, commitment, words }, naming) => aboutLine(checkIn, commitment, naming, words),
  'decision.changed': ({ checkIn, words }, naming) => ({ ...naming.checkIn(checkIn), words }),
  'decision.removed': ({ checkIn }, naming) => naming.checkIn(checkIn),
  'attendance.noted': ({ checkIn, name, there }, naming) => {
    const said = naming.checkIn(checkIn);
    return { ...said, values: { ...said.values, name, there: there ? 'yes' : 'no' } };
  },
  'notice.given': ({ id, number, items, words, cureBy, onBehalfOf }) => ({
    values: { number, count: items.length, principal: onBehalfOf?.name ?? 'none' },
    dates: { by: cureBy },
    words,
    link: `notices/${id}`,
  }),
  'notice.acknowledged': (data, naming) => onNotice(data, naming),
  'notice.withdrawn': (data, naming) => onNotice(data, naming),
  'half.given': ({ checkIn, half }, naming) => ({ ...naming.checkIn(checkIn), words: half.words }),
  'note.written': ({ about, ...wording }, naming) => ({
    values: { about: about === null ? 'plan' : 'thing', thing: about === null ? '' : naming.thing(about) },
    ...reworded(wording, naming),
    link: about === null ? 'notes' : `commitments/${about}`,
  }),
  'note.edited': (data, naming) => ({ ...reworded(data, naming), link: 'notes' }),
  'agreement.given': ({ agrees, words }) => ({
    values: { agrees: agrees ? 'yes' : 'no' },
    words,
    link: 'fit/agreement',
  }),
  'agreement.passed': ({ people }) => ({ values: { count: people.length }, link: 'fit/agreement' }),
  'note.removed': () => ({ link: 'notes' }),
  // Neither number nor words: whoever has not answered yet is not led by what others said, here as little as in the fit room.
  'fit.assessed': ({ question }) => ({
    values: { question: t(`fit.q.${question}`) },
    link: `fit/questions/${question}`,
  }),
  'cost.put': ({ rev, cost: { kind, amount, currency, on, words } }) => ({
    values: {
      again: rev > 1 ? 'yes' : 'no',
      kind: t(`fit.kind.${kind}`),
      amount: `${currency} ${plainAmount(amount, currency)}`,
    },
    dates: { on },
    words,
    link: 'fit/costs',
  }),
  'cost.removed': () => ({ link: 'fit/costs' }),
  'flag.put': ({ rev, flag: { kind, on, words, note } }) => ({
    values: { again: rev > 1 ? 'yes' : 'no', kind: t(`fit.flag.kind.${kind}`) },
    dates: { on },
    words: [words, note].filter(Boolean).join('\n\n'),
    link: 'fit/flags',
  }),
  'flag.settled': ({ on }) => ({
    values: { settled: on === null ? 'no' : 'yes' },
    dates: on === null ? {} : { on },
    link: 'fit/flags',
  }),
  'flag.removed': () => ({ link: 'fit/flags' }),
  'transition.item-put': ({ content }) => ({
    values: { title: content.title },
    words: content.words,
    link: 'transition',
  }),
  'transition.item-removed': ({ id }, { thing }) => ({ values: { thing: thing(id) }, link: 'transition' }),
  'transition.item-restored': ({ id }, { thing }) => ({ values: { thing: thing(id) }, link: 'transition' }),
  'transition.review-asked': ({ reviewer, dueOn }, { plan }) => ({
    values: { name: find(plan.seats, reviewer)?.name ?? '' },
    dates: { due: dueOn },
    link: 'transition',
  }),
  'transition.review-withdrawn': () => ({ link: 'transition' }),
  'transition.reviewed': ({ answer, words }) => ({ values: { answer }, words, link: 'transition' }),
  'transition.conversation-held': ({ on, words }, { plan }) => ({
    values: { customer: plan.parties.customer },
    dates: { on },
    words,
    link: 'transition/conversation',
  }),
  'transition.shared-unreviewed': ({ words }) => ({ words, link: 'transition' }),
  'transition.letter-drafted': ({ words }) => ({ words, link: 'transition/letter' }),
  'transition.shared': ({ items }) => ({ values: { count: items.length }, link: 'transition' }),
  'transition.added': ({ items }) => ({ values: { count: items.length }, link: 'transition' }),
  'transition.answered': ({ words }) => ({ words, link: 'transition' }),
  'letter.sent': ({ name, onBehalfOf, words }) => ({
    values: { name, principal: onBehalfOf?.name ?? 'none' },
    words,
    link: 'transition/letter',
  }),
  'outcome.opened': ({ ground, redLine, ownLine, votesBy, words, laidAside }) => ({
    ...atOutcome,
    values: {
      ground: t(`outcome.ground.${ground}`),
      redLine: redLineName({ redLine, ...(ownLine && { ownLine }) }) ?? 'none',
      laidAside: laidAside ?? 'none',
    },
    dates: { votesBy },
    words,
  }),
  'vote.given': ({ vote }) => ({ ...atOutcome, values: { choice: vote.choice }, words: vote.words }),
  'vote.in': () => atOutcome,
  'voting.closed': () => atOutcome,
  'votes.opened': () => atOutcome,
  'outcome.overridden': ({ missing, words, onBehalfOf }) => ({
    ...atOutcome,
    values: { count: missing.length, principal: onBehalfOf?.name ?? 'none' },
    words,
  }),
  'outcome.proposed': ({ choice, words, stays, end, signature, hash }) => ({
    ...atOutcome,
    values: { ...signedAs(signature), choice, hash: hash.slice(0, 12), extended: end === null ? 'no' : 'yes' },
    dates: end === null ? {} : { end },
    words: [words, stays.words].filter(Boolean).join('\n\n'),
  }),
  'outcome.signed': ({ signature, hash }) => ({
    ...atOutcome,
    values: { ...signedAs(signature), hash: hash.slice(0, 12) },
  }),
  'outcome.answered': ({ words, onBehalfOf }) => ({
    ...atOutcome,
    values: { how: words === '' ? 'acknowledged' : 'reply', principal: onBehalfOf?.name ?? 'none' },
    words,
  }),
  'outcome.concluded': () => atOutcome,
  'outcome.withdrawn': ({ words }) => ({ ...atOutcome, words }),
  'outcome.decided': ({ outcome, decision }, { plan }) => {
    const found = find(plan.outcomes, outcome)?.decisions.find(({ id }) => id === decision);
    return { ...atOutcome, values: { choice: found?.choice ?? 'none' } };
  },
};

type Title = readonly [id: string, title: string];

const titlesOfWhole = ({ goals, expectations, commitments, players }: WholePlan): readonly Title[] => [
  ...[...goals, ...expectations].map(({ id, title }): Title => [id, title]),
  ...commitments.map(({ id, number, title }): Title => [id, `${number} ${title}`]),
  ...players.map(({ id, name }): Title => [id, name]),
];

/** The kinds of entry that name something, and what they name. */
const TITLES: { readonly [K in EntryKind]?: (data: EntryData[K]) => readonly Title[] } = {
  'plan.started': titlesOfWhole,
  'plan.proposed': titlesOfWhole,
  'goal.put': ({ id, goal }) => [[id, goal.title]],
  'expectation.put': ({ id, expectation }) => [[id, expectation.title]],
  'commitment.put': ({ id, number, content }) => [[id, `${number} ${content.title}`]],
  'player.put': ({ id, player }) => [[id, player.name]],
  'transition.item-put': ({ id, content }) => [[id, content.title]],
};

/** What everything in these entries was called, the last name last. */
export function titlesOf(entries: readonly LedgerEntry[]): Titles {
  const titles = new Map<string, string>();
  for (const { kind, data } of entries) {
    // What stands in a ledger as this kind was written as this kind.
    const named: ((data: never) => readonly Title[]) | undefined = TITLES[kind];
    if (named) for (const [id, title] of named(data as never)) titles.set(id, title);
  }
  return titles;
}

/** What the companies of a plan were called by these entries, the oldest first. */
export const partyNamesOf = (entries: readonly LedgerEntry[]): PartyNames =>
  entries.flatMap(({ seq, at, kind, data }): PartyNames => {
    if (kind === 'party.renamed') return [{ ...(data as EntryData['party.renamed']), seq, at }];
    if (kind !== 'plan.started' && kind !== 'plan.proposed') return [];
    const { parties } = data as WholePlan;
    return SIDES.map((side) => ({ side, name: parties[side], seq, at }));
  });

/** The name at an entry, or before it; of a plan whose names are not told here the one of now, and none before it. */
function partyAt(plan: Plan, names: PartyNames, at: Pick<LedgerEntry, 'seq' | 'at'>): Naming['party'] {
  return (side, before) => {
    const of = names.filter((one) => one.side === side);
    const found = of.findLast((one) => one.at < at.at || (one.at === at.at && (before ? one.seq < at.seq : true)));
    return found?.name ?? (before ? '' : (of[0]?.name ?? plan.parties[side]));
  };
}

function namingOf(plan: Plan, titles: Titles): Omit<Naming, 'party'> {
  const thing = (id: string): string => {
    const one = find(plan.commitments, id);
    return one ? `${one.number} ${one.title}` : (titles.get(id) ?? find(plan.players, id)?.name ?? '');
  };
  return {
    plan,
    thing,
    checkIn: (id) => {
      const one = find(plan.checkIns, id);
      return { values: { number: one?.number ?? 0 }, dates: one ? { on: one.on } : {}, link: `check-ins/${id}` };
    },
    part: (part) =>
      part.type === 'terms'
        ? { values: { type: 'terms', thing: '' }, link: 'text' }
        : {
            values: { type: part.type, thing: thing(part.id) },
            link: part.type === 'commitment' && find(plan.commitments, part.id) ? `commitments/${part.id}` : 'text',
          },
  };
}

/** Entries in words, in the order given. `names`: what the companies were called when each was written. */
export function historyLines(
  plan: Plan,
  entries: readonly LedgerEntry[],
  titles: Titles,
  names: PartyNames = [],
): HistoryLine[] {
  const called = namingOf(plan, titles);
  return entries.map(({ seq, ledger, at, by, kind, data, erased = false }) => {
    const says: (data: never, naming: Naming) => Said = SAYS[kind];
    const naming = { ...called, party: partyAt(plan, names, { seq, at }) };
    const { values = {}, dates = {}, words, written, files, link } = says(data as never, naming);
    return {
      seq,
      ledger,
      at,
      // An administrator has no seat here, by whose name they were known.
      who: by.role === 'admin' ? { name: t('history.admin'), side: by.side } : named(plan, by),
      kind,
      values,
      dates,
      words: words || null,
      written: written ?? null,
      files: filesShown(files),
      erased,
      link: link ?? null,
    };
  });
}
