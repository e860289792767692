import { ACTORS, type Actor } from '../support/actors';

/**
 * What every address answers to everybody, by hand. First the few ways of answering: a status each for
 *
 *   anonymous  stranger removed otherCustomer admin | the customer's viewer contributor lead executive | the vendor's contributor CSM executive
 *
 * where 'in' leads to signing in. 400 is a form without an operation key from whoever may send one here; 405 says that nothing is
 * ever posted to an address, and to everyone alike.
 */
const WAYS = {
  // The plan of Northquay, which runs. The other customer's lead and the admin are nobody in it.
  seated: 'in  404 404 404 404 | 200 200 200 200 | 200 200 200',
  leads: 'in  404 404 404 404 | 404 404 200 200 | 404 200 200',
  executives: 'in  404 404 404 404 | 404 404 404 200 | 404 404 200',
  vendorExecutive: 'in  404 404 404 404 | 404 404 404 404 | 404 404 200',
  owner: 'in  404 404 404 404 | 404 200 200 200 | 404 200 200',
  vendorLeads: 'in  404 404 404 404 | 404 404 404 404 | 404 200 200',
  vendorExecutives: 'in  404 404 404 404 | 404 404 404 404 | 404 404 200',
  vendorLeadsAnswered: 'in  404 404 404 404 | 404 404 404 404 | 404 400 400',
  vendorExecutivesAnswered: 'in  404 404 404 404 | 404 404 404 404 | 404 404 400',
  // Whom the fit policy names before they part: its executive sits there, its admin does not.
  vendorNamed: 'in  404 404 404 404 | 404 404 404 404 | 404 404 400',
  customerLeads: 'in  404 404 404 404 | 404 404 200 200 | 404 404 404',
  // What Marcus has: his own to pass on, and his leads'.
  handsOver: 'in  404 404 404 404 | 404 200 200 200 | 404 404 404',
  answered: 'in  404 404 404 404 | 400 400 400 400 | 400 400 400',
  leadsAnswered: 'in  404 404 404 404 | 404 404 400 400 | 404 400 400',
  // The plan of Halden, which both sides still talk about. Nobody of Northquay is anybody in it.
  talking: 'in  404 404 200 404 | 404 404 404 404 | 404 200 200',
  haldensLead: 'in  404 404 200 404 | 404 404 404 404 | 404 404 404',
  haldensExecutive: 'in  404 404 404 404 | 404 404 404 404 | 404 404 200',
  answeredInTalk: 'in  404 404 400 404 | 404 404 404 404 | 404 400 400',
  // The vendor's workspace.
  admin: 'in  404 404 404 200 | 404 404 404 404 | 404 404 404',
  adminAnswered: 'in  404 404 404 400 | 404 404 404 404 | 404 404 404',
  member: 'in  404 404 404 200 | 404 404 404 404 | 200 200 200',
  memberAnswered: 'in  404 404 404 400 | 404 404 404 404 | 400 400 400',
  // How it looks: for its members, and for both sides of its plans.
  branded: 'in  404 404 200 200 | 200 200 200 200 | 200 200 200',
  // Elsewhere.
  person: 'in  200 200 200 200 | 200 200 200 200 | 200 200 200',
  personAnswered: 'in  400 400 400 400 | 400 400 400 400 | 400 400 400',
  personAway: 'in  302 302 302 302 | 302 302 302 302 | 302 302 302',
  everyone: '200 200 200 200 200 | 200 200 200 200 | 200 200 200',
  signedOut: '200 302 302 302 302 | 302 302 302 302 | 302 302 302',
  away: '302 302 302 302 302 | 302 302 302 302 | 302 302 302',
  anyoneAnswered: '400 400 400 400 400 | 400 400 400 400 | 400 400 400',
  nobody: 'in  404 404 404 404 | 404 404 404 404 | 404 404 404',
  notThere: '404 404 404 404 404 | 404 404 404 404 | 404 404 404',
  nothingPosted: '405 405 405 405 405 | 405 405 405 405 | 405 405 405',
} as const;
type Way = keyof typeof WAYS;

export type Cell = number | 'in';

/** A way's answer to each actor. */
export const answersOf = (way: Way): Readonly<Record<Actor, Cell>> => {
  const cells = WAYS[way].split(/[\s|]+/).map((cell): Cell => (cell === 'in' ? cell : Number(cell)));
  return Object.fromEntries(ACTORS.map((actor, at) => [actor, cells[at]!])) as Record<Actor, Cell>;
};

export interface Row {
  /** As the build calls it, without 'routes/'. */
  readonly route: string;
  /** With `:plan` and the like still in it. */
  readonly address: string;
  /** Of a plan: the one that runs, or the one that is still talked about. */
  readonly plan: 'northquay' | 'halden' | null;
  readonly get: Way;
  readonly post: Way;
}

type Line = readonly [route: string, address: string, get: Way, post: Way];
type PlanLine = readonly [route: string, address: string, runs: Way, talks: Way, post: keyof typeof POSTS];

/**
 * Under /plans/:plan. What is asked about: a commitment that is open and Marcus's, Marcus's seat, the check-in of 23 July, a notice of the
 * vendor's; it has begun to prepare how they would part.
 */
const PLAN: readonly PlanLine[] = [
  ['plan/now', '', 'seated', 'talking', '-'],
  ['plan/again', '/again', 'nobody', 'nobody', 'form'],
  ['plan/amendment/begin', '/amendment', 'leads', 'nobody', 'form'],
  ['plan/amendment/drop', '/amendment/drop', 'nobody', 'nobody', 'form'],
  ['plan/bundle', '/bundle', 'seated', 'talking', '-'],
  ['plan/check-ins', '/check-ins', 'seated', 'talking', '-'],
  ['plan/check-in', '/check-ins/ci-7', 'seated', 'nobody', '-'],
  ['plan/check-in-meeting', '/check-ins/ci-6/meeting', 'seated', 'nobody', 'meetingForm'],
  ['plan/check-in-act', '/check-ins/ci-7/half', 'leads', 'nobody', 'halfForm'],
  ['plan/half-draft', '/check-ins/ci-7/half/draft', 'nobody', 'nobody', 'leadsForm'],
  ['plan/closing', '/closing', 'nobody', 'nobody', 'form'],
  ['plan/commitments', '/commitments', 'seated', 'talking', '-'],
  ['plan/commitment', '/commitments/:commitment', 'seated', 'talking', '-'],
  ['plan/commitment-act', '/commitments/:commitment/comment', 'owner', 'talking', 'form'],
  ['plan/documents/index', '/documents', 'seated', 'talking', '-'],
  ['plan/documents/document', '/documents/brief', 'seated', 'talking', '-'],
  ['plan/documents/document', '/documents/certificate-2', 'seated', 'nobody', '-'],
  ['plan/documents/document', '/documents/notice-1', 'seated', 'nobody', '-'],
  ['plan/documents/document', '/documents/conversation', 'vendorLeads', 'nobody', '-'],
  ['plan/documents/pdf', '/documents/brief/pdf', 'seated', 'talking', '-'],
  ['plan/documents/pdf', '/documents/notice-1/pdf', 'seated', 'nobody', '-'],
  ['plan/documents/pdf', '/documents/conversation/pdf', 'vendorLeads', 'nobody', '-'],
  ['plan/documents/pdf', '/documents/version-1/pdf', 'seated', 'nobody', '-'],
  ['plan/exports/index', '/exports', 'seated', 'talking', '-'],
  ['plan/exports/commitments', '/exports/commitments.csv', 'seated', 'talking', '-'],
  ['plan/exports/late-days', '/exports/late-days.csv', 'seated', 'talking', '-'],
  ['plan/file', '/files/:file', 'seated', 'talking', '-'],
  ['plan/fit/index', '/fit', 'leads', 'talking', '-'],
  ['plan/fit/costs', '/fit/costs', 'leads', 'talking', '-'],
  ['plan/fit/costs-csv', '/fit/costs.csv', 'leads', 'talking', '-'],
  ['plan/fit/cost', '/fit/costs/new', 'leads', 'talking', 'leadsForm'],
  ['plan/fit/cost-removal', '/fit/costs/removal', 'leads', 'talking', 'leadsForm'],
  ['plan/fit/flags', '/fit/flags', 'leads', 'talking', 'leadsForm'],
  ['plan/fit/flag', '/fit/flags/new', 'leads', 'talking', 'leadsForm'],
  ['plan/fit/flag-removal', '/fit/flags/removal', 'leads', 'talking', 'leadsForm'],
  ['plan/fit/flag-settlement', '/fit/flags/nothing/settlement', 'nobody', 'nobody', 'leadsForm'],
  // Each side asks itself questions of its own.
  ['plan/fit/question', '/fit/questions/morale', 'vendorLeads', 'vendorLeads', 'vendorLeadsInBothForm'],
  ['plan/fit/agreement', '/fit/agreement', 'vendorLeads', 'vendorLeads', 'namedForm'],
  ['plan/fit/policy', '/fit/policy', 'vendorLeads', 'vendorLeads', '-'],
  ['plan/history', '/history', 'seated', 'talking', '-'],
  ['plan/live', '/live', 'seated', 'talking', '-'],
  ['plan/notes', '/notes', 'leads', 'talking', 'leadsForm'],
  ['plan/note', '/notes/note-of-priya', 'nobody', 'nobody', 'notThere'],
  ['plan/note-removal', '/notes/removal', 'leads', 'talking', 'form'],
  ['plan/notices/index', '/notices', 'seated', 'talking', '-'],
  ['plan/notices/new', '/notices/new', 'executives', 'nobody', 'form'],
  ['plan/notices/notice', '/notices/:notice', 'seated', 'nobody', '-'],
  ['plan/notices/acknowledgement', '/notices/:notice/acknowledgement', 'customerLeads', 'nobody', 'form'],
  ['plan/notices/withdrawal', '/notices/:notice/withdrawal', 'vendorExecutive', 'nobody', 'form'],
  ['plan/outcome/index', '/outcome', 'seated', 'nobody', 'form'],
  ['plan/outcome/answer', '/outcome/answer', 'nobody', 'nobody', 'form'],
  ['plan/outcome/code', '/outcome/code', 'seated', 'talking', 'form'],
  ['plan/outcome/conclusion', '/outcome/conclusion', 'seated', 'talking', 'form'],
  ['plan/outcome/decision', '/outcome/decision', 'nobody', 'nobody', 'form'],
  ['plan/outcome/opening', '/outcome/opening', 'executives', 'nobody', 'form'],
  ['plan/outcome/override', '/outcome/override', 'nobody', 'nobody', 'form'],
  ['plan/outcome/vote', '/outcome/vote', 'nobody', 'nobody', 'form'],
  ['plan/outcome/votes', '/outcome/votes', 'seated', 'talking', 'form'],
  ['plan/outcome/withdrawal', '/outcome/withdrawal', 'nobody', 'nobody', 'form'],
  ['plan/people/index', '/people', 'seated', 'talking', '-'],
  ['plan/people/new', '/people/new', 'leads', 'talking', 'form'],
  ['plan/people/company', '/people/company', 'leads', 'talking', 'form'],
  ['plan/people/leave', '/people/leave', 'seated', 'talking', 'form'],
  ['plan/people/hand-over', '/people/:seat/hand-over', 'handsOver', 'haldensLead', 'form'],
  ['plan/people/seat', '/people/:seat', 'customerLeads', 'haldensLead', 'form'],
  ['plan/people/removal', '/people/:seat/removal', 'seated', 'talking', 'form'],
  ['plan/proof', '/proof', 'seated', 'talking', '-'],
  ['plan/proof-note', '/proof/:seq', 'seated', 'nobody', '-'],
  ['plan/proposal', '/proposal', 'nobody', 'nobody', 'form'],
  ['plan/record', '/record', 'seated', 'talking', '-'],
  ['plan/record-document', '/record/document', 'seated', 'talking', '-'],
  ['plan/record-timeline', '/record/timeline', 'seated', 'talking', '-'],
  ['plan/sign-off/index', '/sign-off', 'seated', 'talking', 'form'],
  ['plan/sign-off/code', '/sign-off/code', 'seated', 'talking', 'form'],
  ['plan/sign-off/delegate', '/sign-off/delegate', 'executives', 'haldensExecutive', 'form'],
  ['plan/sign-off/delegate-end', '/sign-off/delegate/end', 'seated', 'talking', 'form'],
  ['plan/sign-off/return', '/sign-off/return', 'nobody', 'nobody', 'form'],
  ['plan/sign-off/version', '/sign-off/version', 'seated', 'talking', 'form'],
  ['plan/template', '/template', 'vendorLeads', 'vendorLeads', 'form'],
  ['plan/text/index', '/text', 'seated', 'talking', '-'],
  ['plan/text/agreements', '/text/agreements', 'leads', 'talking', 'form'],
  ['plan/text/commitment', '/text/commitments/:commitment', 'nobody', 'talking', 'form'],
  ['plan/text/declines', '/text/declines', 'seated', 'talking', 'form'],
  ['plan/text/expectation', '/text/expectations/:expectation', 'nobody', 'talking', 'form'],
  ['plan/text/goal', '/text/goals/:goal', 'nobody', 'talking', 'form'],
  ['plan/text/import', '/text/import', 'leads', 'talking', 'form'],
  ['plan/text/player', '/text/players/:player', 'leads', 'talking', 'form'],
  ['plan/text/player-view', '/text/players/:player/view', 'leads', 'talking', 'form'],
  ['plan/text/removals', '/text/removals', 'seated', 'talking', 'form'],
  ['plan/text/terms', '/text/terms', 'nobody', 'talking', 'form'],
  ['plan/text/title', '/text/title', 'nobody', 'talking', 'form'],
  // Of how they part nothing is shared: for everybody of the customer it is not there, and for the vendor's whom nobody asked.
  ['plan/transition/index', '/transition', 'vendorLeads', 'nobody', 'vendorLeadsForm'],
  ['plan/transition/conversation', '/transition/conversation', 'vendorLeads', 'nobody', 'vendorLeadsForm'],
  ['plan/transition/item', '/transition/items/new', 'vendorLeads', 'nobody', 'vendorLeadsForm'],
  ['plan/transition/item-removal', '/transition/items/removal', 'vendorLeads', 'nobody', 'vendorLeadsForm'],
  ['plan/transition/item-restoration', '/transition/items/restoration', 'vendorLeads', 'nobody', 'vendorLeadsForm'],
  ['plan/transition/letter', '/transition/letter', 'nobody', 'nobody', 'vendorLeadsForm'],
  ['plan/transition/letter-code', '/transition/letter/code', 'vendorExecutives', 'nobody', 'vendorExecutivesForm'],
  ['plan/transition/letter-text', '/transition/letter/text', 'vendorLeads', 'nobody', 'vendorLeadsForm'],
  ['plan/transition/review', '/transition/review', 'nobody', 'nobody', 'notThere'],
  ['plan/transition/review-new', '/transition/reviews/new', 'vendorLeads', 'nobody', 'vendorLeadsForm'],
  ['plan/transition/review-removal', '/transition/reviews/removal', 'vendorLeads', 'nobody', 'vendorLeadsForm'],
  ['plan/transition/share', '/transition/share', 'vendorExecutives', 'nobody', 'vendorExecutivesForm'],
  ['plan/version', '/versions/2', 'seated', 'nobody', '-'],
  ['plan/withdrawal', '/withdrawal', 'leads', 'talking', 'form'],
];

/** Wen is the member, Northquay's the plan, Marcus's the seat. */
const WORKSPACE: readonly Line[] = [
  ['workspace/workspace', '', 'admin', 'nothingPosted'],
  ['workspace/customer-new', '/customers/new', 'admin', 'adminAnswered'],
  ['workspace/customer', '/customers/:customer', 'admin', 'adminAnswered'],
  ['workspace/customer-deletion', '/customers/:customer/deletion', 'admin', 'adminAnswered'],
  ['workspace/erasures', '/erasures', 'admin', 'nothingPosted'],
  ['workspace/erasure', '/erasures/:person', 'admin', 'adminAnswered'],
  ['workspace/brand-css', '/brand.css', 'branded', 'nothingPosted'],
  ['workspace/logo', '/logo', 'branded', 'nothingPosted'],
  ['workspace/branding', '/branding', 'admin', 'adminAnswered'],
  ['workspace/calendar', '/calendar', 'admin', 'adminAnswered'],
  ['workspace/export', '/export', 'admin', 'nothingPosted'],
  ['workspace/export-file', '/export/file', 'nobody', 'adminAnswered'],
  ['workspace/invitations', '/invitations', 'admin', 'adminAnswered'],
  ['workspace/name', '/name', 'admin', 'adminAnswered'],
  ['workspace/log', '/log', 'admin', 'nothingPosted'],
  ['workspace/log-csv', '/log.csv', 'admin', 'nothingPosted'],
  ['workspace/mails', '/mails', 'admin', 'adminAnswered'],
  ['workspace/member-new', '/members/new', 'admin', 'adminAnswered'],
  ['workspace/member', '/members/:person', 'admin', 'adminAnswered'],
  ['workspace/member-removal', '/members/:person/removal', 'admin', 'adminAnswered'],
  ['plans/import', '/plans/import', 'member', 'memberAnswered'],
  ['plans/new', '/plans/new', 'member', 'memberAnswered'],
  ['workspace/sign-in/index', '/sign-in', 'admin', 'nothingPosted'],
  ['workspace/sign-in/new', '/sign-in/new', 'admin', 'adminAnswered'],
  ['workspace/sign-in/provider', '/sign-in/:provider', 'admin', 'adminAnswered'],
  ['workspace/sign-in/check', '/sign-in/:provider/check', 'nobody', 'adminAnswered'],
  ['workspace/sign-in/only', '/sign-in/:provider/only', 'nobody', 'adminAnswered'],
  ['workspace/sign-in/removal', '/sign-in/:provider/removal', 'admin', 'adminAnswered'],
  ['workspace/sign-in/try', '/sign-in/:provider/try', 'nobody', 'adminAnswered'],
  ['workspace/portfolio-csv', '/portfolio.csv', 'admin', 'nothingPosted'],
  ['workspace/tokens/index', '/tokens', 'admin', 'nothingPosted'],
  ['workspace/tokens/new', '/tokens/new', 'admin', 'adminAnswered'],
  ['workspace/tokens/revocation', '/tokens/:access/revocation', 'admin', 'adminAnswered'],
  ['workspace/templates', '/templates', 'member', 'nothingPosted'],
  ['workspace/template', '/templates/:template', 'member', 'memberAnswered'],
  ['workspace/template-retirement', '/templates/:template/retirement', 'nobody', 'memberAnswered'],
  ['workspace/policy/index', '/policy', 'member', 'nothingPosted'],
  ['workspace/policy/draft', '/policy/draft', 'admin', 'adminAnswered'],
  ['workspace/policy/offer', '/policy/offer', 'nobody', 'adminAnswered'],
  ['workspace/policy/version', '/policy/versions/1', 'member', 'memberAnswered'],
  ['workspace/policy/code', '/policy/versions/1/code', 'member', 'memberAnswered'],
  ['workspace/policy/return', '/policy/versions/1/return', 'nobody', 'memberAnswered'],
  ['workspace/seats', '/seats/:of', 'admin', 'nothingPosted'],
  ['workspace/seat-new', '/seats/:of/new', 'admin', 'adminAnswered'],
  ['workspace/seat', '/seats/:of/:seat', 'admin', 'adminAnswered'],
  ['workspace/seat-removal', '/seats/:of/:seat/removal', 'admin', 'adminAnswered'],
];

/** In production, where there is neither an outbox nor a list of people to sign in as. */
const ELSEWHERE: readonly Line[] = [
  ['home', '/', 'person', 'nothingPosted'],
  ['find', '/find', 'person', 'nothingPosted'],
  ['help', '/help', 'everyone', 'nothingPosted'],
  ['calendar/feed', '/calendar/:token', 'notThere', 'nothingPosted'],
  ['keys', '/keys', 'everyone', 'nothingPosted'],
  ['keys-text', '/keys.txt', 'everyone', 'nothingPosted'],
  ['live', '/live', 'person', 'nothingPosted'],
  ['portfolio', '/portfolio', 'person', 'nothingPosted'],
  ['portfolio-csv', '/portfolio.csv', 'person', 'nothingPosted'],
  ['signatures', '/signatures', 'person', 'nothingPosted'],
  ['weekly', '/weekly', 'person', 'personAnswered'],
  ['verify', '/verify', 'everyone', 'nothingPosted'],
  ['sign-in/ask', '/sign-in', 'signedOut', 'anyoneAnswered'],
  ['sign-in/code', '/sign-in/code', 'signedOut', 'anyoneAnswered'],
  ['sign-in/link', '/sign-in/link/:token', 'notThere', 'anyoneAnswered'],
  ['sign-in/as', '/sign-in/as', 'notThere', 'notThere'],
  ['sign-in/provider', '/sign-in/provider/:flow', 'notThere', 'nothingPosted'],
  ['sign-in/callback', '/sign-in/callback/:workspace', 'notThere', 'nothingPosted'],
  ['sign-in/passkey', '/sign-in/passkey', 'notThere', 'anyoneAnswered'],
  ['sign-in/passkey-challenge', '/sign-in/passkey/challenge', 'notThere', 'anyoneAnswered'],
  ['sign-out', '/sign-out', 'away', 'anyoneAnswered'],
  ['sign-out-everywhere', '/sign-out/everywhere', 'away', 'personAnswered'],
  ['invitation', '/invitations/:token', 'notThere', 'anyoneAnswered'],
  ['you', '/you', 'person', 'personAnswered'],
  ['your-mails', '/you/mails', 'person', 'personAnswered'],
  ['you/passkeys', '/you/passkeys', 'person', 'personAnswered'],
  ['you/passkey-challenge', '/you/passkeys/challenge', 'nobody', 'personAnswered'],
  // Of somebody who is none of these: only whose it is finds one.
  ['you/passkey', '/you/passkeys/:passkey', 'nobody', 'nobody'],
  ['you/passkey-removal', '/you/passkeys/:passkey/removal', 'nobody', 'personAnswered'],
  // They have all just shown who they are, and are led on.
  ['you/proof', '/you/proof', 'personAway', 'personAnswered'],
  ['you/proof-code', '/you/proof/code', 'personAway', 'personAnswered'],
  ['you/proof-passkey', '/you/proof/passkey', 'personAway', 'personAnswered'],
  ['you/proof-provider', '/you/proof/provider', 'personAway', 'personAnswered'],
  ['unsubscribe', '/unsubscribe/:token', 'notThere', 'notThere'],
  ['calendar/index', '/you/calendar', 'person', 'personAnswered'],
  ['calendar/revocation', '/you/calendar/revocation', 'personAway', 'personAnswered'],
  ['outbox/list', '/outbox', 'notThere', 'nothingPosted'],
  ['outbox/mail', '/outbox/1', 'notThere', 'nothingPosted'],
  ['outbox/calendar', '/outbox/1/calendar', 'notThere', 'nothingPosted'],
  ['styles', '/styles', 'notThere', 'notThere'],
  ['not-there', '/nothing/here', 'notThere', 'notThere'],
];

const POSTS = {
  form: { northquay: 'answered', halden: 'answeredInTalk' },
  vendorLeadsInBothForm: { northquay: 'vendorLeadsAnswered', halden: 'vendorLeadsAnswered' },
  leadsForm: { northquay: 'leadsAnswered', halden: 'answeredInTalk' },
  vendorLeadsForm: { northquay: 'vendorLeadsAnswered', halden: 'nobody' },
  vendorExecutivesForm: { northquay: 'vendorExecutivesAnswered', halden: 'nobody' },
  meetingForm: { northquay: 'answered', halden: 'nobody' },
  halfForm: { northquay: 'leadsAnswered', halden: 'nobody' },
  namedForm: { northquay: 'vendorNamed', halden: 'nobody' },
  notThere: { northquay: 'nobody', halden: 'nobody' },
  '-': { northquay: 'nothingPosted', halden: 'nothingPosted' },
} as const;

export const ROWS: readonly Row[] = [
  ...PLAN.flatMap(([route, rest, runs, talks, post]): Row[] => {
    const at = { route, address: `/plans/:plan${rest}` };
    return [
      { ...at, plan: 'northquay', get: runs, post: POSTS[post].northquay },
      { ...at, plan: 'halden', get: talks, post: POSTS[post].halden },
    ];
  }),
  ...WORKSPACE.map(([route, rest, get, post]): Row => {
    return { route, address: `/workspaces/:workspace${rest}`, plan: null, get, post };
  }),
  ...ELSEWHERE.map(([route, address, get, post]): Row => ({ route, address, plan: null, get, post })),
];
