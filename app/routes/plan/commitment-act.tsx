import { randomUUID } from 'node:crypto';
import { data, type MetaFunction } from '@remix-run/node';
import { useLoaderData, type ClientActionFunctionArgs, type ClientLoaderFunctionArgs } from '@remix-run/react';
import { actView } from '~/data/pages/act';
import { halfAnchor, inPlan } from '~/domain/addresses';
import { isBesideHalf } from '~/domain/plan/check-in/check-in-nouns';
import { isNoun, type NounName } from '~/domain/plan/work/nouns';
import type { CommandOf } from '~/domain/plan/commands';
import { isLive, stageOf } from '~/domain/plan/state/plan';
import { refuse } from '~/domain/refusal';
import { asTypedAgain, inPlanNow } from '~/domain/plan/written/mention';
import { wordingNow } from '~/domain/plan/written/wording';
import { find } from '~/domain/plan/state/things';
import type { Typed } from '~/forms/check';
import { WORK_FORMS } from '~/forms/work';
import { naming, readFormWithFiles, withHeld } from '~/http/files/form-with-files.server';
import { formFault, readForm } from '~/http/forms';
import { guard, type SeatedGuest } from '~/http/guard.server';
import { act, actHere, seePlan } from '~/http/plan.server';
import { putPart } from '~/http/put-part.server';
import { notThere } from '~/http/refusals.server';
import { typedLines, unsent } from '~/http/unsent.server';
import { commandOf } from '~/http/work-commands.server';
import { ActPage, actWords } from '~/ui/work/ActPage';
import { orNotReached, unlessNotReached } from '~/ui/form/not-reached';
import { t } from '~/words';
import type { Lines } from '~/words/lines';
import { sayRefusal } from '~/words/refusals';

/** The half that somebody came from, and goes back to; null for none. An id leads nowhere but into the reader's own plan. */
const halfOf = ({ url }: SeatedGuest): string | null => {
  const checkIn = url.searchParams.get('half') ?? '';
  return /^[\w-]{1,64}$/.test(checkIn) ? checkIn : null;
};

/** Whether the form stands in that half itself: then no answer leads away from what is being written there. */
const stays = (guest: SeatedGuest): boolean =>
  guest.url.searchParams.has('stays') && halfOf(guest) !== null && isBesideHalf(guest.params['act']);

/** Which act on which commitment an address names. */
function namedBy({ params }: SeatedGuest): { noun: NounName; commitment: string } {
  const { act: noun, commitment = '' } = params;
  if (!isNoun(noun)) throw notThere();
  return { noun, commitment };
}

const view = (guest: SeatedGuest, asking: { of: string; to: string }) =>
  seePlan(guest, ({ plan, seat, now }) => {
    const shown = actView(plan, seat, now, { ...namedBy(guest), ...asking });
    if (!shown) throw notThere();
    return shown;
  });

export const loader = guard.loader('seat', async (guest) => {
  const { searchParams } = guest.url;
  const asking = { of: searchParams.get('of') ?? '', to: searchParams.get('to') ?? '' };
  const half = halfOf(guest);
  const from = { ...(half === null ? {} : { half }), ...(stays(guest) ? { stays: true } : {}) };
  return { view: { ...(await view(guest, asking)), ...from } };
});

export const action = guard.action('seat', async (guest) => {
  const { noun, commitment } = namedBy(guest);
  if (noun === 'delivery') return deliver(guest, commitment);
  const read = await readForm(guest.request, WORK_FORMS[noun]);
  if (!read.ok) {
    // Who may not do this is not told what would be wrong with it.
    const of = read.typed['of'];
    const closed = await stillOpen(guest, read, typeof of === 'string' ? of : '');
    return closed ?? formFault(read);
  }
  if (noun === 'date') {
    const unseen = await meaningUnseen(guest, read.data as DateTyped);
    if (unseen) return data({ fault: { form: read.form, errors: {}, typed: read.typed }, ...unseen });
  }
  const command = commandOf(noun, read.data, commitment, randomUUID());
  if (stays(guest)) return actHere(guest, read, command);
  const to = doneAt(guest, noun, commitment);
  return command.kind === 'edit-comment' ? reword(guest, read, command, to) : act(guest, read, command, to);
});

/** Overtaken from another window: both wordings, and what was typed. */
function reword(
  guest: SeatedGuest,
  read: Parameters<typeof putPart>[1],
  command: CommandOf<'edit-comment'>,
  to: string,
) {
  const label = t('acts.comment.words');
  return putPart(guest, read, {
    command,
    to,
    theirs: (plan) => {
      const one = find(plan.commitments, command.commitment)?.comments.find(({ id }) => id === command.comment);
      const lines: Lines = one ? [[label, asTypedAgain(plan, wordingNow(one), inPlanNow(plan))]] : [];
      return one ? { lines, by: guest.seat.name } : null;
    },
    yours: () => [[label, command.words]],
  });
}

export const shouldRevalidate = unlessNotReached;

/** Where it leads once it is done: to the commitment, or back to the half from which it was asked. */
function doneAt(guest: SeatedGuest, noun: NounName, commitment: string): string {
  const half = halfOf(guest);
  if (!half) return `${inPlan(guest.planId, 'commitments', commitment)}?done=${noun}`;
  return `${inPlan(guest.planId, 'check-ins', half, 'half')}?done=${noun}&at=${commitment}#${halfAnchor(commitment)}`;
}

/** Throws the page that takes the form's place once there is no such form any more; where the page stays, the form says so. */
async function stillOpen(guest: SeatedGuest, read: { readonly form: string; readonly typed: Typed }, of: string) {
  const { open } = await view(guest, { of, to: '' });
  if (open) return null;
  const why = await whyClosed(guest);
  if (stays(guest)) return formFault(read, { '': why }, 409);
  throw unsent(why, typedLines(read.typed));
}

/** A delivery brings files: those that are taken are kept for the form if it has to come back, and named by the entry if not. */
async function deliver(guest: SeatedGuest, commitment: string) {
  const isOpen = async () => (await view(guest, { of: '', to: '' })).open;
  const sent = await readFormWithFiles(guest, WORK_FORMS.delivery, commitment, isOpen);
  const { read, held, fault } = sent;
  if (!read.ok || fault) {
    await stillOpen(guest, read, '');
    const errors = { ...(read.ok ? {} : read.errors), ...(fault ? { files: fault } : {}) };
    return withHeld(formFault(read, errors), held);
  }
  const { note, link } = read.data;
  const command = { kind: 'deliver', commitment, id: randomUUID(), note, link } as const;
  const by = { planId: guest.planId, personId: guest.viewer.personId, about: commitment };
  const asked = held.length > 0 ? naming(command, by, held) : command;
  return withHeld(await act(guest, read, asked, doneAt(guest, 'delivery', commitment)), held);
}

async function whyClosed(guest: SeatedGuest): Promise<string> {
  const stage = await seePlan(guest, ({ plan }) => stageOf(plan));
  return isLive({ stage }) ? t('acts.closed') : sayRefusal(refuse('wrong-stage', { stage }));
}

interface DateTyped {
  readonly to: string;
  readonly shown: string;
}

/** Nobody asks for a date without having seen what it will count as: null once they have, or where it cannot be one anyway. */
async function meaningUnseen(guest: SeatedGuest, { to, shown }: DateTyped) {
  if (shown === to) return null;
  const preview = (await view(guest, { of: '', to })).date?.preview;
  return preview ? { preview, shownFor: to } : null;
}

const standsInHalf = (request: Request): boolean => new URL(request.url).searchParams.has('stays');

export const clientLoader = ({ request, serverLoader }: ClientLoaderFunctionArgs) =>
  standsInHalf(request) ? orNotReached(serverLoader, () => ({})) : serverLoader();

export const clientAction = ({ request, serverAction }: ClientActionFunctionArgs) => {
  if (!standsInHalf(request)) return serverAction();
  const sent = request.clone();
  return orNotReached(serverAction, async () => {
    const typed = Object.fromEntries(await sent.formData());
    return { fault: { form: typed['form'], errors: { '': t('checkin.half.not-sent') }, typed } };
  });
};

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  {
    title: t('shell.title', {
      title: loaded ? `${actWords(loaded.view).title}: ${loaded.view.commitment.title}` : t('acts.closed'),
    }),
  },
];

export default function CommitmentAct() {
  return <ActPage {...useLoaderData<typeof loader>()} />;
}
