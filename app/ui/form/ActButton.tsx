import { Form as RemixForm, useNavigation, useSubmit } from '@remix-run/react';
import type { ReactNode } from 'react';
import { Button, type ButtonKind } from '../Button';
import { useOpKey } from './op-key';
import { usePressed } from './use-pressed';

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
  const [pressed, press] = usePressed();
  const underWay = useNavigation().formData?.get('op') === op;
  const busy = pressed || underWay;
  return (
    <RemixForm
      method="post"
      {...(action ? { action } : {})}
      preventScrollReset={keepScroll}
      className={full ? 'w-full' : 'inline-flex'}
      onSubmit={(event) => {
        event.preventDefault();
        const form = event.currentTarget;
        if (!busy) void press(() => send(form, { preventScrollReset: keepScroll, flushSync: true }));
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
