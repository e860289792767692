import { SIDES, type Side } from '../../domain/access';
import { inPlan } from '../../domain/addresses';
import { besidePolicy, policyOf } from '../../domain/plan/sign-off/policy-held';
import { byNumber } from '../../domain/plan/sign-off/version';
import type { Plan } from '../../domain/plan/state/plan';
import type { HeldPolicy } from '../../domain/plan/state/policy';
import type { Version } from '../../domain/plan/state/version';
import { dayOf } from '../../domain/plan/work/commitment-state';
import { DEFAULT_SETTINGS, type Settings } from '../../domain/record/facts';
import type { PlanRecord } from '../../domain/record/record';
import { followingMisses } from '../../domain/record/roots';
import { t } from '../../words';
import { formatDayShortWithYear } from '../../words/dates';
import { tell, type Sentence } from '../../words/sentence';
import { sayBeside } from './say-thresholds';

export type Threshold = keyof Settings;

/** What the reading is measured by, and who set it. */
export interface Thresholds {
  readonly rows: readonly { readonly name: Threshold; readonly value: number; readonly usual: boolean }[];
  /** In which version both sides agreed to them, and who signed it when. Null before one is in force. */
  readonly signed: Sentence | null;
  /** What else counts before they part, and who agreed to it: `number` is of the vendor's fit policy, null where it had none. */
  readonly policy: {
    readonly number: number | null;
    readonly party: string;
    readonly rows: readonly { readonly name: PolicyThreshold; readonly value: number }[];
    /** That its floor and results are other than the signed ones, which count; null where they are the same. */
    readonly beside: string | null;
  } | null;
}

/** Thresholds that the record is not read by; the vendor's leadership agrees to them beforehand. */
const POLICY_ROWS = ['minCheckIns', 'cureDays', 'retentionMonths'] as const satisfies readonly (keyof HeldPolicy)[];
export type PolicyThreshold = (typeof POLICY_ROWS)[number];

function policyThresholds(plan: Plan, locale: string): Thresholds['policy'] {
  const held = policyOf(plan);
  const rows = POLICY_ROWS.map((name) => ({ name, value: held[name] }));
  const beside = besidePolicy(plan.terms, held);
  return {
    ...{ number: held.number, party: plan.parties.vendor, rows },
    beside: beside && sayBeside(beside, plan.parties.vendor, 'signed', locale),
  };
}

const ROWS: readonly Threshold[] = ['floor', 'minResults', 'reviewDays', 'noticeDays'];

/** The version that brought the rules of the record into force; later ones leave them as they are. */
const firstInForce = (plan: Plan): Version | undefined =>
  Object.values(plan.versions)
    .filter(({ inForceAt }) => inForceAt !== null)
    .sort((a, b) => a.number - b.number)[0];

function signer(plan: Plan, { signatures }: Version, side: Side, locale: string): string {
  const signature = signatures[side];
  if (!signature) return '';
  const values = {
    name: signature.name,
    party: plan.parties[side],
    date: formatDayShortWithYear(dayOf(plan, signature.at), locale),
  };
  return signature.onBehalfOf
    ? t('score.term.signer-for', { ...values, for: signature.onBehalfOf.name })
    : t('score.term.signer', values);
}

export function thresholdsOf(plan: Plan, settings: Settings, locale: string): Thresholds {
  const version = firstInForce(plan);
  return {
    rows: ROWS.map((name) => ({
      name,
      value: settings[name],
      usual: settings[name] === DEFAULT_SETTINGS[name],
    })),
    policy: version === undefined ? null : policyThresholds(plan, locale),
    signed:
      version === undefined
        ? null
        : tell(
            'score.term.signed',
            {
              number: version.number,
              one: signer(plan, version, SIDES[0], locale),
              two: signer(plan, version, SIDES[1], locale),
            },
            { version: inPlan(plan.id, 'versions', `${version.number}`) },
          ),
  };
}

/** Misses that follow from one another: the results are not quite independent, and this says which. */
export interface Follows {
  readonly missed: number;
  readonly groups: readonly {
    readonly root: string;
    readonly sentence: Sentence;
    readonly followers: readonly { readonly id: string; readonly number: string; readonly title: string }[];
  }[];
}

export function followsOf(plan: Plan, record: PlanRecord, roots: ReadonlyMap<string, string>): Follows {
  const { missed, groups } = followingMisses(record, roots);
  return {
    missed,
    groups: groups.map(({ root, followers }) => ({
      root,
      sentence: tell(
        'score.follow',
        { count: followers.length, missed, title: plan.commitments[root]?.title ?? root },
        { root: inPlan(plan.id, 'commitments', root) },
      ),
      followers: followers
        .flatMap((id) => plan.commitments[id] ?? [])
        .sort(byNumber)
        .map(({ id, number, title }) => ({ id, number, title })),
    })),
  };
}
