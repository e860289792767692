import * as z from 'zod/v4/core';

/** What a form may be checked with: an object of fields, one level deep. */
export type FormSchema = z.$ZodObject;
export type Typed = Readonly<Record<string, string | readonly string[]>>;
export type FieldErrors = Readonly<Record<string, string>>;

export type Checked<S extends FormSchema> =
  | { readonly ok: true; readonly data: z.output<S>; readonly typed: Typed }
  | { readonly ok: false; readonly errors: FieldErrors; readonly typed: Typed; readonly unknown: readonly string[] };

const ROWS = new WeakSet<z.$ZodType>();

/** A list of which each value stands in a row of its own: what is wrong with one is said there, as 'name.3'. */
export function inRows<T extends z.$ZodType>(list: T): T {
  ROWS.add(list);
  return list;
}

/** Field names that every form carries besides its own: the operation key and which form of a page it is. */
const CARRIED = ['op', 'form'] as const;

/** The type a field has once default, optional and pipe are looked through. */
function innermost(type: z.$ZodType): string {
  const def = type._zod.def as { type: string; innerType?: z.$ZodType; in?: z.$ZodType };
  const inside = def.innerType ?? def.in;
  return inside ? innermost(inside) : def.type;
}

/**
 * Reads flat form data by a schema; the same on the server and, before anything is sent, in the browser. A field of an array
 * type takes all values of its name, any other the one. A file input without a file counts as absent. `typed` holds every text as
 * it was typed, for showing the form again; `errors` one coded message a field (see `say` in app/words), '' for the whole form.
 */
export function check<S extends FormSchema>(schema: S, form: FormData): Checked<S> {
  const shape = schema._zod.def.shape;
  const values: Record<string, unknown> = {};
  const typed: Record<string, string | string[]> = {};
  const unknown: string[] = [];
  for (const name of new Set(form.keys())) {
    if ((CARRIED as readonly string[]).includes(name)) continue;
    const field = Object.hasOwn(shape, name) ? shape[name] : undefined;
    if (!field) {
      unknown.push(name);
      continue;
    }
    const kind = innermost(field);
    const given = form.getAll(name).filter((value) => (typeof value === 'string' ? kind !== 'file' : value.size > 0));
    const texts = given.filter((value) => typeof value === 'string');
    const many = kind === 'array';
    if (!many && given.length > 1) unknown.push(name);
    if (given.length) values[name] = many ? given : given[0];
    if (texts.length) typed[name] = many ? texts : texts[0]!;
  }
  const result = z.safeParse(schema, values);
  if (result.success && !unknown.length) return { ok: true, data: result.data, typed };
  return { ok: false, errors: firstByField(shape, result.error?.issues ?? []), typed, unknown };
}

function firstByField(shape: Readonly<Record<string, z.$ZodType>>, issues: readonly z.$ZodIssue[]): FieldErrors {
  const errors: Record<string, string> = {};
  for (const issue of issues) errors[fieldOf(shape, issue.path.map(String))] ??= messageOf(issue);
  return errors;
}

/** The field that an issue is said at: a row's own; the form as a whole where there are too many rows; else the one of that name. */
function fieldOf(shape: Readonly<Record<string, z.$ZodType>>, path: readonly string[]): string {
  const [name = '', ...rest] = path;
  const list = shape[name];
  if (!list || !ROWS.has(list)) return name;
  return rest.length > 0 ? path.join('.') : '';
}

/** Schemas give their messages as coded keys; what a schema leaves open gets a sentence by the kind of issue. */
function messageOf(issue: z.$ZodIssue): string {
  if (!issue.message.startsWith('Invalid input')) return issue.message;
  if (issue.code === 'invalid_type') return 'form.missing';
  return issue.code === 'invalid_value' ? 'form.not-offered' : 'form.invalid';
}
