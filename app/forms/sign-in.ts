import * as z from 'zod/mini';
import { coded } from '~/words';
import { choice, email, form, id, line, optionalId, optionalLine, words } from './fields';

/** Where one goes on to; what is no own path is left out by the session. */
const to = () => optionalLine(1000);

const code = () =>
  line(20, 'session.code-missing').check(
    z.refine((value) => /^\D*(\d\D*){6}$/.test(value), coded('session.code-missing')),
  );

/** `by`: 'mail' for whoever wants no other way. */
export const signInForm = form({ email: email('session.email-missing'), to: to(), by: optionalId() });
export const codeForm = form({ ask: id(), code: code(), to: to() });
/** One button, that leads on. */
export const goOnForm = form({ to: to() });
export const enterAsForm = form({ email: email(), to: to() });
/** Which session is ended: one by its id, or all but the one that asks. */
export const deviceForm = form({ session: id() });
export const ELSEWHERE = 'elsewhere';
export const noFields = form({});

/** What a passkey answered: to which asking, and the JSON of it. */
const passkeyAnswer = () => ({ asking: id(), answer: words(20_000) });
export const passkeySignInForm = form({ ...passkeyAnswer(), to: to() });
export const passkeyForm = form(passkeyAnswer());
export const passkeyChallengeForm = form({ purpose: choice(['adding', 'proof']) });
export const passkeyNameForm = form({ name: line(60, 'passkey.name-missing') });
/** `proof`: which code was asked for. */
export const proveForm = form({ proof: optionalId(), code: optionalLine(20), to: to() });
