import { day, form, id, line, signing, whole, words } from './fields';

/** The version and hash are those on the screen: another one on the table is not signed by mistake. */
export const signForm = form({
  version: whole(1, 10_000),
  hash: line(100),
  ...signing(),
});

/** Who signs in an executive's place, and on which days, both included. */
export const delegateForm = form({ to: id('sign.delegate.who-missing'), from: day(), until: day() });

export const endDelegationForm = form({ delegation: id() });

export const sendBackForm = form({ version: whole(1, 10_000), words: words(4000, 'sign.return.words-missing') });
