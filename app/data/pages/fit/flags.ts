import { may } from '../../../domain/access';
import {
  RED_FLAG_KINDS,
  type FlagContent,
  type RedFlag,
  type RedFlagKind,
  type Severity,
} from '../../../domain/plan/state/fit';
import type { RedLine } from '../../../domain/plan/state/outcome';
import type { Plan, PrivatePlan } from '../../../domain/plan/state/plan';
import type { Seat } from '../../../domain/plan/state/seat';
import { find } from '../../../domain/plan/state/things';
import { t } from '../../../words';
import type { Lines } from '../../../words/lines';
import { named } from '../people';
import { roomOf, type Room } from './room';

/** What the list is narrowed to; an empty one takes all. */
export interface FlagNarrowing {
  readonly kind: RedFlagKind | '';
  readonly state: 'open' | 'settled' | '';
}

/** What an address asks of the list; whatever it cannot mean counts as not asked. */
export function flagNarrowing(search: URLSearchParams): FlagNarrowing {
  const state = search.get('state');
  return {
    kind: RED_FLAG_KINDS.find((kind) => kind === search.get('kind')) ?? '',
    state: state === 'open' || state === 'settled' ? state : '',
  };
}

/** Flags of what no side has to bear until a time frame is over, and the red line that is named when the outcome is opened at once. */
const RED_LINE_OF: Readonly<Partial<Record<RedFlagKind, RedLine>>> = {
  abuse: 'abuse',
  security: 'security',
  'data-protection': 'law',
};

export interface FlagView {
  readonly id: string;
  readonly rev: number;
  readonly kind: RedFlagKind;
  readonly severity: Severity;
  readonly on: string;
  /** The red line it is of: the outcome can be opened on it. Null for none. */
  readonly redLine: RedLine | null;
  readonly words: string;
  readonly note: string;
  readonly settledOn: string | null;
  readonly who: string;
  readonly at: string;
}

export interface FlagsView extends Room {
  readonly narrowing: FlagNarrowing;
  /** The newest first. */
  readonly flags: readonly FlagView[];
  readonly all: number;
  /** Whether the reader can open the outcome on a red line. */
  readonly mayOpen: boolean;
}

const flagView = (plan: Plan, flag: RedFlag): FlagView => {
  const { id, rev, kind, severity, on, words, note, settledOn, by, at } = flag;
  return {
    ...{ id, rev, kind, severity, on, words, note, settledOn, at },
    redLine: RED_LINE_OF[kind] ?? null,
    who: named(plan, by).name,
  };
};

/** What a side keeps in mind of the other, as its leads and executives see it. */
export function flagsView(plan: Plan, seat: Seat, { flags }: PrivatePlan, narrowing: FlagNarrowing): FlagsView {
  const { kind, state } = narrowing;
  const mayOpen = plan.stage === 'running' && !plan.withdrawn && may(seat, 'open-outcome-early');
  const all = Object.values(flags).sort((a, b) => b.on.localeCompare(a.on) || b.at.localeCompare(a.at));
  const asked = all.filter(
    (flag) => (kind === '' || flag.kind === kind) && (state === '' || (flag.settledOn === null) === (state === 'open')),
  );
  return {
    ...roomOf(plan, seat),
    narrowing,
    flags: asked.map((flag) => flagView(plan, flag)),
    all: all.length,
    mayOpen,
  };
}

/** How many are open, and how many settled. */
export function flagCounts({ flags }: PrivatePlan): { readonly open: number; readonly settled: number } {
  const all = Object.values(flags);
  const open = all.filter(({ settledOn }) => settledOn === null).length;
  return { open, settled: all.length - open };
}

export interface OneFlagView extends Room {
  /** Null for one that is added. */
  readonly flag: FlagView | null;
  readonly values: Readonly<Record<string, string>>;
  readonly today: string;
}

/** One flag to be changed or settled, or with 'new' one to be added; null where it is not there, or nothing is kept any more. */
export function oneFlagView(plan: Plan, seat: Seat, own: PrivatePlan, id: string, today: string): OneFlagView | null {
  const room = roomOf(plan, seat);
  const flag = find(own.flags, id);
  if (!room.mayWrite || (!flag && id !== 'new')) return null;
  const values: Readonly<Record<string, string>> = flag
    ? { kind: flag.kind, on: flag.on, severity: `${flag.severity}`, words: flag.words, note: flag.note }
    : { on: today };
  return { ...room, flag: flag ? flagView(plan, flag) : null, values, today };
}

/** A flag in lines, for whoever is told that somebody else changed it too. */
export const flagLines = (flag: FlagContent): Lines => [
  [t('fit.flag.kind'), t(`fit.flag.kind.${flag.kind}`)],
  [t('fit.flag.on'), flag.on],
  [t('fit.flag.severity'), t(`fit.flag.severity.${flag.severity}`)],
  [t('fit.flag.words'), flag.words],
  [t('fit.flag.note'), flag.note],
];
