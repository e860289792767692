import { randomUUID } from 'node:crypto';
import { data, redirect } from '@remix-run/node';
import { wasDone } from '~/data/operations.server';
import { may } from '~/domain/access';
import { inPlan } from '~/domain/addresses';
import { localDate } from '~/domain/calendar';
import { isUnreadable } from '~/domain/plan/spreadsheet/fault';
import { addedCommitments, importInto } from '~/domain/plan/spreadsheet/into-plan';
import type { FieldErrors } from '~/forms/check';
import { answersOf, rowsOf } from '~/forms/import-answers';
import type { ImportView, IntoView } from '~/forms/import-view';
import type { intoPlanForm, IntoTyped } from '~/forms/new-plan';
import { t } from '~/words';
import { addingClosed } from './edit-fault.server';
import type { FormRead } from './forms';
import type { SeatedGuest } from './guard.server';
import { asChosen, originOf, readUpload } from './import-origin.server';
import { previewOf } from './import-preview.server';
import { act, seePlan } from './plan.server';
import { notThere } from './refusals.server';

/** The plan's stage, for who may add to its text now; for all others the page is not there. */
export const stageToAddTo = (guest: SeatedGuest) =>
  seePlan(guest, ({ plan, seat }) => {
    if (!may(seat, 'edit-plan') || addingClosed(plan)) throw notThere();
    return plan.stage;
  });

/** What was sent, with the text of the file where there is one; or why that cannot be read, by field. */
async function withFile({ file, ...sent }: IntoTyped): Promise<Omit<IntoTyped, 'file'> | { errors: FieldErrors }> {
  const given = file ? await readUpload(file) : { text: sent.text };
  if (isUnreadable(given)) return { errors: { file: t(`spreadsheet.${given.unreadable}`, given.values) } };
  return given.text.trim() ? { ...sent, ...given } : { errors: { text: t('start.text-missing') } };
}

/**
 * Reads a spreadsheet that is to be added to the plan, with what was said about it. Adds all of it, in one act, when it is right and
 * that is what was asked; else comes back with the preview. Nothing is kept in between.
 */
export async function previewOrAdd(guest: SeatedGuest, read: FormRead<typeof intoPlanForm> & { readonly ok: true }) {
  const sent = await withFile(read.data);
  if ('errors' in sent) return sent;
  const typed = asChosen(sent);
  const answers = answersOf(typed);
  const seen = await seePlan(guest, async ({ plan, now }, tx) => {
    const today = localDate(now, plan.terms.calendar.timeZone);
    const {
      read: sheet,
      already,
      unseated,
    } = importInto(plan, typed.text, {
      answers,
      again: rowsOf(typed.alsoAdd),
      today,
    });
    const known = new Map(Object.values(plan.commitments).map(({ id, number, title }) => [id, `${number} ${title}`]));
    const preview: ImportView = previewOf({
      names: plan.parties,
      text: typed.text,
      answers,
      read: sheet,
      people: [],
      today,
      origin: originOf(typed),
      known,
    });
    const into: IntoView = { already, unseated: unseated.map(({ name, side }) => ({ name, side })) };
    const done = typed.ready && (await wasDone(tx, guest.viewer.personId, read.op));
    return { preview, into, done, added: addedCommitments(plan, sheet, randomUUID) };
  });
  const { preview, into, added } = seen;
  // Sent twice, every row is there by now: what was asked for is done.
  if (seen.done) return redirect(inPlan(guest.planId, 'text'));
  if (!typed.ready || typed.again || added.length === 0) return { preview, into };
  const to = `${inPlan(guest.planId, 'text')}#commitment-${added[0]!.id}`;
  const done = await act(guest, read, { kind: 'add-commitments', commitments: added }, to);
  if (!('data' in done)) return done;
  // What the plan says against it belongs to no cell: somebody changed the plan since the preview was made.
  const sentence = Object.values(done.data.fault.errors).join(' ');
  return data({ preview, into, fault: { ...done.data.fault, errors: { '': sentence } } }, done.init ?? {});
}
