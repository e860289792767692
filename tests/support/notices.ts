import type { NoticeCommand, NoticeDraft } from '~/domain/plan/notice/commands';
import { missesOf, curingSide, openOf } from '~/domain/plan/notice/misses';
import { preparedNotice } from '~/domain/plan/notice/notice';
import { noticeHash, textOf } from '~/domain/plan/notice/notice-text';
import type { Cure, Notice } from '~/domain/plan/state/notice';
import type { Asking } from '~/domain/plan/decide';
import type { PlanCommand } from '~/domain/plan/commands';
import type { Plan } from '~/domain/plan/state/plan';
import { isRefusal } from '~/domain/refusal';
import type { Side } from '~/domain/access';
import { emptyPrivate } from '~/domain/plan/private';
import type { Playing } from './playing';
import type { Who } from './people';

export const KEPT: Cure = { kind: 'kept', words: '' };
export const delivered = (commitment: string, words = ''): Cure => ({ kind: 'delivered', commitment, words });

const SIGNED = { consent: 'I give this notice.', knownBy: 'link by mail', ticked: true, freshProof: true } as const;

/** A notice of one miss with ten working days, unless said otherwise. */
export const draftOf = (
  commitment: string,
  cure: Cure = delivered(commitment),
  more: Partial<NoticeDraft> = {},
): NoticeDraft => ({
  items: [{ commitment, cure }],
  words: '',
  cureDays: 10,
  ...more,
});

/** The command with the hash of what the draft comes to at that moment; '' where it comes to nothing. */
export function giving(plan: Plan, asking: Asking, draft: NoticeDraft, id = 'notice-1') {
  const made = preparedNotice(plan, draft, asking);
  const hash = isRefusal(made) ? '' : noticeHash(textOf(plan, made));
  return { kind: 'give-notice', id, ...draft, hash, ...SIGNED } as const satisfies NoticeCommand;
}

/** Gives notice in a played plan, as somebody reads and signs it at once. */
export const give = (playing: Playing, who: Who, draft: NoticeDraft, at?: string, id = 'notice-1'): Playing =>
  playing.do(who, giving(playing.plan, playing.asking(who, at), draft, id), at);

export const noticeOf = ({ plan }: Pick<Playing, 'plan'>, id = 'notice-1'): Notice => {
  const notice = plan.notices[id];
  if (!notice) throw new Error(`no notice ${id}`);
  return notice;
};

/** What a side could do about notices just then, one deed after the other: `turn` makes them differ. */
export function noticeOptions(plan: Plan, side: Side, now: string, turn: number, id: string): PlanCommand[] {
  const by = Object.values(plan.seats).find(
    (seat) => seat.side === side && seat.role === 'executive' && !seat.closedAt,
  );
  const of = curingSide({ side });
  const misses = missesOf(plan, of, now);
  const miss = misses[turn % (misses.length || 1)];
  const open = openOf(plan, of);
  const one = open[turn % (open.length || 1)];
  const cures = [...(one ? [delivered(one.id)] : []), KEPT];
  const given =
    by && miss
      ? [
          giving(
            plan,
            { by, at: now, own: emptyPrivate(side) },
            draftOf(miss.commitment, cures[turn % cures.length], { cureDays: 10 + (turn % 6) }),
            id,
          ),
        ]
      : [];
  return [
    ...given,
    ...Object.keys(plan.notices).flatMap((notice): PlanCommand[] => [
      { kind: 'acknowledge-notice', notice, words: '' },
      ...(turn % 5 === 0 ? [{ kind: 'withdraw-notice', notice, words: 'Settled' } as const] : []),
    ]),
  ];
}
