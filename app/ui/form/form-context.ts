import { createContext, useContext } from 'react';
import type { FieldErrors, Typed } from '~/forms/check';

interface FormState {
  /** Starts the ids of the fields. */
  readonly id: string;
  readonly errors: FieldErrors;
  readonly values: Typed;
  /** How often it was sent and not taken since it was taken last. */
  readonly refused?: number;
  /** The form's own id where its fields stand beside it and have to name it; absent where they stand within. */
  readonly owner?: string;
}

export const FormContext = createContext<FormState>({ id: 'form', errors: {}, values: {} });

/** One field's id, its first value and what is to be corrected in it. */
export function useField(name: string) {
  const { id, errors, values, owner } = useContext(FormContext);
  const value = values[name];
  return {
    id: fieldId(id, name),
    form: owner,
    error: errors[name],
    one: typeof value === 'string' ? value : (value?.[0] ?? ''),
    many: typeof value === 'string' ? [value] : (value ?? []),
  };
}

export const fieldId = (form: string, name: string): string => `${form}-${name}`;
