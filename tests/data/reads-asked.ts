import { asViewer, type Eyes, type Tx } from '~/data/as-viewer.server';
import { proofOf } from '~/data/bundle-proof.server';
import { readBundleFrame } from '~/data/bundle.server';
import { checkpointsOf } from '~/data/checkpoints.server';
import type { House } from '~/data/house.server';
import { readLedgers } from '~/data/pages/history.server';
import { costNarrowing } from '~/data/pages/fit/costs';
import { flagNarrowing } from '~/data/pages/fit/flags';
import { historyNarrowing } from '~/data/pages/history';
import { narrowingOf } from '~/data/pages/commitments';
import { portfolioNarrowing } from '~/data/pages/portfolio';
import { readProof } from '~/data/pages/proof.server';
import { stampsOf } from '~/data/plan-stamps.server';
import { loadPlan } from '~/data/plans.server';
import { loadPrivate } from '~/data/private-parts.server';
import { emptyPrivate } from '~/domain/plan/private';
import type { Plan, PrivatePlan } from '~/domain/plan/state/plan';
import type { Seat } from '~/domain/plan/state/seat';
import { documentFor, documentsFor } from '~/documents/documents';
import { WORKSPACE } from '../../drizzle/seed/workspace';
import type { Exported } from '../support/reads-found';

/** What is stored, as the superuser knows it: what somebody could have found out and asks for by its id. */
export interface Stored {
  readonly seats: readonly (Seat & { readonly plan: string })[];
  readonly people: readonly string[];
  readonly customers: readonly string[];
  readonly ids: readonly string[];
  readonly checkIns: readonly string[];
  readonly outcomes: readonly string[];
  readonly files: readonly string[];
  readonly providers: readonly string[];
  readonly templates: readonly string[];
}

/** One asking, in one transaction: whose eyes, and which plan. */
export interface Scene {
  readonly tx: Tx;
  readonly house: House;
  readonly eyes: Eyes;
  readonly planId: string;
  readonly now: string;
  readonly stored: Stored;
  /** The plan as these eyes see it; null where it is not there for them. */
  readonly plan: Plan | null;
  readonly customerId: string;
  /** What each side keeps to itself of it, as far as these eyes see it. */
  readonly own: readonly PrivatePlan[];
}

type Values = (scene: Scene) => readonly unknown[] | Promise<readonly unknown[]>;

const SIDES = ['vendor', 'customer'] as const;
const planned: Values = ({ plan }) => (plan ? [plan] : []);
/** Seats of both sides, whoever asks. */
const seats = ({ stored, planId }: Scene): readonly Seat[] =>
  SIDES.flatMap((side) =>
    stored.seats
      .filter((seat) => seat.plan === planId && seat.side === side && /lead|executive/.test(seat.role))
      .slice(0, 2),
  );
const days: Values = ({ now }) => [now.slice(0, 10), '2026-07-10'];
const all = (things: Readonly<Record<string, unknown>> | undefined): readonly unknown[] => Object.values(things ?? {});
const nothingChosen = new URLSearchParams();
const seated: Values = (scene) =>
  scene.plan
    ? seats(scene).map((seat) => ({ plan: scene.plan, seat, workspaceId: WORKSPACE, planId: scene.planId }))
    : [];
const key = ({ planId, customerId }: Scene) => ({ workspaceId: WORKSPACE, customerId, planId });

/** What each parameter is given, by its name and type, or by its type alone: everything that could be asked for. */
const GIVEN: Readonly<Record<string, Values>> = {
  Tx: ({ tx }) => [tx],
  'Tx | SessionTx': ({ tx }) => [tx],
  House: ({ house }) => [house],
  Eyes: ({ eyes }) => [eyes],
  Plan: planned,
  "Pick<Plan, 'parties'>": planned,
  Seat: seats,
  "Pick<Seat, 'side'>": seats,
  "Pick<Seat, 'id'>": seats,
  "Pick<Seat, 'name' | 'position'>": seats,
  "Pick<Actor, 'seat' | 'side'>": (scene) => seats(scene).map(({ id, side }) => ({ seat: id, side })),
  PrivatePlan: ({ own }) => own,
  'PrivatePlan | null': ({ own }) => own,
  OwnWithDraft: ({ own }) => own,
  CheckIn: ({ plan }) => all(plan?.checkIns),
  Outcome: ({ plan }) => all(plan?.outcomes),
  Notice: ({ plan }) => all(plan?.notices),
  'Vote | undefined': ({ own }) => [undefined, ...own.flatMap(({ votes }) => all(votes))],
  Transition: ({ plan }) => (plan?.transition ? [plan.transition] : []),
  Side: () => SIDES,
  'Side | null': () => SIDES,
  LedgerName: () => ['shared', ...SIDES],
  Which: () => [{}],
  'readonly CourtItem[]': () => [[]],
  'readonly string[]': () => [[]],
  Narrowing: () => [narrowingOf(nothingChosen)],
  CostNarrowing: () => [costNarrowing(nothingChosen)],
  FlagNarrowing: () => [flagNarrowing(nothingChosen)],
  HistoryNarrowing: () => [historyNarrowing(nothingChosen)],
  LogNarrowing: () => [{ person: '', kind: '' }],
  PortfolioNarrowing: () => [portfolioNarrowing(nothingChosen)],
  '{ readonly before: number | null; readonly most: number }': () => [{ before: null, most: 1000 }],
  '{ readonly today: string; readonly locale: string }': ({ now }) => [{ today: now.slice(0, 10), locale: 'en-GB' }],
  Finding: () => [{ q: 'taint', only: null, most: 200 }],
  '{ readonly shared: Ledger; readonly own: Ledger | null }': ({ tx, planId, plan }) =>
    plan ? Promise.all(SIDES.map((side) => readLedgers(tx, planId, side))) : [],
  '{}: Proof': async ({ tx, planId, plan }) => (plan ? [await readProof(tx, planId)] : []),
  'proof: Proof': ({ house }) => [proofOf(house)],
  BundleOf: ({ planId, now }) => SIDES.map((side) => ({ plan: { id: planId }, side, own: true, at: now })),
  BundleFrame: async ({ tx, house, planId, plan, now }) =>
    plan
      ? Promise.all(
          SIDES.map((side) => readBundleFrame(tx, { plan: { id: planId }, side, own: true, at: now }, proofOf(house))),
        )
      : [],
  Stamp: async ({ tx, planId }) => [(await stampsOf(tx, [planId])).get(planId) ?? null],
  'ReadonlyMap<string, Stamp>': async ({ tx, planId }) => [await stampsOf(tx, [planId])],
  'readonly Sitting[]': (scene) => seats(scene).map(({ id }) => [{ planId: scene.planId, id }]),
  Seated: seated,
  'readonly { readonly plan: Plan; readonly seat: Seat }[]': async (scene) => [await seated(scene)],
  'readonly { readonly plan: Plan; readonly seat: Seat; readonly own?: readonly CourtItem[] }[]': async (scene) => [
    await seated(scene),
  ],
  '{ readonly plan: Plan; readonly seat: Seat; readonly workspaceId: string }': seated,
  'readonly { readonly seat: string; readonly checkIn: string }[]': (scene) =>
    seats(scene).map(({ id }) => scene.stored.checkIns.map((checkIn) => ({ seat: id, checkIn }))),
  OwnSeat: (scene) => seats(scene).map((seat) => ({ ...seat, plan: scene.planId })),
  LedgerKey: (scene) => [key(scene)],
  SentBy: (scene) => scene.stored.people.map((personId) => ({ ...key(scene), personId })),
  'NonNullable<Sight>': () => ['shared', 'draft'],
  Asking: ({ plan }) =>
    Object.keys(plan?.commitments ?? {}).map((commitment) => ({ commitment, noun: 'comment', of: '' })),
  Named: ({ plan }) => Object.keys(plan?.checkIns ?? {}).map((checkIn) => ({ checkIn, noun: 'half', addition: '' })),
  'readonly PrivateKey[]': () => [undefined],
  '(tx: Tx, heads: readonly PlanHead[], now: string) => Promise<T>': () => [
    (_: Tx, heads: unknown) => Promise.resolve(heads),
  ],
  CheckpointKind: () => ['signatures', 'digest'],
  'now: string': ({ now }) => [now],
  'asOf: string': days,
  'today: string': days,
  'day: string': days,
  'on: string | null': days,
  'since: string': () => ['2026-01-01T00:00:00.000Z'],
  'at: string': ({ now }) => [now],
  'vendorsOf: string | null': () => [null, WORKSPACE],
  'locale: string': () => ['en-GB'],
  'planId: string': ({ planId }) => [planId],
  'planId: string | null': ({ planId }) => [planId, null],
  'planIds: readonly string[]': ({ planId }) => [[planId]],
  'workspaceId: string': () => [WORKSPACE],
  'customerId: string': ({ stored }) => stored.customers,
  'personId: string': ({ stored, eyes }) => [eyes.personId, ...stored.people],
  'seatId: string': (scene) => seats(scene).map(({ id }) => id),
  'checkIn: string': ({ stored }) => stored.checkIns,
  'outcome: string': ({ stored }) => stored.outcomes,
  'commitment: string': ({ plan, stored }) => (plan ? Object.keys(plan.commitments) : stored.ids),
  'id: string': ({ stored, plan, own }) => [
    ...own.flatMap(({ notes, costs, flags }) => [notes, costs, flags].flatMap((one) => Object.keys(one))),
    ...Object.keys({ ...plan?.checkIns, ...plan?.notices, ...plan?.commitments }),
    ...stored.customers,
    ...stored.files,
    ...stored.providers,
    ...stored.templates,
  ],
  'id: string | null': ({ plan }) => Object.keys(plan?.commitments ?? {}),
  'ids: readonly string[]': ({ stored }) => [stored.files],
  'about: string': ({ plan }) => Object.keys({ ...plan?.commitments, ...plan?.goals }),
  'owner: string | null': (scene) => seats(scene).map(({ id }) => id),
  'question: string': () => ['brand', 'others', 'trust', 'cost', 'terms'],
  'key: string': () => ['x'],
  'number: number': () => [1, 2, 3],
  'all: number': () => [9],
  '{}: ?': () => [{ keep: false }],
};

/** Parts of what a read has given, or what was told from it: whoever is handed one says it in other words. */
const PARTS =
  /^(HalfDraft|CourtItem|PartyNames|Titles|NoticeCure|Consent|Conversation|Settings|Pick<Settings, .*>|PlanRecord|Transition|\w+Content|readonly \(SharedItem \| TransitionItem\)\[\]|readonly Seat\[\]|Reworded & .*|Judgement|RecordCase|readonly (TrendPoint|Move|ReasonCount)\[\]|readonly LedgerEntry\[\]|WeeklyAsked|readonly Seated\[\]|LoadedPlan)$/;

/** Whether a function is shown something that was read with somebody's eyes, or reads it. */
const readsAnything = ({ parameters }: Exported): boolean =>
  parameters.some(({ type }) => /\b(Tx|House|Plan|PrivatePlan|OwnWithDraft)\b(?!\[)/.test(type));
const isOfParts = ({ parameters }: Exported): boolean => parameters.some(({ type }) => PARTS.test(type));

/** Names of what writes or locks, and is no read: a read-only transaction refuses it besides. */
const WRITES =
  /^(add|append|arrive|ask|change|customerNamed|delete|digestTold|drop|empty|enqueue|erase|finish|forget|hold|keep|lock|log|make|name|note|offer|once|personFor|plan|put|remove|rename|retire|retry|revoke|save|set|start|turn|upsert|use|write|fileIsKept|otherAdmins)(?![a-z])/;
/** Doors and what the process itself asks: for no viewer, or on a role of its own. */
const OF_THE_PROCESS =
  /^data\/(as-|ask|house|known|live\/|outbox|provider-proof|sign-in|sign-ins|attempts|passkeys|erasing|story-clock|summaries|queue|checkpoint-keys|calendar-feeds\.server\.ts useFeed|api-tokens\.server\.ts (openByToken|isWrongTooOften)|standing|things|bundle-proof)/;

/** What is asked past the checks: all of the page reads, and whatever else asks the database as a viewer. */
export const isAsked = (one: Exported): boolean =>
  readsAnything(one) &&
  (one.file.startsWith('data/pages/')
    ? !isOfParts(one)
    : asksTheDatabase(one) && !WRITES.test(one.name) && !OF_THE_PROCESS.test(`${one.file} ${one.name}`));

const valuesFor = ({ name, type }: Exported['parameters'][number]): Values | undefined =>
  GIVEN[`${name}: ${type}`] ?? GIVEN[type] ?? (type === '' || type === '?' ? () => [undefined] : undefined);

/** Parameters of reads that nobody here knows what to give to. */
export const unknownIn = (reads: readonly Exported[]): string[] =>
  reads.flatMap(({ file, name, parameters }) =>
    parameters.filter((one) => !valuesFor(one)).map((one) => `${file} ${name} (${one.name}: ${one.type})`),
  );

/**
 * Whether a read looks with eyes of its own, for a person it is told: it is asked for nobody but who is asking. So is what somebody wrote
 * of halves, seat by seat, on all of their own.
 */
export const looksForItself = ({ name, parameters }: Exported): boolean =>
  parameters[0]?.type === 'House' || name === 'readOwnHalves';

/** Whether it asks the database, and does not only word what was read. */
export const asksTheDatabase = ({ parameters }: Exported): boolean =>
  parameters.some(({ type }) => /\b(Tx|House)\b/.test(type));

/** As often as one read is asked in one scene. */
const MOST = 30;

/** Every way to ask: each value of each parameter at least once, and not all of them with all others. */
async function waysToAsk(read: Exported, scene: Scene, most: number): Promise<unknown[][]> {
  const { parameters } = read;
  const values: (readonly unknown[])[] = [];
  for (const one of parameters)
    values.push(looksForItself(read) && one.name === 'personId' ? [scene.eyes.personId] : await valuesFor(one)!(scene));
  if (values.some((one) => one.length === 0)) return [];
  const ways = values.reduce((product, one) => product * one.length, 1);
  if (ways > most) {
    const longest = Math.max(...values.map((one) => one.length));
    return Array.from({ length: most < MOST ? most : Math.max(longest, most) }, (_, at) =>
      values.map((one, n) => one[(at + Math.floor(at / one.length) * n) % one.length]),
    );
  }
  return values.reduce<unknown[][]>(
    (before, one) => before.flatMap((way) => one.map((value) => [...way, value])),
    [[]],
  );
}

const isGenerator = (value: unknown): value is AsyncGenerator<string> =>
  typeof value === 'object' && value !== null && Symbol.asyncIterator in value;

async function asText(value: unknown): Promise<string> {
  if (isGenerator(value)) {
    let text = '';
    for await (const part of value) text += part;
    return text;
  }
  return JSON.stringify(value, (_, one: unknown) => (one instanceof Map || one instanceof Set ? [...one] : one)) ?? '';
}

export interface Said {
  readonly text: string;
  /** How often something was said at all. */
  readonly answers: number;
}

/** What one read says to these eyes, however it is asked. Whatever fails says nothing. */
export async function saidBy(
  read: Exported & { readonly run: (...values: readonly unknown[]) => unknown },
  scene: Scene,
  most = MOST,
): Promise<Said> {
  let [text, answers] = ['', 0];
  await scene.tx.execute('savepoint one');
  /** What fails leaves the transaction as it was. */
  const tried = async <T>(work: () => Promise<T>): Promise<T | null> => {
    try {
      return await work();
    } catch {
      await scene.tx.execute('rollback to savepoint one');
      return null;
    }
  };
  for (const way of (await tried(() => waysToAsk(read, scene, most))) ?? []) {
    const said = await tried(async () => asText(await read.run(...way)));
    if (said === null) continue;
    text += said;
    answers += 1;
  }
  return { text, answers };
}

/** What all documents say to these eyes, as PDFs are made from them. */
export async function documentsSaid(scene: Scene): Promise<string> {
  const { tx, plan, own, now, house } = scene;
  if (!plan) return '';
  const ends = await checkpointsOf(tx, plan.id);
  let text = '';
  for (const seat of seats(scene))
    for (const mine of [...own, emptyPrivate(seat.side)]) {
      const known = { plan, own: mine, seat, now, baseUrl: house.settings.baseUrl, ends };
      try {
        for (const { id } of documentsFor(known)) text += JSON.stringify(documentFor(known, id));
      } catch {
        // For eyes that see less than a plan there is no paper.
      }
    }
  return text;
}

/** Begins to ask with these eyes for this plan. */
export const inScene = <T>(
  { house, eyes, planId, stored }: Pick<Scene, 'house' | 'eyes' | 'planId' | 'stored'>,
  work: (scene: Scene) => Promise<T>,
): Promise<T> =>
  asViewer(house, eyes, 'read', async (tx) => {
    const loaded = await loadPlan(tx, planId);
    const own = [];
    for (const side of SIDES) own.push(await loadPrivate(tx, planId, side));
    const now = house.clock.now();
    const base = { tx, house, eyes, planId, stored, now, own };
    return work({ ...base, plan: loaded?.plan ?? null, customerId: loaded?.customerId ?? stored.customers[0]! });
  });
