import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import type { CheckInNoun } from '~/domain/plan/check-in/check-in-nouns';
import { personIdOf, type Who } from '../../drizzle/seed/cast';
import { openAsking, type Answer, type Asking } from './asking';
import { haldenStored, type HaldenPlan } from './halden';

/** What a person types into a form. */
type Typed = Readonly<Record<string, string>>;

/**
 * The check-ins of Tessel and Halden, every other Tuesday, the first on 4 August 2026; asked over HTTP by people of the story. `begin` stores the
 * plan, on the day before the first; `end` closes it, and looks that nothing went wrong behind the answers.
 */
export function checkInsOverHttp() {
  let plan: HaldenPlan;
  let asking: Asking;
  const at = (path = ''): string => `/plans/${plan.planId}/check-ins${path}`;
  const signIn = (who: Who): Promise<string> => asking.signIn(personIdOf(who));
  const send = async (who: Who, path: string, form: Typed): Promise<Answer> =>
    asking.ask(path, { method: 'POST', as: await signIn(who), form: { op: randomUUID(), form: 'x', ...form } });
  return {
    async begin(): Promise<void> {
      plan = await haldenStored('running');
      plan.at('2026-08-03 09:00');
      asking = await openAsking(plan.house);
    },
    async end(): Promise<void> {
      expect(asking.faults).toEqual([]);
      await asking.close();
      await plan.close();
    },
    stored: (): HaldenPlan => plan,
    /** The address of a page of the check-ins. */
    at,
    /** Asked by nobody who is signed in. */
    ask: (path: string): Promise<Answer> => asking.ask(path),
    get: async (who: Who, path: string): Promise<Answer> => asking.ask(path, { as: await signIn(who) }),
    send,
    /** One act on one check-in. */
    post: (
      who: Who,
      noun: CheckInNoun | 'opening',
      form: Typed = {},
      op: string = randomUUID(),
      checkIn = 'ci-1',
    ): Promise<Answer> => send(who, at(`/${checkIn}/${noun}`), { op, form: noun, ...form }),
    stateOf: async (id = 'ci-1') => (await plan.plan('priya')).checkIns[id]!,
  };
}

/** What a person without a script sees. */
export const shown = ({ text }: Answer): string => text.replace(/<script[\s\S]*?<\/script>/g, '');

export const half = (words: string) => ({ confidence: 'at-risk', words });

export const MINUTES = {
  vendorMore: 'Priya Raman',
  customerMore: 'Ingrid Halden',
  decisions: 'We go on.\nWe meet in Oslo.',
};
