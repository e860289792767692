import { otherSide, SIDES, type Side } from '../domain/access';
import { decisionHash } from '../domain/plan/outcome/decision-text';
import { decisionOf, outcomesOf } from '../domain/plan/outcome/outcome-now';
import type { Decision, Outcome } from '../domain/plan/state/outcome';
import type { Plan } from '../domain/plan/state/plan';
import { dayOf } from '../domain/plan/work/commitment-state';
import { outcomeShown, type DecisionShown, type OutcomeShown, type VoteShown } from '../data/pages/outcome';
import { t } from '../words';
import { part, type Block, type Fact } from './block';
import type { DocumentKind } from './kind';
import { paragraphs, sayDay, sayInstant } from './said';
import { saidBy } from './signer';

/** The document of what came of an outcome, by the outcome’s number. */
export const decisionId = (number: number): string => `decision-${number}`;

const bothSides = ({ parties }: Pick<Decision, 'parties'>, blocksOf: (side: Side) => Block[]): Block => ({
  kind: 'sides',
  names: parties,
  vendor: blocksOf('vendor'),
  customer: blocksOf('customer'),
});

function openedBlocks(
  { ground, line, lineWords, notice, who, at, words, unheard }: OutcomeShown,
  zone: string,
): Block[] {
  const why = [t(`outcome.ground.${ground}`), line, notice !== null && t('outcome.opened.notice', { number: notice })];
  return [
    { kind: 'words', text: why.filter(Boolean).join(': '), tone: 'strong' },
    { kind: 'words', text: lineWords ?? '' },
    { kind: 'words', text: words, tone: 'quote' },
    { kind: 'words', text: t('outcome.opened', { who: who.name, at: sayInstant(at, zone) }), tone: 'small' },
    { kind: 'words', text: unheard.length > 0 ? t('outcome.opened.unheard', { names: unheard.join(', ') }) : '' },
  ];
}

const voteBlocks = (vote: VoteShown | null, zone: string): Block[] =>
  vote
    ? [
        { kind: 'words', text: t(`outcome.choice.${vote.choice}`), tone: 'strong' },
        ...paragraphs(vote.words),
        saidBy(vote, zone),
      ]
    : [{ kind: 'words', text: t('outcome.votes.none'), tone: 'soft' }];

/** How a side stands to a decision: its signature or its answer, and its own words where it wanted something else. */
function standBlocks({ stands }: DecisionShown, side: Side, zone: string): Block[] {
  const { how, by, signed, words, otherwise } = stands[side];
  const facts: Fact[] = signed
    ? [
        [t('sign.signatures.words'), signed.consent],
        [t('sign.signatures.known'), signed.knownBy],
      ]
    : [];
  return [
    { kind: 'words', text: t(`outcome.stand.${how}`), tone: 'strong' },
    ...paragraphs(words),
    ...(by ? [saidBy(by, zone)] : []),
    { kind: 'facts', facts },
    ...(otherwise
      ? ([
          { kind: 'words', text: t('outcome.stand.otherwise', { choice: otherwise.choice }), tone: 'strong' },
          { kind: 'words', text: otherwise.words, tone: 'quote' },
        ] satisfies Block[])
      : []),
  ];
}

/** What was decided or proposed, in a sentence each. */
function decisionBlocks(decision: DecisionShown, zone: string): Block[] {
  const { parties, choice, side, state, stays, end, effectiveAt, withdrawn } = decision;
  const said = effectiveAt
    ? t('outcome.decision.is', { choice })
    : t('outcome.decision.proposed', { choice, side: parties[side] });
  const values = {
    other: parties[otherSide(side)],
    who: withdrawn?.who.name ?? '',
    at: effectiveAt ? sayInstant(effectiveAt, zone) : '',
  };
  return [
    { kind: 'words', text: said, tone: 'strong' },
    { kind: 'words', text: t(`outcome.decision.state.${state}`, values) },
    { kind: 'words', text: end ? t('outcome.decision.until', { date: sayDay(end) }) : '' },
    { kind: 'words', text: withdrawn?.words ?? '', tone: 'quote' },
    { kind: 'facts', facts: [[t('outcome.decision.stays-label'), stays]] },
    bothSides(decision, (one) => standBlocks(decision, one, zone)),
  ];
}

/** That the vendor went on although something of the last resort was missing, and why. */
function overrideBlocks({ override, parties }: OutcomeShown, zone: string): Block[] {
  if (!override) return [];
  const missing = override.missing.map((key) => t(`outcome.resort.short.${key}`, parties)).join('; ');
  return [
    part(t('documents.decision.override')),
    { kind: 'words', text: t('outcome.override.stands', { missing }), tone: 'strong' },
    ...paragraphs(override.words),
    saidBy(override, zone),
  ];
}

function blocksOf(plan: Plan, outcome: Outcome, decision: Decision): Block[] {
  const shown = outcomeShown(plan, outcome, decision.effectiveAt ?? decision.proposedAt);
  const { title, parties } = decision;
  const zone = plan.terms.calendar.timeZone;
  const earlier = shown.decisions.filter(({ effectiveAt }) => effectiveAt === null);
  const erased = decisionHash(plan, outcome, decision) !== decision.hash;
  const waited = shown.votingClosedAt;
  return [
    { kind: 'words', text: t('documents.decision.lead', { ...parties, title }), tone: 'lead' },
    part(t('outcome.decision')),
    ...decisionBlocks(
      shown.decisions.find(({ id }) => id === decision.id)!,
      zone,
    ),
    { kind: 'words', text: erased ? t('documents.decision.erased') : '', tone: 'small' },
    part(t('documents.decision.why-now')),
    ...openedBlocks(shown, zone),
    part(t('outcome.votes')),
    bothSides(shown, (side) => voteBlocks(shown.votes[side], zone)),
    {
      kind: 'words',
      text: waited ? t('outcome.votes.closed', { at: sayInstant(waited, zone) }) : '',
      tone: 'small',
    },
    ...overrideBlocks(shown, zone),
    ...(earlier.length > 0 ? [part(t('outcome.earlier')), ...earlier.flatMap((one) => decisionBlocks(one, zone))] : []),
  ];
}

interface Decided {
  readonly outcome: Outcome;
  readonly decision: Decision;
}

/** The outcomes that came to a decision, the newest first. */
const decidedOf = (plan: Plan): Decided[] =>
  outcomesOf(plan)
    .flatMap((outcome) => {
      const decision = decisionOf(outcome);
      return decision ? [{ outcome, decision }] : [];
    })
    .reverse();

/** What came of an outcome: votes, decision, signatures or answer, and the view of whoever saw it otherwise. */
export const decision: DocumentKind = {
  listed: ({ plan }) =>
    decidedOf(plan).map(({ outcome, decision: { choice, effectiveAt, signatures } }) => ({
      id: decisionId(outcome.number),
      group: 'signed',
      title: t('documents.decision', { choice, date: sayDay(dayOf(plan, effectiveAt!)) }),
      words: t('documents.decision.words', { both: SIDES.every((side) => signatures[side]) ? 'yes' : 'no' }),
    })),
  made: ({ plan }, id) => {
    const { outcome, decision: one } = decidedOf(plan).find((each) => decisionId(each.outcome.number) === id)!;
    const { hash, effectiveAt, title, parties } = one;
    return {
      id,
      title: t('documents.decision.title', { title }),
      parties,
      only: null,
      seal: { of: 'decision', number: outcome.number, hash },
      at: effectiveAt!,
      day: dayOf(plan, effectiveAt!),
      blocks: blocksOf(plan, outcome, one),
    };
  },
};
