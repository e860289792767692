import { find } from '../domain/plan/state/things';
import { promisedInParting } from '../domain/plan/closing/closing';
import type { Commitment } from '../domain/plan/state/commitment';
import type { Plan } from '../domain/plan/state/plan';
import { acceptedBySilence, dayOf, dueDates, finalDelivery } from '../domain/plan/work/commitment-state';
import { decisionOf, outcomesOf, stateOfDecision } from '../domain/plan/outcome/outcome-now';
import { otherSide } from '../domain/access';
import { recordOn } from '../domain/plan/record-of';
import { inPlan } from '../domain/addresses';
import { t } from '../words';
import { part, type Block, type Cell, type Item } from './block';
import { bothSides, readingBlocks, sideFacts } from './figures';
import type { DocumentKind, Known } from './kind';
import { sectionBlocks } from './parting';
import { sayDay, sayInstant } from './said';

const ID = 'closing';

type Closed = NonNullable<Plan['closed']>;

/** By which decision it ended, and how far both sides stood behind it. */
function endBlocks(plan: Plan, closed: Closed): Block[] {
  const name = find(plan.seats, closed.by.seat)?.name ?? '';
  const by = { name, party: plan.parties[closed.by.side] };
  const decided = outcomesOf(plan).findLast((one) => decisionOf(one));
  const decision = decided && decisionOf(decided);
  return [
    { kind: 'words', text: t(`closing.now.${closed.how}`, plan.parties), tone: 'strong' },
    ...(decision
      ? ([
          {
            kind: 'words',
            text: t(`outcome.decision.state.${stateOfDecision(decision)}`, {
              other: plan.parties[otherSide(decision.side)],
              who: '',
              at: sayInstant(decision.effectiveAt!, plan.terms.calendar.timeZone),
            }),
          },
          { kind: 'words', text: decision.words, tone: 'quote' },
        ] satisfies Block[])
      : []),
    {
      kind: 'words',
      text: t('closing.now.words', { ...by, on: sayDay(dayOf(plan, closed.at)), until: sayDay(closed.keepUntil) }),
    },
  ];
}

/** What both sides kept and missed, by the record on its last day. */
function recordBlocks(plan: Plan, { at }: Closed): Block[] {
  const record = recordOn(plan, at);
  if (record.commitments.size === 0) return [];
  return [
    part(t('documents.closing.record')),
    bothSides(plan, (side) => [{ kind: 'facts', facts: sideFacts(plan, record, side) }]),
    ...readingBlocks(plan, record),
  ];
}

/** How a promise came to its end, with the proof that was given for it. */
function settledCell(plan: Plan, one: Commitment, { at }: Closed): Cell {
  const day = (instant: string): string => sayDay(dayOf(plan, instant));
  if (one.waivedAt !== null) return [{ text: t('documents.closing.dropped', { date: day(one.waivedAt) }) }];
  const delivery = finalDelivery(one);
  if (!delivery) return [{ text: t('documents.closing.open') }];
  const on = day(delivery.at);
  const accepted =
    delivery.decision === 'accepted'
      ? t('documents.closing.accepted', { on, date: day(delivery.answer!.at) })
      : acceptedBySilence(plan, delivery, at)
        ? t('documents.closing.silence', { on })
        : t('documents.closing.delivered', { on });
  const files = (delivery.files ?? []).map(({ name }) => name).join(', ');
  return [
    { text: accepted },
    ...[delivery.note, delivery.link, files && t('documents.closing.files', { files })].map((text) => ({
      text,
      tone: 'small' as const,
    })),
  ];
}

/** What was promised for the parting and how each was settled; what was said besides. */
function partingBlocks(plan: Plan, closed: Closed): Block[] {
  const { transition } = plan;
  if (!transition) return [];
  const promised = promisedInParting(plan);
  const money = transition.items.filter(({ money: sum, id }) => sum && promised.some((one) => one.id === id));
  const ids = new Set(promised.map(({ id }) => id));
  const told = transition.items.filter(({ id }) => !ids.has(id) || money.some((one) => one.id === id));
  const rowOf = (one: Commitment): Cell[] => [
    [
      { text: `${one.number} ${one.title}`, tone: 'strong' },
      { text: t('documents.version.done', { words: one.doneMeans }), tone: 'small' },
    ],
    [{ text: plan.parties[one.side] }],
    [{ text: sayDay(dueDates(plan, one).now) }],
    settledCell(plan, one, closed),
  ];
  return [
    part(t('documents.closing.promised')),
    promised.length > 0
      ? {
          kind: 'table',
          caption: '',
          columns: [
            { label: t('documents.version.commitment'), share: 40 },
            { label: t('documents.version.owner'), share: 20 },
            { label: t('documents.version.due'), share: 20 },
            { label: t('documents.closing.settled'), share: 34 },
          ],
          rows: promised.map(rowOf),
        }
      : { kind: 'words', text: t('documents.closing.nothing-promised'), tone: 'soft' },
    ...(told.length > 0 ? [part(t('documents.closing.shared')), ...sectionBlocks(plan, told)] : []),
  ];
}

/** Where the shared record ends, with the note that was signed of it. */
function endOfRecord({ ends }: Known): Block[] {
  const last = ends.findLast(({ kind }) => kind === 'plan.closed');
  if (!last) return [];
  return [
    part(t('documents.closing.end')),
    { kind: 'words', text: t('documents.closing.end-words', { seq: last.seq }), withNext: true },
    { kind: 'note', text: last.note },
  ];
}

/** Everything that can be taken along, each with its address. */
function alongBlocks(known: Known, others: readonly DocumentKind[]): Block[] {
  const { plan, baseUrl } = known;
  const item = (text: string, href: string, words: string): Item => ({
    text,
    href,
    below: [words, `${baseUrl}${href}`],
  });
  // It says the same to both sides, so what one of them has alone is not in it.
  const both = others.flatMap(({ listed }) => listed(known)).filter(({ group }) => group !== 'own');
  return [
    part(t('documents.closing.along')),
    {
      kind: 'list',
      items: [
        item(t('documents.closing.bundle'), inPlan(plan.id, 'bundle'), t('documents.closing.bundle-words')),
        ...both.map(({ id, title, words }) => item(title, inPlan(plan.id, 'documents', id), words)),
      ],
    },
  ];
}

function blocksOf(known: Known, closed: Closed, others: readonly DocumentKind[]): Block[] {
  const { plan } = known;
  const { start, end } = plan.terms;
  return [
    { kind: 'words', text: t('documents.closing.lead', { ...plan.parties, title: plan.title }), tone: 'lead' },
    { kind: 'words', text: t('documents.brief.frame', { start: sayDay(start), end: sayDay(end) }) },
    part(t('documents.closing.how')),
    ...endBlocks(plan, closed),
    ...recordBlocks(plan, closed),
    ...partingBlocks(plan, closed),
    ...endOfRecord(known),
    ...alongBlocks(known, others),
  ];
}

/** What stays of a plan that is closed, on one sheet, and where all the rest of it is. `others`: every other kind of document. */
export const closingOf = (others: readonly DocumentKind[]): DocumentKind => ({
  listed: ({ plan }) =>
    plan.closed ? [{ id: ID, group: 'now', title: t('documents.closing'), words: t('documents.closing.words') }] : [],
  made: (known) => {
    const { plan } = known;
    const closed = plan.closed!;
    return {
      id: ID,
      title: t('documents.closing.title', { title: plan.title }),
      parties: plan.parties,
      only: null,
      seal: { of: 'document' },
      at: closed.at,
      day: dayOf(plan, closed.at),
      blocks: blocksOf(known, closed, others),
    };
  },
});
