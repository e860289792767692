import type * as z from 'zod/mini';
import { SIDES } from '~/domain/access';
import { LONGEST_LINE } from '~/domain/plan/state/check-in';
import { choice, day, form, id, line, optionalLine, whole } from './fields';

/** What is typed and ticked on the page of a meeting; `?do=` says which it is, so that no form on it holds what it was made from. */
export const MEETING_FORMS = {
  decision: form({ words: line(LONGEST_LINE, 'meeting.decision.words-missing') }),
  commitment: form({
    title: line(undefined, 'meeting.commitment.title-missing'),
    /** A seat, or a side of which nobody is named yet. */
    owner: id('meeting.commitment.owner-missing'),
    due: day('meeting.commitment.due-missing'),
  }),
  change: form({
    /** When the words on the screen were written. */
    seen: optionalLine(30),
    words: line(LONGEST_LINE, 'meeting.decision.words-missing'),
  }),
  removal: form({}),
  agreement: form({ seen: whole(0, 1_000_000) }),
  there: form({ side: choice(SIDES), person: id(), there: choice(['yes', 'no']) }),
} as const satisfies Record<string, z.ZodMiniObject>;

export type MeetingDeed = keyof typeof MEETING_FORMS;

export const isMeetingDeed = (name: string | null): name is MeetingDeed =>
  name !== null && Object.hasOwn(MEETING_FORMS, name);
