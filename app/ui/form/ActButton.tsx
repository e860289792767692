import { Form as RemixForm, useNavigation, useSubmit } from '@remix-run/react';
import type { ReactNode } from 'react';
import { Button, type ButtonKind } from '../Button';
import { useOpKey } from './op-key';

export interface ActButtonProps {
  name: string;
  thing?: string;
  action?: string;
  /** Hidden fields that go along. */
  fields?: Readonly<Record<string, string>>;
  kind?: ButtonKind;
  full?: boolean;
  keepScroll?: boolean;
  children: ReactNode;
}

/** An act of one button: a plain form with its operation key, so that pressing twice acts once. */
export function ActButton({
  name,
  thing,
  action,
  fields = {},
  kind = 'secondary',
  full = false,
  keepScroll = true,
  children,
}: ActButtonProps) {
  const op = useOpKey(name, thing);
  const send = useSubmit();
  const busy = useNavigation().formData?.get('op') === op;
  return (
    <RemixForm
      method="post"
      {...(action ? { action } : {})}
      preventScrollReset={keepScroll}
      className={full ? 'w-full' : 'inline-flex'}
      onSubmit={(event) => {
        event.preventDefault();
        // Drawn at once: on a slow phone a button that answers late is pressed again.
        if (!busy) send(event.currentTarget, { preventScrollReset: keepScroll, flushSync: true });
      }}
    >
      <input type="hidden" name="op" value={op} />
      <input type="hidden" name="form" value={thing ? `${name}-${thing}` : name} />
      {Object.entries(fields).map(([field, value]) => (
        <input key={field} type="hidden" name={field} value={value} />
      ))}
      <Button kind={kind} busy={busy} full={full}>
        {children}
      </Button>
    </RemixForm>
  );
}
