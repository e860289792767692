import type { Tx } from '~/data/as-viewer.server';
import { readHalfDraft } from '~/data/half-drafts.server';
import { typedLines } from '~/data/pages/check-in-act';
import { SIDES } from '~/domain/access';
import type { CommandOf } from '~/domain/plan/commands';
import { find } from '~/domain/plan/state/things';
import type { HalfText } from '~/domain/plan/check-in/half-draft';
import type { CheckIn } from '~/domain/plan/state/check-in';
import type { Plan, PrivatePlan } from '~/domain/plan/state/plan';
import { byNumber } from '~/domain/plan/sign-off/version';
import type { Lines } from '~/words/lines';
import { t } from '~/words';
import type { Put, Theirs } from './put-part.server';

/** A half as far as it is written, each thing with its name. */
export const halfLines = (plan: Plan, { confidence, words, taps }: HalfText): Lines => [
  [t('checkin.half.confidence'), confidence ? t(`ui.confidence.${confidence}`) : ''],
  [t('checkin.half.words'), words],
  ...Object.values(plan.commitments)
    .filter(({ id }) => taps[id] !== undefined)
    .sort(byNumber)
    .map(({ id, number, title }) => [`${number} ${title}`, t(`ui.confidence.${taps[id]!}`)] as const),
];

const minutesLines = (plan: Plan, { attendance, decisions }: Pick<CheckIn, 'attendance' | 'decisions'>): Lines => [
  [t('checkin.decisions'), decisions.join('\n')],
  ...SIDES.map(
    (side) =>
      [t('checkin.minutes.present', { party: plan.parties[side] }), attendance?.[side].join(', ') ?? ''] as const,
  ),
];

/** What a side has of a half by now: the draft that somebody saved, else what was given; null where there is nothing. */
export async function halfAsItStands(plan: Plan, own: PrivatePlan, tx: Tx, checkIn: string): Promise<Theirs | null> {
  const draft = await readHalfDraft(tx, plan.id, own.side, checkIn);
  if (draft) return { lines: halfLines(plan, draft), by: find(plan.seats, draft.seat)?.name ?? '' };
  const half = find(own.halves, checkIn);
  return half ? { lines: halfLines(plan, half), by: '' } : null;
}

/** The half or the minutes as somebody else left them, and as they are put now: for who was overtaken. */
export function textsOf(
  command: CommandOf<'give-half' | 'minute-check-in'>,
  locale: string,
): Pick<Put, 'theirs' | 'yours'> {
  const id = command.checkIn;
  if (command.kind === 'give-half')
    return {
      theirs: (plan, own, tx) => halfAsItStands(plan, own, tx, id),
      yours: (plan) => halfLines(plan, command),
    };
  return {
    theirs: (plan) => {
      const checkIn = find(plan.checkIns, id);
      if (!checkIn) return null;
      // Not written yet: the other side typed more of what they begin with.
      if (!checkIn.minutedBy) {
        const decisions = typedLines(plan, checkIn, locale);
        return { lines: minutesLines(plan, { attendance: checkIn.there ?? null, decisions }), by: '' };
      }
      return { lines: minutesLines(plan, checkIn), by: find(plan.seats, checkIn.minutedBy.seat)?.name ?? '' };
    },
    yours: (plan) => minutesLines(plan, command),
  };
}
