import type { EntryKind, LedgerName } from '../../domain/plan/entries';
import type { Plan } from '../../domain/plan/state/plan';
import type { Written } from '../../domain/plan/written/written';
import { t } from '../../words';
import { filesShown, type FileShown } from './files';
import { CHECK_INS } from './history/check-ins';
import type { LedgerEntry } from './history/ledger-entry';
import { namingOf, partyAt, type PartyNames, type Titles } from './history/names';
import { ONE_SIDE } from './history/one-side';
import { OUTCOME } from './history/outcome';
import { PEOPLE } from './history/people';
import { PLAN } from './history/plan';
import type { Naming, Said, Says } from './history/said';
import { TRANSITION } from './history/transition';
import { WORK } from './history/work';
import { named, type Named } from './people';

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

/** What each kind of entry puts into its sentence: the compiler names the kind that nobody tells of. */
const SAYS: Says<EntryKind> = {
  ...PLAN,
  ...PEOPLE,
  ...WORK,
  ...CHECK_INS,
  ...ONE_SIDE,
  ...OUTCOME,
  ...TRANSITION,
};

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
