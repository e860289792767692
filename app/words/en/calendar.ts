/** What stands in people's own calendars, and the page on which they are subscribed. {plan} is a plan's title. */
export const calendar = {
  'calendar.notice': 'Last day to cure: notice {number, number} of {giver}',
  'calendar.notice.off': 'Withdrawn: notice {number, number} of {giver}',
  'calendar.notice.words':
    '{giver} gave {other} notice of missed commitments in “{plan}”. This is the last day to cure them; the record says whether they are.',
  'calendar.notice.words.off': 'Notice {number, number} in “{plan}” does not count any more.',
  'calendar.name': 'Evenhand',
  'calendar.name.plan': 'Evenhand: {plan}',
  'calendar.due': 'Due: {title}',
  'calendar.due.delivered': 'Delivered: {title}',
  'calendar.due.off': 'No longer due: {title}',
  'calendar.due.words': '{side} owes this in “{plan}” by the end of the day.',
  'calendar.due.words.delivered': '{side} delivered this in “{plan}”.',
  'calendar.due.words.off': 'Both sides have agreed that {side} need not do this in “{plan}”.',
  'calendar.check-in': 'Check-in: {title}',
  'calendar.check-in.off': 'No check-in: {title}',
  'calendar.check-in.words': '{vendor} and {customer}, at {time} ({zone} time). Each side gives its half beforehand.',
  'calendar.check-in.words.off': 'This check-in of {vendor} and {customer} does not take place.',
  'calendar.end': 'The time frame ends: {title}',
  'calendar.end.off': 'Withdrawn: {title}',
  'calendar.end.words': '{vendor} and {customer} look at the record and decide how to go on.',
  'calendar.end.words.off': 'The plan was withdrawn before the end of its time frame.',
  'calendar.votes': 'Votes by today: {title}',
  'calendar.votes.done': 'Votes are open: {title}',
  'calendar.votes.off': 'Withdrawn: {title}',
  'calendar.votes.words':
    'The executives of {vendor} and {customer} say until the end of this day how they want to go on.',
  'calendar.votes.words.done': 'The votes of {vendor} and {customer} can be read.',
  'calendar.votes.words.off': 'The plan was withdrawn before the votes were opened.',

  'calendar.title': 'Your calendar',
  'calendar.lead':
    'Due dates, check-ins and the end of the time frame in the calendar you look at anyway, kept up to date by itself.',
  'calendar.make': 'A new address',
  'calendar.make.lead':
    'Whoever has the address sees what it holds, without signing in. Make one for each calendar, so that you can take back one alone.',
  'calendar.make.plan': 'What it holds',
  'calendar.make.all': 'All my plans, also those to come',
  'calendar.make.submit': 'Make an address',
  'calendar.most': 'You have {count, number} addresses already. Take one back first',
  'calendar.plan-missing': 'Please choose what it holds',
  'calendar.taken-back': 'This form was sent before, and its address was taken back since. Please send it anew',

  'calendar.made': 'Copy this address now',
  'calendar.made.lead': 'It is shown this once. We keep only a fingerprint of it; if it gets lost, make another.',
  'calendar.made.address': 'Address of the calendar',
  'calendar.made.copy': 'Copy the address',
  'calendar.made.copied': 'Copied',
  'calendar.made.open': 'Open in the calendar of this device',

  'calendar.how': 'How to subscribe',
  'calendar.how.lead': 'Subscribe to the address; importing it once would not keep it up to date.',
  'calendar.how.google': 'Google Calendar',
  'calendar.how.google.words':
    'On a computer: beside “Other calendars” press +, then “From URL”, and paste the address. Google looks for changes every few hours.',
  'calendar.how.outlook': 'Outlook',
  'calendar.how.outlook.words':
    'Calendar, “Add calendar”, “Subscribe from web”, and paste the address. Outlook looks for changes every few hours.',
  'calendar.how.apple': 'Apple Calendar',
  'calendar.how.apple.words':
    'On a Mac: File, “New Calendar Subscription”. On an iPhone: Calendars, “Add Calendar”, “Add Subscription Calendar”. Choose “every hour” where it asks.',

  'calendar.feeds': 'Addresses you have made',
  'calendar.feeds.none': 'None yet. Once there is one, this shows when a calendar last asked for it.',
  'calendar.feed.of': 'Holds',
  'calendar.feed.all': 'All plans',
  'calendar.feed.gone': 'A plan you no longer sit in',
  'calendar.feed.made': 'Made',
  'calendar.feed.used': 'Last used',
  'calendar.feed.never': 'not yet',
  'calendar.feed.end': 'Take it back',
  'calendar.feed.end.of': 'Take back {plan}',

  'calendar.you': 'Your calendar',
  'calendar.you.lead': 'See due dates and check-ins in the calendar you look at anyway.',
  'calendar.open': 'Subscribe in your calendar',
} as const;
