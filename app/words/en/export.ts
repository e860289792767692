/** All that a workspace has, to take along. */
export const exported = {
  'export.title': 'Export of everything',
  'export.words': 'All that you may read of the workspace, as one archive.',
  'export.lead':
    'One archive (ZIP) with all that is the workspace’s and that you may read, in files that other programs open. It is made while it is downloaded; what breaks off is no archive that opens.',
  'export.holds': 'What is in it',
  'export.holds.settings':
    'Name, calendar, colour and logo, every version of the fit policy with its signatures, and the templates.',
  'export.holds.people': 'Members, customers, open invitations, the list of plans and who sits in them.',
  'export.holds.log': 'The log.',
  'export.holds.plans':
    '{count, plural, =0 {No plan: you sit in none.} one {The bundle of the one plan in which you sit} other {The bundles of the # plans in which you sit}}{count, plural, =0 {} other {, with your side’s own ledger where you lead or sign.}}',
  'export.not': 'What is not in it, and why',
  'export.not.plans':
    'Plans in which you have no seat, {count, number} of {all, number}: what is in a plan is seen from a seat in it alone, and an archive makes no exception. Their leads can each take the bundle along; or you take a seat, which both sides see.',
  'export.not.customer': 'What a customer keeps to itself, in any plan.',
  'export.take': 'Download the archive',
  'export.proof': 'It asks for a proof of the last five minutes that it is you.',
  'export.logged': 'That you took it stands in the log.',
  'export.readme':
    'Export of the workspace {name} from Evenhand.\n\nworkspace.json, logo, members.csv, customers.csv, plans.csv, seats.csv, invitations.csv, policies.json, templates.json, log.csv: as an administrator reads them.\nplans: the bundles of the {own, number} of {plans, number} plans in which whoever took this sits. Each is checked without an account, at /verify or by the command verify.\n\nNot here: plans without a seat of theirs, and what a customer keeps to itself.\nTimes are UTC.\n',
} as const;
