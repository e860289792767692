import type { RouteConfigEntry } from '@remix-run/route-config';
import { CAST, COMPANIES, personIdOf, type Who } from '../../../drizzle/seed/cast';
import { NORTHQUAY } from '../../../drizzle/seed/northquay-start';
import { QUARTER } from '../../../drizzle/seed/own-template';
import { seatIdOf } from '../../../drizzle/seed/tell';
import { customerIdOf } from '../../../drizzle/seed/workspace';
import routes from '~/routes';
import { halden, northquay, workspace } from './places';

/** A page to look at: who opens it, and what it answers. What stands in braces is found out while the test runs. */
export interface Visit {
  readonly who: Who | 'stranger';
  readonly at: string;
  readonly status?: number;
}

type Group = 'story' | (typeof GROUPS)[number];

const seats = `${workspace}/seats/${NORTHQUAY}`;
const LONG_FORMS = ['delivery', 'date-answer', 'date', 'hold', 'settlement', 'reason'] as const;
const actOf = (noun: (typeof LONG_FORMS)[number]): number =>
  noun === 'delivery' ? 19 : noun === 'date-answer' ? 24 : 25;
const acts: readonly Visit[] = [
  ...LONG_FORMS.map((noun) => ({ who: 'priya' as const, at: northquay.act(actOf(noun), noun) })),
  { who: 'dana', at: northquay.act(25, 'acceptance') },
  { who: 'wen', at: northquay.act(19, 'comment') },
  { who: 'wen', at: northquay.act(19, 'comment-edit') },
];
const ON = { who: 'priya' } as const;
const parting = `${northquay.home}/transition`;

/** An address for every route of the product; a route without one fails the test. */
export const VISITS: Readonly<Record<string, readonly Visit[]>> = {
  '': [
    { who: 'dana', at: '/' },
    { who: 'jonas', at: '/' },
  ],
  'plans/:plan': [
    { who: 'dana', at: northquay.home },
    { who: 'ingrid', at: halden.home },
    { who: 'elena', at: '{settled}' },
    { who: 'dana', at: '{closed}' },
    { ...ON, at: '{closed}' },
    { who: 'ruth', at: '{continued}' },
  ],
  'plans/:plan/again': [
    { ...ON, at: '{closed}/again' },
    { who: 'elena', at: '{continued}/again' },
  ],
  'plans/:plan/amendment': [{ who: 'priya', at: `${northquay.home}/amendment` }],
  'plans/:plan/amendment/drop': [{ who: 'dana', at: '{amended}/amendment/drop' }],
  // A file, not a page: tests/e2e/verify.spec.ts takes it.
  'plans/:plan/bundle': [],
  'plans/:plan/check-ins': [
    { who: 'dana', at: `${northquay.home}/check-ins` },
    { who: 'priya', at: `${halden.home}/check-ins` },
  ],
  'plans/:plan/check-ins/:checkIn': [
    { who: 'priya', at: northquay.checkIn(7) },
    { who: 'marcus', at: northquay.checkIn(5) },
  ],
  'plans/:plan/check-ins/:checkIn/meeting': [{ who: 'dana', at: northquay.checkIn(6, 'meeting') }],
  'plans/:plan/check-ins/:checkIn/:act': [
    ...['half', 'calling-off', 'start', 'moving', 'addition'].map((act) => ({
      who: 'priya' as const,
      at: northquay.checkIn(7, act),
    })),
    ...['minutes', 'correction'].map((act) => ({ who: 'priya' as const, at: northquay.checkIn(6, act) })),
    { who: 'dana', at: northquay.checkIn(6, 'acknowledgement') },
  ],
  'plans/:plan/check-ins/:checkIn/half/draft': [],
  'plans/:plan/closing': [
    { who: 'ruth', at: '{owing}/closing' },
    { who: 'elena', at: '{settled}/closing' },
  ],
  'plans/:plan/commitments': [{ who: 'marcus', at: `${northquay.home}/commitments` }],
  'plans/:plan/commitments/:commitment': [
    { who: 'dana', at: northquay.commitment(17) },
    { who: 'wen', at: northquay.commitment(19) },
  ],
  'plans/:plan/commitments/:commitment/:act': acts,
  'plans/:plan/documents': [
    { who: 'ruth', at: `${northquay.home}/documents` },
    { who: 'ingrid', at: `${halden.home}/documents` },
    { ...ON, at: '{draft}/documents' },
  ],
  'plans/:plan/documents/:document': [
    { who: 'ruth', at: `${northquay.home}/documents/brief` },
    { who: 'dana', at: `${northquay.home}/documents/version-2` },
    { who: 'elena', at: `${northquay.home}/documents/certificate-2` },
    { ...ON, at: '{draft}/documents/brief' },
    { who: 'peter', at: '{frozen}/documents/version-1' },
    { who: 'dana', at: '{noticed}/../../documents/notice-1' },
  ],
  // A file, not a page: tests/e2e/documents.spec.ts takes one.
  'plans/:plan/documents/:document/pdf': [],
  'plans/:plan/exports': [{ who: 'dana', at: `${northquay.home}/exports` }],
  // Files, not pages: tests/e2e/files.spec.ts takes one.
  'plans/:plan/files/:file': [],
  'plans/:plan/fit': [
    { who: 'priya', at: `${northquay.home}/fit` },
    { who: 'dana', at: `${northquay.home}/fit` },
    { who: 'priya', at: `${halden.home}/fit` },
  ],
  'plans/:plan/fit/costs': [
    { who: 'priya', at: `${northquay.home}/fit/costs` },
    { who: 'priya', at: `${halden.home}/fit/costs` },
  ],
  'plans/:plan/fit/costs/removal': [{ ...ON, at: `${northquay.home}/fit/costs/removal` }],
  'plans/:plan/fit/costs/:cost': [
    { who: 'priya', at: `${northquay.home}/fit/costs/new` },
    { who: 'priya', at: `${northquay.home}/fit/costs/${northquay.thing('cost', 'reruns')}` },
  ],
  'plans/:plan/fit/flags': [
    { who: 'priya', at: `${northquay.home}/fit/flags` },
    { who: 'priya', at: `${halden.home}/fit/flags` },
  ],
  'plans/:plan/fit/flags/removal': [{ ...ON, at: `${northquay.home}/fit/flags/removal` }],
  'plans/:plan/fit/flags/:flag': [
    { who: 'dana', at: `${northquay.home}/fit/flags/${northquay.thing('flag', 'answers')}` },
  ],
  'plans/:plan/fit/flags/:flag/settlement': [
    { who: 'dana', at: `${northquay.home}/fit/flags/${northquay.thing('flag', 'answers')}/settlement` },
  ],
  'plans/:plan/fit/questions/:question': [
    { who: 'priya', at: `${northquay.home}/fit/questions/spend` },
    { who: 'elena', at: `${northquay.home}/fit/questions/morale` },
    { who: 'ruth', at: `${northquay.home}/fit/questions/effort` },
  ],
  'plans/:plan/fit/agreement': [{ who: 'elena', at: `${northquay.home}/fit/agreement` }],
  'plans/:plan/fit/policy': [
    { ...ON, at: `${northquay.home}/fit/policy` },
    { ...ON, at: `${halden.home}/fit/policy` },
  ],
  'plans/:plan/history': [{ who: 'dana', at: `${northquay.home}/history` }],
  // A stream, and no page: tests/e2e/live.spec.ts has it open.
  'plans/:plan/live': [],
  'plans/:plan/notes': [{ who: 'priya', at: `${northquay.home}/notes` }],
  'plans/:plan/notes/:note': [{ who: 'priya', at: `${northquay.home}/notes/${northquay.thing('note', 'go-live')}` }],
  'plans/:plan/notes/removal': [{ ...ON, at: `${northquay.home}/notes/removal` }],
  'plans/:plan/notices': [{ who: 'dana', at: `${northquay.home}/notices` }],
  'plans/:plan/notices/new': [
    { who: 'elena', at: `${northquay.home}/notices/new` },
    { who: 'ruth', at: `${northquay.home}/notices/new` },
  ],
  'plans/:plan/notices/:notice': [{ who: 'dana', at: '{noticed}' }],
  'plans/:plan/notices/:notice/acknowledgement': [{ who: 'dana', at: '{noticed}/acknowledgement' }],
  'plans/:plan/notices/:notice/withdrawal': [{ who: 'elena', at: '{noticed}/withdrawal' }],
  'plans/:plan/outcome': [
    { who: 'elena', at: `${northquay.home}/outcome` },
    { who: 'marcus', at: `${northquay.home}/outcome` },
    { who: 'marcus', at: '{voting}/outcome' },
    { who: 'elena', at: '{opened}/outcome' },
    { who: 'ruth', at: '{proposed}/outcome' },
    { who: 'dana', at: '{closed}/outcome' },
    { who: 'elena', at: '{continued}/outcome' },
  ],
  'plans/:plan/outcome/answer': [{ who: 'ruth', at: '{proposed}/outcome/answer' }],
  'plans/:plan/outcome/code': [{ who: 'ruth', at: `${northquay.home}/outcome/code` }],
  'plans/:plan/outcome/conclusion': [{ who: 'ruth', at: `${northquay.home}/outcome/conclusion` }],
  'plans/:plan/outcome/decision': [{ who: 'ruth', at: '{opened}/outcome/decision' }],
  'plans/:plan/outcome/opening': [{ who: 'ruth', at: `${northquay.home}/outcome/opening` }],
  'plans/:plan/outcome/override': [{ who: 'elena', at: '{opened}/outcome/override' }],
  'plans/:plan/outcome/vote': [{ who: 'ruth', at: '{voting}/outcome/vote' }],
  'plans/:plan/outcome/votes': [{ who: 'ruth', at: `${northquay.home}/outcome/votes` }],
  'plans/:plan/outcome/withdrawal': [{ who: 'elena', at: '{proposed}/outcome/withdrawal' }],
  'plans/:plan/people': [{ who: 'dana', at: `${northquay.home}/people` }],
  'plans/:plan/people/company': [{ who: 'dana', at: `${northquay.home}/people/company` }],
  'plans/:plan/people/leave': [{ who: 'dana', at: `${northquay.home}/people/leave` }],
  'plans/:plan/people/:seat/hand-over': [
    { who: 'dana', at: `${northquay.home}/people/${seatIdOf(NORTHQUAY, 'marcus')}/hand-over` },
  ],
  'plans/:plan/people/new': [{ who: 'dana', at: `${northquay.home}/people/new` }],
  'plans/:plan/people/:seat': [{ who: 'dana', at: `${northquay.home}/people/${seatIdOf(NORTHQUAY, 'marcus')}` }],
  'plans/:plan/people/:seat/removal': [
    { who: 'dana', at: `${northquay.home}/people/${seatIdOf(NORTHQUAY, 'marcus')}/removal` },
  ],
  'plans/:plan/proof': [
    { who: 'dana', at: `${northquay.home}/proof` },
    { who: 'ingrid', at: `${halden.home}/proof` },
  ],
  // A file, and no page to look at.
  'plans/:plan/proof/:seq': [],
  'plans/:plan/proposal': [{ ...ON, at: '{draft}/proposal' }],
  'plans/:plan/record': [
    { who: 'ruth', at: northquay.record },
    { who: 'priya', at: `${northquay.record}?show=late` },
    { who: 'marcus', at: `${northquay.record}?on=2026-07-09` },
    { who: 'dana', at: `${northquay.record}?on=2026-13-01` },
  ],
  'plans/:plan/record/document': [{ who: 'ruth', at: `${northquay.record}/document` }],
  'plans/:plan/record/timeline': [
    { who: 'ruth', at: `${northquay.record}/timeline` },
    { who: 'priya', at: `${northquay.record}/timeline` },
  ],
  'plans/:plan/sign-off': [
    { who: 'ruth', at: northquay.signOff },
    { ...ON, at: halden.signOff },
    { who: 'peter', at: '{frozen}/sign-off' },
    { who: 'ruth', at: '{amended}/sign-off' },
  ],
  'plans/:plan/sign-off/code': [{ who: 'ruth', at: `${northquay.signOff}/code` }],
  'plans/:plan/sign-off/delegate': [{ who: 'ruth', at: `${northquay.signOff}/delegate` }],
  'plans/:plan/sign-off/delegate/end': [{ who: 'ruth', at: `${northquay.signOff}/delegate/end` }],
  'plans/:plan/sign-off/return': [{ who: 'peter', at: '{frozen}/sign-off/return' }],
  'plans/:plan/sign-off/version': [{ ...ON, at: `${halden.signOff}/version` }],
  'plans/:plan/template': [{ ...ON, at: `${northquay.home}/template` }],
  'plans/:plan/text': [
    { who: 'dana', at: northquay.text() },
    { who: 'ingrid', at: halden.text() },
    { ...ON, at: '{draft}/text' },
    { who: 'dana', at: '{amended}/text' },
  ],
  'plans/:plan/text/agreements': [{ who: 'ingrid', at: halden.text('agreements') }],
  'plans/:plan/text/commitments/:commitment': [
    { who: 'ingrid', at: halden.text(`commitments/${halden.thing('commitment', 5)}`) },
    { who: 'ingrid', at: halden.text('commitments/new') },
  ],
  'plans/:plan/text/declines': [{ who: 'ingrid', at: halden.text('declines') }],
  'plans/:plan/text/expectations/:expectation': [
    { who: 'ingrid', at: halden.text(`expectations/${halden.thing('expectation', 'use')}`) },
  ],
  'plans/:plan/text/goals/:goal': [{ who: 'ingrid', at: halden.text(`goals/${halden.thing('goal', 'waste')}`) }],
  'plans/:plan/text/import': [
    { who: 'dana', at: northquay.text('import') },
    { ...ON, at: '{draft}/text/import' },
  ],
  'plans/:plan/text/players/:player': [
    { who: 'ingrid', at: halden.text(`players/${halden.thing('player', CAST.peter.name)}`) },
  ],
  'plans/:plan/text/players/:player/view': [
    { who: 'ingrid', at: halden.text(`players/${halden.thing('player', CAST.peter.name)}/view`) },
    { who: 'dana', at: northquay.text(`players/${northquay.thing('player', CAST.ruth.name)}/view`) },
  ],
  'plans/:plan/text/removals': [{ who: 'ingrid', at: halden.text('removals') }],
  'plans/:plan/text/terms': [
    { who: 'ingrid', at: halden.text('terms') },
    { who: 'dana', at: '{amended}/text/terms' },
  ],
  'plans/:plan/text/title': [{ who: 'ingrid', at: halden.text('title') }],
  'plans/:plan/transition': [
    { ...ON, at: parting },
    { ...ON, at: '{owing}/transition' },
    { who: 'dana', at: '{owing}/transition' },
    { who: 'ruth', at: '{closed}/transition' },
  ],
  'plans/:plan/transition/conversation': [{ ...ON, at: `${parting}/conversation` }],
  'plans/:plan/transition/items/:item': [
    { ...ON, at: `${parting}/items/new?section=data` },
    { ...ON, at: `${parting}/items/new?section=refunds` },
  ],
  'plans/:plan/transition/items/removal': [{ ...ON, at: `${parting}/items/removal` }],
  'plans/:plan/transition/items/restoration': [{ ...ON, at: `${parting}/items/restoration` }],
  'plans/:plan/transition/letter': [{ who: 'dana', at: '{settled}/transition/letter' }],
  'plans/:plan/transition/letter/code': [{ who: 'elena', at: `${parting}/letter/code` }],
  'plans/:plan/transition/letter/text': [{ ...ON, at: `${parting}/letter/text` }],
  // tests/e2e/transition.spec.ts looks at one that is asked for.
  'plans/:plan/transition/review': [{ who: 'wen', at: `${parting}/review`, status: 404 }],
  'plans/:plan/transition/reviews/new': [{ ...ON, at: `${parting}/reviews/new` }],
  'plans/:plan/transition/reviews/removal': [{ ...ON, at: `${parting}/reviews/removal` }],
  'plans/:plan/transition/share': [{ who: 'elena', at: `${parting}/share` }],
  'plans/:plan/versions/:number': [{ who: 'elena', at: `${northquay.home}/versions/1` }],
  'plans/:plan/withdrawal': [{ who: 'dana', at: `${northquay.home}/withdrawal` }],
  find: [
    { who: 'dana', at: '/find?q=e' },
    { who: 'priya', at: '/find?q=re' },
    { who: 'priya', at: '/find?q=re&in=commitments' },
    { who: 'jonas', at: '/find?q=nothing+like+it' },
  ],
  help: [{ who: 'stranger', at: '/help' }],
  keys: [{ who: 'stranger', at: '/keys' }],
  'keys.txt': [],
  // A stream, and no page: tests/e2e/live-overview.spec.ts has it open.
  live: [],
  portfolio: [
    { who: 'dana', at: '/portfolio' },
    { who: 'priya', at: '/portfolio?state=all&sort=end' },
    { who: 'priya', at: '/portfolio?q=nothing+like+it' },
    { who: 'jonas', at: '/portfolio' },
  ],
  signatures: [
    { who: 'ruth', at: '/signatures' },
    { who: 'elena', at: '/signatures' },
  ],
  verify: [{ who: 'stranger', at: '/verify' }],
  'sign-in': [{ who: 'stranger', at: '/sign-in' }],
  'sign-in/code': [{ who: 'stranger', at: '/sign-in/code?ask=gone' }],
  'sign-in/link/:token': [
    { who: 'stranger', at: '{link}' },
    { who: 'stranger', at: '/sign-in/link/gone', status: 404 },
  ],
  'sign-in/as': [{ who: 'stranger', at: '/sign-in/as', status: 404 }],
  // tests/e2e/single-sign-on.spec.ts is led on its way, and back.
  'sign-in/provider/:flow': [{ who: 'stranger', at: '/sign-in/provider/gone', status: 404 }],
  'sign-in/callback/:workspace': [{ who: 'stranger', at: '/sign-in/callback/gone?state=gone', status: 404 }],
  // Only ever posted to.
  'sign-in/passkey': [{ who: 'stranger', at: '/sign-in/passkey', status: 404 }],
  'sign-in/passkey/challenge': [],
  'sign-out': [{ who: 'dana', at: '/sign-out' }],
  'sign-out/everywhere': [{ who: 'dana', at: '/sign-out/everywhere' }],
  'invitations/:token': [
    { who: 'stranger', at: '{invitation}' },
    { who: 'stranger', at: '/invitations/gone', status: 404 },
  ],
  weekly: [
    { who: 'priya', at: '/weekly' },
    { who: 'dana', at: '/weekly?scope=all&when=running' },
    { who: 'stranger', at: '/weekly' },
  ],
  you: [{ who: 'dana', at: '/you' }],
  'you/mails': [{ who: 'dana', at: '/you/mails' }],
  'you/passkeys': [{ who: 'dana', at: '/you/passkeys' }],
  'you/passkeys/challenge': [],
  // Of those who have one: tests/e2e/passkeys.spec.ts looks at both.
  'you/passkeys/:passkey': [{ who: 'dana', at: '/you/passkeys/gone', status: 404 }],
  'you/passkeys/:passkey/removal': [{ who: 'dana', at: '/you/passkeys/gone/removal', status: 404 }],
  // Whoever has just come in is led on: tests/e2e/passkeys.spec.ts looks at it.
  'you/proof': [{ who: 'dana', at: '/you/proof' }],
  'you/proof/code': [],
  'you/proof/passkey': [],
  'you/proof/provider': [],
  'unsubscribe/:token': [{ who: 'stranger', at: '/unsubscribe/gone', status: 404 }],
  'you/calendar': [{ who: 'dana', at: '/you/calendar' }],
  // Leads to the page above.
  'you/calendar/revocation': [],
  // For calendar programs: no page to look at.
  'calendar/:file': [],
  outbox: [{ who: 'stranger', at: '/outbox' }],
  'outbox/:mail': [{ who: 'stranger', at: '{mail}' }],
  // A file, not a page: tests/e2e/mails.spec.ts takes one.
  'outbox/:mail/calendar': [],
  styles: [{ who: 'stranger', at: '/styles' }],
  'workspaces/:workspace': [{ who: 'jonas', at: workspace }],
  'workspaces/:workspace/customers/new': [{ who: 'jonas', at: `${workspace}/customers/new` }],
  'workspaces/:workspace/customers/:customer': [
    { who: 'jonas', at: `${workspace}/customers/${customerIdOf(COMPANIES.northquay)}` },
  ],
  'workspaces/:workspace/customers/:customer/deletion': [
    { who: 'jonas', at: `${workspace}/customers/${customerIdOf(COMPANIES.northquay)}/deletion` },
  ],
  'workspaces/:workspace/erasures': [{ who: 'jonas', at: `${workspace}/erasures` }],
  'workspaces/:workspace/erasures/:person': [{ who: 'jonas', at: `${workspace}/erasures/${personIdOf('wen')}` }],
  // A stylesheet and a picture, and no page: tests/e2e/branding.spec.ts looks at what they do.
  'workspaces/:workspace/brand.css': [],
  'workspaces/:workspace/logo': [],
  'workspaces/:workspace/branding': [{ who: 'jonas', at: `${workspace}/branding` }],
  'workspaces/:workspace/calendar': [{ who: 'jonas', at: `${workspace}/calendar` }],
  'workspaces/:workspace/export': [{ who: 'jonas', at: `${workspace}/export` }],
  // Only ever posted to.
  'workspaces/:workspace/export/file': [{ who: 'jonas', at: `${workspace}/export/file`, status: 404 }],
  'workspaces/:workspace/invitations': [{ who: 'jonas', at: `${workspace}/invitations` }],
  'workspaces/:workspace/name': [{ who: 'jonas', at: `${workspace}/name` }],
  'workspaces/:workspace/log': [
    { who: 'jonas', at: `${workspace}/log` },
    { who: 'jonas', at: `${workspace}/log?kind=customers` },
  ],
  'workspaces/:workspace/mails': [{ who: 'jonas', at: `${workspace}/mails` }],
  'workspaces/:workspace/members/new': [{ who: 'jonas', at: `${workspace}/members/new` }],
  'workspaces/:workspace/members/:person': [{ who: 'jonas', at: `${workspace}/members/${personIdOf('wen')}` }],
  'workspaces/:workspace/members/:person/removal': [
    { who: 'jonas', at: `${workspace}/members/${personIdOf('wen')}/removal` },
  ],
  'workspaces/:workspace/plans/import': [{ ...ON, at: `${workspace}/plans/import` }],
  'workspaces/:workspace/plans/new': [{ ...ON, at: `${workspace}/plans/new` }],
  'workspaces/:workspace/policy': [
    { who: 'jonas', at: `${workspace}/policy` },
    { ...ON, at: `${workspace}/policy` },
  ],
  'workspaces/:workspace/policy/draft': [{ who: 'jonas', at: `${workspace}/policy/draft` }],
  // Only ever posted to.
  'workspaces/:workspace/policy/offer': [{ who: 'jonas', at: `${workspace}/policy/offer`, status: 404 }],
  'workspaces/:workspace/policy/versions/:number': [{ who: 'elena', at: `${workspace}/policy/versions/1` }],
  'workspaces/:workspace/policy/versions/:number/code': [{ who: 'elena', at: `${workspace}/policy/versions/1/code` }],
  // Signed by everybody: tests/e2e/policy.spec.ts sends one back.
  'workspaces/:workspace/policy/versions/:number/return': [
    { who: 'elena', at: `${workspace}/policy/versions/1/return`, status: 404 },
  ],
  'workspaces/:workspace/seats/:of': [{ who: 'jonas', at: seats }],
  'workspaces/:workspace/seats/:of/new': [{ who: 'jonas', at: `${seats}/new` }],
  'workspaces/:workspace/seats/:of/:seat': [{ who: 'jonas', at: `${seats}/${seatIdOf(NORTHQUAY, 'marcus')}` }],
  'workspaces/:workspace/seats/:of/:seat/removal': [
    { who: 'jonas', at: `${seats}/${seatIdOf(NORTHQUAY, 'marcus')}/removal` },
  ],
  'workspaces/:workspace/sign-in': [{ who: 'jonas', at: `${workspace}/sign-in` }],
  'workspaces/:workspace/sign-in/new': [{ who: 'jonas', at: `${workspace}/sign-in/new` }],
  // Of those that are named: tests/e2e/single-sign-on.spec.ts looks at both pages.
  'workspaces/:workspace/sign-in/:provider': [{ who: 'jonas', at: `${workspace}/sign-in/gone`, status: 404 }],
  'workspaces/:workspace/sign-in/:provider/check': [],
  'workspaces/:workspace/sign-in/:provider/only': [],
  'workspaces/:workspace/sign-in/:provider/removal': [
    { who: 'jonas', at: `${workspace}/sign-in/gone/removal`, status: 404 },
  ],
  'workspaces/:workspace/sign-in/:provider/try': [],
  'workspaces/:workspace/templates': [{ ...ON, at: `${workspace}/templates` }],
  'workspaces/:workspace/templates/:template': [{ ...ON, at: `${workspace}/templates/${QUARTER}` }],
  // Only ever posted to.
  'workspaces/:workspace/templates/:template/retirement': [
    { ...ON, at: `${workspace}/templates/${QUARTER}/retirement`, status: 404 },
  ],
  'workspaces/:workspace/tokens': [{ who: 'jonas', at: `${workspace}/tokens` }],
  'workspaces/:workspace/tokens/new': [{ who: 'jonas', at: `${workspace}/tokens/new` }],
  // There is none in the story: tests/e2e/tokens.spec.ts makes one and takes it back.
  'workspaces/:workspace/tokens/:access/revocation': [
    { who: 'jonas', at: `${workspace}/tokens/none/revocation`, status: 404 },
  ],
  '*': [
    { who: 'dana', at: '/nothing/of/the/kind', status: 404 },
    { who: 'stranger', at: '/nothing', status: 404 },
  ],
};

/** Every path of the route table, an index under its parent's. */
export function pathsOf(entries: readonly RouteConfigEntry[], parent = ''): string[] {
  return entries.flatMap(({ path = '', children, index }) => {
    const own = [parent, path].filter(Boolean).join('/');
    if (children) return pathsOf(children as RouteConfigEntry[], own);
    return index || path ? [own] : [];
  });
}

/** What is kept as a file: there is no page to look at. */
const FILES = /\.csv$/;

export const PATHS: readonly string[] = pathsOf(routes).filter((path) => !FILES.test(path));

const ENDED = ['voting', 'opened', 'proposed', 'owing', 'settled', 'closed', 'continued'] as const;
const GROUPS = ['draft', 'frozen', 'amended', 'noticed', ...ENDED] as const;
const groupOf = ({ at }: Visit): Group => GROUPS.find((group) => at.startsWith(`{${group}}`)) ?? 'story';

export const visitsOf = (group: Group): readonly Visit[] =>
  Object.values(VISITS)
    .flat()
    .filter((visit) => groupOf(visit) === group);
