import type { ReactNode } from 'react';
import { t } from '~/words';

export interface FieldWords {
  label: ReactNode;
  /** One sentence that helps to answer. */
  hint?: ReactNode;
  /** Says so beside the label; what is asked for needs no mark. */
  optional?: boolean;
}

/** What `aria-describedby` of an input names. */
export const describedBy = (id: string, hint: unknown, error: unknown): string | undefined =>
  [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined;

/** Label, hint, message and input, in this order: what is to be corrected is read before one types again. */
export function Field({
  id,
  label,
  hint,
  optional = false,
  error,
  children,
}: FieldWords & { id: string; error: string | undefined; children: ReactNode }) {
  return (
    <div className={error ? MARKED : undefined}>
      <label htmlFor={id} className="mb-1 block font-semibold">
        {label}
        {optional && <span className="font-normal text-ink-soft"> ({t('form.optional')})</span>}
      </label>
      <FieldHint id={id} hint={hint} />
      <FieldError id={id} error={error} />
      {children}
    </div>
  );
}

/** The same around several inputs that answer one question. */
export function FieldGroup({
  id,
  label,
  hint,
  optional = false,
  error,
  children,
}: FieldWords & { id: string; error: string | undefined; children: ReactNode }) {
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      aria-describedby={describedBy(id, hint, error)}
      className={`min-w-0 outline-none ${error ? MARKED : ''}`}
    >
      <legend className="mb-1 font-semibold">
        {label}
        {optional && <span className="font-normal text-ink-soft"> ({t('form.optional')})</span>}
      </legend>
      <FieldHint id={id} hint={hint} />
      <FieldError id={id} error={error} />
      {children}
    </fieldset>
  );
}

const MARKED = 'border-s-4 border-ink ps-4';

function FieldHint({ id, hint }: { id: string; hint: ReactNode }) {
  if (!hint) return null;
  return (
    <p id={`${id}-hint`} className="mb-1.5 max-w-(--measure) text-sm text-ink-soft">
      {hint}
    </p>
  );
}

function FieldError({ id, error }: { id: string; error: string | undefined }) {
  if (!error) return null;
  return (
    <p id={`${id}-error`} className="mb-1.5 font-semibold">
      <span className="sr-only">{t('form.error')} </span>
      {error}
    </p>
  );
}
