import { redirect, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { meetingView } from '~/data/pages/meeting';
import { inPlan } from '~/domain/addresses';
import type { CommandOf } from '~/domain/plan/commands';
import { find } from '~/domain/plan/state/things';
import { guard, type SeatedGuest } from '~/http/guard.server';
import { readMeetingForm, unlessPlanIsOver } from '~/http/meeting-commands.server';
import { act, seePlan } from '~/http/plan.server';
import { putPart } from '~/http/put-part.server';
import { notThere } from '~/http/refusals.server';
import { MeetingPage } from '~/ui/checkin/MeetingPage';
import { t } from '~/words';

const pageOf = (guest: SeatedGuest): string => inPlan(guest.planId, 'check-ins', guest.params['checkIn'] ?? '');

/** The meeting for this reader; before the halves are open there is none, and the check-in's own page says what comes first. */
const view = (guest: SeatedGuest) =>
  seePlan(guest, ({ plan, seat, now }) => {
    if (plan.stage === 'draft') throw notThere();
    const shown = meetingView(plan, seat, now, guest.params['checkIn'] ?? '');
    if (!shown) throw notThere();
    if (shown === 'not-open') throw redirect(pageOf(guest));
    return shown;
  });

export const loader = guard.loader('seat', async (guest) => ({
  view: await view(guest),
  started: guest.url.searchParams.get('done') === 'start',
}));

/** Also after an answer that was not taken: what others typed meanwhile stands there then. */
export const shouldRevalidate = () => true;

export const action = guard.action('seat', async (guest) => {
  await unlessPlanIsOver(guest);
  const given = await readMeetingForm(guest.request, guest.url, await view(guest));
  if ('answer' in given) return given.answer;
  const { read, command } = given;
  const to = `${pageOf(guest)}/meeting`;
  return command.kind === 'change-decision' ? reword(guest, read, command, to) : act(guest, read, command, to);
});

/** Overtaken by somebody of the same side: both wordings, and what was typed. */
function reword(
  guest: SeatedGuest,
  read: Parameters<typeof putPart>[1],
  command: CommandOf<'change-decision'>,
  to: string,
) {
  const label = t('meeting.line.words');
  return putPart(guest, read, {
    command,
    to,
    theirs: (plan) => {
      const now = find(plan.checkIns, command.checkIn)?.lines?.find(({ id }) => id === command.decision);
      return now ? { lines: [[label, now.words]], by: '' } : null;
    },
    yours: () => [[label, command.words]],
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: t('shell.title', { title: t('meeting.title', { number: data?.view.checkIn.number ?? 0 }) }) },
];

export default function Meeting() {
  return <MeetingPage {...useLoaderData<typeof loader>()} />;
}
