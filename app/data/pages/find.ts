import type { Side } from '../../domain/access';
import { inPlan, noteAnchor } from '../../domain/addresses';
import type { Plan } from '../../domain/plan/state/plan';
import { excerptOf } from '../../domain/plan/written/excerpt';
import { t } from '../../words';
import { typedIn } from './typed-in';

/** What can be found, in the order in which it is shown. */
export const GROUPS = ['plans', 'commitments', 'people', 'goals', 'notes', 'fit'] as const;
export type Group = (typeof GROUPS)[number];

/** One thing that was found. */
export interface Found {
  readonly title: string;
  /** What says more of it: a position, an owner. */
  readonly more: string;
  /** The plan it is in; for a plan, the companies. */
  readonly where: string;
  readonly to: string;
  /** The side that alone sees it: a private note, what stands in a fit room. */
  readonly only: string | null;
}

export interface FoundGroup {
  readonly group: Group;
  readonly found: readonly Found[];
  /** There is more of it than is shown. */
  readonly more: boolean;
}

export interface FindView {
  readonly q: string;
  /** The one group that is shown whole; null for some of each. */
  readonly only: Group | null;
  readonly groups: readonly FoundGroup[];
}

/** How many of each group are shown, and of one that is asked for alone. */
const SOME = 6;
const MANY = 100;

/** What is asked for: shorter words than this find everything. */
export const SHORTEST = 2;

export interface Finding {
  readonly q: string;
  readonly only: Group | null;
  readonly most: number;
}

/** Reads what the address asks for. */
export function findingOf(search: URLSearchParams): Finding {
  const only = GROUPS.find((group) => group === search.get('in')) ?? null;
  return { q: typedIn(search, 'q', 100), only, most: only ? MANY : SOME };
}

/** What is looked for, word by word. */
export const wordsOf = (q: string): string[] => q.split(/\s+/).filter(Boolean);

/** A row as the database finds it. `id` is the thing's own. */
export interface FoundRow {
  readonly group: Group;
  readonly plan: string;
  readonly id: string;
  /** Of what is private to a side, all its words. */
  readonly title: string;
  readonly more: string;
  readonly plan_title: string;
  readonly parties: Plan['parties'];
  readonly side: Side | null;
}

const TO: Readonly<Record<Group, (row: FoundRow) => string>> = {
  plans: ({ plan }) => inPlan(plan),
  commitments: ({ plan, id }) => inPlan(plan, 'commitments', id),
  people: ({ plan }) => inPlan(plan, 'people'),
  goals: ({ plan, id }) => `${inPlan(plan, 'text')}#goal-${id}`,
  notes: ({ plan, id }) => `${inPlan(plan, 'notes')}#${noteAnchor(id)}`,
  /** `id` is the way within the room. */
  fit: ({ plan, id }) => `${inPlan(plan, 'fit')}/${id}`,
};

/** What of a fit room can be found. */
type InFit = 'cost' | 'flag' | 'answer';

const isPrivate = (group: Group): boolean => group === 'notes' || group === 'fit';

/** What was found, by what it is. `rows` are at most one more of each group than are shown. */
export function findView({ q, only, most }: Finding, rows: readonly FoundRow[]): FindView {
  const sought = wordsOf(q);
  const groups = GROUPS.flatMap((group): FoundGroup[] => {
    const of = rows.filter((row) => row.group === group);
    const found = of.slice(0, most).map((row): Found => {
      const { title, more, plan_title, parties, side } = row;
      return {
        title: isPrivate(group) ? excerptOf(title, sought) : title,
        more: group === 'fit' ? t(`find.fit.${more as InFit}`) : more,
        where: group === 'plans' ? `${parties.vendor} · ${parties.customer}` : plan_title,
        to: TO[group](row),
        only: isPrivate(group) && side ? parties[side] : null,
      };
    });
    return found.length > 0 ? [{ group, found, more: of.length > most }] : [];
  });
  return { q, only, groups };
}
