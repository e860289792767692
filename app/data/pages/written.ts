import { mentionable } from '../../domain/plan/written/mention';
import { seen, timesEdited, wordingNow, wordingsBefore } from '../../domain/plan/written/wording';
import type { Written } from '../../domain/plan/written/written';
import type { Actor, Seat } from '../../domain/plan/state/seat';
import type { Plan } from '../../domain/plan/state/plan';
import type { Reworded } from '../../domain/plan/state/wording';
import { named, type Named } from './people';

/** Somebody whom a text can mention: what is typed after the @, and whose side they sit on. */
export interface Mention {
  readonly typed: string;
  readonly side: Named['side'];
}

/** Everyone of these, in the order of their names. */
export const mentionsOf = (plan: Plan, seats: readonly Seat[]): Mention[] =>
  mentionable(plan, seats).map(({ typed, side }) => ({ typed, side }));

/** A comment or a note as one reader sees it. */
export interface WrittenSaid {
  readonly id: string;
  readonly by: Named;
  readonly at: string;
  readonly text: Written;
  /** It mentions the reader, as it is worded now. */
  readonly mentionsYou: boolean;
  /** When it was last put in other words; null where it never was. */
  readonly editedAt: string | null;
  /** The former words, the oldest first. */
  readonly former: readonly { readonly at: string; readonly text: Written }[];
  /** The reader wrote it. */
  readonly yours: boolean;
}

export function writtenSaid(
  plan: Plan,
  reader: Pick<Seat, 'id'>,
  one: Reworded & { readonly id: string; readonly by: Actor },
): WrittenSaid {
  const now = wordingNow(one);
  return {
    id: one.id,
    by: named(plan, one.by),
    at: one.at,
    text: seen(plan, now, reader.id),
    mentionsYou: now.mentions?.includes(reader.id) ?? false,
    editedAt: timesEdited(one) > 0 ? now.at : null,
    former: wordingsBefore(one).map((wording) => ({ at: wording.at, text: seen(plan, wording, reader.id) })),
    yours: one.by.seat === reader.id,
  };
}
