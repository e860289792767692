import { randomUUID } from 'node:crypto';
import type { CheckInNoun } from '~/domain/plan/check-in/check-in-nouns';
import type { Who } from '../../drizzle/seed/cast';
import type { Answer } from './asking';
import type { HaldenPlan } from './halden';
import { haldenOverHttp, type Typed } from './over-http';

/**
 * The check-ins of Tessel and Halden, every other Tuesday, the first on 4 August 2026; asked over HTTP by people of the story. `begin` stores the
 * plan, on the day before the first; `end` closes it, and looks that nothing went wrong behind the answers.
 */
export function checkInsOverHttp() {
  const http = haldenOverHttp('2026-08-03 09:00');
  const at = (path = ''): string => `/plans/${http.test.planId}/check-ins${path}`;
  const send = (who: Who, path: string, form: Typed): Promise<Answer> => http.post(who, path, { form: 'x', ...form });
  return {
    begin: http.begin,
    end: http.end,
    stored: (): HaldenPlan => http.test,
    /** The address of a page of the check-ins. */
    at,
    /** Asked by nobody who is signed in. */
    ask: (path: string): Promise<Answer> => http.get(undefined, path),
    get: (who: Who, path: string): Promise<Answer> => http.get(who, path),
    send,
    /** One act on one check-in. */
    post: (
      who: Who,
      noun: CheckInNoun | 'opening',
      form: Typed = {},
      op: string = randomUUID(),
      checkIn = 'ci-1',
    ): Promise<Answer> => send(who, at(`/${checkIn}/${noun}`), { op, form: noun, ...form }),
    stateOf: async (id = 'ci-1') => (await http.test.plan('priya')).checkIns[id]!,
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
