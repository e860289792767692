import { workingDays } from '../../calendar';
import { isRefusal, refuse, type Refusal } from '../../refusal';
import type { CommandOf } from '../commands';
import { barred, entry, misplaced, todayOf, unwritten, type Asking, type DecideTable } from '../decide';
import type { Entry } from '../entries';
import { principalOf } from '../sign-off/principal';
import { versionOnTable } from '../sign-off/version';
import { GROUNDS, RED_LINES, type Ground, type RedLine } from '../state/outcome';
import type { Plan } from '../state/plan';
import { find } from '../state/things';
import { executivesUnheard } from '../text/player';
import { groundsNow, isTimeFrameOver, needsExecutive, uncuredBy } from './grounds';

/** A month of working days: whoever cannot say by then what they want says it after the votes are opened. */
export const MOST_DAYS_TO_VOTE = 20;

function groundFault(plan: Plan, asking: Asking, ground: Ground, redLine: RedLine | null): Refusal | null {
  if (!GROUNDS.includes(ground)) return refuse('not-valid', undefined, 'ground');
  const grounds = groundsNow(plan, asking.at);
  if (ground === 'early' && isTimeFrameOver(plan, asking.at)) return refuse('not-valid', undefined, 'ground');
  if (ground === 'time-frame-over' && !grounds.includes(ground))
    return refuse('too-early', { after: plan.terms.end }, 'ground');
  if (ground === 'cure-over' && !grounds.includes(ground)) return refuse('no-notice-over', undefined, 'ground');
  if (ground !== 'red-line') return redLine === null ? null : refuse('not-valid', undefined, 'redLine');
  return redLine !== null && RED_LINES.includes(redLine) ? null : refuse('missing', undefined, 'redLine');
}

/** Whoever has not been heard must have been read and ticked: exactly those, so that nobody is overlooked who came meanwhile. */
function unheardFault(plan: Plan, ticked: readonly string[]): Refusal | null {
  const stranger = ticked.some((id) => !find(plan.players, id) && !find(plan.seats, id));
  const missing = executivesUnheard(plan).filter(({ id }) => !ticked.includes(id));
  if (stranger) return refuse('changed-meanwhile');
  return missing.length === 0
    ? null
    : refuse('unheard-not-known', { names: missing.map(({ name }) => name).join(', ') }, 'unheard');
}

/** Opening the outcome: from then on both executives state what they want, and decide. */
export const decideOpening: DecideTable<CommandOf<'open-outcome'>> = {
  'open-outcome': (plan, { id, ground, redLine, words, unheard, days }, asking) => {
    const no = barred(asking, 'open-outcome');
    // An executive's delegate need not be a lead.
    const principal = no || needsExecutive(ground) ? principalOf(plan, asking, 'open-outcome-early') : asking.by;
    if (isRefusal(principal)) return principal;
    const elsewhere = misplaced(plan, 'running') ?? groundFault(plan, asking, ground, redLine);
    if (elsewhere) return elsewhere;
    if (find(plan.outcomes, id)) return refuse('changed-meanwhile');
    const unsaid = needsExecutive(ground) ? unwritten(words, 'words') : null;
    const fault = unsaid ?? unheardFault(plan, unheard);
    if (fault) return fault;
    const within = days ?? plan.terms.reviewDays;
    if (!Number.isInteger(within) || within < 1 || (days !== null && days > MOST_DAYS_TO_VOTE))
      return refuse('not-valid', undefined, 'days');
    const today = todayOf(plan, asking);
    const known = executivesUnheard(plan).map((one) => one.id);
    const opened: Entry = entry(plan, asking, 'outcome.opened', {
      id,
      ground,
      redLine,
      notice: ground === 'cure-over' ? uncuredBy(plan, asking.at)[0]!.id : null,
      words: words.trim(),
      unheard: known,
      votesBy: workingDays(plan.terms.calendar).after(today, within),
      laidAside: versionOnTable(plan)?.number ?? null,
    });
    // What nobody signed ends with the text that held: a plan whose end is talked about is not changed beside it.
    return plan.amendment ? [entry(plan, asking, 'amendment.dropped', { words: words.trim() }), opened] : [opened];
  },
};
