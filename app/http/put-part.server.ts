import { randomUUID } from 'node:crypto';
import { redirect } from '@remix-run/node';
import { actOnPlan, type Ask } from '~/commands/act-on-plan.server';
import type { Tx } from '~/data/as-viewer.server';
import { loadPrivate } from '~/data/private-parts.server';
import { may } from '~/domain/access';
import type { Plan, PrivatePlan } from '~/domain/plan/state/plan';
import { emptyPrivate } from '~/domain/plan/private';
import { isRefusal } from '~/domain/refusal';
import type { Lines } from '~/words/lines';
import { t } from '~/words';
import { readerLocale } from '~/words/locale';
import { sayRefusal } from '~/words/refusals';
import { formConflict, type FormRead } from './forms';
import type { SeatedGuest } from './guard.server';
import { seePlan } from './plan.server';
import { isOvertaken, refused } from './refusals.server';
import { unsent } from './unsent.server';

/** Lines as one text. */
export const written = (lines: Lines): string =>
  lines
    .filter(([, words]) => words !== '')
    .map(([label, words]) => `${label}: ${words}`)
    .join('\n');

/** The revision of nothing: no part is ever at it. */
const NO_REV = -1;

/**
 * The part that an address names, and the revision that was on the screen. What is new gets an id that was never there: were it
 * anybody's choice, a part that was taken out could come back with another text at the revision the other side has on the screen.
 */
export const partNamed = (named: string | undefined, rev: number): { readonly id: string; readonly seen: number } =>
  named === 'new' ? { id: randomUUID(), seen: rev } : { id: named ?? '', seen: rev || NO_REV };

export interface Theirs {
  readonly lines: Lines;
  readonly by: string;
}

export interface Put {
  readonly command: Ask['command'];
  readonly to: string;
  /** How the part reads now, with who left it so; null when it is gone. `own` is what the side keeps to itself. */
  readonly theirs: (plan: Plan, own: PrivatePlan, tx: Tx) => Theirs | null | Promise<Theirs | null>;
  readonly yours: (plan: Plan) => Lines;
  /** The form's name of a field that the domain calls otherwise. */
  readonly fields?: Readonly<Record<string, string>>;
}

/**
 * Puts a text that was edited. Overtaken by somebody else: both texts, and everything typed; saving again then puts it over what is
 * shown. Taken out, or fixed, meanwhile: the page in the form's place, with everything typed.
 */
export async function putPart(guest: SeatedGuest, read: Pick<FormRead<never>, 'op' | 'form' | 'typed'>, put: Put) {
  const { house, viewer, seat, planId } = guest;
  const { command, to, theirs, yours, fields = {} } = put;
  const acted = await actOnPlan({ house, personId: viewer.personId, seatId: seat.id, planId, op: read.op, command });
  if (!isRefusal(acted)) return redirect(to);
  const locale = readerLocale(guest.request.headers.get('accept-language'));
  if (acted.refused === 'changed-meanwhile') {
    const texts = await seePlan(guest, async ({ plan }, tx) => {
      const own = may(seat, 'read-private') ? await loadPrivate(tx, planId, seat.side) : emptyPrivate(seat.side);
      return { theirs: await theirs(plan, own, tx), yours: yours(plan) };
    });
    if (texts.theirs)
      return formConflict(read, {
        theirs: written(texts.theirs.lines),
        yours: written(texts.yours),
        by: texts.theirs.by,
      });
    throw unsent(
      t('unsent.gone'),
      texts.yours.filter(([, words]) => words !== ''),
    );
  }
  if (isOvertaken(acted))
    throw unsent(
      sayRefusal(acted, locale),
      (await seePlan(guest, ({ plan }) => yours(plan))).filter(([, words]) => words !== ''),
    );
  return refused(read, acted.field ? { ...acted, field: fields[acted.field] ?? acted.field } : acted, locale);
}
