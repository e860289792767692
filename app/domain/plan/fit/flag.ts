import { isRefusal, refuse, type Refusal } from '../../refusal';
import type { CommandOf } from '../commands';
import { unwritten, type Asking, type DecideTable } from '../decide';
import { cannotKeep, kept } from '../own-ledger';
import { find } from '../state/things';
import { RED_FLAG_KINDS, SEVERITIES, type FlagContent, type RedFlag } from '../state/fit';
import type { Plan } from '../state/plan';
import { notYet } from './assess';

export const flagContent = ({ kind, on, severity, words, note }: FlagContent): FlagContent => ({
  ...{ kind, on, severity, words, note },
});

const isSame = (a: FlagContent, b: FlagContent): boolean =>
  JSON.stringify(flagContent(a)) === JSON.stringify(flagContent(b));

/** The flag to be changed, as whoever asks has seen it. */
function seenFlag(plan: Plan, asking: Asking, id: string, seen: number): RedFlag | Refusal {
  const not = cannotKeep(plan, asking, 'keep-fit');
  if (not) return not;
  const was = find(asking.own.flags, id);
  if (!was) return refuse('not-found');
  return was.rev === seen ? was : refuse('changed-meanwhile');
}

/** What a side keeps in mind of the other: what it was, what shows it, what was said about it, and when it was settled. */
export const decideFlag: DecideTable<CommandOf<'put-flag' | 'settle-flag' | 'remove-flag'>> = {
  'put-flag': (plan, { id, seen, flag }, asking) => {
    const not = cannotKeep(plan, asking, 'keep-fit');
    if (not) return not;
    const was = find(asking.own.flags, id);
    if ((was?.rev ?? 0) !== seen) return refuse('changed-meanwhile');
    if (!RED_FLAG_KINDS.includes(flag.kind)) return refuse('not-valid', undefined, 'kind');
    if (!SEVERITIES.includes(flag.severity)) return refuse('not-valid', undefined, 'severity');
    const wrong = notYet(plan, asking, flag.on) ?? unwritten(flag.words, 'words');
    if (wrong) return wrong;
    if (was?.settledOn && flag.on > was.settledOn) return refuse('settled-before', { date: was.settledOn }, 'on');
    return was && isSame(was, flag) ? [] : [kept(asking, 'flag.put', { id, rev: seen + 1, flag: flagContent(flag) })];
  },
  'settle-flag': (plan, { id, seen, on }, asking) => {
    const was = seenFlag(plan, asking, id, seen);
    if (isRefusal(was)) return was;
    const wrong = on === null ? null : notYet(plan, asking, on);
    if (wrong) return wrong;
    if (on !== null && on < was.on) return refuse('settled-before', { date: was.on }, 'on');
    return on === was.settledOn ? [] : [kept(asking, 'flag.settled', { id, on })];
  },
  'remove-flag': (plan, { id, seen }, asking) => {
    const was = seenFlag(plan, asking, id, seen);
    return isRefusal(was) ? was : [kept(asking, 'flag.removed', { id })];
  },
};
