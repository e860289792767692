import { sql } from 'drizzle-orm';
import {
  foreignKey,
  index,
  integer,
  jsonb,
  pgPolicy,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
  type AnyPgColumn,
} from 'drizzle-orm/pg-core';
import type { Word } from '../../domain/ledger/words';
import type { CheckIn, Half } from '../../domain/plan/state/check-in';
import type { HalfDraft } from '../../domain/plan/check-in/half-draft';
import type { Commitment } from '../../domain/plan/state/commitment';
import type { Amendment, Note, Plan, Stage } from '../../domain/plan/state/plan';
import type { Delegation } from '../../domain/plan/state/seat';
import type { Agreement } from '../../domain/plan/state/agreement';
import type { Assessment, CostEntry, RedFlag } from '../../domain/plan/state/fit';
import type { Notice } from '../../domain/plan/state/notice';
import type { Outcome, Vote } from '../../domain/plan/state/outcome';
import type { Transition, TransitionDraft } from '../../domain/plan/state/transition';
import type { Expectation, Goal, Player, Terms } from '../../domain/plan/state/text';
import type { Version } from '../../domain/plan/state/version';
import {
  anyRow,
  appRole,
  definerRole,
  eraserRole,
  inErasingPlans,
  inViewerPlans,
  inViewerPlansOf,
  inDeletedPlan,
  inViewerPlansOrAdmin,
  removerRole,
} from './roles';
import { customer } from './workspace';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'string' });

/** What an admin may know of a plan without a seat in it: that it is there, with whom, and how far it has come. */
export const plan = pgTable(
  'plan',
  {
    workspaceId: uuid('workspace_id').notNull(),
    id: uuid('id').notNull(),
    customerId: uuid('customer_id').notNull(),
    title: text('title').notNull(),
    stage: text('stage').$type<Stage>().notNull(),
    parties: jsonb('parties').$type<Plan['parties']>().notNull(),
    withdrawn: jsonb('withdrawn').$type<Plan['withdrawn']>(),
    closed: jsonb('closed').$type<Plan['closed']>(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    foreignKey({ columns: [table.workspaceId, table.customerId], foreignColumns: [customer.workspaceId, customer.id] }),
    index('plan_of_customer').on(table.workspaceId, table.customerId),
    pgPolicy('plan_seen', {
      for: 'select',
      to: appRole,
      using: sql`id in (select viewer_plans()) or workspace_id in (select viewer_admin_workspaces())`,
    }),
    pgPolicy('plan_started', {
      for: 'insert',
      to: appRole,
      withCheck: sql`workspace_id in (select viewer_workspaces())`,
    }),
    pgPolicy('plan_changed', {
      for: 'update',
      to: appRole,
      using: sql`id in (select viewer_plans())`,
      withCheck: sql`id in (select viewer_plans())`,
    }),
    pgPolicy('plan_definer', { for: 'select', to: definerRole, using: anyRow }),
    // Locked before it is looked at whether it may be deleted, and never changed.
    pgPolicy('plan_held', { for: 'update', to: definerRole, using: anyRow, withCheck: sql`false` }),
    pgPolicy('plan_erasing', { for: 'select', to: eraserRole, using: sql`id in (select erasing_plans())` }),
    pgPolicy('plan_erased', {
      for: 'update',
      to: eraserRole,
      using: sql`id in (select erasing_plans())`,
      withCheck: sql`id in (select erasing_plans())`,
    }),
    // Locked and deleted, never changed: no row passes the check.
    pgPolicy('plan_removed', { for: 'all', to: removerRole, using: inDeletedPlan('id'), withCheck: sql`false` }),
  ],
);

/** What a person wrote goes from a row without anything else of it changing: seen and changed while their erasure is at this plan. */
const erasing = (name: string) => [
  pgPolicy(`${name}_erasing`, { for: 'select', to: eraserRole, using: inErasingPlans }),
  pgPolicy(`${name}_erased`, { for: 'update', to: eraserRole, using: inErasingPlans, withCheck: inErasingPlans }),
];

/**
 * Every row of a plan goes with its plan, and no other way: a ledger's rows are nobody's to delete, and a plan is `delete_plan`'s alone.
 * `table` is the table being defined; its key leads with the workspace.
 */
export const ofPlan = (table: { workspaceId: AnyPgColumn; planId: AnyPgColumn }) =>
  foreignKey({ columns: [table.workspaceId, table.planId], foreignColumns: [plan.workspaceId, plan.id] }).onDelete(
    'cascade',
  );

const key = () => ({
  workspaceId: uuid('workspace_id').notNull(),
  planId: uuid('plan_id').notNull(),
  id: text('id').notNull(),
});

type Keyed = Parameters<typeof ofPlan>[0] & { readonly id: AnyPgColumn };

/** What holds for every part of the plan that both sides see, and that nobody takes out again. */
const keptRules = (name: string, table: Keyed) => [
  primaryKey({ columns: [table.workspaceId, table.planId, table.id] }),
  ofPlan(table),
  index(`${name}_plan`).on(table.planId),
  pgPolicy(`${name}_seen`, { for: 'select', to: appRole, using: inViewerPlans }),
  pgPolicy(`${name}_added`, { for: 'insert', to: appRole, withCheck: inViewerPlans }),
  pgPolicy(`${name}_changed`, { for: 'update', to: appRole, using: inViewerPlans, withCheck: inViewerPlans }),
  ...erasing(name),
];

/** Those that can be taken out again while people talk. */
const sharedRules = (name: string, table: Keyed) => [
  ...keptRules(name, table),
  pgPolicy(`${name}_removed`, { for: 'delete', to: appRole, using: inViewerPlans }),
];

/** A part of the plan that both sides see: one row a thing, the domain's own value in `doc`. */
const sharedPart = <T>(name: string, more: readonly ReturnType<typeof pgPolicy>[] = []) =>
  pgTable(name, { ...key(), doc: jsonb('doc').$type<T>().notNull() }, (table) => [
    ...sharedRules(name, table),
    ...more,
  ]);

export const terms = sharedPart<Terms>('terms', [
  // By which calendar a plan counts decides when its people are mailed (`digest_calendars`).
  pgPolicy('terms_definer', { for: 'select', to: definerRole, using: anyRow }),
]);
export const goal = sharedPart<Goal>('goal');
export const expectation = sharedPart<Expectation>('expectation');
/**
 * `sought` and `owner` are the database's own copies of what is looked for over all plans: a search reads them from
 * the index `commitment_plan`, which includes them (migration 0014), and unpacks no row.
 */
export const commitment = pgTable(
  'commitment',
  {
    ...key(),
    doc: jsonb('doc').$type<Commitment>().notNull(),
    sought: text('sought').generatedAlwaysAs(sql`lower((doc ->> 'number') || ' ' || (doc ->> 'title'))`),
    owner: text('owner').generatedAlwaysAs(sql`doc ->> 'owner'`),
  },
  (table) => sharedRules('commitment', table),
);
export const player = sharedPart<Player>('player');
export const version = sharedPart<Version>('version');
export const amendment = sharedPart<Amendment>('amendment');
export const delegation = sharedPart<Delegation>('delegation');

/** What both sides have seen of how it ends stays. */
const keptPart = <T>(name: string, more: readonly ReturnType<typeof pgPolicy>[] = []) =>
  pgTable(name, { ...key(), doc: jsonb('doc').$type<T>().notNull() }, (table) => [...keptRules(name, table), ...more]);

export const notice = keptPart<Notice>('notice');
export const outcome = keptPart<Outcome>('outcome', [
  // Whether the votes are still sealed (`unsealed_votes`).
  pgPolicy('outcome_definer', { for: 'select', to: definerRole, using: anyRow }),
]);
export const transition = keptPart<Transition>('transition');

export const checkIn = pgTable('check_in', { ...key(), doc: jsonb('doc').$type<CheckIn>().notNull() }, (table) => [
  primaryKey({ columns: [table.workspaceId, table.planId, table.id] }),
  ofPlan(table),
  index('check_in_plan').on(table.planId),
  pgPolicy('check_in_seen', { for: 'select', to: appRole, using: inViewerPlans }),
  pgPolicy('check_in_added', { for: 'insert', to: appRole, withCheck: inViewerPlans }),
  pgPolicy('check_in_changed', { for: 'update', to: appRole, using: inViewerPlans, withCheck: inViewerPlans }),
  // One that nobody has done anything for goes when a new version no longer asks for it.
  pgPolicy('check_in_removed', {
    for: 'delete',
    to: appRole,
    using: sql`doc ->> 'state' = 'planned' and doc -> 'halvesIn' = '{}' and plan_id in (select viewer_plans())`,
  }),
  pgPolicy('check_in_definer', { for: 'select', to: definerRole, using: anyRow }),
  ...erasing('check_in'),
]);

/** A table of one side's own: the other side has no policy that reaches it. */
const privatePart = <T>(side: 'vendor' | 'customer', noun: string) =>
  pgTable(`${side}_${noun}`, { ...key(), doc: jsonb('doc').$type<T>().notNull() }, (table) => [
    primaryKey({ columns: [table.workspaceId, table.planId, table.id] }),
    ofPlan(table),
    index(`${side}_${noun}_plan`).on(table.planId),
    pgPolicy(`${side}_${noun}_own`, {
      for: 'all',
      to: appRole,
      using: inViewerPlansOf(side),
      withCheck: inViewerPlansOf(side),
    }),
    // A seal is taken off by the database's own rule, which must see both (`unsealed_halves`, `unsealed_votes`).
    // Whoever is planned in a draft is still to come (`ask_erasure`).
    ...(noun === 'draft' || noun === 'half' || noun === 'vote'
      ? [pgPolicy(`${side}_${noun}_definer`, { for: 'select', to: definerRole, using: anyRow })]
      : []),
    // A draft goes with its check-in, whichever side opens that or calls it off (`drop_spent_drafts`).
    ...(noun === 'half_draft'
      ? [pgPolicy(`${side}_${noun}_spent`, { for: 'all', to: definerRole, using: anyRow, withCheck: anyRow })]
      : []),
    ...erasing(`${side}_${noun}`),
  ]);

/** A plan before it is proposed, whole: the vendor's alone. */
export const vendorDraft = privatePart<Plan>('vendor', 'draft');
export const vendorNote = privatePart<Note>('vendor', 'note');
export const customerNote = privatePart<Note>('customer', 'note');
/** A half of a check-in until it is opened. The id is the check-in's. */
export const vendorHalf = privatePart<Half>('vendor', 'half');
export const customerHalf = privatePart<Half>('customer', 'half');

/** What a side thinks of the other, what it spends on it, and what it keeps in mind. */
export const vendorAssessment = privatePart<Assessment>('vendor', 'assessment');
export const customerAssessment = privatePart<Assessment>('customer', 'assessment');
export const vendorCost = privatePart<CostEntry>('vendor', 'cost');
export const customerCost = privatePart<CostEntry>('customer', 'cost');
export const vendorRedFlag = privatePart<RedFlag>('vendor', 'red_flag');
export const customerRedFlag = privatePart<RedFlag>('customer', 'red_flag');
/** A vote on how it ends, until both are opened. The id is the outcome's. */
export const vendorVote = privatePart<Vote>('vendor', 'vote');
export const customerVote = privatePart<Vote>('customer', 'vote');
/** How they part, until it is shared: the vendor's alone. */
export const vendorTransition = privatePart<TransitionDraft>('vendor', 'transition');
/** Whether those whom the fit policy names agree to parting ways: the vendor's alone. The id is the seat's. */
export const vendorAgreement = privatePart<Agreement>('vendor', 'agreement');

/** A half that is still being written: the side's alone, in no ledger, gone when the half is given. The id is the check-in's. */
export const vendorHalfDraft = privatePart<HalfDraft>('vendor', 'half_draft');
export const customerHalfDraft = privatePart<HalfDraft>('customer', 'half_draft');

/** Double clicks, retries and back buttons: an operation a person has done once is answered, not done again. */
export const operation = pgTable(
  'operation',
  {
    personId: uuid('person_id').notNull(),
    key: text('key').notNull(),
    at: instant('at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.key] }),
    pgPolicy('operation_own', {
      for: 'all',
      to: appRole,
      using: sql`person_id = viewer_id()`,
      withCheck: sql`person_id = viewer_id()`,
    }),
    pgPolicy('operation_definer', { for: 'all', to: definerRole, using: anyRow, withCheck: anyRow }),
  ],
);

/** Where a ledger ends. Appending locks this row, so that acts on one plan follow one another. */
const headTable = (name: string, who: ReturnType<typeof sql>) =>
  pgTable(
    `${name}_head`,
    {
      workspaceId: uuid('workspace_id').notNull(),
      planId: uuid('plan_id').notNull(),
      seq: integer('seq').notNull(),
      hash: text('hash').notNull(),
    },
    (table) => [
      primaryKey({ columns: [table.workspaceId, table.planId] }),
      ofPlan(table),
      pgPolicy(`${name}_head_seen`, { for: 'select', to: appRole, using: who }),
      pgPolicy(`${name}_head_added`, { for: 'insert', to: appRole, withCheck: who }),
      pgPolicy(`${name}_head_moved`, { for: 'update', to: appRole, using: who, withCheck: who }),
      ...(name === 'customer' ? [] : erasing(`${name}_head`)),
      // Where it ended is what stays of a plan that is deleted.
      ...(name === 'shared'
        ? [
            pgPolicy('shared_head_last', { for: 'select', to: removerRole, using: inDeletedPlan('plan_id') }),
            // The plan's lock, for whoever deletes it: held, and never moved.
            pgPolicy('shared_head_held', { for: 'all', to: definerRole, using: anyRow, withCheck: sql`false` }),
          ]
        : []),
    ],
  );

const entryTable = (name: string, seen: ReturnType<typeof sql>, added: ReturnType<typeof sql>) =>
  pgTable(
    `${name}_entry`,
    {
      workspaceId: uuid('workspace_id').notNull(),
      planId: uuid('plan_id').notNull(),
      seq: integer('seq').notNull(),
      at: instant('at').notNull(),
      kind: text('kind').notNull(),
      seatId: text('seat_id').notNull(),
      /** What it is about, for the history of one thing: a commitment's or check-in's id; empty for the plan. */
      about: text('about').notNull(),
      /** The exact bytes the hash is of. */
      bytes: text('bytes').notNull(),
      hash: text('hash').notNull(),
    },
    (table) => [
      primaryKey({ columns: [table.workspaceId, table.planId, table.seq] }),
      ofPlan(table),
      index(`${name}_entry_plan`).on(table.planId, table.about),
      pgPolicy(`${name}_entry_seen`, { for: 'select', to: appRole, using: seen }),
      pgPolicy(`${name}_entry_added`, { for: 'insert', to: appRole, withCheck: added }),
      pgPolicy(`${name}_entry_erasing`, { for: 'select', to: eraserRole, using: inErasingPlans }),
      // Of the customer's own ledger nothing names a person, and nothing is added to it by anybody else.
      ...(name === 'customer'
        ? []
        : [
            pgPolicy(`${name}_entry_erased`, { for: 'insert', to: eraserRole, withCheck: inErasingPlans }),
            pgPolicy(`${name}_entry_definer`, { for: 'select', to: definerRole, using: anyRow }),
          ]),
    ],
  );

const wordsTable = (name: string, seen: ReturnType<typeof sql>, added: ReturnType<typeof sql>) =>
  pgTable(
    `${name}_words`,
    {
      workspaceId: uuid('workspace_id').notNull(),
      planId: uuid('plan_id').notNull(),
      seq: integer('seq').notNull(),
      words: jsonb('words').$type<readonly Word[]>().notNull(),
    },
    (table) => [
      primaryKey({ columns: [table.workspaceId, table.planId, table.seq] }),
      ofPlan(table),
      pgPolicy(`${name}_words_seen`, { for: 'select', to: appRole, using: seen }),
      pgPolicy(`${name}_words_added`, { for: 'insert', to: appRole, withCheck: added }),
      ...erasing(`${name}_words`),
    ],
  );

const ofVendorOrAdmin = sql`plan_id in (select viewer_plans_of('vendor')) or workspace_id in (select viewer_admin_workspaces())`;

export const sharedHead = headTable('shared', inViewerPlansOrAdmin);
export const sharedEntry = entryTable('shared', inViewerPlans, inViewerPlansOrAdmin);
export const sharedWords = wordsTable('shared', inViewerPlans, inViewerPlansOrAdmin);
export const vendorHead = headTable('vendor', ofVendorOrAdmin);
export const vendorEntry = entryTable('vendor', inViewerPlansOf('vendor'), ofVendorOrAdmin);
export const vendorWords = wordsTable('vendor', inViewerPlansOf('vendor'), ofVendorOrAdmin);
export const customerHead = headTable('customer', inViewerPlansOf('customer'));
export const customerEntry = entryTable('customer', inViewerPlansOf('customer'), inViewerPlansOf('customer'));
export const customerWords = wordsTable('customer', inViewerPlansOf('customer'), inViewerPlansOf('customer'));

export const LEDGERS = {
  shared: { head: sharedHead, entry: sharedEntry, words: sharedWords },
  vendor: { head: vendorHead, entry: vendorEntry, words: vendorWords },
  customer: { head: customerHead, entry: customerEntry, words: customerWords },
} as const;
