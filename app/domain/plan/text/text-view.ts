import { may, type Side } from '../../access';
import { textClosed } from './amendment';
import type { PartRef } from '../commands';
import { partsWaitingFor } from './part';
import { find } from '../state/things';
import type { Commitment } from '../state/commitment';
import { MOMENTS, type CommitmentContent, type Moment, type Player } from '../state/text';
import type { Seat } from '../state/seat';
import type { ExpectationContent, GoalContent, TermsContent } from '../state/text';
import { isLive, stageOf, type Plan, type Stage } from '../state/plan';
import { textInTalk } from './plan-text';
import { tidyPlayer, unheard, viewAt } from './player';
import { partKey, standingOf, type PartStanding } from './text-standing';
import {
  byNumber,
  commitmentContent,
  expectationContent,
  goalContent,
  termsContent,
  versionInForce,
  versionOnTable,
} from '../sign-off/version';
import { excusedIfLate, notDeclined, waitersOf } from './waits';

/** How a commitment is named beside another: its number and title, and where to find it. */
export interface Named {
  readonly id: string;
  readonly number: string;
  readonly title: string;
}

export interface GoalView extends GoalContent {
  readonly id: string;
  readonly standing: PartStanding | null;
}

export interface ExpectationView extends Omit<ExpectationContent, 'closedBy'> {
  readonly id: string;
  readonly closedBy: readonly Named[];
  readonly standing: PartStanding | null;
}

export interface CommitmentInText extends Omit<CommitmentContent, 'waitsOn' | 'owner'> {
  readonly id: string;
  readonly number: string;
  readonly ownerName: string;
  readonly waitsOn: readonly Named[];
  /** If it is late, these are excused. */
  readonly excuses: readonly Named[];
  readonly standing: PartStanding | null;
}

export interface PlayerView extends ReturnType<typeof tidyPlayer> {
  readonly id: string;
  /** The moments at which they are to be heard, and what they said: the start alone until it binds. */
  readonly views: readonly {
    readonly moment: Moment;
    readonly view: { readonly words: string; readonly heardOn: string } | null;
  }[];
  readonly mayEdit: boolean;
}

export interface AmendmentView {
  readonly name: string;
  readonly side: Side;
  readonly at: string;
  readonly words: string;
  /** The number of the version that holds meanwhile. */
  readonly inForce: number;
  /** It is fixed, and waits for the signatures. */
  readonly onTable: boolean;
  readonly mayDrop: boolean;
}

export interface TextView {
  readonly planId: string;
  readonly title: string;
  readonly parties: Readonly<Record<Side, string>>;
  readonly stage: Stage;
  readonly you: Side;
  /** The reader looks at it as the other side does: nothing can be done here. */
  readonly asOther: boolean;
  /** May change the text at this stage, and add commitments to it. */
  readonly mayEdit: boolean;
  readonly mayAdd: boolean;
  readonly mayPropose: boolean;
  readonly mayNamePlayers: readonly Side[];
  readonly terms: TermsContent;
  readonly termsStanding: PartStanding;
  readonly goals: readonly GoalView[];
  readonly expectations: readonly ExpectationView[];
  /** By workstream, in the order of their first commitment. */
  readonly workstreams: readonly { readonly name: string; readonly commitments: readonly CommitmentInText[] }[];
  readonly players: readonly PlayerView[];
  readonly unheard: readonly string[];
  /** Who ended the talk, and why. */
  readonly withdrawn: { readonly name: string; readonly side: Side; readonly words: string } | null;
  /** A change of what holds, while both sides talk about it: all of the text is then as it would be. */
  readonly amendment: AmendmentView | null;
  readonly mayAmend: boolean;
  /** How many parts each side has still to say something to. */
  readonly open: Readonly<Record<Side, number>>;
  /** How many of them the reader's side can agree to as they are. */
  readonly toAgree: number;
}

const named = (one: Commitment): Named => ({ id: one.id, number: one.number, title: one.title });
const byPosition = (a: { readonly position: number }, b: { readonly position: number }) => a.position - b.position;

/** The plan's text as a page shows it to one seat, or, with `asOther`, as it shows it to the other side. */
export function textView(plan: Plan, seat: Seat, asOther = false): TextView {
  const reader = asOther ? null : seat;
  const isLead = reader !== null && may(reader, 'edit-plan');
  const { title, terms, goals, expectations } = textInTalk(plan);
  const talking = textClosed(plan) === null;
  const list = (ids: readonly string[]): Named[] => ids.flatMap((id) => find(plan.commitments, id) ?? []).map(named);
  return {
    planId: plan.id,
    title,
    parties: plan.parties,
    stage: plan.stage,
    you: seat.side,
    asOther,
    mayEdit: isLead && talking,
    mayAdd: isLead && (talking || isLive(plan)),
    mayPropose: stageOf(plan) === 'draft' && reader !== null && may(reader, 'propose-plan'),
    mayNamePlayers: isLead && isAlive(plan) ? sidesNamed(plan, seat) : [],
    terms: termsContent(terms),
    termsStanding: standingOf(plan, { type: 'terms' }, terms.consent, reader),
    goals: Object.values(goals)
      .sort(byPosition)
      .map((one) => ({
        id: one.id,
        ...goalContent(one),
        standing: standingOf(plan, { type: 'goal', id: one.id }, one.consent, reader),
      })),
    expectations: Object.values(expectations)
      .sort(byPosition)
      .map((one) => ({
        id: one.id,
        ...expectationContent(one),
        closedBy: list(one.closedBy),
        standing: standingOf(plan, { type: 'expectation', id: one.id }, one.consent, reader),
      })),
    workstreams: workstreamsOf(plan, reader),
    players: Object.values(plan.players)
      .sort((a, b) => a.order - b.order)
      .map((one) => playerView(plan, one, isLead ? seat : null)),
    unheard: unheard(plan).map(({ name }) => name),
    withdrawn: plan.withdrawn && {
      name: find(plan.seats, plan.withdrawn.by.seat)?.name ?? '',
      side: plan.withdrawn.by.side,
      words: plan.withdrawn.words,
    },
    amendment: amendmentView(plan, isLead),
    mayAmend: isLead && plan.stage === 'running' && plan.amendment === null,
    open: { vendor: waiting(plan, 'vendor'), customer: waiting(plan, 'customer') },
    toAgree: openFor(plan, seat.side).length,
  };
}

function amendmentView(plan: Plan, isLead: boolean): AmendmentView | null {
  const { amendment } = plan;
  if (!amendment || plan.stage !== 'running') return null;
  const onTable = versionOnTable(plan) !== null;
  return {
    name: find(plan.seats, amendment.by.seat)?.name ?? '',
    side: amendment.by.side,
    at: amendment.at,
    words: amendment.words,
    inForce: versionInForce(plan)?.number ?? 1,
    onTable,
    mayDrop: isLead && !onTable,
  };
}

const isAlive = (plan: Plan): boolean => !['closed', 'withdrawn'].includes(stageOf(plan));

/** Whose people a lead may name. */
const sidesNamed = (plan: Plan, seat: Seat): Side[] => (plan.stage === 'draft' ? ['vendor', 'customer'] : [seat.side]);

const playerView = (plan: Plan, one: Player, lead: Seat | null): PlayerView => ({
  id: one.id,
  ...tidyPlayer(one),
  views: MOMENTS.filter((moment) => moment === 'start' || isLive(plan) || viewAt(one, moment) !== null).map(
    (moment) => {
      const view = viewAt(one, moment);
      return { moment, view: view && { words: view.words, heardOn: view.heardOn } };
    },
  ),
  mayEdit: lead !== null && isAlive(plan),
});

function workstreamsOf(plan: Plan, reader: Seat | null): TextView['workstreams'] {
  const groups = new Map<string, CommitmentInText[]>();
  for (const one of Object.values(plan.commitments).sort(byNumber)) {
    const view = commitmentInText(plan, one, reader);
    groups.set(one.workstream, [...(groups.get(one.workstream) ?? []), view]);
  }
  return [...groups].map(([name, commitments]) => ({ name, commitments }));
}

/** A commitment as the plan's text shows it; `reader` is whose rights its standing speaks of, null for nobody's. */
export function commitmentInText(plan: Plan, one: Commitment, reader: Seat | null): CommitmentInText {
  const { owner, waitsOn, ...content } = commitmentContent(one);
  const all = (ids: readonly string[]) => ids.flatMap((id) => find(plan.commitments, id) ?? []).map(named);
  const waitedOn = one.consent.declined === null && waitersOf(notDeclined(plan), one.id).length > 0;
  return {
    id: one.id,
    number: one.number,
    ...content,
    ownerName: (owner !== null && find(plan.seats, owner)?.name) || '',
    waitsOn: all(waitsOn),
    excuses: waitedOn ? all(excusedIfLate(plan, one.id)) : [],
    standing: one.agreedAt ? null : standingOf(plan, { type: 'commitment', id: one.id }, one.consent, reader),
  };
}

/** What a side has still to agree to, as it stands now: what its "agree to all" means. Declined parts wait for nobody's yes. */
export function openFor(plan: Plan, side: Side): { readonly part: string; readonly rev: number }[] {
  if (plan.stage !== 'proposed' && !isLive(plan)) return [];
  return partsWaitingFor(plan, side)
    .filter(({ consent }) => !consent[side])
    .sort((a, b) => place(plan, a.part) - place(plan, b.part))
    .map(({ part, consent }) => ({ part: partKey(part), rev: consent.rev }));
}

const waiting = (plan: Plan, side: Side): number =>
  plan.stage === 'proposed' || isLive(plan) ? partsWaitingFor(plan, side).length : 0;

/** Commitments by their number, after everything else. */
const place = (plan: Plan, part: PartRef): number =>
  part.type === 'commitment' ? parseFloat(find(plan.commitments, part.id)?.number ?? '') || Number.MAX_VALUE : 0;

/** What waits mean, before one agrees to them: if this one is late, those are excused. Of commitments still to be agreed alone. */
export function waitsToAgree(plan: Plan, side: Side): { readonly late: Named; readonly excused: readonly Named[] }[] {
  const open = new Set(openFor(plan, side).map(({ part }) => part));
  return notDeclined(plan)
    .sort(byNumber)
    .map((one) => ({ one, view: commitmentInText(plan, one, null) }))
    .filter(({ view }) => view.excuses.some(({ id }) => open.has(`commitment:${id}`)))
    .map(({ one, view }) => ({ late: named(one), excused: view.excuses }));
}
