/** What an admin sets up for a workspace: its name, what its plans count by, who was invited. */
export const workspace = {
  'workspace.settings': 'Settings',
  'workspace.settings-lead': 'What holds for the whole workspace.',
  'workspace.name': 'Name of the workspace',
  'workspace.name-words': 'What your company is called: {name}.',
  'workspace.name-lead':
    'It is what plans that are started from now on call your side. In a plan that is there, its leads say under People what your side is called.',
  'workspace.name-missing': 'Please give the workspace’s name',
  'workspace.name-save': 'Save the name',
  'workspace.invitations': 'Open invitations',
  'workspace.invitations-words': 'Who was invited and has not come yet, as a member or to a seat.',
  'workspace.invitations-lead':
    'An invitation holds for seven days. Sent again, the new link counts and the one before no more.',
  'workspace.invitations-none': 'Everybody who was invited has come',
  'workspace.invitations-none-words':
    'Whoever is invited to the workspace, or to a seat in one of its plans, stands here until they come.',
  'workspace.invitation-to': 'Invited to',
  'workspace.invitation-member': 'the workspace, as {role, select, admin {an administrator} other {a member}}',
  'workspace.invitation-seat':
    '“{plan}”, as {role, select, executive {executive} lead {lead} contributor {contributor} other {viewer}} of the {side, select, vendor {vendor} other {customer}}',
  'workspace.invitation-sent': 'Sent',
  'workspace.invitation-until': 'Holds until',
  'workspace.invitation-waits': 'no link that still counts',
  'workspace.invitation-over': 'expired',
  'workspace.invitation-again': 'Send again',
  'workspace.invitation-back': 'Take back',
  'workspace.invitation-back-of': 'Take back the invitation of {name}',
  'workspace.invitation-done': 'The invitation of {name} is sent again.',
  'workspace.calendar': 'Calendar',
  'workspace.calendar-words': 'Time zone, working week and days off that new plans start with.',
  'workspace.calendar-lead':
    'Plans that are started from now on begin with it, and a plan that is still talked about can take it over under its time frame. What both sides have agreed to stays as it is.',
  'workspace.calendar-save': 'Save the calendar',
  'workspace.calendar-holidays-hint':
    'One date a line, such as 2026-07-03, then what it is called. Public holidays are added for this year and the two that follow.',
  'workspace.calendar-saved': 'Saved. New plans start with this calendar.',
  'workspace.calendar-take': 'Take over the calendar of {workspace}',
  'workspace.calendar-taken': 'Taken over: look through it, then save.',
  'workspace.brand': 'Logo and colour',
  'workspace.brand-words': 'What both sides see above your plans, and who gets mails about them.',
  'workspace.brand-lead':
    'They stand above your plans, for both sides, and at the head of mails about them; the colour also at the head of documents. Nobody else can fetch them.',
  'workspace.brand-colour': 'Colour',
  'workspace.brand-colour-hint':
    'As #336699; empty for none. It lies on light and dark pages and under text, so it has to stand out from each.',
  'workspace.brand-colour-wrong': '“{text}” is no colour such as #336699',
  'workspace.brand-colour-weak':
    '{colour} has a contrast of {ratio} to 1 on a {on, select, dark {dark} other {light}} page, where {least} to 1 are needed. The nearest colour that has it is {nearest}.',
  'workspace.brand-nearest': 'Save with the nearest colour that can be seen',
  'workspace.brand-logo': 'Logo',
  'workspace.brand-logo-hint': 'A PNG or JPEG of at most 200 KB and 2,000 pixels a side.',
  'workspace.brand-logo-too-large': 'This file is larger than 200 KB',
  'workspace.brand-logo-not-a-picture': 'This file is neither a PNG nor a JPEG picture',
  'workspace.brand-logo-too-many-pixels': 'This picture is wider or higher than 2,000 pixels',
  'workspace.brand-no-logo': 'Take the logo away',
  'workspace.brand-save': 'Save',
  'workspace.brand-saved': 'Saved. Both sides of your plans see it from their next page on.',
  'workspace.brand-sample': 'How it looks',
  'workspace.brand-now':
    '{colour, select, none {No colour} other {{colour}}}, {logo, select, yes {with a logo} other {no logo}}',
  'workspace.policy-words': 'The rules for parting that your leadership agreed to.',
  'workspace.templates-words': 'Plans to start from, made from plans that went well.',
  'workspace.log-words': 'Who changed what in this workspace, and how its members signed in.',
  'workspace.mails-words': 'Mails that wait or could not be sent, and when the worker was last at its tasks.',
  'workspace.erasures-words': 'People who have left, and whose name and texts can be erased.',
} as const;
