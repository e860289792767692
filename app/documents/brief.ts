import { otherSide, SIDES, type Side } from '../domain/access';
import { checkInsOf, wasHeld } from '../domain/plan/check-in/check-in-view';
import { openDecision, outcomeNow } from '../domain/plan/outcome/outcome-now';
import { recordOn } from '../domain/plan/record-of';
import { delegatesOf } from '../domain/plan/sign-off/delegate';
import { textContent, versionInForce, versionOnTable } from '../domain/plan/sign-off/version';
import { sentBackNow } from '../domain/plan/sign-off/sign-off-view';
import { executivesOf } from '../domain/plan/seats/seat';
import type { CheckIn } from '../domain/plan/state/check-in';
import type { Outcome } from '../domain/plan/state/outcome';
import { stageOf, type Plan } from '../domain/plan/state/plan';
import { dayOf } from '../domain/plan/work/commitment-state';
import { sayMeasure } from '../data/pages/say-measure';
import { inPlan } from '../domain/addresses';
import { t } from '../words';
import { anyOf } from '../words/any-of';
import { part, type Block } from './block';
import { bothSides, parties, party, readingBlocks, sideFacts } from './figures';
import type { DocumentKind, Known } from './kind';
import { cut, sayDay } from './said';

/** How much of everything one page holds. */
const MOST = { goals: 4, names: 3, goal: 100, measure: 100, name: 36, words: 180 } as const;

function stageWords(plan: Plan): string {
  const { withdrawn } = plan;
  if (withdrawn) {
    const said = { date: sayDay(dayOf(plan, withdrawn.at)), words: cut(withdrawn.words, MOST.words) };
    return t('documents.brief.stage.withdrawn', { party: party(plan, withdrawn.by.side), ...said });
  }
  const outcome = outcomeNow(plan);
  if (outcome) return t(`documents.brief.deciding.${outcome.ground}`);
  const holds = versionInForce(plan);
  const date = holds?.inForceAt ? sayDay(dayOf(plan, holds.inForceAt)) : '';
  return t(`documents.brief.stage.${stageOf(plan)}`, {
    ...{ customer: party(plan, 'customer'), party: '', words: '' },
    ...{ number: holds?.number ?? 0, date },
  });
}

function goalBlocks(plan: Plan): Block[] {
  const { goals } = textContent(plan);
  if (goals.length === 0) return [{ kind: 'words', text: t('documents.brief.no-goals'), tone: 'soft' }];
  const items = goals.slice(0, MOST.goals).map((goal) => ({
    text: cut(goal.title, MOST.goal),
    below: [cut(sayMeasure(goal), MOST.measure)],
  }));
  const count = goals.length - items.length;
  const more = { count, where: t('documents.brief.where.goals') };
  return [
    { kind: 'list', items },
    { kind: 'words', text: count > 0 ? t('documents.more', more) : '', tone: 'soft' },
  ];
}

/** Who can sign for a side today: its executives, and whom they named in their place. */
function signersOf(plan: Plan, side: Side, now: string): string {
  const seats = [...executivesOf(plan, side), ...delegatesOf(plan, side, dayOf(plan, now))];
  return anyOf(seats.slice(0, MOST.names).map(({ name }) => cut(name, MOST.name)));
}

/** Of an outcome that is being decided: whose vote is missing, and whose signature under the decision that was proposed. */
function decisionWords(plan: Plan, outcome: Outcome, now: string): string[] {
  const decision = openDecision(outcome);
  if (decision) {
    const other = otherSide(decision.side);
    const names = signersOf(plan, other, now);
    const said = { side: party(plan, decision.side), choice: decision.choice, party: party(plan, other), names };
    return [t('documents.brief.decision', { ...said, names: names || t('documents.brief.no-executive') })];
  }
  if (outcome.openedAt !== null) return [t('documents.brief.no-decision')];
  return SIDES.filter((side) => !outcome.votesIn[side]).map((side) =>
    t('documents.brief.vote', {
      party: party(plan, side),
      names: signersOf(plan, side, now) || t('documents.brief.no-executive'),
    }),
  );
}

function signatureWords(plan: Plan, now: string): string[] {
  const outcome = outcomeNow(plan);
  if (outcome) return decisionWords(plan, outcome, now);
  const version = versionOnTable(plan);
  const back = sentBackNow(plan);
  const returned = back && {
    ...{ number: back.number, name: cut(back.name, MOST.name), party: party(plan, back.side) },
    words: cut(back.words, MOST.words),
  };
  if (!version) return returned ? [t('documents.brief.sent-back', returned)] : [t('documents.brief.waits-none')];
  return SIDES.filter((side) => !version.signatures[side]).map((side) => {
    const [names, values] = [signersOf(plan, side, now), { number: version.number, party: party(plan, side) }];
    return names ? t('documents.brief.waits', { ...values, names }) : t('documents.brief.waits-nobody', values);
  });
}

function saidBy({ halves }: CheckIn, side: Side): Block[] {
  const half = halves[side];
  if (!half) return [{ kind: 'words', text: t('documents.brief.said-nothing'), tone: 'soft' }];
  return [
    { kind: 'facts', facts: [[t('documents.brief.confidence'), t(`ui.confidence.${half.confidence}`)]] },
    { kind: 'words', text: half.words && `“${cut(half.words, MOST.words)}”` },
  ];
}

function checkInBlocks(plan: Plan): Block[] {
  const last = checkInsOf(plan).findLast(wasHeld);
  if (!last) return [{ kind: 'words', text: t('documents.brief.check-in-none'), tone: 'soft' }];
  return [
    {
      kind: 'words',
      text: t('documents.brief.check-in-on', { number: last.number, date: sayDay(last.on) }),
      tone: 'soft',
    },
    bothSides(plan, (side) => saidBy(last, side)),
  ];
}

function blocksOf({ plan, now, baseUrl }: Known): Block[] {
  const judged = recordOn(plan, now);
  const record = judged.commitments.size > 0 ? judged : null;
  const { start, end } = plan.terms;
  const frame = t('documents.brief.frame', { start: sayDay(start), end: sayDay(end) });
  const date = sayDay(dayOf(plan, now));
  return [
    { kind: 'words', text: t('documents.brief.lead', { ...parties(plan), date }), tone: 'lead' },
    { kind: 'words', text: `${frame} ${stageWords(plan)}` },
    part(t('documents.brief.goals')),
    ...goalBlocks(plan),
    part(t(record ? 'documents.brief.sides' : 'documents.brief.sides-before')),
    bothSides(plan, (side) => [{ kind: 'facts', facts: sideFacts(plan, record, side) }]),
    ...(record ? readingBlocks(plan, record) : []),
    part(t('documents.brief.signatures')),
    ...signatureWords(plan, now).map((text): Block => ({ kind: 'words', text })),
    ...(record ? [part(t('documents.brief.check-in')), ...checkInBlocks(plan)] : []),
    { kind: 'words', text: t('documents.brief.ends', { where: `${baseUrl}${inPlan(plan.id)}` }), tone: 'small' },
  ];
}

const ID = 'brief';

/** One page for whoever decides and has three minutes. Of a draft it is the vendor's alone, as the draft is. */
export const brief: DocumentKind = {
  listed: () => [{ id: ID, group: 'now', title: t('documents.brief'), words: t('documents.brief.words') }],
  made: (known) => ({
    id: ID,
    title: t('documents.brief.title', { title: known.plan.title }),
    parties: known.plan.parties,
    only: known.plan.stage === 'draft' ? known.plan.parties.vendor : null,
    onePage: true,
    seal: { of: 'document' },
    at: known.now,
    day: dayOf(known.plan, known.now),
    blocks: blocksOf(known),
  }),
};
