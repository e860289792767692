/** What of the vendor's fit policy a plan goes by: as it held when the plan's first version took effect. Both sides see it. */
export interface HeldPolicy {
  /** Of the workspace's policy; null where its leadership had agreed to none, and what is given counts. */
  readonly number: number | null;
  readonly floor: number;
  readonly minResults: number;
  readonly minCheckIns: number;
  readonly cureDays: number;
  /** For how long a closed plan is kept to be read. */
  readonly retentionMonths: number;
}

/** Where a workspace's leadership has agreed to nothing. */
export const GIVEN_POLICY: HeldPolicy = {
  number: null,
  floor: 0.7,
  minResults: 8,
  minCheckIns: 4,
  cureDays: 10,
  retentionMonths: 84,
};
