import { isDeepStrictEqual } from 'node:util';
import type { Side } from '~/domain/access';
import { localDate, zonedInstant } from '~/domain/calendar';
import { applyEntries, startedPlan } from '~/domain/plan/apply';
import type { PartRef, PlanCommand } from '~/domain/plan/commands';
import type { Asking, Decision } from '~/domain/plan/decide';
import { decidePlan } from '~/domain/plan/decide-plan';
import type { Entry } from '~/domain/plan/entries';
import { consentOf, partsOf } from '~/domain/plan/text/part';
import { find } from '~/domain/plan/state/things';
import type { Commitment } from '~/domain/plan/state/commitment';
import type { Plan, PrivatePlan } from '~/domain/plan/state/plan';
import { applyPrivate, emptyPrivate } from '~/domain/plan/private';
import { versionOnTable } from '~/domain/plan/sign-off/version';
import { aroundCommitment, commitmentAlone } from '~/domain/plan/work/alone';
import { isRefusal, type Reason } from '~/domain/refusal';
import { seatOf, type Who } from './people';

/**
 * A plan that tests play on: whoever is named asks, the domain decides, what it says is applied and kept. Time stands until
 * an act names a later one, as an instant or as a date (ten in the morning in the plan's zone).
 */
export class Playing {
  readonly entries: Entry[];
  plan: Plan;
  own: Record<Side, PrivatePlan>;
  now: string;

  constructor(
    readonly id: string,
    started: Entry<'plan.started'> | Entry<'plan.proposed'>,
  ) {
    this.entries = [started];
    this.plan = startedPlan(id, started);
    this.own = { vendor: emptyPrivate('vendor'), customer: emptyPrivate('customer') };
    this.now = started.at;
  }

  instant(at: string | undefined): string {
    if (at === undefined) return this.now;
    return at.length === 10 ? zonedInstant(at, '10:00', this.plan.terms.calendar.timeZone) : at;
  }

  asking(who: Who, at?: string): Asking {
    const by = find(this.plan.seats, seatOf(who));
    if (!by) throw new Error(`${who} has no seat`);
    return { by, at: this.instant(at), own: this.own[by.side] };
  }

  decide(who: Who, command: PlanCommand, at?: string): Decision {
    const asking = this.asking(who, at);
    const decision = decidePlan(this.plan, command, asking);
    const alone = commitmentAlone(command);
    if (alone !== null) this.mustDecideAlike(alone, command, asking, decision);
    return decision;
  }

  /** Holds for every act that anybody plays: what looks at one commitment decides and changes the same when it is given no other. */
  private mustDecideAlike(id: string, command: PlanCommand, asking: Asking, decision: Decision): void {
    const around = aroundCommitment(this.plan, id);
    const alike = decidePlan(around, command, asking);
    if (!isDeepStrictEqual(alike, decision)) throw new Error(`${command.kind} looks at more than its commitment`);
    if (isRefusal(decision)) return;
    const [whole, part] = [applyEntries(this.plan, decision), applyEntries(around, decision)];
    if (!isDeepStrictEqual(aroundCommitment(whole, id), part))
      throw new Error(`${command.kind} changes more than its commitment`);
  }

  /** The day it is in the plan's zone. */
  today(): string {
    return localDate(this.now, this.plan.terms.calendar.timeZone);
  }

  /** From here on the seat of `who` is that of the very person who sits in the seat of `same`. */
  seatAs(who: Who, same: Who): this {
    const { [seatOf(who)]: seat, [seatOf(same)]: other } = this.plan.seats;
    this.plan = { ...this.plan, seats: { ...this.plan.seats, [seat!.id]: { ...seat!, person: other!.person } } };
    return this;
  }

  /** Does it, and throws when the domain says no. */
  do(who: Who, command: PlanCommand, at?: string): this {
    const decision = this.decide(who, command, at);
    if (isRefusal(decision))
      throw new Error(`${who} may not ${command.kind}: ${decision.refused} ${JSON.stringify(decision)}`);
    this.now = this.instant(at);
    return this.take(decision);
  }

  take(entries: readonly Entry[]): this {
    const before = this.plan;
    this.entries.push(...entries);
    this.plan = applyEntries(before, entries);
    if (before.stage !== 'draft' && this.plan !== before && !entries.some(({ ledger }) => ledger === 'shared'))
      throw new Error('what both sides see changed without an entry that both see');
    for (const side of ['vendor', 'customer'] as const)
      this.own[side] = entries
        .filter((entry) => entry.ledger === side)
        .reduce((own, entry) => applyPrivate(own, entry), this.own[side]);
    return this;
  }

  /** Why the domain says no; throws when it does not. */
  refused(who: Who, command: PlanCommand, at?: string): Reason {
    const decision = this.decide(who, command, at);
    if (!isRefusal(decision)) throw new Error(`${who} may ${command.kind}`);
    return decision.refused;
  }

  commitment(id: string): Commitment {
    const commitment = find(this.plan.commitments, id);
    if (!commitment) throw new Error(`no commitment ${id}`);
    return commitment;
  }

  /** The revision of a part as it is on the screen now; 0 when it is not there. */
  seen(part: PartRef): number {
    return consentOf(this.plan, part)?.rev ?? 0;
  }

  /** Everything a side has not agreed to yet, as it stands on its screen. */
  openFor(side: Side): { part: PartRef; seen: number }[] {
    return partsOf(this.plan)
      .filter(({ consent }) => !consent[side])
      .map(({ part, consent }) => ({ part, seen: consent.rev }));
  }

  /** Signs the version on the table as it is shown, with a fresh proof. */
  sign(who: Who, at?: string): this {
    return this.do(who, this.signature(), at);
  }

  signature(): Extract<PlanCommand, { kind: 'sign' }> {
    const version = versionOnTable(this.plan);
    return {
      kind: 'sign',
      version: version?.number ?? 0,
      hash: version?.hash ?? '',
      consent: 'I sign this version for my company.',
      knownBy: 'link by mail',
      ticked: true,
      freshProof: true,
    };
  }

  /** The entries of the shared ledger, in order. */
  shared(): Entry[] {
    return this.entries.filter(({ ledger }) => ledger === 'shared');
  }
}
