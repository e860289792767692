import type { Side } from '../../domain/access';
import { inPlan } from '../../domain/addresses';
import type { Commitment } from '../../domain/plan/state/commitment';
import type { Plan } from '../../domain/plan/state/plan';
import { chiefBlocker } from '../../domain/record/roots';
import type { CommitmentRecord, LateDays, PlanRecord } from '../../domain/record/record';
import type { Explanation, Why } from '../../domain/record/why';
import { tell, type Sentence } from '../../words/sentence';
import { tellWhy } from '../../words/why';
import { factAddress } from './fact-address';
import { ownerName } from './people';

/** One commitment on the record: how it stands, whose its late days are, and why. */
export interface RecordLine {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly side: Side;
  readonly owner: string | null;
  readonly verdict: CommitmentRecord['verdict'];
  readonly contested: boolean;
  readonly firstDue: string;
  readonly due: string;
  readonly late: LateDays;
  /** A letter for each late day: V, C or N. */
  readonly days: string;
  /** How it stands and why: a sentence for each cause of its late days or, where there are more than two, what they come to. Of an open one, nothing. */
  readonly why: readonly Sentence[];
  /** Where its late days have more than two causes, a sentence for each; else none. */
  readonly account: readonly Sentence[];
  /** What else the record says of it: returns, silence, moved dates, where the waiting began. */
  readonly notes: readonly Sentence[];
}

/** What every line is made from, made once a page. */
export interface Judged {
  readonly plan: Plan;
  readonly record: PlanRecord;
  readonly explained: ReadonlyMap<string, Explanation>;
  readonly roots: ReadonlyMap<string, string>;
  /** All that is on the record, in the order of their numbers. */
  readonly commitments: readonly Commitment[];
  readonly locale: string;
}

/** Where the waiting began, if that is further away than what held it up. */
function rootSaid({ plan, record, roots }: Judged, id: string): Sentence[] {
  const root = roots.get(id);
  if (root === undefined || root === chiefBlocker(record, id)) return [];
  const title = plan.commitments[root]?.title ?? root;
  return [tell('score.root', { title }, { root: inPlan(plan.id, 'commitments', root) })];
}

/** So many causes are read as fast as a sentence that sums them up. */
const FEW = 2;

export function recordLines(judged: Judged): RecordLine[] {
  const { plan, record, explained, commitments, locale } = judged;
  const addressOf = factAddress(plan);
  return commitments.map((commitment) => {
    const { id, side, verdict, contested, firstDue, due, late, runs } = record.commitments.get(commitment.id)!;
    const { headline, groups, notes } = explained.get(id)!;
    const say = (why: Why): Sentence => tellWhy(why, locale, addressOf);
    const causes = groups.map(({ why }) => say(why));
    const few = causes.length > 0 && causes.length <= FEW;
    return {
      id,
      number: commitment.number,
      title: commitment.title,
      side,
      owner: ownerName(plan, commitment.owner),
      verdict,
      contested,
      firstDue,
      due,
      late,
      days: runs.map(({ charge, days }) => charge.repeat(days)).join(''),
      // When an open one is due stands beside it.
      why: few ? causes : verdict === 'open' ? [] : [say(headline)],
      account: few ? [] : causes,
      notes: [...notes.map(say), ...rootSaid(judged, id)],
    };
  });
}
