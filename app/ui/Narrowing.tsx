import { useRef, type ReactNode } from 'react';
import { useDrawn } from './use-drawn';

/** What a list is narrowed by: fields of a plain form whose answer is an address of its own. Each shows what the address says. */
interface NarrowingProps {
  name: string;
  label: string;
  value: string;
  className?: string;
}

const Labelled = ({ label, className = '', children }: { label: string; className?: string; children: ReactNode }) => (
  <label className={`block min-w-0 ${className}`}>
    <span className="mb-1 block text-sm font-semibold">{label}</span>
    {children}
  </label>
);

/** One of several; `children` are options. */
export const NarrowBy = ({ name, label, value, className, children }: NarrowingProps & { children: ReactNode }) => (
  <Labelled label={label} {...(className && { className })}>
    <select name={name} defaultValue={value} key={value} className="input">
      {children}
    </select>
  </Labelled>
);

/** Words that are looked for. It stays where it is, with whoever is in it: they looked by Enter, and may look again. */
export function NarrowTo({ name, label, value, className, hint }: NarrowingProps & { hint?: string }) {
  const field = useRef<HTMLInputElement>(null);
  const shown = useRef(value);
  useDrawn(() => {
    if (shown.current === value) return;
    shown.current = value;
    if (field.current) field.current.value = value;
  }, [value]);
  return (
    <Labelled label={label} {...(className && { className })}>
      <input
        ref={field}
        type="search"
        name={name}
        defaultValue={value}
        maxLength={100}
        placeholder={hint}
        className="input"
      />
    </Labelled>
  );
}

/** Options as pairs of value and text. */
export const options = (pairs: readonly (readonly [value: string, text: string])[]): ReactNode =>
  pairs.map(([value, text]) => (
    <option key={value} value={value}>
      {text}
    </option>
  ));
