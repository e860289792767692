import type { ReactNode } from 'react';

/** What a list is narrowed by: fields of a plain form whose answer is an address of its own. Each is drawn anew with what the address says. */
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

/** Words that are looked for. */
export const NarrowTo = ({ name, label, value, className, hint }: NarrowingProps & { hint?: string }) => (
  <Labelled label={label} {...(className && { className })}>
    <input
      type="search"
      name={name}
      defaultValue={value}
      key={value}
      maxLength={100}
      placeholder={hint}
      className="input"
    />
  </Labelled>
);

/** Options as pairs of value and text. */
export const options = (pairs: readonly (readonly [value: string, text: string])[]): ReactNode =>
  pairs.map(([value, text]) => (
    <option key={value} value={value}>
      {text}
    </option>
  ));
