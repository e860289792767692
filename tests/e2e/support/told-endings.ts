import { NORTHQUAY as PLAN } from '../../../drizzle/seed/northquay-start';
import { CAST, type Who } from '../../../drizzle/seed/cast';
import { seatIdOf } from '../../../drizzle/seed/tell';
import { WORKSPACE } from '../../../drizzle/seed/workspace';
import type { Signature } from '~/domain/plan/state/signature';
import type { Decision, Outcome, Vote } from '~/domain/plan/state/outcome';
import type { Plan } from '~/domain/plan/state/plan';
import type { Actor } from '~/domain/plan/state/seat';
import type { Transition } from '~/domain/plan/state/transition';
import { asAdmin } from '../../support/test-postgres';

const AT = '2026-08-03T13:00:00.000Z';

/** What the plan and the companies are called in what is signed. */
const NAMES = {
  title: 'Get Northquay live on Tessel',
  parties: { vendor: 'Tessel Analytics', customer: 'Northquay Freight' },
} as const;

const by = (who: Who): Actor => ({ seat: seatIdOf(PLAN, who), ...CAST[who].seat! });
const signed = (who: Who): Signature => ({
  ...{ by: by(who), at: AT, name: CAST[who].name, position: CAST[who].position },
  ...{ consent: 'I sign this.', knownBy: 'link by mail', onBehalfOf: null },
});
const vote = (who: Who, choice: Vote['choice'], words: string): Vote => ({
  ...{ choice, words, by: by(who), at: AT, name: CAST[who].name, position: CAST[who].position, onBehalfOf: null },
});

/** Opened, and nobody has voted. */
const VOTING: Outcome = {
  ...{ id: 'o-1', number: 1, by: by('priya'), at: AT, ground: 'time-frame-over', redLine: null, notice: null },
  ...{ words: 'Eight weeks are over.', unheard: [], votesBy: '2026-08-10', votesIn: {}, votingClosedAt: null },
  ...{ openedAt: null, votes: {}, override: null, decisions: [], decidedAt: null },
};
const OPENED: Outcome = {
  ...VOTING,
  votesIn: { vendor: { by: by('elena'), at: AT }, customer: { by: by('ruth'), at: AT } },
  openedAt: AT,
  votes: {
    vendor: vote('elena', 'part', 'Our people cannot go on like this.'),
    customer: vote('ruth', 'continue', 'The depots use it every day.'),
  },
};
const DECISION: Decision = {
  ...NAMES,
  ...{ id: 'd-1', side: 'vendor', choice: 'part', words: 'We end it well.', stays: '', end: null },
  ...{ hash: 'a'.repeat(64), proposedAt: AT, signatures: { vendor: signed('elena') } },
  ...{ answer: null, withdrawn: null, effectiveAt: null },
};
const PROPOSED: Outcome = {
  ...OPENED,
  override: { by: by('elena'), at: AT, words: 'Two of our people have left over it.', missing: [], onBehalfOf: null },
  decisions: [DECISION],
};
const DECIDED: Outcome = {
  ...PROPOSED,
  decisions: [{ ...DECISION, signatures: { vendor: signed('elena'), customer: signed('ruth') }, effectiveAt: AT }],
  decidedAt: AT,
};

/** Shared before the plan’s commitments were agreed to, so that they all count among what is promised for the parting, or after. */
const shared = (sharedAt: string): Transition => ({
  ...{ sharedAt, by: by('elena') },
  items: [
    {
      ...{ id: 't-1', section: 'data', title: 'Return all shipments', words: 'As CSV, with a list of the columns' },
      ...{ owner: seatIdOf(PLAN, 'priya'), date: '2026-08-14', money: null, task: null },
    },
    {
      ...{ id: 't-2', section: 'refunds', title: 'Unused part of the year', words: '' },
      ...{ owner: seatIdOf(PLAN, 'priya'), date: '2026-09-30', task: null },
      money: { kind: 'refund', amount: 1_840_000, currency: 'USD' },
    },
  ],
  conversation: {
    ...{ how: 'video', on: '2026-08-03', heldBy: CAST.elena.name, heldWith: CAST.ruth.name },
    words: 'They ask for the data first',
  },
  answers: [{ id: 'a-1', by: by('dana'), at: AT, words: 'Please send the columns a week earlier' }],
  letter: { ...signed('elena'), ...NAMES, words: 'Dear Ruth,\n\nthank you for eight weeks of candour.' },
});

const CLOSED: Plan['closed'] = {
  ...{ by: by('elena'), at: AT, how: 'parted', keepUntil: '2033-08-03' },
  words: 'Thank you for eight weeks of candour.',
};

interface Rows {
  readonly stage: Plan['stage'];
  readonly outcome: Outcome;
  readonly transition?: Transition;
  readonly closed?: Plan['closed'];
}

const row = (table: 'outcome' | 'transition', id: string, doc: object): string =>
  `insert into ${table} (workspace_id, plan_id, id, doc) values ('${WORKSPACE}', '${PLAN}', '${id}', ${quoted(doc)})`;
const quoted = (doc: object): string => `$doc$${JSON.stringify(doc)}$doc$::jsonb`;

const tell =
  ({ stage, outcome, transition, closed }: Rows) =>
  (databaseUrl: string): Promise<void> =>
    asAdmin(
      databaseUrl,
      [
        `update plan set stage = '${stage}', closed = ${closed ? quoted(closed) : 'null'} where id = '${PLAN}'`,
        row('outcome', outcome.id, outcome),
        ...(transition ? [row('transition', 'transition', transition)] : []),
      ].join(';\n'),
    );

/** How far Northquay's plan has come to its end, as rows: a state each in which there are pages to look at. */
export const ENDINGS = {
  voting: tell({ stage: 'outcome', outcome: VOTING }),
  opened: tell({ stage: 'outcome', outcome: OPENED }),
  proposed: tell({ stage: 'outcome', outcome: PROPOSED }),
  owing: tell({ stage: 'transition', outcome: DECIDED, transition: shared('2026-05-01T13:00:00.000Z') }),
  settled: tell({ stage: 'transition', outcome: DECIDED, transition: shared(AT) }),
  closed: tell({ stage: 'closed', outcome: DECIDED, transition: shared(AT), closed: CLOSED }),
  continued: tell({
    ...{
      stage: 'closed',
      outcome: { ...DECIDED, decisions: DECIDED.decisions.map((one) => ({ ...one, choice: 'continue' })) },
    },
    closed: { by: by('ruth'), at: AT, how: 'continued', keepUntil: '2033-08-03' },
  }),
} as const;
