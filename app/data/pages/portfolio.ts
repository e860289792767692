import type { Side } from '../../domain/access';
import type { Summary } from '../../domain/plan/portfolio/summary';
import { STAGES, type Plan, type Stage } from '../../domain/plan/state/plan';
import { typedIn } from './typed-in';

/** What the list can be sorted by. */
export const SORTS = ['risk', 'check-in', 'end', 'with', 'title', 'vendor', 'customer'] as const;
export type Sort = (typeof SORTS)[number];

/** Whom the reader's plans can be stuck on, as they see it. */
export const STUCK_ON = ['us', 'them', 'neither', 'none'] as const;
export type StuckOn = (typeof STUCK_ON)[number];

/** What is narrowed to; an empty one takes all. */
export interface PortfolioNarrowing {
  /** In the title or the other side's name. */
  readonly q: string;
  /** `current`: all that are neither closed nor withdrawn. */
  readonly state: Stage | 'current' | 'all';
  readonly stuck: StuckOn | '';
  /** The other side's name. */
  readonly with: string;
  /** Plans that the reader answers for, as their side's lead or executive. */
  readonly part: 'lead' | '';
  readonly sort: Sort;
  /** How many of the list are shown. */
  readonly shown: number;
}

/** A plan in the list. */
export interface PortfolioRow {
  readonly id: string;
  readonly title: string;
  readonly parties: Plan['parties'];
  readonly you: Side;
  readonly state: Stage;
  /** Null for a draft, and for a plan that is being counted. */
  readonly summary: Omit<Summary, 'until' | 'reasons'> | null;
  /** Why it needs a look, the weightiest first, in sentences. */
  readonly why: readonly string[];
  /** Its figures are of an earlier day or state, and being made anew. */
  readonly behind: boolean;
  /** What is longest late. */
  readonly stuck: { readonly number: string; readonly title: string } | null;
}

export interface PortfolioView {
  readonly narrowing: PortfolioNarrowing;
  readonly rows: readonly PortfolioRow[];
  /** How many there are of each state, all else being narrowed as it is. */
  readonly counts: Readonly<Partial<Record<Stage, number>>>;
  /** How many the narrowing leaves, and how many plans the reader sits in. */
  readonly found: number;
  readonly all: number;
  /** The names of the other sides; empty where they are too many to choose from. */
  readonly others: readonly string[];
  /** How many plans still have figures of before. */
  readonly behind: number;
  /** Of all that the reader's plans were when it was read. */
  readonly stamp: string;
}

/** So many are shown at first, and so many more with each asking. */
export const PAGE = 50;
export const MOST_SHOWN = 1000;

/** How many more can be shown than are: null where these are all, 0 where no more are shown on one page. */
export const moreOf = (shown: number, found: number): number | null =>
  shown === 0 || shown >= found ? null : Math.min(PAGE, found - shown, MOST_SHOWN - shown);

const ONE_OF = <T extends string>(of: readonly T[], text: string | null): T | undefined =>
  of.find((one) => one === text);

/** Reads what the address narrows the list to; what it does not know it leaves out. */
export function portfolioNarrowing(search: URLSearchParams): PortfolioNarrowing {
  const shown = Number(search.get('shown') ?? PAGE);
  return {
    q: typedIn(search, 'q', 100),
    state: ONE_OF([...STAGES, 'all'] as const, search.get('state')) ?? 'current',
    stuck: ONE_OF(STUCK_ON, search.get('stuck')) ?? '',
    with: typedIn(search, 'with', 200),
    part: search.get('part') === 'lead' ? 'lead' : '',
    sort: ONE_OF(SORTS, search.get('sort')) ?? 'risk',
    shown: Number.isInteger(shown) ? Math.min(Math.max(shown, PAGE), MOST_SHOWN) : PAGE,
  };
}

const AT_FIRST = portfolioNarrowing(new URLSearchParams());

/** The address of the list, or of its file, narrowed so; what stands by itself is left out of it. */
export function portfolioAddress(
  narrowing: PortfolioNarrowing,
  change: Partial<PortfolioNarrowing> = {},
  at = '/portfolio',
): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...narrowing, ...change }))
    if (value !== AT_FIRST[name as keyof PortfolioNarrowing]) search.set(name, String(value));
  const query = search.toString();
  return query ? `${at}?${query}` : at;
}

/** Whether anything but the order and the state narrows the list. */
export const isNarrowed = ({ q, stuck, with: other, part }: PortfolioNarrowing): boolean =>
  q !== '' || stuck !== '' || other !== '' || part !== '';
