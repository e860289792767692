import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ROLES, SIDES, type Role } from '~/domain/access';
import { workingDays } from '~/domain/calendar';
import { contentHash } from '~/domain/ledger/canonical';
import { replay } from '~/domain/plan/apply';
import type { Entry } from '~/domain/plan/entries';
import type { PlanCommand } from '~/domain/plan/commands';
import { agreedByBoth, type ExpectationContent } from '~/domain/plan/state/text';
import type { Plan } from '~/domain/plan/state/plan';
import { delegator } from '~/domain/plan/sign-off/delegate';
import { versionContent } from '~/domain/plan/sign-off/version';
import { TRANSITION_COMMANDS } from '~/domain/plan/transition/commands';
import { isRefusal } from '~/domain/refusal';
import { anyStory, playOut, type Happened } from '../../support/any-plan';
import { anyEnding, playEnding } from '../../support/any-ending';
import { anyWeeks, playWeeks } from '../../support/any-work';
import type { Playing } from '../../support/playing';
import { runs } from '../../support/runs';

const RUNS = { numRuns: runs(80) };

type Done = Happened & { readonly decision: readonly Entry[] };

/** Plays out anything that can happen to a plan, and busy weeks of a running one; yields how each ends. */
const everyStory = (see: (happened: Happened) => void, end: (playing: Playing) => void = () => {}): void => {
  fc.assert(
    fc.property(anyStory, (story) => end(playOut(story, see))),
    RUNS,
  );
  fc.assert(
    fc.property(anyWeeks, (weeks) => end(playWeeks(weeks, see))),
    { numRuns: runs(20) },
  );
  fc.assert(
    fc.property(anyEnding, (ending) => end(playEnding(ending, see))),
    { numRuns: runs(20) },
  );
};

/** Calls `hold` after each step that changed something, in each story. */
const throughout = (hold: (done: Done) => void): void =>
  everyStory((happened) => {
    const { decision } = happened;
    if (!isRefusal(decision)) hold({ ...happened, decision });
    else expect(happened.after).toBe(happened.before);
  });

const atTheEnd = (hold: (playing: Playing) => void): void => everyStory(() => {}, hold);

/** How two sides part is played by itself, in tests/domain/plan/transition and closing: it begins where these stories end. */
const TOLD_APART: ReadonlySet<string> = new Set([...TRANSITION_COMMANDS, 'close-plan' satisfies PlanCommand['kind']]);

/** The least role for each command, written out from the roles; `owner`: a contributor may with what is their own. */
const LEAST: Record<PlanCommand['kind'], Role | 'owner'> = {
  'rename-plan': 'lead',
  'put-terms': 'lead',
  'put-goal': 'lead',
  'put-expectation': 'lead',
  'put-commitment': 'lead',
  'add-commitments': 'lead',
  'put-player': 'lead',
  'remove-player': 'lead',
  'hear-player': 'lead',
  'agree-to-part': 'lead',
  'agree-to-parts': 'lead',
  'decline-part': 'lead',
  'remove-part': 'lead',
  'propose-plan': 'lead',
  freeze: 'lead',
  sign: 'executive',
  'send-back': 'executive',
  'close-plan': 'executive',
  'withdraw-plan': 'lead',
  'open-amendment': 'lead',
  'drop-amendment': 'lead',
  // Whoever was named by an executive signs in their place.
  'name-delegate': 'executive',
  'end-delegation': 'viewer',
  'open-seat': 'lead',
  'change-role': 'lead',
  'close-seat': 'lead',
  // One's own, or another's by who leads the side.
  'hand-over': 'contributor',
  leave: 'viewer',
  'rename-party': 'lead',
  deliver: 'owner',
  'accept-delivery': 'lead',
  'return-delivery': 'lead',
  'propose-date': 'lead',
  'agree-to-date': 'lead',
  'decline-date': 'lead',
  'withdraw-date': 'lead',
  'say-hold': 'owner',
  'accept-hold': 'lead',
  'refuse-hold': 'lead',
  'end-hold': 'owner',
  contest: 'lead',
  'offer-settlement': 'lead',
  'settle-contest': 'lead',
  'propose-waiver': 'lead',
  'agree-to-waiver': 'lead',
  'decline-waiver': 'lead',
  'withdraw-waiver': 'lead',
  'give-reason': 'owner',
  comment: 'owner',
  'edit-comment': 'owner',
  'give-half': 'lead',
  'start-check-in': 'lead',
  'open-halves': 'lead',
  'minute-check-in': 'lead',
  'acknowledge-check-in': 'lead',
  'correct-check-in': 'lead',
  'call-off-check-in': 'lead',
  'move-check-in': 'lead',
  'add-to-agenda': 'lead',
  'take-back-addition': 'lead',
  'note-decision': 'lead',
  'note-commitment': 'lead',
  'change-decision': 'lead',
  'remove-decision': 'lead',
  'note-attendance': 'lead',
  // Executives, and whom they named in their place.
  'give-notice': 'executive',
  'acknowledge-notice': 'lead',
  'withdraw-notice': 'executive',
  'write-note': 'lead',
  'edit-note': 'lead',
  'remove-note': 'lead',
  'assess-fit': 'lead',
  'put-cost': 'lead',
  'remove-cost': 'lead',
  'put-flag': 'lead',
  'settle-flag': 'lead',
  'remove-flag': 'lead',
  'put-transition-item': 'lead',
  'remove-transition-item': 'lead',
  'restore-transition-item': 'lead',
  'ask-review': 'lead',
  'withdraw-review': 'lead',
  // Whoever is asked answers for their team, whatever their role.
  'answer-review': 'viewer',
  'record-conversation': 'lead',
  'share-transition': 'executive',
  'answer-transition': 'lead',
  'put-letter': 'lead',
  'send-letter': 'executive',
  'open-outcome': 'lead',
  'give-vote': 'executive',
  'close-voting': 'executive',
  'open-votes': 'executive',
  'override-last-resort': 'executive',
  'propose-decision': 'executive',
  'sign-decision': 'executive',
  'answer-decision': 'executive',
  'conclude-decision': 'executive',
  'withdraw-decision': 'executive',
  // Whom the fit policy names, whatever their role.
  'say-agreement': 'viewer',
};

/** Acts on a commitment that belong to the side that owes it, and those that belong to the other. */
const OWING: readonly PlanCommand['kind'][] = ['deliver', 'say-hold'];
const OWED: readonly PlanCommand['kind'][] = ['accept-delivery', 'return-delivery', 'accept-hold', 'refuse-hold'];

const signedFacts = (plan: Plan) =>
  Object.values(plan.commitments)
    .filter(({ agreedAt }) => agreedAt !== null)
    .map(({ id, number, side, weight, due, waitsOn, agreedAt }) => ({
      id,
      number,
      side,
      weight,
      due,
      waitsOn,
      agreedAt,
    }));

/** What would be signed, but for who keeps each promise: that can be handed over at any time. */
const promisedIn = (plan: Plan) => {
  const { commitments, ...content } = versionContent(plan, 0);
  return { ...content, commitments: commitments.map((one) => ({ ...one, owner: null, ownerName: '' })) };
};

describe('any story of legal and illegal commands', { timeout: 60_000 }, () => {
  it('comes far enough to mean something: every kind of command succeeds somewhere, and most refusals come up', () => {
    const done = new Set<string>();
    const refused = new Set<string>();
    const see = ({ command, decision }: Happened) =>
      isRefusal(decision) ? refused.add(decision.refused) : decision.length > 0 && done.add(command.kind);
    for (const story of fc.sample(anyStory, { numRuns: 600, seed: 7 })) playOut(story, see);
    for (const weeks of fc.sample(anyWeeks, { numRuns: 300, seed: 7 })) playWeeks(weeks, see);
    for (const ending of fc.sample(anyEnding, { numRuns: 300, seed: 7 })) playEnding(ending, see);
    expect(Object.keys(LEAST).filter((kind) => !done.has(kind) && !TOLD_APART.has(kind))).toEqual([]);
    expect(refused.size).toBeGreaterThan(20);
  });

  it('replays from its ledger to the same plan', () => {
    atTheEnd((playing) => {
      const shared = playing.shared();
      expect(replay(playing.id, shared.length > 0 ? shared : playing.entries)).toEqual(playing.plan);
    });
  });

  it('yields a plan that is plain JSON', () => {
    atTheEnd(({ plan, own }) => {
      expect(JSON.parse(JSON.stringify(plan))).toStrictEqual(plan);
      expect(JSON.parse(JSON.stringify(own))).toStrictEqual(own);
    });
  });

  it('has no act of a wrong seat in it', () => {
    throughout(({ by, command, decision, before, playing }) => {
      expect(by.closedAt).toBeNull();
      if (before.stage === 'draft') expect(by.side).toBe('vendor');
      const commitment = 'commitment' in command && typeof command.commitment === 'string' ? command.commitment : null;
      const owed = commitment === null ? undefined : before.commitments[commitment];
      const inPlaceOf = ['sign', 'send-back'].includes(command.kind) && delegator(before, by, playing.today());
      const least = inPlaceOf ? 'viewer' : LEAST[command.kind];
      const owner = least === 'owner' && owed?.owner === by.id && owed.side === by.side && by.role === 'contributor';
      if (!owner)
        expect(ROLES.indexOf(by.role)).toBeGreaterThanOrEqual(ROLES.indexOf(least === 'owner' ? 'lead' : least));
      if (command.kind === 'propose-plan') expect(by.side).toBe('vendor');
      if (OWING.includes(command.kind)) expect(by.side).toBe(owed?.side);
      if (OWED.includes(command.kind)) expect(by.side).not.toBe(owed?.side);
      for (const entry of decision) expect(entry.by).toEqual({ seat: by.id, side: by.side, role: by.role });
    });
  });

  it('writes to the shared ledger, or to one’s own; a draft to the vendor’s', () => {
    throughout(({ by, decision, before }) => {
      for (const { ledger, kind } of decision) {
        if (ledger !== 'shared') expect(ledger).toBe(by.side);
        if (before.stage === 'draft' && kind !== 'plan.proposed') expect(ledger).toBe('vendor');
      }
    });
  });

  it('binds by both signatures together or not at all', () => {
    throughout(({ after }) => {
      for (const { signatures, inForceAt, hash, number } of Object.values(after.versions)) {
        expect(inForceAt !== null).toBe(SIDES.every((side) => signatures[side] !== undefined));
        for (const signature of Object.values(signatures)) expect(signature.hash).toBe(hash);
        if (inForceAt === null && number === Object.keys(after.versions).length)
          expect(after.stage === 'running' && after.amendment === null).toBe(false);
      }
      const inForce = Object.values(after.versions).some(({ inForceAt }) => inForceAt !== null);
      if (after.stage === 'running') expect(inForce).toBe(true);
      if (!inForce) expect(signedFacts(after)).toEqual([]);
      for (const one of Object.values(after.commitments))
        if (one.agreedAt !== null) expect(agreedByBoth(one.consent)).toBe(true);
    });
  });

  it('goes by the text of the version in force, whatever is being changed beside it', () => {
    throughout(({ after }) => {
      const holds = Object.values(after.versions).findLast(({ inForceAt }) => inForceAt !== null);
      if (!holds) return;
      const { terms, goals, expectations, title } = versionContent({ ...after, amendment: null }, 0);
      const closing = (all: readonly ExpectationContent[]) => all.map((one) => ({ ...one, closedBy: null }));
      expect({ terms, goals, title }).toEqual({
        terms: holds.content.terms,
        goals: holds.content.goals,
        title: holds.content.title,
      });
      expect(closing(expectations)).toEqual(closing(holds.content.expectations));
    });
  });

  it('judges every past day by the calendar and the rules that were agreed first', () => {
    throughout(({ before, after }) => {
      if (before.stage !== 'running' || after.terms === before.terms) return;
      const { holidays, ...calendar } = after.terms.calendar;
      expect(calendar).toEqual({ timeZone: before.terms.calendar.timeZone, workweek: before.terms.calendar.workweek });
      const added = holidays.filter((day) => !before.terms.calendar.holidays.includes(day));
      for (const day of added) for (const one of Object.values(after.commitments)) expect(day > one.due).toBe(true);
      const { reviewDays, noticeDays, floor, minResults, start } = before.terms;
      expect(after.terms).toMatchObject({ reviewDays, noticeDays, floor, minResults, start });
    });
  });

  it('changes nothing that was frozen, nor what both sides are bound to', () => {
    throughout(({ before, after }) => {
      for (const [number, version] of Object.entries(before.versions)) {
        expect(after.versions[number]?.content).toBe(version.content);
        expect(contentHash(version.content)).toBe(version.hash);
      }
      const bound = new Map(signedFacts(after).map((facts) => [facts.id, facts]));
      for (const facts of signedFacts(before)) expect(bound.get(facts.id)).toEqual(facts);
      if (before.stage === 'agreed' && after.stage === 'agreed') expect(promisedIn(after)).toEqual(promisedIn(before));
    });
  });

  it('never lets a commitment wait in a circle, on what is not agreed, or on what was due later', () => {
    throughout(({ after }) => {
      const { roll } = workingDays(after.terms.calendar);
      let left = Object.values(after.commitments).filter(({ agreedAt }) => agreedAt !== null);
      for (const one of left)
        for (const id of one.waitsOn) {
          const blocker = after.commitments[id];
          expect(blocker?.agreedAt && blocker.agreedAt <= (one.agreedAt ?? '')).toBe(true);
          expect(roll(blocker?.due ?? '') <= roll(one.due)).toBe(true);
        }
      // Taking out what waits on nothing that is left, round by round, leaves nothing but circles.
      for (let before = -1; before !== left.length;) {
        before = left.length;
        const ids = new Set(left.map(({ id }) => id));
        left = left.filter(({ waitsOn }) => waitsOn.some((id) => ids.has(id)));
      }
      expect(left).toEqual([]);
    });
  });

  it('keeps one open seat a person, and somebody who answers for each side once it is proposed', () => {
    throughout(({ after }) => {
      const open = Object.values(after.seats).filter(({ closedAt }) => closedAt === null);
      expect(new Set(open.map(({ person }) => person)).size).toBe(open.length);
      const answers = open.filter(({ role }) => role === 'lead' || role === 'executive').map(({ side }) => side);
      expect(answers).toContain('vendor');
      if (after.stage !== 'draft' && after.stage !== 'withdrawn') expect(answers).toContain('customer');
    });
  });
});
