import * as z from 'zod/mini';
import { SIDES } from '~/domain/access';
import { isBesideHalf, type BesideHalf, type CheckInNoun } from '~/domain/plan/check-in/check-in-nouns';
import { CONFIDENCES, LONGEST_LINE, MOST_LINES, type Half } from '~/domain/plan/state/check-in';
import { choice, day, form, id, many, optionalId, optionalLine, optionalWords, time, words } from './fields';
import { tapName } from './tap-name';

const HALF = {
  /** By whom it is written: whoever is signed in by now may be somebody else. */
  seat: optionalId(),
  /** When the half on the screen was handed in; empty where there was none. */
  seen: optionalLine(30),
  /** The revision of the draft on the screen; 0 where there was none. */
  draft: z._default(z.string().check(z.regex(/^\d{0,9}$/, 'form.invalid')), '0'),
  /** The open page that saves, and how many times it has; empty without a script. */
  tab: optionalLine(40),
  tick: z._default(z.string().check(z.regex(/^\d{0,9}$/, 'form.invalid')), '0'),
  /** Pressed to save what is written, and not to give it yet: `draft`, or on the way to an act on one of its commitments. */
  keep: z.optional(z.string().check(z.regex(/^(draft|(hold|date) [\w-]{1,64})$/, 'form.invalid'))),
  /** Where one goes on, when it is not the check-in. */
  back: z.optional(z.enum(['weekly'])),
  words: optionalWords(),
};

const taps = (commitments: readonly string[]) =>
  Object.fromEntries(commitments.map((one) => [tapName(one), z.optional(z.enum(CONFIDENCES))])) as object;

/** A side's half, with a tap for each of these commitments and for no other. */
export const halfForm = (commitments: readonly string[]) =>
  form({
    ...HALF,
    confidence: choice(CONFIDENCES, 'checkin.half.confidence-missing'),
    ...taps(commitments),
  });

/** The same while it is still being written: nobody has to be sure yet. */
export const halfDraftForm = (commitments: readonly string[]) =>
  form({ ...HALF, confidence: z.optional(z.enum(CONFIDENCES)), ...taps(commitments) });

/** To which act on which commitment somebody leaves a half that is kept meanwhile; null for staying at it. */
export function leadsTo(keep = ''): { readonly noun: BesideHalf; readonly commitment: string } | null {
  const [noun, commitment] = keep.split(' ');
  return isBesideHalf(noun) && commitment ? { noun, commitment } : null;
}

/** The taps among what was typed. */
export const tapsOf = (data: object, commitments: readonly string[]): Half['taps'] => {
  const typed = data as Readonly<Record<string, Half['confidence'] | undefined>>;
  return Object.fromEntries(
    commitments.flatMap((one) => {
      const tapped = typed[tapName(one)];
      return tapped ? [[one, tapped]] : [];
    }),
  );
};

/** Room for all that can be typed in while people meet, a line each, and for what is written beside it. */
const MINUTES = SIDES.length * MOST_LINES * (LONGEST_LINE + 1) + 8000;

/** What the other acts on a check-in ask of the person. */
export const CHECK_IN_FORMS = {
  start: form({}),
  minutes: form({
    /** When the minutes on the screen were written; empty where there were none. */
    seen: optionalLine(30),
    /** Seats and key players who were there. */
    vendor: many(id()),
    customer: many(id()),
    /** Others, a name a line. */
    vendorMore: optionalWords(2000),
    customerMore: optionalWords(2000),
    /** A decision a line. */
    decisions: optionalWords(MINUTES),
  }),
  acknowledgement: form({ seen: optionalLine(30), words: optionalWords() }),
  correction: form({ words: words(4000, 'checkin.correction.words-missing') }),
  moving: form({
    /** When it was planned for on the screen: '2026-07-23 10:00'. */
    seen: optionalLine(16),
    on: day(),
    time: time(),
    words: words(4000, 'checkin.moving.words-missing'),
  }),
  addition: form({ words: words(1000, 'checkin.addition.words-missing'), commitment: optionalId() }),
  'taking-back': form({}),
  'calling-off': form({ words: words(4000, 'checkin.calling-off.words-missing') }),
} as const satisfies Record<Exclude<CheckInNoun, 'half'>, z.ZodMiniObject>;
