import { randomUUID } from 'node:crypto';
import { may } from '~/domain/access';
import { misplaced } from '~/domain/plan/decide';
import { isOver, LIVE } from '~/domain/plan/state/plan';
import { sayRefusal } from '~/words/refusals';
import { data } from '@remix-run/node';
import type { PlanCommand } from '~/domain/plan/commands';
import type { MeetingView } from '~/data/pages/meeting';
import { isMeetingDeed, MEETING_FORMS } from '~/forms/meeting';
import { formFault, readForm } from './forms';
import type { SeatedGuest } from './guard.server';
import { seePlan } from './plan.server';
import { notThere } from './refusals.server';
import { typedLines, unsent } from './unsent.server';

type Read =
  | { readonly answer: ReturnType<typeof formFault> }
  | { readonly read: Parameters<typeof formFault>[0] & { readonly op: string }; readonly command: PlanCommand };

/**
 * Reads what was typed or ticked on the page of a meeting: `?do=` names the form, `?line=` the line it is about. A form that the page
 * does not have is thrown as a 400.
 */
export async function readMeetingForm(request: Request, url: URL, view: MeetingView): Promise<Read> {
  const deed = url.searchParams.get('do');
  const line = url.searchParams.get('line') ?? '';
  const checkIn = view.checkIn.id;
  if (!isMeetingDeed(deed)) throw data(null, { status: 400 });
  if (deed === 'decision') {
    const read = await readForm(request, MEETING_FORMS.decision);
    if (!read.ok) return { answer: formFault(read) };
    return { read, command: { kind: 'note-decision', checkIn, id: randomUUID(), words: read.data.words } };
  }
  if (deed === 'commitment') {
    const read = await readForm(request, MEETING_FORMS.commitment);
    if (!read.ok) return { answer: formFault(read) };
    const { title, owner: of, due } = read.data;
    const owner = view.owners.find(({ id }) => id === of);
    if (!owner) return { answer: formFault(read, { owner: 'form.not-offered' }) };
    const rest = { doneMeans: '', weight: 2, waitsOn: [], workstream: '', notes: '' } as const;
    const content = { ...rest, title, due, side: owner.side, owner: owner.name === null ? null : owner.id };
    const ids = { id: randomUUID(), commitment: randomUUID() };
    return { read, command: { kind: 'note-commitment', checkIn, ...ids, content } };
  }
  if (deed === 'change') {
    const read = await readForm(request, MEETING_FORMS.change);
    if (!read.ok) return { answer: formFault(read) };
    return { read, command: { kind: 'change-decision', checkIn, decision: line, ...read.data } };
  }
  if (deed === 'agreement') {
    const read = await readForm(request, MEETING_FORMS.agreement);
    if (!read.ok) return { answer: formFault(read) };
    const id = view.lines.find((one) => one.id === line)?.commitment?.id ?? '';
    return { read, command: { kind: 'agree-to-part', part: { type: 'commitment', id }, seen: read.data.seen } };
  }
  if (deed === 'there') {
    const read = await readForm(request, MEETING_FORMS.there);
    if (!read.ok) return { answer: formFault(read) };
    const { side, person, there } = read.data;
    const known = view.here[side].find(({ id }) => id === person);
    if (!known) return { answer: formFault(read, { person: 'form.not-offered' }) };
    return { read, command: { kind: 'note-attendance', checkIn, side, name: known.name, there: there === 'yes' } };
  }
  const read = await readForm(request, MEETING_FORMS.removal);
  if (!read.ok) return { answer: formFault(read) };
  return { read, command: { kind: 'remove-decision', checkIn, decision: line } };
}

/** Where the plan is over nobody sits in a meeting of it any more: what was typed there is shown, to whoever could have typed it. */
export async function unlessPlanIsOver(guest: SeatedGuest): Promise<void> {
  const no = await seePlan(guest, ({ plan }) => (isOver(plan) ? misplaced(plan, ...LIVE) : null));
  if (!no) return;
  const deed = guest.url.searchParams.get('do');
  if (!may(guest.seat, 'run-check-in') || !isMeetingDeed(deed)) throw notThere();
  const { typed } = await readForm(guest.request, MEETING_FORMS[deed]);
  throw unsent(sayRefusal(no), typedLines(typed));
}
