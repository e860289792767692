import { otherSide } from '../../domain/access';
import { inPlan } from '../../domain/addresses';
import { cureOf, noticesOf } from '../../domain/plan/notice/cure';
import { givenOn } from '../../domain/plan/notice/notice-text';
import type { Plan } from '../../domain/plan/state/plan';
import { t } from '../../words';
import { tell } from '../../words/sentence';
import { tellingOf, type Told } from './record-told';

/** A sentence for each formal notice of either side, the oldest first: who gave it, by when it was to be cured, and whether it was. */
export function noticesTold(plan: Plan, asOf: string, locale: string): readonly Told[] {
  const telling = tellingOf(plan, asOf, locale);
  return noticesOf(plan).map((notice): Told => {
    const { state, inReview, daysLeft } = cureOf(plan, notice, asOf);
    const { number, side, parties } = notice;
    const values = {
      ...{ number, giver: parties[side], other: parties[otherSide(side)] },
      ...{ on: telling.date(givenOn(plan, notice)), by: telling.date(notice.cureBy), count: notice.items.length },
      state: t(inReview ? 'notice.record.in-review' : `notice.record.${state}`, { days: daysLeft }),
    };
    const sentence = tell('notice.record.line', values, { one: inPlan(plan.id, 'notices', notice.id) });
    const { acknowledged, withdrawn } = notice;
    const quotes = [acknowledged, withdrawn].flatMap((said) => (said?.words ? [telling.quote(said)] : []));
    return { key: notice.id, about: null, sentence, quotes };
  });
}
