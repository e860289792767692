import * as z from 'zod/mini';
import { coded } from '~/words';
import { email, form, id, line, optionalLine } from './fields';

/** Where one goes on to; what is no own path is left out by the session. */
const to = () => optionalLine(1000);

const code = () =>
  line(20, 'session.code-missing').check(
    z.refine((value) => /^\D*(\d\D*){6}$/.test(value), coded('session.code-missing')),
  );

export const signInForm = form({ email: email('session.email-missing'), to: to() });
export const codeForm = form({ ask: id(), code: code(), to: to() });
/** One button, that leads on. */
export const goOnForm = form({ to: to() });
export const enterAsForm = form({ email: email(), to: to() });
export const deviceForm = form({ session: id() });
export const noFields = form({});
