import { SIDES } from '~/domain/access';
import type { CommandOf } from '~/domain/plan/commands';
import { find } from '~/domain/plan/state/things';
import type { CheckIn, Half } from '~/domain/plan/state/check-in';
import type { Plan } from '~/domain/plan/state/plan';
import { byNumber } from '~/domain/plan/sign-off/version';
import type { Lines } from '~/words/lines';
import { t } from '~/words';
import type { Put } from './put-part.server';

const halfLines = (plan: Plan, { confidence, words, taps }: Half): Lines => [
  [t('checkin.half.confidence'), t(`ui.confidence.${confidence}`)],
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

/** The half or the minutes as somebody else left them, and as they are put now: for who was overtaken. */
export function textsOf(command: CommandOf<'give-half' | 'minute-check-in'>): Pick<Put, 'theirs' | 'yours'> {
  const id = command.checkIn;
  if (command.kind === 'give-half')
    return {
      theirs: (plan, own) => {
        const half = find(own.halves, id);
        return half ? { lines: halfLines(plan, half), by: '' } : null;
      },
      yours: (plan) => halfLines(plan, command),
    };
  return {
    theirs: (plan) => {
      const checkIn = find(plan.checkIns, id);
      if (!checkIn?.minutedBy) return null;
      return { lines: minutesLines(plan, checkIn), by: find(plan.seats, checkIn.minutedBy.seat)?.name ?? '' };
    },
    yours: (plan) => minutesLines(plan, command),
  };
}
