import { day, form, id, line, optionalId, optionalLine, ticked, whole, words } from './fields';

/** The version and hash are those on the screen: another one on the table is not signed by mistake. */
export const signForm = form({
  version: whole(1, 10_000),
  hash: line(100),
  consent: ticked('sign.consent-missing'),
  /** Which code was asked for, and the code; needed where the last proof is older than five minutes. */
  proof: optionalId(),
  code: optionalLine(20),
});

/** Who signs in an executive's place, and on which days, both included. */
export const delegateForm = form({ to: id('sign.delegate.who-missing'), from: day(), until: day() });

export const endDelegationForm = form({ delegation: id() });

export const sendBackForm = form({ version: whole(1, 10_000), words: words(4000, 'sign.return.words-missing') });
