import { useContext, type ReactNode } from 'react';
import { t } from '~/words';
import { fieldId, FormContext } from '../form/form-context';

/** One field of a row: its list's name, its place, and what is to be corrected in it. */
function useCell(name: string, at: number) {
  const { id, errors } = useContext(FormContext);
  const field = `${name}.${at}`;
  return { id: fieldId(id, field), error: errors[field] };
}

/** Whether anything in a row is to be corrected. */
export function useRowFault(prefix: string, at: number): boolean {
  const { errors } = useContext(FormContext);
  return Object.keys(errors).some((field) => field.startsWith(prefix) && field.endsWith(`.${at}`));
}

interface CellProps {
  name: string;
  at: number;
  label: string;
  value: string;
  max?: number;
}

function Labelled({
  id,
  label,
  error,
  children,
}: {
  id: string;
  label: string;
  error?: string | undefined;
  children: ReactNode;
}) {
  return (
    <div className={`min-w-0 ${error ? 'border-s-4 border-ink ps-3' : ''}`}>
      <label htmlFor={id} className="mb-1 block text-sm text-ink-soft">
        {label}
      </label>
      {error && (
        <p id={`${id}-error`} className="mb-1 font-semibold">
          <span className="sr-only">{t('form.error')} </span>
          {error}
        </p>
      )}
      {children}
    </div>
  );
}

const wrong = (id: string, error: string | undefined) =>
  error ? ({ 'aria-invalid': true, 'aria-describedby': `${id}-error` } as const) : {};

export function TextCell({ name, at, label, value, max = 200, numeric = false }: CellProps & { numeric?: boolean }) {
  const { id, error } = useCell(name, at);
  return (
    <Labelled id={id} label={label} error={error}>
      <input
        id={id}
        name={name}
        defaultValue={value}
        maxLength={max}
        autoComplete="off"
        className="input"
        {...(numeric ? { inputMode: 'numeric' as const } : {})}
        {...wrong(id, error)}
      />
    </Labelled>
  );
}

export function WordsCell({ name, at, label, value, max = 2000 }: CellProps) {
  const { id, error } = useCell(name, at);
  return (
    <Labelled id={id} label={label} error={error}>
      <textarea
        id={id}
        name={name}
        defaultValue={value}
        maxLength={max}
        rows={2}
        className="input"
        {...wrong(id, error)}
      />
    </Labelled>
  );
}

export function ChoiceCell({
  name,
  at,
  label,
  value,
  options,
}: CellProps & { options: readonly (readonly [value: string, label: string])[] }) {
  const { id, error } = useCell(name, at);
  return (
    <Labelled id={id} label={label} error={error}>
      <select id={id} name={name} defaultValue={value} className="input" {...wrong(id, error)}>
        {options.map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

/** Ticked, the row is not kept. */
export function LeaveOut({ name, at, checked }: { name: string; at: number; checked: boolean }) {
  const { id } = useCell(name, at);
  return (
    <label htmlFor={id} className="flex min-h-11 items-start gap-3 py-2.5">
      <input
        id={id}
        type="checkbox"
        name={name}
        value={String(at)}
        defaultChecked={checked}
        className="mt-0.5 size-5 flex-none accent-ink"
      />
      <span>{t('templates.leave-out')}</span>
    </label>
  );
}
