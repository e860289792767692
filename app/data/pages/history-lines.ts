import type { PartRef } from '../../domain/plan/commands';
import type { EntryData, EntryKind, LedgerName, WholePlan } from '../../domain/plan/entries';
import type { NamedFile } from '../../domain/plan/state/file';
import { find } from '../../domain/plan/state/things';
import type { Actor } from '../../domain/plan/state/seat';
import type { Plan } from '../../domain/plan/state/plan';
import type { Wording } from '../../domain/plan/state/wording';
import { seen } from '../../domain/plan/written/wording';
import type { Written } from '../../domain/plan/written/written';
import { t } from '../../words';
import { filesShown, type FileShown } from './files';
import { named, type Named } from './people';

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

interface Naming {
  readonly plan: Plan;
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

const whole = ({ commitments }: WholePlan): Said => ({ values: { count: commitments.length }, link: 'text' });

/** What each kind of entry puts into its sentence. */
const SAYS: { readonly [K in EntryKind]: (data: EntryData[K], naming: Naming) => Said } = {
  'plan.started': whole,
  'plan.proposed': whole,
  'plan.renamed': ({ title }) => ({ values: { title } }),
  'plan.withdrawn': ({ words }) => ({ words }),
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
  'player.heard': ({ id, view }, { thing }) => ({ values: { name: thing(id) }, words: view }),
  'part.agreed': ({ part }, naming) => naming.part(part),
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
  'seat.opened': ({ name, role, side }, { plan }) => ({ values: { name, role, party: plan.parties[side] } }),
  'seat.role-changed': ({ seat, role }, { plan }) => ({ values: { name: find(plan.seats, seat)?.name ?? '', role } }),
  'seat.closed': ({ seat }, { plan }) => ({ values: { name: find(plan.seats, seat)?.name ?? '' } }),
  'person.erased': ({ seat }, { plan }) => ({
    values: { party: plan.parties[find(plan.seats, seat)?.side ?? 'vendor'] },
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
  'half.given': ({ checkIn, half }, naming) => ({ ...naming.checkIn(checkIn), words: half.words }),
  'note.written': ({ about, ...wording }, naming) => ({
    values: { about: about === null ? 'plan' : 'thing', thing: about === null ? '' : naming.thing(about) },
    ...reworded(wording, naming),
    link: about === null ? 'notes' : `commitments/${about}`,
  }),
  'note.edited': (data, naming) => ({ ...reworded(data, naming), link: 'notes' }),
  'note.removed': () => ({ link: 'notes' }),
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

function namingOf(plan: Plan, titles: Titles): Naming {
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

/** Entries in words, in the order given. */
export function historyLines(plan: Plan, entries: readonly LedgerEntry[], titles: Titles): HistoryLine[] {
  const naming = namingOf(plan, titles);
  return entries.map(({ seq, ledger, at, by, kind, data, erased = false }) => {
    const says: (data: never, naming: Naming) => Said = SAYS[kind];
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
