import { SIDES } from '../../domain/access';
import { inPlan } from '../../domain/addresses';
import { checkInsMissed, checkInsOf, movesOf, noticeGiven, wasHeld } from '../../domain/plan/check-in/check-in-view';
import type { CheckIn } from '../../domain/plan/state/check-in';
import type { Plan } from '../../domain/plan/state/plan';
import { tell } from '../../words/sentence';
import type { Told } from './record-told';
import { tellingOf } from './record-told';

/** Check-ins that took place, and a sentence for each time one was moved, for each that did not take place, or at which a side was missing. */
export interface Meetings {
  readonly held: number;
  readonly told: readonly Told[];
}

export function meetingsOf(plan: Plan, asOf: string, now: string, locale: string): Meetings {
  const telling = tellingOf(plan, asOf, locale);
  const { absent, notHeld } = checkInsMissed(plan, now);
  const words = (one: CheckIn) => ({ date: telling.date(one.on) });
  const at = (one: CheckIn) => ({ one: inPlan(plan.id, 'check-ins', one.id) });
  const movesTold = (one: CheckIn): Told[] =>
    movesOf(plan, one).map(({ from, to, notice, ...said }, index) => {
      const { side, workingDays: days, hours } = notice;
      const values = {
        side: plan.parties[side],
        ...{ from: telling.date(from.on), fromTime: from.time, to: telling.date(to.on), toTime: to.time },
        ...{ when: hours < 0 ? 'after' : days === 0 ? 'hours' : 'days', days, hours },
      };
      const sentence = tell('score.meeting.moved', values, at(one));
      return { key: `${one.id} moved ${index}`, about: null, sentence, quotes: [telling.quote(said)] };
    });
  const missedTold = (one: CheckIn): Told[] => {
    const notice = noticeGiven(plan, one);
    if (notice) {
      const values = { ...words(one), side: plan.parties[notice.side], days: notice.workingDays };
      const sentence = tell('score.meeting.called-off', values, at(one));
      return [{ key: one.id, about: null, sentence, quotes: [telling.quote(one.calledOff!)] }];
    }
    if (notHeld.includes(one))
      return [{ key: one.id, about: null, sentence: tell('score.meeting.not-held', words(one), at(one)), quotes: [] }];
    return SIDES.filter((side) => absent[side].includes(one)).map((side) => ({
      key: `${one.id} ${side}`,
      about: null,
      sentence: tell('score.meeting.absent', { ...words(one), side: plan.parties[side] }, at(one)),
      quotes: [],
    }));
  };
  const told = checkInsOf(plan).flatMap((one) => [...movesTold(one), ...missedTold(one)]);
  return { held: checkInsOf(plan).filter(wasHeld).length, told };
}
