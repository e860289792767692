import { useFetcher } from '@remix-run/react';
import { useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import type { PasskeySite } from '~/domain/sign-in/passkey-site';
import { t } from '~/words';
import { Button, type ButtonKind } from '../Button';
import { useOpKey } from '../form/op-key';

export interface PasskeyButtonProps {
  name: string;
  place: PasskeySite;
  /** Where it is asked what a passkey is to sign. */
  asks: { readonly at: string; readonly fields?: Readonly<Record<string, string>> };
  /** Where the answer goes; what is posted there is taken, leads on, or is answered with a `problem`. */
  sends: { readonly at: string; readonly fields?: Readonly<Record<string, string>> };
  /** A new one is made. */
  makes?: boolean;
  kind?: ButtonKind;
  onTaken?: () => void;
  children: ReactNode;
}

const never = () => () => {};
/** What this browser can do here: nothing before its script runs, which on the server it never does. */
const usePasskeys = (place: PasskeySite): 'no' | 'elsewhere' | 'yes' =>
  useSyncExternalStore(
    never,
    () => {
      if (location.hostname !== place.id) return 'elsewhere';
      return isSecureContext && 'PublicKeyCredential' in window ? 'yes' : 'no';
    },
    () => 'no',
  );

/**
 * Has a passkey answer, in the browser's own dialog. There only where the browser can; where it could under another of our addresses, that
 * is said instead.
 */
export function PasskeyButton(props: PasskeyButtonProps) {
  const { name, place, asks, sends, makes = false, kind = 'secondary', onTaken, children } = props;
  const can = usePasskeys(place);
  const op = useOpKey(name);
  const fetcher = useFetcher<{ readonly problem?: string; readonly taken?: boolean }>();
  const [asking, setAsking] = useState(false);
  const [trouble, setTrouble] = useState('');
  const { data, state } = fetcher;
  const taken = state === 'idle' && data?.taken === true;
  useEffect(() => {
    if (taken) onTaken?.();
    // Told once, when it is: who is told may be another function each time the page is drawn.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [taken]);
  if (can === 'no') return null;
  if (can === 'elsewhere') {
    const { origin } = place;
    return <p className="text-sm text-ink-soft">{t('passkey.elsewhere', { address: origin })}</p>;
  }

  const body = (fields: Readonly<Record<string, string>> = {}) => new URLSearchParams({ op, form: name, ...fields });
  async function press(): Promise<void> {
    if (asking || state !== 'idle') return;
    setAsking(true);
    setTrouble('');
    try {
      const [{ askPasskey }, asked] = await Promise.all([
        import('./ask-passkey'),
        fetch(asks.at, { method: 'POST', body: body(asks.fields), redirect: 'manual' }),
      ]);
      // Signed out meanwhile: loaded anew, the page says so.
      if (asked.type === 'opaqueredirect') return location.reload();
      const said = (await asked.json()) as { asking: string; options: object } | { problem: string };
      if ('problem' in said) return setTrouble(said.problem);
      const answered = await askPasskey(said, makes);
      if ('stopped' in answered) return setTrouble(t(`passkey.${answered.stopped}`));
      fetcher.submit({ op, form: name, ...sends.fields, ...answered }, { method: 'post', action: sends.at });
    } catch {
      setTrouble(t('passkey.not-reached'));
    } finally {
      setAsking(false);
    }
  }
  const busy = asking || state !== 'idle';
  const problem = trouble || (busy ? '' : (data?.problem ?? ''));
  return (
    <div className="min-w-0">
      <Button type="button" kind={kind} busy={busy} onClick={() => void press()}>
        {children}
      </Button>
      <p role="status" className={problem ? 'mt-2 max-w-(--measure)' : undefined}>
        {problem}
      </p>
    </div>
  );
}
