import { workingDays } from '../../calendar';
import { isRefusal, refuse, type Refusal } from '../../refusal';
import type { CommandOf } from '../commands';
import { barred, entry, misplaced, todayOf, unwritten, type Asking, type DecideTable } from '../decide';
import type { Entry } from '../entries';
import { policyOf } from '../sign-off/policy-held';
import { principalOf } from '../sign-off/principal';
import { versionOnTable } from '../sign-off/version';
import { GROUNDS, RED_LINES, type NamedOwnLine } from '../state/outcome';
import type { Plan } from '../state/plan';
import { find } from '../state/things';
import { executivesUnheard } from '../text/player';
import { groundsNow, isTimeFrameOver, needsExecutive, uncuredBy } from './grounds';

/** A month of working days: whoever cannot say by then what they want says it after the votes are opened. */
export const MOST_DAYS_TO_VOTE = 20;

type Opening = CommandOf<'open-outcome'>;

/** The line of the vendor's own that is named: one of the policy that counts. Null where none is, or it is not the asking side's to name. */
function ownLineOf(plan: Plan, { by }: Asking, { ownLine = null, ownLines = [] }: Opening): NamedOwnLine | null {
  const { number } = policyOf(plan);
  const line = ownLine === null || by.side !== 'vendor' ? undefined : ownLines[ownLine];
  return line && number !== null ? { policy: number, title: line.title, words: line.words } : null;
}

/** Where it is opened on a red line, exactly one is named; elsewhere none is. */
function lineFault(plan: Plan, asking: Asking, command: Opening): Refusal | null {
  const { ground, redLine, ownLine = null } = command;
  const named = [redLine, ownLine].filter((one) => one !== null).length;
  if (ground !== 'red-line' || named > 1) return named === 0 ? null : refuse('not-valid', undefined, 'redLine');
  const isGiven = redLine !== null && RED_LINES.includes(redLine);
  return isGiven || ownLineOf(plan, asking, command) ? null : refuse('missing', undefined, 'redLine');
}

function groundFault(plan: Plan, asking: Asking, command: Opening): Refusal | null {
  const { ground } = command;
  if (!GROUNDS.includes(ground)) return refuse('not-valid', undefined, 'ground');
  const grounds = groundsNow(plan, asking.at);
  if (ground === 'early' && isTimeFrameOver(plan, asking.at)) return refuse('not-valid', undefined, 'ground');
  if (ground === 'time-frame-over' && !grounds.includes(ground))
    return refuse('too-early', { after: plan.terms.end }, 'ground');
  if (ground === 'cure-over' && !grounds.includes(ground)) return refuse('no-notice-over', undefined, 'ground');
  return lineFault(plan, asking, command);
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
export const decideOpening: DecideTable<Opening> = {
  'open-outcome': (plan, command, asking) => {
    const { id, ground, redLine, words, unheard, days } = command;
    const no = barred(asking, 'open-outcome');
    // An executive's delegate need not be a lead.
    const principal = no || needsExecutive(ground) ? principalOf(plan, asking, 'open-outcome-early') : asking.by;
    if (isRefusal(principal)) return principal;
    const elsewhere = misplaced(plan, 'running') ?? groundFault(plan, asking, command);
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
    const ownLine = ownLineOf(plan, asking, command);
    const opened: Entry = entry(plan, asking, 'outcome.opened', {
      id,
      ground,
      redLine,
      ...(ownLine && { ownLine }),
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
