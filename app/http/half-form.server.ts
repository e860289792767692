import { actOnPlan } from '~/commands/act-on-plan.server';
import { Refused } from '~/commands/refused';
import { givingHalf, saveHalfDraft } from '~/commands/save-half.server';
import type { Tx } from '~/data/as-viewer.server';
import { readHalfDraft } from '~/data/half-drafts.server';
import { loadPrivate } from '~/data/private-parts.server';
import { localTime } from '~/domain/calendar';
import type { HalfText } from '~/domain/plan/check-in/half-draft';
import type { CommandOf } from '~/domain/plan/commands';
import { boundCommitments } from '~/domain/plan/work/commitment-state';
import { find } from '~/domain/plan/state/things';
import { isRefusal, refuse, type Refusal } from '~/domain/refusal';
import { halfDraftForm, halfForm, tapsOf } from '~/forms/check-in';
import type { HalfAnswer } from '~/forms/half-answer';
import { readerLocale } from '~/words/locale';
import { sayRefusal } from '~/words/refusals';
import { say } from '~/words';
import { halfAsItStands, halfLines } from './check-in-lines.server';
import { formConflict, readForm } from './forms';
import type { SeatedGuest } from './guard.server';
import { seePlan } from './plan.server';
import { written } from './put-part.server';
import { notThere, statusOf } from './refusals.server';

/** Whether a form of a half was sent to be saved, not to be given. Leaves the request to be read. */
export async function keepsDraft(request: Request): Promise<boolean> {
  const body = await request
    .clone()
    .formData()
    .catch(() => null);
  return typeof body?.get('keep') === 'string';
}

interface Fields {
  readonly seat: string;
  readonly seen: string;
  readonly draft: string;
  readonly tab: string;
  readonly tick: string;
  readonly confidence?: HalfText['confidence'] | undefined;
  readonly words: string;
}

/** Two people may sign in one after the other in the same browser: what one wrote is nothing that the other says. */
const isAnothers = ({ seat }: SeatedGuest, data: Pick<Fields, 'seat'>): boolean =>
  data.seat !== '' && data.seat !== seat.id;

/** Saves what a form of a half holds. */
export async function saveFields(guest: SeatedGuest, checkIn: string, all: readonly string[], data: Fields) {
  const { house, viewer, seat, planId } = guest;
  if (isAnothers(guest, data)) return refuse('written-by-other');
  return saveHalfDraft({
    ...{ house, planId, checkIn, personId: viewer.personId, seatId: seat.id, given: data.seen },
    saving: {
      text: { confidence: data.confidence ?? null, words: data.words, taps: tapsOf(data, all) },
      ...{ seen: Number(data.draft), tab: data.tab, tick: Number(data.tick) },
    },
  });
}

/** The command of a half that is given, with the end of the draft that was on the screen. */
export const givingFields = (
  guest: SeatedGuest,
  data: Pick<Fields, 'seat' | 'draft' | 'tab'>,
  command: CommandOf<'give-half'>,
) => {
  const giving = givingHalf(guest.planId, guest.seat.side, { seen: Number(data.draft), tab: data.tab }, command);
  return (tx: Tx) => {
    if (isAnothers(guest, data)) throw new Refused(refuse('written-by-other'));
    return giving(tx);
  };
};

/** A half that a page saves or gives while it stays open: what to answer, and with which status. */
export async function answerHalf(
  guest: SeatedGuest,
  checkIn: string,
): Promise<{ readonly status: number; readonly answer: HalfAnswer }> {
  const all = await seePlan(guest, ({ plan }) => boundCommitments(plan).map(({ id }) => id));
  if (await keepsDraft(guest.request)) {
    const read = await readForm(guest.request, halfDraftForm(all));
    if (!read.ok) return mistyped(read.errors);
    const saved = await saveFields(guest, checkIn, all, read.data);
    if (isRefusal(saved)) return refusedHalf(guest, checkIn, saved);
    if (saved.what === 'overtaken') return overtaken(guest, checkIn);
    return { status: 200, answer: { saved: { rev: saved.draft.rev, time: await timeOf(guest, saved.draft.at) } } };
  }
  const read = await readForm(guest.request, halfForm(all));
  if (!read.ok) return mistyped(read.errors);
  const { seen, confidence, words } = read.data;
  const command = { kind: 'give-half', checkIn, seen, confidence, words, taps: tapsOf(read.data, all) } as const;
  const { house, viewer, seat, planId } = guest;
  const acted = await actOnPlan({
    ...{ house, personId: viewer.personId, seatId: seat.id, planId, op: read.op },
    command: givingFields(guest, read.data, command),
  });
  if (isRefusal(acted)) return refusedHalf(guest, checkIn, acted);
  return seePlan(guest, ({ plan }) => {
    const given = find(plan.checkIns, checkIn)?.halvesIn[seat.side] ?? '';
    const opened = find(plan.checkIns, checkIn)?.state === 'opened';
    return {
      status: 200,
      answer: { given: { seen: given, time: localTime(given, plan.terms.calendar.timeZone), opened } },
    };
  });
}

const timeOf = (guest: SeatedGuest, at: string): Promise<string> =>
  seePlan(guest, ({ plan }) => localTime(at, plan.terms.calendar.timeZone));

const mistyped = (errors: Readonly<Record<string, string>>) => ({
  status: 422,
  answer: { refused: { field: Object.keys(errors)[0] ?? '', sentence: say(Object.values(errors)[0] ?? '') } },
});

function refusedHalf(guest: SeatedGuest, checkIn: string, no: Refusal) {
  if (no.refused === 'changed-meanwhile') return overtaken(guest, checkIn);
  const status = statusOf(no.refused);
  if (status === 404) throw notThere();
  const sentence = sayRefusal(no, readerLocale(guest.request.headers.get('accept-language')));
  return Promise.resolve({ status, answer: { refused: { field: no.field ?? '', sentence } } });
}

/** What the side has by now: nothing of what was sent is taken, and nothing of either is lost. */
function overtaken(guest: SeatedGuest, checkIn: string) {
  const { seat, planId } = guest;
  return seePlan(guest, async ({ plan }, tx) => {
    const own = await loadPrivate(tx, planId, seat.side);
    const draft = await readHalfDraft(tx, planId, seat.side, checkIn);
    const half = draft ?? find(own.halves, checkIn) ?? null;
    const theirs = await halfAsItStands(plan, own, tx, checkIn);
    return {
      status: 409,
      answer: {
        overtaken: {
          rev: draft?.rev ?? 0,
          seen: find(plan.checkIns, checkIn)?.halvesIn[seat.side] ?? '',
          by: theirs?.by ?? '',
          text: half && { confidence: half.confidence, words: half.words, taps: half.taps },
          words: half ? written(halfLines(plan, half)) : '',
        },
      },
    };
  });
}

/** The answer to a form of a half that somebody overtook: both texts, and everything typed. */
export const conflictOfHalf = (
  guest: SeatedGuest,
  checkIn: string,
  read: Parameters<typeof formConflict>[0],
  yours: HalfText,
) =>
  seePlan(guest, async ({ plan }, tx) => {
    const own = await loadPrivate(tx, guest.planId, guest.seat.side);
    const theirs = await halfAsItStands(plan, own, tx, checkIn);
    return formConflict(read, {
      theirs: written(theirs?.lines ?? []),
      yours: written(halfLines(plan, yours)),
      by: theirs?.by ?? '',
    });
  });
