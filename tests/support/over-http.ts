import { randomUUID, type UUID } from 'node:crypto';
import { expect } from 'vitest';
import { personIdOf, type Who as Cast } from '../../drizzle/seed/cast';
import { openAsking, type Answer, type Asked, type Asking } from './asking';
import { haldenStored, type HaldenPlan } from './halden';
import { testHouse, type TestHouse } from './house';
import { storeRunning, type StoredPlan } from './stored-plan';
import { toldHouse } from './told-house';
import type { Who } from './world';

/** What a person types into a form. */
export type Typed = Readonly<Record<string, string>>;
/** A form as it is sent, where a name comes more than once. */
export type Pairs = readonly (readonly [string, string])[];

/**
 * A house that is asked over HTTP, as a browser without a script would. `begin` opens it and `end` closes it, and looks that nothing went
 * wrong behind the answers; the file says before and after what. People are named as in their plan, and anybody else by their id;
 * they are signed in anew for each thing they ask.
 */
export interface OverHttp<Name extends string, Test extends TestHouse> {
  begin(): Promise<void>;
  end(): Promise<void>;
  readonly test: Test;
  readonly asking: Asking;
  /** Returns the cookie. */
  signIn(who: Name | UUID): Promise<string>;
  /** Nobody asks who is undefined. */
  get(who: Name | UUID | undefined, path: string, headers?: Asked['headers']): Promise<Answer>;
  /** A form of its own key is sent, unless it has one; pairs are sent as they are. */
  post(who: Name | UUID, path: string, form: Typed | Pairs): Promise<Answer>;
}

export function overHttp<Name extends string, Test extends TestHouse>(
  open: () => Promise<Test>,
  personOf: (name: Name, test: Test) => string,
): OverHttp<Name, Test> {
  let test: Test;
  let asking: Asking;
  const isId = (who: Name | UUID): who is UUID => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(who);
  const signIn = (who: Name | UUID): Promise<string> => asking.signIn(isId(who) ? who : personOf(who, test));
  return {
    async begin() {
      test = await open();
      asking = await openAsking(test.house);
    },
    async end() {
      const { faults } = asking;
      await asking.close();
      await test.close();
      expect(faults).toEqual([]);
    },
    get test() {
      return test;
    },
    get asking() {
      return asking;
    },
    signIn,
    get: async (who, path, headers = {}) => asking.ask(path, { as: who && (await signIn(who)), headers }),
    post: async (who, path, form) =>
      asking.ask(path, {
        method: 'POST',
        as: await signIn(who),
        form: isPairs(form) ? form : { op: randomUUID(), form: 'a-form', ...form },
      }),
  };
}

const isPairs = (form: Typed | Pairs): form is Pairs => Array.isArray(form);

/** The demo story, where it ends: Tuesday 21 July 2026. */
export const storyOverHttp = (): OverHttp<Cast, TestHouse> => overHttp(toldHouse, personIdOf);

/** The plan of Tessel and Halden, signed; the clock stands at 'YYYY-MM-DD HH:MM' in its zone. */
export const haldenOverHttp = (when: string): OverHttp<Cast, HaldenPlan> =>
  overHttp(async () => {
    const plan = await haldenStored('running');
    plan.at(when);
    return plan;
  }, personIdOf);

/** The plan of the tests, signed by both, at an instant. `ready` does what has to come before anybody asks. */
export const runningOverHttp = (
  at: string,
  ready: (test: TestHouse) => Promise<void> = async () => {},
): OverHttp<Who, TestHouse & { readonly plan: StoredPlan }> =>
  overHttp(
    async () => {
      const test = await testHouse();
      const plan = await storeRunning(test);
      await ready(test);
      test.clock.set(at);
      return { ...test, plan };
    },
    (who, { plan }) => plan.person[who],
  );
