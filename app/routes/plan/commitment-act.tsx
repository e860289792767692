import { randomUUID } from 'node:crypto';
import { data, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { actView } from '~/data/pages/act';
import { inPlan } from '~/domain/addresses';
import { isNoun, type NounName } from '~/domain/plan/work/nouns';
import { stageOf } from '~/domain/plan/state/plan';
import { refuse } from '~/domain/refusal';
import { WORK_FORMS } from '~/forms/work';
import { formFault, readForm } from '~/http/forms';
import { guard, type SeatedGuest } from '~/http/guard.server';
import { act, seePlan } from '~/http/plan.server';
import { notThere } from '~/http/refusals.server';
import { typedLines, unsent } from '~/http/unsent.server';
import { commandOf } from '~/http/work-commands.server';
import { ActPage, actWords } from '~/ui/work/ActPage';
import { t } from '~/words';
import { sayRefusal } from '~/words/refusals';

/** The half that somebody came from, and goes back to; null for none. An id leads nowhere but into the reader's own plan. */
const halfOf = ({ url }: SeatedGuest): string | null => {
  const checkIn = url.searchParams.get('half') ?? '';
  return /^[\w-]{1,64}$/.test(checkIn) ? checkIn : null;
};

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
  return { view: { ...(await view(guest, asking)), ...(half === null ? {} : { half }) } };
});

export const action = guard.action('seat', async (guest) => {
  const { noun, commitment } = namedBy(guest);
  const read = await readForm(guest.request, WORK_FORMS[noun]);
  if (!read.ok) {
    // Who may not do this is not told what would be wrong with it.
    const of = read.typed['of'];
    const { open } = await view(guest, { of: typeof of === 'string' ? of : '', to: '' });
    if (!open) throw unsent(await whyClosed(guest), typedLines(read.typed));
    return formFault(read);
  }
  if (noun === 'date') {
    const unseen = await meaningUnseen(guest, read.data as DateTyped);
    if (unseen) return data({ fault: { form: read.form, errors: {}, typed: read.typed }, ...unseen });
  }
  const half = halfOf(guest);
  const back = half ? (['check-ins', half, 'half'] as const) : (['commitments', commitment] as const);
  const to = `${inPlan(guest.planId, ...back)}?done=${noun}`;
  return act(guest, read, commandOf(noun, read.data, commitment, randomUUID()), to);
});

async function whyClosed(guest: SeatedGuest): Promise<string> {
  const stage = await seePlan(guest, ({ plan }) => stageOf(plan));
  return stage === 'running' ? t('acts.closed') : sayRefusal(refuse('wrong-stage', { stage }));
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
