import { data } from '@remix-run/node';
import { check, type FieldErrors, type FormSchema, type Typed } from '~/forms/check';
import type { Conflict, FormFault } from '~/forms/fault';
import { say } from '~/words';
import type * as z from 'zod/v4/core';

interface Carried {
  /** The operation key: the same for a double click, a retry and the back button. */
  readonly op: string;
  readonly form: string;
  readonly typed: Typed;
}

export type FormRead<S extends FormSchema> = Carried &
  ({ readonly ok: true; readonly data: z.output<S> } | { readonly ok: false; readonly errors: FieldErrors });

const MOST_FIELDS = 2000;
const OP = /^[\w:.-]{16,200}$/;

/**
 * Reads a posted form by its schema. An unknown field, a body that is no form, or a missing operation key is thrown as a 400;
 * what a person may have mistyped comes back as `errors` with all that was typed.
 */
export async function readForm<S extends FormSchema>(request: Request, schema: S): Promise<FormRead<S>> {
  const body = await request.formData().catch(() => null);
  if (!body) throw badRequest();
  return readFields(body, schema);
}

/** The same for fields that were read already. */
export function readFields<S extends FormSchema>(body: FormData, schema: S): FormRead<S> {
  if ([...body.keys()].length > MOST_FIELDS) throw badRequest();
  const op = body.get('op');
  const form = body.get('form') ?? '';
  if (typeof op !== 'string' || !OP.test(op) || typeof form !== 'string' || form.length > 100) throw badRequest();
  const checked = check(schema, body);
  if (checked.ok) return { ok: true, data: checked.data, typed: checked.typed, op, form };
  if (checked.unknown.length) throw badRequest();
  return { ok: false, errors: checked.errors, typed: checked.typed, op, form };
}

/**
 * The answer of an action to a form that cannot be taken as it is. Without `errors` it says what `readForm` found; messages may be
 * sentences or coded keys.
 */
export function formFault(
  read: Pick<Carried, 'form' | 'typed'> & { readonly errors?: FieldErrors },
  errors: FieldErrors = read.errors ?? {},
  status = 422,
) {
  const said = Object.fromEntries(Object.entries(errors).map(([field, message]) => [field, say(message)]));
  const overtaken = status === 409 ? ({ overtaken: true } as const) : {};
  return data(
    { fault: { form: read.form, errors: said, typed: read.typed, ...overtaken } satisfies FormFault },
    { status },
  );
}

/** The answer to an edit that somebody else overtook: both texts, and everything typed. */
export function formConflict(read: Pick<Carried, 'form' | 'typed'>, conflict: Conflict) {
  return data(
    { fault: { form: read.form, errors: {}, typed: read.typed, overtaken: true, conflict } satisfies FormFault },
    { status: 409 },
  );
}

const badRequest = () => data(null, { status: 400 });
