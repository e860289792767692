import { idOf } from '../../drizzle/seed/names';
import { actsOf } from '../../drizzle/seed/acts';
import { COMPANIES, CAST, personIdOf } from '../../drizzle/seed/cast';
import { NEW_YORK, NORTHQUAY } from '../../drizzle/seed/northquay-start';
import { HALDEN, haldenPlan, OSLO } from '../../drizzle/seed/second-plan';
import { begin, seatIdOf, tell, type Line } from '../../drizzle/seed/tell';
import { saveHalfDraft } from '~/commands/save-half.server';
import { asViewer } from '~/data/as-viewer.server';
import { loadPlan } from '~/data/plans.server';
import { saveView } from '~/data/saved-views.server';
import { isRefusal } from '~/domain/refusal';
import type { WholePlan } from '~/domain/plan/entries';
import type { Actor } from '../support/actors';
import { goal } from '../support/world';
import type { TestHouse } from '../support/house';
import { storeFile } from '../support/stored-file';
import { pdf } from '../support/uploads';
import type { Owner, Taints } from '../support/taints';

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

/**
 * After the story, on Friday 24 July: every place that is private to a side, and every place of another customer's plan in which
 * people write, gets a text that says whose it is, through the commands. The check-in of the 23rd was not held, so the customer's
 * half of it stays sealed; the vendor's half is of the next one.
 */
export async function taintStory(test: TestHouse, taints: Taints): Promise<void> {
  const northquay = actsOf(NORTHQUAY);
  const halden = actsOf(HALDEN);
  const by = { house: test.house, clock: test.clock };
  const haldens: readonly Line[] = [
    ['priya', '2026-07-21 15:10', halden.note('tainted', taints.of('vendor-on-halden'), 4)],
    ['ingrid', '2026-07-21 15:12', halden.note('tainted too', taints.of('haldens-own'))],
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
    // A change of the plan, which both sides read and no other customer does.
    ['dana', '2026-07-24 09:10', { kind: 'open-amendment', words: taints.of('northquay') }],
    ['dana', '2026-07-24 09:11', northquay.goal('tainted', taints.all(goal('Changed'), 'northquay'))],
    ['dana', '2026-07-24 09:12', { kind: 'rename-plan', title: taints.of('northquay') }],
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
  await tell({ ...by, planId: HALDEN, zone: OSLO }, haldens, 'tainted');
  await tell({ ...by, planId: NORTHQUAY, zone: NEW_YORK }, northquays, 'tainted');
  await writeDrafts(test, taints);
}

/** What is still being written of the next check-in's halves, and a view under a name of the CSM's own. */
async function writeDrafts({ house }: TestHouse, taints: Taints): Promise<void> {
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
}

/** Whose texts each may read. The CSM and the vendor's executive sit in both plans; the draft is the CSM's, and known to the admin. */
export const MAY: Readonly<Record<Actor, readonly Owner[]>> = {
  anonymous: [],
  stranger: [],
  removed: [],
  otherCustomer: ['halden', 'haldens-own'],
  admin: ['draft-title', 'halden'],
  customerViewer: ['northquay'],
  customerContributor: ['northquay'],
  customerLead: ['northquay', 'customer'],
  customerExecutive: ['northquay', 'customer'],
  vendorContributor: ['northquay'],
  csm: ['northquay', 'vendor', 'csms-own', 'halden', 'vendor-on-halden', 'draft', 'draft-title'],
  vendorExecutive: ['northquay', 'vendor', 'halden', 'vendor-on-halden'],
};
