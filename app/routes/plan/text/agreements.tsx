import { useActionData, useLoaderData } from '@remix-run/react';
import { inPlan } from '~/domain/addresses';
import { may } from '~/domain/access';
import { find } from '~/domain/plan/state/things';
import type { Plan } from '~/domain/plan/state/plan';
import { textInTalk } from '~/domain/plan/text/plan-text';
import { openFor, waitsToAgree } from '~/domain/plan/text/text-view';
import { partOf } from '~/domain/plan/text/text-standing';
import type { FormFault } from '~/forms/fault';
import { agreeForm } from '~/forms/text';
import { formFault, readForm } from '~/http/forms';
import { guard } from '~/http/guard.server';
import { act, seePlan } from '~/http/plan.server';
import { notThere } from '~/http/refusals.server';
import { readerLocale } from '~/words/locale';
import { AgreePage } from '~/ui/text/AgreePage';
import { formatDay } from '~/words/dates';
import { t } from '~/words';

export const meta = () => [{ title: t('shell.title', { title: t('talk.agree-all.title') }) }];

function nameOf(plan: Plan, key: string, locale: string): string {
  const part = partOf(key);
  if (!part || part.type === 'terms') return t('talk.part.terms');
  if (part.type === 'goal') return t('talk.part.goal', { title: find(textInTalk(plan).goals, part.id)?.title ?? '' });
  if (part.type === 'expectation') {
    const one = find(textInTalk(plan).expectations, part.id);
    return t('talk.part.expectation', { title: one?.title ?? '', party: one ? plan.parties[one.of] : '' });
  }
  const one = find(plan.commitments, part.id)!;
  return t('talk.part.commitment', {
    number: one.number,
    title: one.title,
    party: plan.parties[one.side],
    due: formatDay(one.due, locale),
  });
}

/** Also after an answer that was not taken: what is shown then must be how it stands now. */
export const shouldRevalidate = () => true;

export const loader = guard.loader('seat', (guest) =>
  seePlan(guest, ({ plan, seat }) => {
    if (!may(seat, 'agree-to-part') || plan.stage === 'draft') throw notThere();
    const locale = readerLocale(guest.request.headers.get('accept-language'));
    return {
      planId: plan.id,
      party: plan.parties[seat.side],
      parts: openFor(plan, seat.side).map(({ part, rev }) => ({
        value: `${part}@${rev}`,
        name: nameOf(plan, part, locale),
        href: `${inPlan(plan.id, 'text')}#${part.replace(':', '-')}`,
      })),
      waits: waitsToAgree(plan, seat.side),
    };
  }),
);

export const action = guard.action('seat', async (guest) => {
  const read = await readForm(guest.request, agreeForm);
  if (!read.ok) return formFault(read);
  const parts = read.data.part.flatMap((text) => {
    const [key = '', rev = ''] = text.split('@');
    const part = partOf(key);
    return part ? [{ part, seen: Number(rev) }] : [];
  });
  const one = parts.length === 1 ? parts[0]!.part : null;
  const to = one ? `#${one.type === 'terms' ? 'terms' : `${one.type}-${one.id}`}` : '';
  return act(guest, read, { kind: 'agree-to-parts', parts }, `${inPlan(guest.planId, 'text')}${to}`);
});

export default function Agreements() {
  const fault = useActionData<{ fault?: FormFault }>()?.fault;
  return <AgreePage {...useLoaderData<typeof loader>()} said={fault ? Object.values(fault.errors).join(' ') : null} />;
}
