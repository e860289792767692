import { noticesOf } from '../notice/cure';
import { curingSide } from '../notice/misses';
import { isLive, type Plan } from '../state/plan';
import { courtItem, type CourtItem } from './court-item';
import { answerBy, dayOf } from '../work/commitment-state';

/**
 * Notices that the other side has not taken in yet. The days to do so are those to answer a
 * delivery; once they are over it still waits and stands all the same, and nobody is late.
 */
export function noticeCourt(plan: Plan, at: string): readonly CourtItem[] {
  if (!isLive(plan)) return [];
  return noticesOf(plan)
    .filter(({ acknowledged, withdrawn }) => acknowledged === null && withdrawn === null)
    .map((notice) => {
      const { id, signature } = notice;
      const last = answerBy(plan, signature.at);
      return courtItem({
        ...{ side: curingSide(notice), role: 'lead', act: 'acknowledge-notice' },
        ...{ thing: { type: 'notice', id }, since: signature.at, due: dayOf(plan, at) > last ? null : last },
      });
    });
}
