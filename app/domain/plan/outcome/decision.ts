import { isRefusal, refuse, type Refusal } from '../../refusal';
import { notAgreed, whoMustAgree, type MustAgree } from '../agreement/who-must-agree';
import type { CommandOf } from '../commands';
import { entry, unwritten, actor, todayOf, type Asking, type Decision as Decided, type DecideTable } from '../decide';
import { kept } from '../own-ledger';
import { actsForBoth, onBehalfOf, principalOf } from '../sign-off/principal';
import { signatureOf } from '../sign-off/signature';
import { CHOICES, type Choice, type Decision, type Outcome } from '../state/outcome';
import type { Seat } from '../state/seat';
import type { Plan } from '../state/plan';
import type { Signature } from '../state/signature';
import { decisionHash, needsBoth, tidyDecision } from './decision-text';
import { effectsOf, extendedTerms } from './effect';
import { barsParting, lastResort, missingOf } from './last-resort';
import { isUnanswered, openDecision, openOutcome } from './outcome-now';

interface OnTable {
  readonly principal: Seat;
  readonly outcome: Outcome;
  readonly decision: Decision;
}

/** The proposal an act is on, while it is open, for the side that made it or for the other one. */
function onTable(
  plan: Plan,
  asking: Asking,
  { outcome: id, decision: wanted }: { readonly outcome: string; readonly decision: string },
  whose: 'own' | 'other',
): OnTable | Refusal {
  const principal = principalOf(plan, asking, 'decide');
  if (isRefusal(principal)) return principal;
  const outcome = openOutcome(plan, id);
  if (isRefusal(outcome)) return outcome;
  const found = outcome.decisions.find((one) => one.id === wanted);
  if (!found) return refuse('not-found');
  const decision = openDecision(outcome);
  if (decision?.id !== wanted) return refuse(found.withdrawn ? 'already-ended' : 'already-answered');
  const own = decision.side === asking.by.side;
  if (own && whose === 'other') return refuse('own-proposal');
  if (!own && whose === 'own') return refuse('not-allowed');
  return { principal, outcome, decision };
}

/** The entries with which a decision takes effect, after those that lead to it. */
function takingEffect(plan: Plan, asking: Asking, outcome: Outcome, decision: Decision, before: Decided): Decided {
  if (isRefusal(before)) return before;
  const effects = effectsOf(plan, decision, asking);
  if (isRefusal(effects)) return effects;
  const decided = entry(plan, asking, 'outcome.decided', { outcome: outcome.id, decision: decision.id });
  return [...before, decided, ...effects];
}

type Parting = CommandOf<'propose-decision' | 'sign-decision' | 'answer-decision'>;

/** Who of those whom the vendor's own policy asks has not agreed to part. */
const withoutAgreement = (plan: Plan, { named }: Parting, { by, own }: Asking): readonly MustAgree[] =>
  by.side === 'vendor' && named ? notAgreed(whoMustAgree({ mustAgree: named }, plan, own)) : [];

/**
 * What is kept where somebody has not agreed to part, or why the act waits. It bars nothing: the vendor's executive who proposes it, signs
 * it or answers it has to know of them, and that they did is kept in the vendor's own ledger. The customer's side is asked for nobody's
 * agreement, and learns of none.
 */
function passingAgreement(plan: Plan, command: Parting, choice: Choice, decision: string, asking: Asking): Decided {
  const without = choice === 'part' ? withoutAgreement(plan, command, asking) : [];
  const unknown = without.filter(({ person }) => !command.notAgreed?.includes(person)).map(({ name }) => name);
  if (unknown.length > 0) return refuse('agreement-not-known', { names: unknown.join(', ') }, 'notAgreed');
  const people = without.map(({ person }) => person);
  return people.length > 0 ? [kept(asking, 'agreement.passed', { outcome: command.outcome, decision, people })] : [];
}

/** What both executives decide: proposed by one with a signature, signed by the other, or taken in, replied to or left unanswered. */
export const decideDecision: DecideTable<
  CommandOf<
    | 'override-last-resort'
    | 'propose-decision'
    | 'sign-decision'
    | 'answer-decision'
    | 'conclude-decision'
    | 'withdraw-decision'
  >
> = {
  'override-last-resort': (plan, { outcome: id, missing, words }, asking) => {
    const principal = principalOf(plan, asking, 'override-last-resort');
    if (isRefusal(principal)) return principal;
    if (principal.side !== 'vendor') return refuse('not-allowed');
    const outcome = openOutcome(plan, id);
    if (isRefusal(outcome)) return outcome;
    const now = missingOf(lastResort(plan, asking.at));
    if (now.length === 0) return refuse('nothing-missing');
    // It says that the vendor means to part: no word of that before the votes are open.
    if (outcome.openedAt === null) return refuse('votes-sealed');
    // Whoever goes past it has read exactly what they go past.
    if (now.join() !== missing.join()) return refuse('changed-meanwhile');
    if (barsParting(plan, outcome, asking.at).length === 0) return refuse('already-answered');
    const on = { outcome: id, missing: now, words: words.trim(), onBehalfOf: onBehalfOf(principal, asking) };
    return unwritten(words, 'words') ?? [entry(plan, asking, 'outcome.overridden', on)];
  },

  'propose-decision': (plan, command, asking) => {
    const { outcome: id, id: decision, choice, words, stays, end } = command;
    const principal = principalOf(plan, asking, 'decide');
    if (isRefusal(principal)) return principal;
    const outcome = openOutcome(plan, id);
    if (isRefusal(outcome)) return outcome;
    if (outcome.openedAt === null) return refuse('votes-sealed');
    if (openDecision(outcome)) return refuse('already-open');
    if (!CHOICES.includes(choice)) return refuse('not-valid', undefined, 'choice');
    const text = tidyDecision({ choice, words, stays, end });
    const unsaid = unwritten(words, 'words') ?? (choice === 'continue' ? unwritten(stays, 'stays') : null);
    if (unsaid) return unsaid;
    if (choice === 'extend') {
      const terms = extendedTerms(plan, end, todayOf(plan, asking));
      if (isRefusal(terms)) return terms;
    }
    const barring = choice === 'part' && asking.by.side === 'vendor' ? barsParting(plan, outcome, asking.at) : [];
    if (barring.length > 0) return refuse('last-resort', { count: barring.length }, 'choice');
    const passed = passingAgreement(plan, command, choice, decision, asking);
    if (isRefusal(passed)) return passed;
    if (outcome.decisions.some((one) => one.id === decision)) return refuse('changed-meanwhile');
    const signed = signatureOf(principal, command, asking);
    if (isRefusal(signed)) return signed;
    const hash = decisionHash(plan, outcome, text);
    const { stays: staying, ...said } = text;
    const data = { outcome: id, id: decision, ...said, stays: { words: staying }, hash, signature: signed };
    return [entry(plan, asking, 'outcome.proposed', data), ...passed];
  },

  'sign-decision': (plan, command, asking) => {
    const { outcome: id, decision: wanted, hash } = command;
    const found = onTable(plan, asking, { outcome: id, decision: wanted }, 'other');
    if (isRefusal(found)) return found;
    const { principal, outcome, decision } = found;
    if (decision.hash !== hash) return refuse('other-decision');
    if (actsForBoth(plan, decision.signatures[decision.side], asking.by, principal)) return refuse('not-allowed');
    const passed = passingAgreement(plan, command, decision.choice, wanted, asking);
    if (isRefusal(passed)) return passed;
    const signed = signatureOf(principal, command, asking);
    if (isRefusal(signed)) return signed;
    const given: Signature = { ...signed, by: actor(asking.by), at: asking.at };
    const both = { ...decision, signatures: { ...decision.signatures, [asking.by.side]: given } };
    return takingEffect(plan, asking, outcome, both, [
      entry(plan, asking, 'outcome.signed', { outcome: id, decision: wanted, hash, signature: signed }),
      ...passed,
    ]);
  },

  'answer-decision': (plan, command, asking) => {
    const { outcome: id, decision: wanted, hash, how, words } = command;
    const found = onTable(plan, asking, { outcome: id, decision: wanted }, 'other');
    if (isRefusal(found)) return found;
    const { principal, outcome, decision } = found;
    if (decision.hash !== hash) return refuse('other-decision');
    if (actsForBoth(plan, decision.signatures[decision.side], asking.by, principal)) return refuse('not-allowed');
    if (how === 'acknowledged' && needsBoth(decision.choice)) return refuse('both-must-sign');
    const unsaid = how === 'reply' ? unwritten(words, 'words') : null;
    if (unsaid) return unsaid;
    const passed = passingAgreement(plan, command, decision.choice, wanted, asking);
    if (isRefusal(passed)) return passed;
    const { name, position } = asking.by;
    const answered = entry(plan, asking, 'outcome.answered', {
      outcome: id,
      decision: wanted,
      words: how === 'reply' ? words.trim() : '',
      name,
      position,
      onBehalfOf: onBehalfOf(principal, asking),
    });
    return needsBoth(decision.choice)
      ? [answered]
      : takingEffect(plan, asking, outcome, decision, [answered, ...passed]);
  },

  'conclude-decision': (plan, { outcome: id, decision: wanted }, asking) => {
    const found = onTable(plan, asking, { outcome: id, decision: wanted }, 'own');
    if (isRefusal(found)) return found;
    const { outcome, decision } = found;
    if (needsBoth(decision.choice)) return refuse('both-must-sign');
    if (!isUnanswered(plan, decision, asking.at)) return refuse('answer-awaited');
    return takingEffect(plan, asking, outcome, decision, [
      entry(plan, asking, 'outcome.concluded', { outcome: id, decision: wanted }),
    ]);
  },

  'withdraw-decision': (plan, { outcome: id, decision: wanted, words }, asking) => {
    const found = onTable(plan, asking, { outcome: id, decision: wanted }, 'own');
    if (isRefusal(found)) return found;
    return (
      unwritten(words, 'words') ?? [
        entry(plan, asking, 'outcome.withdrawn', { outcome: id, decision: wanted, words: words.trim() }),
      ]
    );
  },
};
