import { offerPolicy, signPolicy, writePolicy } from '../../app/commands/agree-on-policy.server';
import { asViewer } from '../../app/data/as-viewer.server';
import type { SetClock } from '../../app/data/clock.server';
import { readPolicies } from '../../app/data/fit-policies.server';
import type { House } from '../../app/data/house.server';
import type { PolicyText } from '../../app/domain/fit-policy/policy-version';
import { isRefusal, type Refusal } from '../../app/domain/refusal';
import { CAST, personIdOf, type Who } from './cast';
import { idOf } from './names';
import { WORKSPACE } from './workspace';

const named = (who: Who, office: string) => ({ person: personIdOf(who), name: CAST[who].name, office });

/** What Tessel's leadership agreed to before its first plan: the usual floor, and longer to cure than is given. */
const TEXT: PolicyText = {
  floor: 0.7,
  minResults: 8,
  minCheckIns: 6,
  cureDays: 15,
  retentionMonths: 36,
  redLines: {
    abuse: 'Nobody at Tessel has to go on working with somebody who threatens or insults them.',
    security: 'Shared accounts, or shipment data sent outside the agreed channels, once we have asked to stop it.',
    law: '',
  },
  ownRedLines: [
    { title: 'Work for others', words: 'What we build for one customer is not resold by it to another without us.' },
  ],
  mustAgree: [named('elena', 'Customers'), named('jonas', 'Revenue')],
  leaders: [named('elena', 'Vice President, Customers'), named('jonas', 'Revenue Operations')],
};

const CONSENT =
  'I have read version 1 of the fit policy of Tessel Analytics and agree to it. I know that this is a simple electronic signature.';

/** Written by its admin on 11 May, and signed by both whom it names the day after. Safe to do again. */
export async function agreeOnPolicy(house: House, clock: SetClock): Promise<void> {
  const ask = (who: Who, act: string) => ({
    ...{ house, personId: personIdOf(who), workspaceId: WORKSPACE },
    op: idOf('fit policy', act, who),
  });
  clock.set('2026-05-11T14:00:00.000Z');
  done(await writePolicy(ask('jonas', 'write'), { seen: 0, text: TEXT }));
  done(await offerPolicy(ask('jonas', 'offer'), 1));
  const [version] = await asViewer(house, { personId: personIdOf('jonas') }, 'read', (tx) =>
    readPolicies(tx, WORKSPACE),
  );
  for (const [who, at] of [
    ['elena', '2026-05-12T13:40:00.000Z'],
    ['jonas', '2026-05-12T15:05:00.000Z'],
  ] as const) {
    clock.set(at);
    const knownBy = `A code or link sent to ${CAST[who].email}`;
    const signing = { number: 1, hash: version?.hash ?? '', consent: CONSENT, knownBy, ticked: true, freshProof: true };
    done(await signPolicy(ask(who, 'sign'), signing));
  }
}

function done(acted: { readonly done: true } | Refusal): void {
  if (isRefusal(acted)) throw new Error(`the fit policy cannot be agreed on: ${JSON.stringify(acted)}`);
}
