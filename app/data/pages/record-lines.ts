import type { Side } from '../../domain/access';
import { factAnchor, inPlan } from '../../domain/addresses';
import type { Commitment } from '../../domain/plan/state/commitment';
import type { Plan } from '../../domain/plan/state/plan';
import { chiefBlocker } from '../../domain/record/roots';
import type { CommitmentRecord, LateDays, PlanRecord } from '../../domain/record/record';
import type { Explanation } from '../../domain/record/why';
import { t } from '../../words';
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
  readonly why: Sentence;
  /** The whole account: a sentence for each group of late days, what else the record says, and where the waiting began. */
  readonly account: readonly Sentence[];
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

/** What either side gave as a reason; their words stand with the reasons of all. */
const reasonsSaid = ({ plan }: Judged, { id, reasons }: Commitment): Sentence[] =>
  reasons.map(({ by, category }, at) =>
    tell(
      'score.reason-said',
      { side: plan.parties[by.side], category: t(`work.category.${category}`) },
      { fact: `${inPlan(plan.id, 'commitments', id)}#${factAnchor('reason', at)}` },
    ),
  );

export function recordLines(judged: Judged): RecordLine[] {
  const { plan, record, explained, commitments, locale } = judged;
  const addressOf = factAddress(plan);
  return commitments.map((commitment) => {
    const { id, side, verdict, contested, firstDue, due, late, runs } = record.commitments.get(commitment.id)!;
    const { headline, groups, notes } = explained.get(id)!;
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
      why: tellWhy(headline, locale, addressOf),
      account: [
        ...[...groups.map((group) => group.why), ...notes].map((why) => tellWhy(why, locale, addressOf)),
        ...rootSaid(judged, id),
        ...reasonsSaid(judged, commitment),
      ],
    };
  });
}
