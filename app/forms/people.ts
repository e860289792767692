import { choice, email, form, id, line, optionalLine, tick, words } from './fields';

const role = () => choice(['viewer', 'contributor', 'lead', 'executive']);

export const inviteForm = form({
  side: choice(['vendor', 'customer']),
  name: line(100),
  email: email(),
  position: optionalLine(120),
  role: role(),
});

/** `seen`: the role that was on the screen. */
export const roleForm = form({ role: role(), seen: role() });

/** `seen`: the numbers of the commitments that were listed; each takes a few signs, and a plan has hundreds. */
export const handOverForm = form({
  to: id('people.hand-over.to-missing'),
  seen: optionalLine(4000),
  leaves: tick(),
  withRole: tick(),
});

/** `seen`: what the company was called on the page. */
export const partyForm = form({ seen: line(200), name: line(200), words: words(1000, 'people.party.words-missing') });
