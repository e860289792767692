/** What stands around every page. */
export const shell = {
  'shell.product': 'Evenhand',
  'shell.skip': 'Skip to the content',
  'shell.nav': 'Main',
  'shell.home': 'Your court',
  'shell.plans': 'Plans',
  'shell.workspace': 'Workspace',
  'shell.outbox': 'Outbox',
  'shell.you': 'You: {name}',
  'shell.settings': 'Your settings',
  'shell.sign-in': 'Sign in',
  'shell.sign-out': 'Sign out',
  'shell.footer': 'One plan and one record, the same for both sides.',
  'shell.how-it-counts': 'How the record counts',
  'shell.breadcrumb': 'You are here',
  'shell.tabs': 'Parts of this plan',
  'shell.error-title': 'To correct: {title}',
  'shell.title': '{title} – Evenhand',
  'shell.welcome.title': 'One plan, one record, the same for both sides',
  'shell.welcome.lead':
    'When a customer relationship is in trouble, both sides say what they expect, agree who does what by when, and look at it together every week.',
  'shell.welcome.record': 'Evenhand keeps the record of which promises were kept, and who was waiting for whom.',
} as const;
