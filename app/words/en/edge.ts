/** The pages that say why there is no page. */
export const edge = {
  'edge.home': 'Go to your court',
  'edge.reference': 'If you write to us about this, mention {id}.',
  'edge.400.title': 'We could not read that request',
  'edge.400.words':
    'Something in it is not what this page expects. Nothing was changed. Go back, reload the page and try once more.',
  'edge.401.title': 'Please sign in first',
  'edge.401.words': 'You have been away for a while, or this page needs a fresh proof that it is you.',
  'edge.404.title': 'There is no such page',
  'edge.404.words':
    'It may have moved, or it is not yours to see. If somebody sent you the link, ask them whether you have a seat in that plan.',
  'edge.405.title': 'That is not something this page can do',
  'edge.405.words': 'Nothing was changed.',
  'edge.409.title': 'This changed in the meantime',
  'edge.409.words':
    'Somebody else was here first. Nothing of theirs was overwritten. Go back, look at it as it is now, and decide again.',
  'edge.413.title': 'That is larger than we can take',
  'edge.413.words': 'Nothing was saved. The most we take at once is {megabytes, number} MB.',
  'edge.429.title': 'One moment, please',
  'edge.429.words': 'That was tried too often in a short time. Wait a few minutes and try again. Nothing is lost.',
  'edge.500.title': 'Something went wrong on our side',
  'edge.500.words': 'It is not about what you did. Nothing was half saved. Please try again in a moment.',
  'edge.503.title': 'We are not available just now',
  'edge.503.words': 'A part of the system does not answer. Nothing was half saved. Please try again in a minute.',
} as const;

/** What is said before any page is asked: no browser has to know these. */
export const gate = {
  'gate.403.title': 'That did not come from this site',
  'gate.403.words':
    'For your safety, changes are only taken from our own pages. Nothing was changed. Open the page again and try once more.',
  'gate.415.title': 'We could not read that request',
  'gate.415.words': 'It was sent compressed, and we cannot read that. Nothing was changed.',
  'gate.421.title': 'This address is not ours',
  'gate.421.words': 'Please use the link from your mail, or the address you were given.',
  'gate.431.title': 'We could not read that request',
  'gate.431.words': 'Your browser sent more along with it than we take. Try again in a new window.',
} as const;
