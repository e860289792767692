import { idOf } from '../../drizzle/seed/names';
import { actsOf } from '../../drizzle/seed/acts';
import { COMPANIES, CAST, personIdOf } from '../../drizzle/seed/cast';
import { NEW_YORK, NORTHQUAY } from '../../drizzle/seed/northquay-start';
import { HALDEN, haldenPlan, OSLO } from '../../drizzle/seed/second-plan';
import { begin, seatIdOf, tell, type Line } from '../../drizzle/seed/tell';
import { offerPolicy, returnPolicy, writePolicy } from '~/commands/agree-on-policy.server';
import { saveHalfDraft } from '~/commands/save-half.server';
import { setWorkCalendar } from '~/commands/set-up-workspace.server';
import { logAct } from '~/data/admin-log.server';
import { asViewer } from '~/data/as-viewer.server';
import { readPolicies } from '~/data/fit-policies.server';
import { loadPlan } from '~/data/plans.server';
import { saveView } from '~/data/saved-views.server';
import { isRefusal } from '~/domain/refusal';
import type { WholePlan } from '~/domain/plan/entries';
import type { Actor } from '../support/actors';
import { goal } from '../support/world';
import { actOnNorthquay, giveStored } from '../support/stored-notice';
import { WORKSPACE } from '../../drizzle/seed/workspace';
import type { TestHouse } from '../support/house';
import { storeProvider } from '../support/stored-provider';
import { storeToken } from '../support/stored-token';
import { storeFile } from '../support/stored-file';
import { pdf } from '../support/uploads';
import type { Owner, Taints } from '../support/taints';
import { tellCopy } from './tainted-copy';
import { tellParted } from './tainted-parting';

/** A second plan for Northquay, of which only Priya knows: it is a draft. */
export const DRAFT = idOf('plan', 'a draft for Northquay');

/** What Priya writes before she shows it, every text of it tainted; the title stands where an admin sees it. */
function draftPlan(taints: Taints): WholePlan {
  let text = JSON.stringify(haldenPlan());
  for (const who of ['priya', 'elena', 'tomas', 'ingrid', 'peter'] as const)
    text = text.replaceAll(seatIdOf(HALDEN, who), seatIdOf(DRAFT, who));
  const { seats, parties, title: _, ...rest } = JSON.parse(text) as WholePlan;
  return {
    ...taints.all(rest, 'draft'),
    title: taints.of('draft-title'),
    parties: { ...parties, customer: COMPANIES.northquay },
    // Of a draft, the customer's people are planned; the vendor's sit there already, in sight of the admin.
    seats: seats
      .filter(({ id }) => id !== seatIdOf(DRAFT, 'elena'))
      .map((seat) => (seat.side === 'vendor' ? seat : taints.all(seat, 'draft'))),
  };
}

/** Two more plans of Northquay, in each of which one executive has voted and the other has not: both votes are sealed. */
export const SEALED = { elena: idOf('plan', 'sealed by the vendor'), ruth: idOf('plan', 'sealed by the customer') };

/** One more, which the vendor withdrew. */
export const WITHDRAWN = idOf('plan', 'withdrawn by the vendor');

/** At its outcome early; `who` has voted. */
function sealVote(test: TestHouse, taints: Taints, who: 'elena' | 'ruth'): Promise<void> {
  const owner: Owner = who === 'elena' ? 'vendor' : 'customer';
  return tellCopy(test, taints, SEALED[who], [
    [
      who,
      '2026-07-21 15:51',
      {
        ...{ kind: 'open-outcome', id: 'o-1', ground: 'early', redLine: null, words: taints.of('northquay') },
        ...{ unheard: (['elena', 'ruth'] as const).map((each) => seatIdOf(SEALED[who], each)), days: null },
      },
    ],
    [who, '2026-07-21 15:52', { kind: 'give-vote', outcome: 'o-1', seen: '', choice: 'part', words: taints.of(owner) }],
  ]);
}

/**
 * After the story, on Friday 24 July: every place that is private to a side, and every place of another customer's plan in which
 * people write, gets a text that says whose it is, through the commands. The check-in of the 23rd was not held, so the customer's
 * half of it stays sealed; the vendor's half is of the next one.
 */
export async function taintStory(test: TestHouse, taints: Taints): Promise<void> {
  const northquay = actsOf(NORTHQUAY);
  const halden = actsOf(HALDEN);
  const by = { house: test.house, clock: test.clock };
  /** A side's fit room; whoever leads that side answers both questions, so that they see what the other said. */
  const fitOf = (who: 'priya' | 'dana', when: string, side: 'vendor' | 'customer'): Line[] => {
    const words = () => taints.of(side);
    const [question, other] = side === 'vendor' ? (['brand', 'others'] as const) : (['trust', 'cost'] as const);
    const name = `tainted ${side}`;
    const flag = { kind: 'abuse', on: '2026-07-20', severity: 3 } as const;
    return [
      [who, when, northquay.assess(question, 1, '2026-07-20', words())],
      [who, when, northquay.assess(question, 2, '2026-07-20', words())],
      [who === 'priya' ? 'elena' : 'ruth', when, northquay.assess(other, 2, '2026-07-20', words())],
      [who, when, northquay.cost(name, 'expense', '2026-07-20', 100, words())],
      [who, when, northquay.flag(name, { ...flag, words: words(), note: words() })],
    ];
  };
  const haldens: readonly Line[] = [
    ['priya', '2026-07-21 15:10', halden.note('tainted', taints.of('vendor-on-halden'), 4)],
    ['ingrid', '2026-07-21 15:12', halden.note('tainted too', taints.of('haldens-own'))],
    ['priya', '2026-07-21 15:13', halden.assess('terms', 3, '2026-07-21', taints.of('vendor-on-halden'))],
    ['priya', '2026-07-21 15:13', halden.cost('tainted', 'credit', '2026-07-21', 100, taints.of('vendor-on-halden'))],
    ['ingrid', '2026-07-21 15:14', halden.assess('trust', 3, '2026-07-21', taints.of('haldens-own'))],
    ['ingrid', '2026-07-21 15:14', halden.cost('tainted too', 'credit', '2026-07-21', 100, taints.of('haldens-own'))],
    [
      'priya',
      '2026-07-21 15:20',
      (plan) => ({
        kind: 'put-goal',
        id: halden.thing('goal', 'tainted'),
        seen: 0,
        goal: taints.all(Object.values(plan.goals)[0]!, 'halden'),
      }),
    ],
    [
      'ingrid',
      '2026-07-21 15:22',
      halden.putCommitment(1, {
        title: taints.of('halden'),
        doneMeans: taints.of('halden'),
        workstream: taints.of('halden'),
        notes: taints.of('halden'),
      }),
    ],
    [
      'ingrid',
      '2026-07-21 15:24',
      halden.expectation(
        'tainted',
        { of: 'vendor', title: taints.of('halden'), typical: taints.of('halden'), now: taints.of('halden') },
        [4],
      ),
    ],
    [
      'ingrid',
      '2026-07-21 15:26',
      halden.player(taints.of('halden'), {
        side: 'customer',
        position: taints.of('halden'),
        executive: false,
        signedPurchase: false,
      }),
    ],
    ['ingrid', '2026-07-21 15:27', halden.hear(CAST.peter.name, '2026-07-21', taints.of('halden'))],
    ['ingrid', '2026-07-21 15:28', halden.comment(2, taints.of('halden'), 9)],
    ['ingrid', '2026-07-21 15:30', halden.declineCommitment(2, taints.of('halden'))],
    ['priya', '2026-07-21 15:40', { kind: 'rename-plan', title: taints.of('halden') }],
    [
      'ingrid',
      '2026-07-21 15:42',
      {
        kind: 'rename-party',
        side: 'customer',
        seen: COMPANIES.halden,
        name: taints.of('halden'),
        words: taints.of('halden'),
      },
    ],
  ];
  const delivered = await storeFile(test, {
    planId: NORTHQUAY,
    personId: personIdOf('marcus'),
    ...pdf(taints.of('northquay'), `${taints.of('northquay')}pdf`),
    named: true,
  });
  const held = (owner: Owner, planId: string, who: 'dana' | 'priya' | 'ingrid') =>
    storeFile(test, { planId, personId: personIdOf(who), ...pdf(taints.of(owner), `${taints.of(owner)}pdf`) });
  await held('customer', NORTHQUAY, 'dana');
  await held('vendor', NORTHQUAY, 'priya');
  await held('haldens-own', HALDEN, 'ingrid');
  const northquays: readonly Line[] = [
    [
      'dana',
      '2026-07-21 10:00',
      ({ checkIns }) => ({
        ...northquay.half(7, 'off-track', taints.of('customer')),
        seen: checkIns['ci-7']?.halvesIn.customer ?? '',
      }),
    ],
    ['dana', '2026-07-21 10:05', northquay.note('tainted', taints.of('customer'), 24)],
    ['ruth', '2026-07-21 10:06', northquay.note('tainted by ruth', taints.of('customer'))],
    ['priya', '2026-07-21 10:10', northquay.note('tainted by priya', taints.of('vendor'), 24)],
    [
      'dana',
      '2026-07-21 10:12',
      {
        kind: 'edit-note',
        id: northquay.thing('note', 'tainted'),
        seen: 0,
        words: `${taints.of('customer')} @${CAST.ruth.name}`,
      },
    ],
    [
      'priya',
      '2026-07-21 10:14',
      {
        kind: 'edit-note',
        id: northquay.thing('note', 'tainted by priya'),
        seen: 0,
        words: `${taints.of('vendor')} @${CAST.elena.name}`,
      },
    ],
    ...fitOf('priya', '2026-07-21 10:20', 'vendor'),
    ...fitOf('dana', '2026-07-21 10:24', 'customer'),
    ['elena', '2026-07-21 10:28', { kind: 'say-agreement', seen: '', agrees: false, words: taints.of('vendor') }],
    ['priya', '2026-07-24 09:00', northquay.half(8, 'off-track', taints.of('vendor'))],
    [
      'marcus',
      '2026-07-24 09:05',
      ({ commitments }) => {
        const own = Object.values(commitments).find(
          ({ owner, deliveries, waivedAt }) =>
            owner === seatIdOf(NORTHQUAY, 'marcus') && deliveries.length === 0 && waivedAt === null,
        )!;
        return { kind: 'deliver', commitment: own.id, id: 'with-file', note: 'Here', link: '', files: [delivered] };
      },
    ],
    // How they would part: the vendor's leads write it, and whoever is asked to review it reads it.
    ...preparing(taints),
    // A change of the plan, which both sides read and no other customer does.
    ['dana', '2026-07-24 09:10', { kind: 'open-amendment', words: taints.of('northquay') }],
    ['dana', '2026-07-24 09:11', northquay.goal('tainted', taints.all(goal('Changed'), 'northquay'))],
    ['dana', '2026-07-24 09:12', { kind: 'rename-plan', title: taints.of('northquay') }],
    [
      'dana',
      '2026-07-24 09:12',
      { kind: 'add-to-agenda', checkIn: 'ci-8', id: 'tainted-line', commitment: null, words: taints.of('northquay') },
    ],
    [
      'ruth',
      '2026-07-24 09:13',
      { kind: 'name-delegate', id: 'd-1', to: seatIdOf(NORTHQUAY, 'dana'), from: '2026-07-24', until: '2026-07-31' },
    ],
  ];
  await begin(
    { ...by, planId: DRAFT, zone: NEW_YORK },
    'priya',
    '2026-07-21 09:30',
    COMPANIES.northquay,
    draftPlan(taints),
  );
  await sealVote(test, taints, 'elena');
  await sealVote(test, taints, 'ruth');
  await tellParted(test, taints);
  await tellCopy(test, taints, WITHDRAWN, [
    ['priya', '2026-07-21 15:55', { kind: 'withdraw-plan', words: taints.of('northquay') }],
  ]);
  await tell({ ...by, planId: HALDEN, zone: OSLO }, haldens, 'tainted');
  await tell({ ...by, planId: NORTHQUAY, zone: NEW_YORK }, northquays, 'tainted');
  await noticesOf(test, taints);
  await writeDrafts(test, taints);
  await writePolicyOf(test, taints);
  await administered(test, taints);
  await taintTemplate(test, taints);
}

/** Formal notice of both sides, one taken in and one withdrawn: all of it is both sides' and no other customer's. */
async function noticesOf({ house }: TestHouse, taints: Taints): Promise<void> {
  const words = taints.of('northquay');
  const given = await giveStored(house, 'elena', { draft: { words } });
  const taken = await actOnNorthquay(house, 'dana', { kind: 'acknowledge-notice', notice: given, words });
  const other = await giveStored(house, 'ruth', { draft: { words } });
  const back = await actOnNorthquay(house, 'ruth', { kind: 'withdraw-notice', notice: other, words });
  for (const acted of [taken, back]) if (isRefusal(acted)) throw new Error(`a notice: ${acted.refused}`);
}
/** What the vendor prepares without telling anybody of the customer. */
const preparing = (taints: Taints): readonly Line[] => {
  const item = (id: string, section: 'data' | 'people', shared: boolean): Line => [
    'priya',
    '2026-07-24 09:06',
    {
      kind: 'put-transition-item',
      id,
      seen: 0,
      shared,
      content: {
        section,
        title: taints.of('preparing'),
        words: taints.of('preparing'),
        owner: seatIdOf(NORTHQUAY, 'priya'),
        date: '2026-08-14',
        money: { kind: 'refund', amount: 1_840_000, currency: 'USD' },
        task: { side: 'customer', doneMeans: taints.of('preparing'), proof: true },
      },
    },
  ];
  return [
    item('tainted-item', 'data', true),
    item('tainted-own', 'people', false),
    [
      'priya',
      '2026-07-24 09:07',
      {
        kind: 'ask-review',
        id: 'tainted-review',
        team: 'legal',
        reviewer: seatIdOf(NORTHQUAY, 'wen'),
        days: 1,
      },
    ],
    [
      'wen',
      '2026-07-24 09:08',
      {
        kind: 'answer-review',
        review: 'tainted-review',
        seen: 2,
        answer: 'returned',
        words: taints.of('preparing'),
      },
    ],
    [
      'elena',
      '2026-07-24 09:09',
      {
        kind: 'record-conversation',
        seen: 0,
        conversation: {
          how: 'phone',
          on: '2026-07-23',
          heldBy: taints.of('vendor'),
          heldWith: taints.of('vendor'),
          words: taints.of('vendor'),
        },
      },
    ],
  ];
};

/** What is still being written of the next check-in's halves, and a view under a name of the CSM's own. */
async function writeDrafts(test: TestHouse, taints: Taints): Promise<void> {
  const { house, rows } = test;
  for (const [who, side] of [
    ['priya', 'vendor'],
    ['dana', 'customer'],
  ] as const) {
    const eyes = { personId: personIdOf(who), seatId: seatIdOf(NORTHQUAY, who) };
    const loaded = await asViewer(house, eyes, 'read', (tx) => loadPlan(tx, NORTHQUAY));
    const text = { confidence: null, words: taints.of(side), taps: {} };
    const given = loaded!.plan.checkIns['ci-8']!.halvesIn[side] ?? '';
    const saving = { text, seen: 0, tab: '', tick: 0 };
    const saved = await saveHalfDraft({ house, ...eyes, planId: NORTHQUAY, checkIn: 'ci-8', given, saving });
    if (isRefusal(saved)) throw new Error(`a draft of ${who}: ${saved.refused}`);
  }
  const eyes = { personId: personIdOf('priya') };
  await asViewer(house, eyes, 'write', (tx) =>
    saveView(tx, eyes.personId, { name: taints.of('csms-own'), query: 'scope=team' }),
  );
  await storeProvider(test, { clientId: taints.of('admins-own') });
  await storeToken(test, { name: taints.of('admins-own') });
  // And what their passkeys are called, which nobody else ever reads.
  await rows(
    `insert into passkey (id, person_id, name, credential_id, public_key, counter, transports, backed_up)
     values (gen_random_uuid(), $1, $2, 'tainted', '', 0, '{}', false)`,
    eyes.personId,
    taints.of('csms-own'),
  );
}

/** What people are at Halden: no command of the story says it. */
export async function taintPositions({ rows }: TestHouse, taints: Taints): Promise<void> {
  const seats = await rows<{ id: string }>("select id from seat where plan_id = $1 and side = 'customer'", HALDEN);
  for (const { id } of seats) await rows('update seat set position = $2 where id = $1', ...[id, taints.of('halden')]);
}

/** What a template of the vendor's says. */
async function taintTemplate({ rows }: TestHouse, taints: Taints): Promise<void> {
  const [title, purpose] = [taints.of('workspace'), taints.of('workspace')];
  await rows('update template set title = $1, doc = doc || $2::jsonb', ...[title, JSON.stringify({ title, purpose })]);
}

/** What the admins of the vendor alone read. */
async function administered({ house, clock }: TestHouse, taints: Taints): Promise<void> {
  const personId = personIdOf('jonas');
  const by = { workspaceId: WORKSPACE, personId, at: clock.now() };
  const about = { id: null, name: taints.of('admins-own') };
  await asViewer(house, { personId }, 'write', (tx) => logAct(tx, by, { kind: 'token-made', about }));
  const days = [{ date: '2026-12-25', words: taints.of('workspace') }];
  const calendar = { timeZone: NEW_YORK, workweek: [1, 2, 3, 4, 5], days };
  const set = await setWorkCalendar(
    { house, personId, workspaceId: WORKSPACE, op: idOf('tainted calendar') },
    { calendar, seen: 0 },
  );
  if (isRefusal(set)) throw new Error(`the calendar is not tainted: ${set.refused}`);
}

/** A version of the fit policy, which everybody at the vendor reads and no customer does; it comes back with a reason. */
async function writePolicyOf({ house }: TestHouse, taints: Taints): Promise<void> {
  const ask = (who: 'jonas' | 'elena') => ({
    ...{
      house,
      personId: personIdOf(who),
      workspaceId: WORKSPACE,
      op: idOf('tainted policy', who, taints.of('workspace')),
    },
  });
  const versions = () =>
    asViewer(house, { personId: personIdOf('jonas') }, 'read', (tx) => readPolicies(tx, WORKSPACE));
  const { text } = (await versions())[0]!;
  const words = { abuse: taints.of('workspace'), security: taints.of('workspace'), law: taints.of('workspace') };
  const own = [{ title: taints.of('workspace'), words: taints.of('workspace') }];
  const named = text.leaders.map((one) => ({ ...one, office: taints.of('workspace') }));
  const tainted = { ...text, redLines: words, ownRedLines: own, leaders: named, mustAgree: named };
  const done = [
    await writePolicy(ask('jonas'), { seen: 0, text: tainted }),
    await offerPolicy(ask('jonas'), 1),
    await returnPolicy(ask('elena'), {
      number: 2,
      hash: (await versions())[1]?.hash ?? '',
      words: taints.of('workspace'),
    }),
  ];
  if (done.some(isRefusal)) throw new Error(`the policy is not tainted: ${JSON.stringify(done)}`);
}

/** Whose texts each may read. The CSM and the vendor's executive sit in both plans; the draft is the CSM's, and known to the admin. */
export const MAY: Readonly<Record<Actor, readonly Owner[]>> = {
  anonymous: [],
  stranger: [],
  removed: [],
  otherCustomer: ['halden', 'haldens-own'],
  admin: ['admins-own', 'draft-title', 'halden', 'workspace'],
  customerViewer: ['northquay'],
  customerContributor: ['northquay'],
  customerLead: ['northquay', 'customer'],
  customerExecutive: ['northquay', 'customer'],
  // Asked to review how they part.
  vendorContributor: ['northquay', 'preparing', 'workspace'],
  csm: [
    'northquay',
    'vendor',
    'preparing',
    'workspace',
    'csms-own',
    'halden',
    'vendor-on-halden',
    'draft',
    'draft-title',
  ],
  vendorExecutive: ['northquay', 'vendor', 'preparing', 'workspace', 'halden', 'vendor-on-halden'],
};
