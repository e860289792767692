import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';

/** How much a button asks for: one `primary` a screen, the next act; `secondary` beside it; `quiet` for the rest. */
export type ButtonKind = 'primary' | 'secondary' | 'quiet';

export interface ButtonProps {
  kind?: ButtonKind;
  type?: 'submit' | 'button';
  /** Shown and told as not available just now, but still reachable. */
  busy?: boolean;
  name?: string;
  value?: string;
  form?: string;
  full?: boolean;
  onClick?: () => void;
  children: ReactNode;
}

export function Button({
  kind = 'secondary',
  type = 'submit',
  busy = false,
  full = false,
  children,
  ...rest
}: ButtonProps) {
  return (
    <button
      type={type}
      className={`button button-${kind}${full ? ' w-full' : ''}`}
      aria-disabled={busy || undefined}
      {...rest}
    >
      {children}
    </button>
  );
}

/** A link that is the next act, and so looks like one. */
export function LinkButton({
  to,
  kind = 'secondary',
  full = false,
  children,
}: {
  to: string;
  kind?: ButtonKind;
  full?: boolean;
  children: ReactNode;
}) {
  return (
    <Link to={to} className={`button button-${kind}${full ? ' w-full' : ''}`}>
      {children}
    </Link>
  );
}
