import { redirect, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readHalfDraft } from '~/data/half-drafts.server';
import { checkInActView, type CheckInActView } from '~/data/pages/check-in-act';
import { loadPrivate } from '~/data/private-parts.server';
import { inPlan } from '~/domain/addresses';
import type { CommandOf } from '~/domain/plan/commands';
import { find } from '~/domain/plan/state/things';
import { isBesideHalf, isCheckInNoun, type BesideHalf, type CheckInNoun } from '~/domain/plan/check-in/check-in-nouns';
import type { HalfText } from '~/domain/plan/check-in/half-draft';
import { emptyPrivate } from '~/domain/plan/private';
import { isRefusal } from '~/domain/refusal';
import { halfDraftForm, leadsTo, tapsOf } from '~/forms/check-in';
import { readCheckInForm } from '~/http/check-in-commands.server';
import { guard, type SeatedGuest } from '~/http/guard.server';
import { act, seePlan } from '~/http/plan.server';
import { textsOf } from '~/http/check-in-lines.server';
import { formFault, readForm } from '~/http/forms';
import { conflictOfHalf, givingFields, keepsDraft, saveFields } from '~/http/half-form.server';
import { putPart, type Put } from '~/http/put-part.server';
import { notThere, refused } from '~/http/refusals.server';
import { typedLines, unsent } from '~/http/unsent.server';
import { CheckInActPage } from '~/ui/checkin/CheckInActPage';
import { unlessNotReached } from '~/ui/form/not-reached';
import { t } from '~/words';
import type { Lines } from '~/words/lines';
import { readerLocale } from '~/words/locale';

/** Which act on which check-in an address names. */
function namedBy({ params, url }: SeatedGuest): { noun: CheckInNoun; checkIn: string; addition: string } {
  const { act: noun, checkIn = '' } = params;
  if (!isCheckInNoun(noun)) throw notThere();
  return { noun, checkIn, addition: url.searchParams.get('addition') ?? '' };
}

/** The act for this reader; not there for whom it is not. What the side keeps to itself is read only where the form shows it. */
const view = (guest: SeatedGuest) => {
  const named = namedBy(guest);
  const locale = readerLocale(guest.request.headers.get('accept-language'));
  return seePlan(guest, async ({ plan, planId, seat, now }, tx) => {
    const own = named.noun === 'half' ? await loadPrivate(tx, planId, seat.side) : emptyPrivate(seat.side);
    const draft = named.noun === 'half' ? await readHalfDraft(tx, planId, seat.side, named.checkIn) : null;
    const shown = checkInActView(plan, seat, now, named, { ...own, draft }, locale);
    if (!shown) throw notThere();
    return shown;
  });
};

/** What was done from the half at which of its commitments, on the way back to it. */
const doneBeside = ({ url: { searchParams } }: SeatedGuest): { done: BesideHalf; commitment: string } | null => {
  const done = searchParams.get('done');
  return isBesideHalf(done) ? { done, commitment: searchParams.get('at') ?? '' } : null;
};

export const loader = guard.loader('seat', async (guest) => ({ view: await view(guest), beside: doneBeside(guest) }));

/** Also after an answer that was not taken: what is acknowledged then must be the minutes as they stand now. */
export const shouldRevalidate = unlessNotReached;

export const action = guard.action('seat', async (guest) => {
  const shown = await view(guest);
  if (shown.noun === 'half' && (await keepsDraft(guest.request))) return keepHalf(guest, shown);
  const given = await readCheckInForm(guest.request, shown);
  if ('answer' in given) {
    // What was to be corrected need not be any more.
    if (shown.refused) throw unsent(shown.refused, typedLines(given.typed));
    return given.answer;
  }
  const { read, command } = given;
  const page = inPlan(guest.planId, 'check-ins', shown.checkIn.id);
  const locale = readerLocale(guest.request.headers.get('accept-language'));
  // Who starts the meeting sits in it.
  const to = `${page}${shown.noun === 'start' ? '/meeting' : ''}?done=${shown.noun}`;
  if (command.kind === 'give-half') {
    const { seat = '', draft = '0', tab = '', back } = read.typed as Readonly<Record<string, string | undefined>>;
    const giving = givingFields(guest, { seat, draft, tab }, command);
    return putPart(guest, read, {
      command: giving,
      to: back === 'weekly' ? '/weekly' : to,
      ...textsOf(command, locale),
    });
  }
  if (command.kind === 'minute-check-in') return putPart(guest, read, { command, to, ...textsOf(command, locale) });
  if (command.kind === 'move-check-in') return putPart(guest, read, { command, to, ...daysOf(command) });
  return act(guest, read, command, to);
});

/** Moved by somebody else meanwhile: when it is held now, and when it was to be. */
const daysOf = (command: CommandOf<'move-check-in'>): Pick<Put, 'theirs' | 'yours'> => {
  const said = ({ on, time }: { readonly on: string; readonly time: string }): Lines => [
    [t('checkin.moving.on'), `${on} ${time}`],
  ];
  return {
    theirs: (plan) => {
      const now = find(plan.checkIns, command.checkIn);
      return now ? { lines: said(now), by: plan.seats[now.moves?.at(-1)?.by.seat ?? '']?.name ?? '' } : null;
    },
    yours: () => [...said(command), [t('checkin.moving.words'), command.words]],
  };
};

/** Saves a half that is not given yet, for who has no script that does: the button beside the one that gives it, and those at its commitments. */
async function keepHalf(guest: SeatedGuest, { checkIn, half }: CheckInActView) {
  const all = half?.all ?? [];
  const read = await readForm(guest.request, halfDraftForm(all));
  if (!read.ok) return formFault(read);
  const saved = await saveFields(guest, checkIn.id, all, read.data);
  if (isRefusal(saved) && saved.refused !== 'changed-meanwhile') return refused(read, saved);
  if (!isRefusal(saved) && saved.what !== 'overtaken') {
    const page = inPlan(guest.planId, 'check-ins', checkIn.id, 'half');
    const on = leadsTo(read.data.keep);
    if (on) return redirect(`${inPlan(guest.planId, 'commitments', on.commitment, on.noun)}?half=${checkIn.id}`);
    return redirect(read.data.back === 'weekly' ? '/weekly' : page);
  }
  const yours: HalfText = { ...read.data, confidence: read.data.confidence ?? null, taps: tapsOf(read.data, all) };
  return conflictOfHalf(guest, checkIn.id, read, yours);
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  {
    title: t('shell.title', {
      title: loaded
        ? `${t(`checkin.${loaded.view.noun}.title`)}: ${t('checkin.one', { number: loaded.view.checkIn.number })}`
        : t('checkin.title'),
    }),
  },
];

export default function CheckInAct() {
  return <CheckInActPage {...useLoaderData<typeof loader>()} />;
}
