import * as z from 'zod/mini';
import { TOKEN_READS } from '~/domain/workspace/token';
import { choice, day, form, line, many } from './fields';

/** What a token is called, what it reads and on which day it ends; whether that day can be is asked of the clock. */
export const makeTokenForm = form({
  name: line(80, 'tokens.name-missing'),
  reads: many(choice(TOKEN_READS), TOKEN_READS.length).check(
    z.refine((reads) => reads.length > 0, 'tokens.reads-missing'),
  ),
  endsOn: day(),
});
