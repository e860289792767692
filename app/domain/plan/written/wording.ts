import { find } from '../state/things';
import type { Plan } from '../state/plan';
import type { Edit, Reworded, Wording } from '../state/wording';
import { readWritten, type Written } from './written';

/** The words as they are now, and since when. */
export const wordingNow = (one: Reworded): Edit => one.edits?.at(-1) ?? one;

/** Every wording it has had, the first one first. */
export const wordings = (one: Reworded): readonly Edit[] => [one, ...(one.edits ?? [])];

/** The words as they were before, the oldest first. */
export const wordingsBefore = (one: Reworded): readonly Edit[] => wordings(one).slice(0, -1);

/** How often it was written anew: what an edit says it has seen. */
export const timesEdited = ({ edits = [] }: Reworded): number => edits.length;

/** A wording as data that hold no more than there is. */
export const wordingOf = ({ words, mentions = [] }: Wording): Wording =>
  mentions.length > 0 ? { words, mentions } : { words };

/** The same words, mentioning the same people. */
export const isSameWording = (a: Wording, b: Wording): boolean =>
  a.words === b.words && (a.mentions ?? []).join(' ') === (b.mentions ?? []).join(' ');

/** With a wording added. */
export const reworded = <T extends Reworded>(one: T, at: string, wording: Wording): T => ({
  ...one,
  edits: [...(one.edits ?? []), { ...wordingOf(wording), at }],
});

/** A wording as a reader sees it; `reader` is a seat, which is told where it is meant itself. */
export const seen = (plan: Pick<Plan, 'seats'>, { words, mentions = [] }: Wording, reader: string | null): Written =>
  readWritten(words, mentions.length, (place) => {
    const id = mentions[place - 1]!;
    return { name: find(plan.seats, id)?.name ?? '', you: id === reader };
  });
