import { otherSide } from '../../access';
import { isRefusal, refuse, type Refusal } from '../../refusal';
import { entry, todayOf, type Asking } from '../decide';
import type { Entry } from '../entries';
import { applySignOff } from '../sign-off/apply-sign-off';
import { agreedPolicy } from '../sign-off/policy-held';
import { frozen, termsContent, versionContent } from '../sign-off/version';
import { sideWithoutExecutive } from '../seats/seat';
import { amendedTermsFault } from '../text/amendment';
import { applyTalk } from '../text/apply-talk';
import { termsFault } from '../text/terms';
import type { Decision } from '../state/outcome';
import type { TermsContent } from '../state/text';
import type { Plan } from '../state/plan';
import { closedEntry } from '../closing/closing';

/** The terms with a new end, or why they cannot be. `today` is a date in the plan’s zone. */
export function extendedTerms(plan: Plan, end: string | null, today: string): TermsContent | Refusal {
  if (end === null) return refuse('missing', undefined, 'end');
  const terms = { ...termsContent(plan.terms), end };
  const fault = termsFault(terms);
  if (fault) return fault;
  if (end <= plan.terms.end || end <= today)
    return refuse('not-longer', { date: plan.terms.end > today ? plan.terms.end : today }, 'end');
  return amendedTermsFault(plan, terms, today) ?? terms;
}

/**
 * The new version: the text that holds with the new end, which both have agreed to by signing the decision, frozen and on the table.
 */
function extension(plan: Plan, decision: Decision, asking: Asking): readonly Entry[] | Refusal {
  const terms = extendedTerms(plan, decision.end, todayOf(plan, asking));
  if (isRefusal(terms)) return terms;
  const without = sideWithoutExecutive(plan);
  if (without) return refuse('no-executive', { side: without });
  const running: Plan = { ...plan, stage: 'running' };
  const rev = plan.terms.consent.rev + 1;
  const opened = entry(running, asking, 'amendment.opened', { words: decision.words });
  const put = entry(running, asking, 'terms.put', { rev, terms });
  const agreed = entry(running, asking, 'part.agreed', {
    ...{ part: { type: 'terms' }, rev, of: otherSide(asking.by.side) },
  } as const);
  const changed = [
    (now: Plan) => applySignOff['amendment.opened'](now, opened as Entry<'amendment.opened'>),
    (now: Plan) => applyTalk['terms.put'](now, put as Entry<'terms.put'>),
    (now: Plan) => applyTalk['part.agreed'](now, agreed as Entry<'part.agreed'>),
  ].reduce((now, change) => change(now), running);
  const content = versionContent(changed, Object.keys(plan.versions).length + 1, agreedPolicy(plan));
  return [opened, put, agreed, entry(running, asking, 'version.frozen', frozen(content))];
}

/** What follows from a decision that takes effect, after the entry that says so. `decision` is as it stands then. */
export function effectsOf(plan: Plan, decision: Decision, asking: Asking): readonly Entry[] | Refusal {
  if (decision.choice === 'extend') return extension(plan, decision, asking);
  // What stays is said in the decision.
  return decision.choice === 'continue' ? [closedEntry(plan, asking, { how: 'continued', words: '' })] : [];
}
