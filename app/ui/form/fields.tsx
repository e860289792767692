import { useContext, type HTMLInputAutoCompleteAttribute, type ReactNode } from 'react';
import { t } from '~/words';
import { describedBy, Field, FieldGroup, type FieldWords } from './Field';
import { FormContext, useField } from './form-context';

interface Named extends FieldWords {
  name: string;
}

export interface TextFieldProps extends Named {
  type?: 'text' | 'email' | 'url' | 'search';
  inputMode?: 'numeric' | 'decimal' | 'email' | 'url';
  autoComplete?: HTMLInputAutoCompleteAttribute;
  /** About how many characters one expects; the box is as wide. */
  size?: 'full' | 'half' | 'short';
}

const WIDTH = { full: '', half: ' sm:max-w-sm', short: ' max-w-40' } as const;

export function TextField({
  name,
  type = 'text',
  inputMode,
  autoComplete = 'off',
  size = 'full',
  ...words
}: TextFieldProps) {
  const field = useField(name);
  return (
    <Field id={field.id} error={field.error} {...words}>
      <input
        id={field.id}
        form={field.form}
        name={name}
        type={type}
        inputMode={inputMode}
        autoComplete={autoComplete}
        defaultValue={field.one}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={describedBy(field.id, words.hint, field.error)}
        className={`input${WIDTH[size]}`}
      />
    </Field>
  );
}

export function TextArea({ name, rows = 4, ...words }: Named & { rows?: number }) {
  const field = useField(name);
  return (
    <Field id={field.id} error={field.error} {...words}>
      <textarea
        id={field.id}
        form={field.form}
        name={name}
        rows={rows}
        defaultValue={field.one}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={describedBy(field.id, words.hint, field.error)}
        className="input"
      />
    </Field>
  );
}

/** 'YYYY-MM-DD'. `min` and `max` only narrow the picker; the schema decides. */
export function DateField({
  name,
  min,
  max,
  ...words
}: Named & { min?: string | undefined; max?: string | undefined }) {
  const field = useField(name);
  return (
    <Field id={field.id} error={field.error} {...words}>
      <input
        id={field.id}
        form={field.form}
        name={name}
        type="date"
        min={min}
        max={max}
        defaultValue={field.one}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={describedBy(field.id, words.hint, field.error)}
        className="input max-w-52"
      />
    </Field>
  );
}

/** 'HH:MM'. */
export function TimeField({ name, ...words }: Named) {
  const field = useField(name);
  return (
    <Field id={field.id} error={field.error} {...words}>
      <input
        id={field.id}
        form={field.form}
        name={name}
        type="time"
        defaultValue={field.one}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={describedBy(field.id, words.hint, field.error)}
        className="input max-w-40"
      />
    </Field>
  );
}

export interface Option {
  value: string;
  label: string;
  hint?: ReactNode;
}

/** A list of more than a handful. `empty` is the line for none yet; null leaves it out. */
export function SelectField({
  name,
  options,
  empty = t('form.choose'),
  ...words
}: Named & { options: readonly Option[]; empty?: string | null }) {
  const field = useField(name);
  return (
    <Field id={field.id} error={field.error} {...words}>
      <select
        id={field.id}
        form={field.form}
        name={name}
        defaultValue={field.one}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={describedBy(field.id, words.hint, field.error)}
        className="input sm:max-w-sm"
      >
        {empty !== null && <option value="">{empty}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}

/** One yes or no. What it is a yes to where that can change; a tick holds for that alone. */
export function CheckboxField({ name, label, hint, value = 'on' }: Named & { value?: string }) {
  const field = useField(name);
  return (
    <div className={field.error ? 'border-s-4 border-ink ps-4' : undefined}>
      {field.error && (
        <p id={`${field.id}-error`} className="font-semibold">
          {field.error}
        </p>
      )}
      <Tap
        id={field.id}
        form={field.form}
        type="checkbox"
        name={name}
        key={value}
        value={value}
        checked={field.one === value}
        label={label}
        hint={hint}
        invalid={Boolean(field.error)}
      />
    </div>
  );
}

/** One of a few, each as large as a thumb. */
export function RadioGroup({
  name,
  options,
  inline = false,
  ...words
}: Named & { options: readonly Option[]; inline?: boolean }) {
  const field = useField(name);
  return (
    <FieldGroup id={field.id} error={field.error} {...words}>
      <div className={inline ? 'grid gap-x-3 gap-y-2 sm:grid-flow-col sm:auto-cols-fr' : 'grid gap-2'}>
        {options.map((option) => (
          <Tap
            key={option.value}
            boxed
            id={`${field.id}-${option.value}`}
            form={field.form}
            type="radio"
            name={name}
            checked={field.one === option.value}
            {...option}
          />
        ))}
      </div>
    </FieldGroup>
  );
}

/** Any number of a few. */
export function CheckboxGroup({ name, options, ...words }: Named & { options: readonly Option[] }) {
  const field = useField(name);
  return (
    <FieldGroup id={field.id} error={field.error} {...words}>
      <div className="grid gap-1">
        {options.map((option) => (
          <Tap
            key={option.value}
            id={`${field.id}-${option.value}`}
            form={field.form}
            type="checkbox"
            name={name}
            checked={field.many.includes(option.value)}
            {...option}
          />
        ))}
      </div>
    </FieldGroup>
  );
}

interface TapProps extends Option {
  id: string;
  form: string | undefined;
  type: 'radio' | 'checkbox';
  name: string;
  checked: boolean;
  label: string;
  boxed?: boolean;
  invalid?: boolean;
}

function Tap({
  id,
  form,
  type,
  name,
  value,
  checked,
  label,
  hint,
  boxed = false,
  invalid = false,
}: Omit<TapProps, 'label'> & { label: ReactNode }) {
  return (
    <label
      htmlFor={id}
      className={`flex min-h-11 items-start gap-3 py-2.5 ${boxed ? 'rounded-md border border-line-strong bg-surface px-3 has-checked:border-ink has-checked:ring-1 has-checked:ring-ink' : ''}`}
    >
      <input
        id={id}
        form={form}
        type={type}
        name={name}
        value={value}
        defaultChecked={checked}
        aria-invalid={invalid || undefined}
        aria-describedby={describedBy(id, hint, invalid)}
        className="mt-0.5 size-5 flex-none accent-ink"
      />
      <span className="min-w-0">
        {label}
        {hint && (
          <span id={`${id}-hint`} className="block text-sm text-ink-soft">
            {hint}
          </span>
        )}
      </span>
    </label>
  );
}

/** A file. `accept` as the browser knows it: '.csv,text/csv'. The form needs `encType="multipart/form-data"`. */
export function FileField({
  name,
  accept,
  multiple = false,
  ...words
}: Named & { accept?: string; multiple?: boolean }) {
  const field = useField(name);
  return (
    <Field id={field.id} error={field.error} {...words}>
      <input
        id={field.id}
        form={field.form}
        name={name}
        type="file"
        accept={accept}
        multiple={multiple}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={describedBy(field.id, words.hint, field.error)}
        className="input"
      />
    </Field>
  );
}

/** What goes along unseen. */
export const Hidden = ({ name, value }: { name: string; value: string }) => (
  <input type="hidden" form={useContext(FormContext).owner} name={name} value={value} />
);
