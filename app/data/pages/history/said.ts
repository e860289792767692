import type { Side } from '../../../domain/access';
import type { PartRef } from '../../../domain/plan/commands';
import type { EntryData, EntryKind } from '../../../domain/plan/entries';
import type { NamedFile } from '../../../domain/plan/state/file';
import type { Plan } from '../../../domain/plan/state/plan';
import type { Wording } from '../../../domain/plan/state/wording';
import { seen } from '../../../domain/plan/written/wording';
import type { Written } from '../../../domain/plan/written/written';

/** What an entry puts into its line. */
export interface Said {
  readonly values?: Readonly<Record<string, string | number>>;
  readonly dates?: Readonly<Record<string, string>>;
  readonly words?: string | null;
  readonly written?: Written;
  readonly files?: readonly NamedFile[] | undefined;
  readonly link?: string;
}

/** What things and companies are called, for whoever tells of them. */
export interface Naming {
  readonly plan: Plan;
  /** What a company was called when the entry was written; `before`: until then. */
  readonly party: (side: Side, before?: 'before') => string;
  readonly thing: (id: string) => string;
  readonly checkIn: (id: string) => Said;
  readonly part: (part: PartRef) => Said;
}

/** The kinds of entry whose names start with one of these words and a dot. */
export type Of<Noun extends string> = Extract<EntryKind, `${Noun}.${string}`>;

/** What each of these kinds of entry puts into its sentence. */
export type Says<K extends EntryKind> = { readonly [E in K]: (data: EntryData[E], naming: Naming) => Said };

/** A comment or note as it is drawn. */
export const reworded = (wording: Wording, { plan }: Naming): Said => ({ written: seen(plan, wording, null) });
