import { randomUUID } from 'node:crypto';
import { data } from '@remix-run/node';
import type { FieldErrors, Typed } from '~/forms/check';
import { preparedNoticeForm, prepareNoticeForm, signNoticeForm } from '~/forms/notice';
import type { PreparedView } from '~/data/pages/notice-form';
import { otherSide } from '~/domain/access';
import { inPlan } from '~/domain/addresses';
import { preparedNotice } from '~/domain/plan/notice/notice';
import { noticeHash, textOf } from '~/domain/plan/notice/notice-text';
import { emptyPrivate } from '~/domain/plan/private';
import { signerOn } from '~/domain/plan/sign-off/principal';
import { dayOf } from '~/domain/plan/work/commitment-state';
import { isRefusal, type Refusal } from '~/domain/refusal';
import { askToProve } from '~/session/sign-in.server';
import { t } from '~/words';
import { consentTo } from '~/words/consent';
import { readerLocale } from '~/words/locale';
import { formFault, readFields } from './forms';
import type { SeatedGuest } from './guard.server';
import { draftOf, packed, unpacked } from './notice-draft.server';
import { act, seePlan } from './plan.server';
import { proving, signedBy } from './proved.server';
import { refused, statusOf } from './refusals.server';

/** What was typed into the first step: the step that whoever cannot go on is led back to. */
const FIRST = 'prepare-notice';

type Draft = ReturnType<typeof draftOf>;

/** The notice by the record as it is now, or why it cannot be given. */
async function prepare(
  guest: SeatedGuest,
  draft: Draft,
  asTyped: string,
  proof: string | null,
): Promise<PreparedView | Refusal> {
  const page = await seePlan(guest, ({ plan, seat, now }) => {
    const made = preparedNotice(plan, draft, { by: seat, at: now, own: emptyPrivate(seat.side) });
    if (isRefusal(made)) return made;
    const text = textOf(plan, made);
    const signer = signerOn(plan, seat, dayOf(plan, now), 'give-notice');
    const { number, parties, side } = text;
    return {
      ...{ text, hash: noticeHash(text), draft: asTyped },
      consent: consentTo('notice', { number, party: parties[side], other: parties[otherSide(side)] }, signer.onBehalfOf)
        .words,
      signer,
    };
  });
  // Asked once the plan's transaction is over: it takes a connection of its own.
  return isRefusal(page) ? page : { ...page, proving: await proving(guest, true, proof) };
}

/** Back at the first step, with what was typed and why. */
function backToFirst(guest: SeatedGuest, typed: Typed, refusal: Refusal) {
  const locale = readerLocale(guest.request.headers.get('accept-language'));
  const fault = refused({ form: FIRST, typed }, refusal, locale);
  return data({ ...fault.data, prepared: null }, { status: statusOf(refusal.refused) });
}

/** The first step: what was chosen, put together as it would be read. */
async function first(guest: SeatedGuest, body: FormData) {
  const read = readFields(body, prepareNoticeForm);
  if (!read.ok) return formFault(read);
  const prepared = await prepare(guest, draftOf(read.data), packed(read.typed), null);
  return isRefusal(prepared) ? backToFirst(guest, read.typed, prepared) : data({ prepared });
}

/** What goes along with every later step; it was checked when it was first sent. */
function along(draft: string) {
  const along = unpacked(draft);
  if (!along) throw data(null, { status: 400 });
  return along;
}

/** Back to what was chosen: to change it. */
function change(body: FormData) {
  const read = readFields(body, preparedNoticeForm);
  return read.ok ? data({ change: along(read.data.draft).typed }) : formFault(read);
}

/** A code to whoever is signed in, beside the same text. */
async function code(guest: SeatedGuest, body: FormData) {
  const read = readFields(body, preparedNoticeForm);
  if (!read.ok) return formFault(read);
  const { draft, typed } = along(read.data.draft);
  const prepared = await prepare(guest, draft, read.data.draft, null);
  if (isRefusal(prepared)) return backToFirst(guest, typed, prepared);
  const asked = await askToProve(guest.house, guest.viewer, guest.context.address);
  if (asked.kind === 'asked')
    return data({ prepared: { ...prepared, proving: { ...prepared.proving, proof: asked.id } } });
  return signFault(prepared, {}, { '': t('sign.code.too-often') }, 429);
}

/** The text again, with what has to be mended before it is signed. */
function signFault(prepared: PreparedView, typed: Typed, errors: FieldErrors, status = 422) {
  const fault = formFault({ form: 'sign-notice', typed }, errors, status);
  return data({ ...fault.data, prepared }, { status });
}

async function sign(guest: SeatedGuest, body: FormData) {
  const read = readFields(body, signNoticeForm);
  const typed = along(String(read.typed['draft'] ?? ''));
  const proof = String(read.typed['proof'] ?? '') || null;
  const asTyped = String(read.typed['draft'] ?? '');
  const prepared = await prepare(guest, typed.draft, asTyped, proof);
  if (isRefusal(prepared)) return backToFirst(guest, typed.typed, prepared);
  if (!read.ok) return signFault(prepared, read.typed, read.errors);
  const { consent: words, signer, hash } = prepared;
  const signed = await signedBy(guest, read.data, { words, inPlaceOf: signer.onBehalfOf, hash });
  if ('code' in signed) return signFault(prepared, read.typed, signed);
  const id = randomUUID();
  const command = {
    ...({ kind: 'give-notice', id, ...typed.draft, hash: read.data.hash } as const),
    ...signed,
  };
  const answer = await act(guest, { ...read, typed: typed.typed }, command, inPlan(guest.planId, 'notices'));
  if (!('data' in answer)) return answer;
  // What changed meanwhile is read anew, as it stands now.
  const again = await prepare(guest, typed.draft, asTyped, proof);
  if (isRefusal(again)) return backToFirst(guest, typed.typed, again);
  return data({ ...answer.data, prepared: again }, answer.init ?? {});
}

/** One address for all steps, so that what was typed travels from each to the next and nowhere else. */
export async function noticeStep(guest: SeatedGuest) {
  const body = await guest.request.formData().catch(() => null);
  if (!body) throw data(null, { status: 400 });
  const step = body.get('form');
  if (step === 'sign-notice') return sign(guest, body);
  if (step === 'notice-code') return code(guest, body);
  if (step === 'change-notice') return change(body);
  return first(guest, body);
}
