import { randomUUID } from 'node:crypto';
import type { output } from 'zod/v4/core';
import { SIDES, type Side } from '~/domain/access';
import type { CheckInActView } from '~/data/pages/check-in-act';
import { hasControls, isBlank } from '~/domain/text';
import type { PlanCommand } from '~/domain/plan/commands';
import type { FieldErrors, Typed } from '~/forms/check';
import { CHECK_IN_FORMS, halfForm, tapsOf } from '~/forms/check-in';
import { formFault, readForm } from './forms';

type Read =
  | { readonly answer: ReturnType<typeof formFault>; readonly typed: Typed }
  | { readonly read: Carried; readonly command: PlanCommand };
type Carried = Parameters<typeof formFault>[0] & { readonly op: string };

/** Reads the form of one act, and makes its command; or the answer to a form that cannot be taken as it is. */
export async function readCheckInForm(
  request: Request,
  { noun, checkIn, half, minutes, takingBack }: CheckInActView,
): Promise<Read> {
  const id = checkIn.id;
  if (noun === 'half') {
    const all = half?.all ?? [];
    const read = await readForm(request, halfForm(all));
    if (!read.ok) return { answer: formFault(read), typed: read.typed };
    const { seen, confidence, words } = read.data;
    return { read, command: { kind: 'give-half', checkIn: id, seen, confidence, words, taps: tapsOf(read.data, all) } };
  }
  if (noun === 'minutes') {
    const read = await readForm(request, CHECK_IN_FORMS.minutes);
    if (!read.ok) return { answer: formFault(read), typed: read.typed };
    const { errors, attendance } = presentOf(read.data, minutes);
    if (errors) return { answer: formFault(read, errors), typed: read.typed };
    return {
      read,
      command: {
        kind: 'minute-check-in',
        checkIn: id,
        seen: read.data.seen,
        attendance,
        decisions: lines(read.data.decisions),
      },
    };
  }
  if (noun === 'acknowledgement') {
    const read = await readForm(request, CHECK_IN_FORMS.acknowledgement);
    if (!read.ok) return { answer: formFault(read), typed: read.typed };
    return { read, command: { kind: 'acknowledge-check-in', checkIn: id, ...read.data } };
  }
  if (noun === 'moving') {
    const read = await readForm(request, CHECK_IN_FORMS.moving);
    if (!read.ok) return { answer: formFault(read), typed: read.typed };
    return { read, command: { kind: 'move-check-in', checkIn: id, ...read.data } };
  }
  if (noun === 'addition') {
    const read = await readForm(request, CHECK_IN_FORMS.addition);
    if (!read.ok) return { answer: formFault(read), typed: read.typed };
    const { words, commitment } = read.data;
    const about = commitment === '' ? null : commitment;
    return { read, command: { kind: 'add-to-agenda', checkIn: id, id: randomUUID(), commitment: about, words } };
  }
  if (noun === 'taking-back') {
    const read = await readForm(request, CHECK_IN_FORMS['taking-back']);
    if (!read.ok) return { answer: formFault(read), typed: read.typed };
    return { read, command: { kind: 'take-back-addition', checkIn: id, addition: takingBack?.id ?? '' } };
  }
  const read = await readForm(request, CHECK_IN_FORMS[noun]);
  if (!read.ok) return { answer: formFault(read), typed: read.typed };
  return { read, command: SIMPLE[noun](id, 'words' in read.data ? read.data.words : '') };
}

const SIMPLE: Readonly<
  Record<'start' | 'correction' | 'calling-off', (checkIn: string, words: string) => PlanCommand>
> = {
  start: (checkIn) => ({ kind: 'start-check-in', checkIn }),
  correction: (checkIn, words) => ({ kind: 'correct-check-in', checkIn, words }),
  'calling-off': (checkIn, words) => ({ kind: 'call-off-check-in', checkIn, words }),
};

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => !isBlank(line));

const LONGEST_NAME = 200;

/** Who was there by name: those ticked, then those typed, each once. */
function presentOf(
  typed: output<(typeof CHECK_IN_FORMS)['minutes']>,
  minutes: CheckInActView['minutes'],
): { readonly errors: FieldErrors | null; readonly attendance: Record<Side, string[]> } {
  const errors: Record<string, string> = {};
  const attendance = { vendor: [] as string[], customer: [] as string[] };
  for (const side of SIDES) {
    const ticked = typed[side].map((id) => minutes?.known[side].find((one) => one.id === id)?.name);
    const more = lines(typed[`${side}More`]);
    if (ticked.includes(undefined)) errors[side] = 'form.not-offered';
    if (more.some(hasControls)) errors[`${side}More`] = 'form.hidden-marks';
    if (more.some((name) => name.length > LONGEST_NAME)) errors[`${side}More`] = 'checkin.minutes.long-name';
    attendance[side] = [...new Set([...ticked.flatMap((name) => name ?? []), ...more])];
  }
  if (Object.keys(errors).length === 0 && attendance.vendor.length + attendance.customer.length === 0)
    errors['vendor'] = 'checkin.minutes.nobody';
  return { errors: Object.keys(errors).length > 0 ? errors : null, attendance };
}
