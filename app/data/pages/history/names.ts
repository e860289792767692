import { SIDES, type Side } from '../../../domain/access';
import type { EntryData, EntryKind, WholePlan } from '../../../domain/plan/entries';
import type { Plan } from '../../../domain/plan/state/plan';
import { find } from '../../../domain/plan/state/things';
import type { LedgerEntry } from './ledger-entry';
import type { Naming } from './said';

/** What the things of a plan were called, also those that are no longer in it. */
export type Titles = ReadonlyMap<string, string>;

/** What the companies were called, and since when: the oldest first. */
export type PartyNames = readonly {
  readonly side: Side;
  readonly name: string;
  readonly seq: number;
  readonly at: string;
}[];

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
export function partyAt(plan: Plan, names: PartyNames, at: Pick<LedgerEntry, 'seq' | 'at'>): Naming['party'] {
  return (side, before) => {
    const of = names.filter((one) => one.side === side);
    const found = of.findLast((one) => one.at < at.at || (one.at === at.at && (before ? one.seq < at.seq : true)));
    return found?.name ?? (before ? '' : (of[0]?.name ?? plan.parties[side]));
  };
}

/** What everything of a plan is called; a company is called as at each entry. */
export function namingOf(plan: Plan, titles: Titles): Omit<Naming, 'party'> {
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
