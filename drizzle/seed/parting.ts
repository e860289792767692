import type { PlanCommand } from '../../app/domain/plan/commands';
import { openDecision, outcomeNow } from '../../app/domain/plan/outcome/outcome-now';
import type { Choice } from '../../app/domain/plan/state/outcome';
import type { Plan } from '../../app/domain/plan/state/plan';
import type { TransitionContent } from '../../app/domain/plan/state/transition';
import { readAs, type Read } from '../../app/domain/plan/transition/draft';
import { actsOf, type Act } from './acts';
import { personIdOf, type Who } from './cast';
import { seatIdOf } from './tell';

const SIGNING = {
  consent: 'I have read this and sign it for my company. I know that this is a simple electronic signature.',
  knownBy: 'link by mail',
  ticked: true,
  freshProof: true,
} as const;

const onTable = (plan: Plan) => {
  const outcome = outcomeNow(plan);
  const decision = outcome && openDecision(outcome);
  if (!outcome || !decision) throw new Error('no decision lies on the table');
  return { outcome: outcome.id, decision: decision.id, hash: decision.hash };
};

/** What people do at the end of a plan, in the words of the story. */
export function endingActsOf(planId: string) {
  const { thing } = actsOf(planId);
  const outcome = thing('outcome', 1);
  return {
    hearAtEnd: (name: string, heardOn: string, view: string): Act => ({
      kind: 'hear-player',
      id: thing('player', name),
      moment: 'end',
      heardOn,
      view,
    }),
    openOutcome: (days: number): Act => ({
      kind: 'open-outcome',
      id: outcome,
      ground: 'time-frame-over',
      redLine: null,
      words: '',
      unheard: [],
      days,
    }),
    vote: (choice: Choice, words: string): Act => ({ kind: 'give-vote', outcome, seen: '', choice, words }),
    goPast: (missing: readonly string[], words: string): Act => ({
      kind: 'override-last-resort',
      outcome,
      missing,
      words,
    }),
    agreeToPart: (words: string): Act => ({ kind: 'say-agreement', seen: '', agrees: true, words }),
    /** `without`: whom the vendor's fit policy asks too, and who has not agreed. */
    partWays: (words: string, without: readonly Who[]): Act => ({
      ...{ kind: 'propose-decision', outcome, id: thing('decision', 1), choice: 'part', words, stays: '', end: null },
      notAgreed: without.map(personIdOf),
      ...SIGNING,
    }),
    signDecision: (plan: Plan): PlanCommand => ({ kind: 'sign-decision', ...onTable(plan), ...SIGNING }),
    item: (name: string, owner: Who, content: Omit<TransitionContent, 'owner'>, shared = true): Act => ({
      kind: 'put-transition-item',
      id: thing('item', name),
      seen: 0,
      shared,
      content: { ...content, owner: seatIdOf(planId, owner) },
    }),
    share: (read: Read, words = ''): Act => ({ kind: 'share-transition', seen: readAs(read), words }),
    agreeToTask:
      (name: string): Act =>
      (plan) => ({
        kind: 'agree-to-part',
        part: { type: 'commitment', id: thing('item', name) },
        seen: plan.commitments[thing('item', name)]?.consent.rev ?? 0,
      }),
    deliverTask: (name: string, note: string, link: string): Act => ({
      ...{ kind: 'deliver', commitment: thing('item', name), id: thing('delivery', name), note, link },
    }),
    acceptTask: (name: string, words: string): Act => ({
      ...{ kind: 'accept-delivery', commitment: thing('item', name), delivery: thing('delivery', name), words },
    }),
    sendLetter: (): Act => ({ kind: 'send-letter', seen: 1, ...SIGNING }),
    thing,
  };
}
