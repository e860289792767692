/** The frame of a plan: its parts, what is private. */
export const plan = {
  'plan.tab.now': 'Now',
  'plan.tab.text': 'The plan',
  'plan.tab.commitments': 'Commitments',
  'plan.tab.check-ins': 'Check-ins',
  'plan.tab.record': 'Record',
  'plan.tab.outcome': 'Outcome',
  'plan.tab.history': 'History',
  'plan.tab.people': 'People',
  'plan.tab.notes': 'Private notes',
  'plan.tab.fit': 'Fit',
  'plan.tab.transition': 'Parting',
} as const;
