import { useEffect, useRef, useState } from 'react';
import { t } from '~/words';
import { Button } from '../Button';
import { useScript } from '../use-script';

export interface Made {
  /** Whole, as calendar programs ask for it. */
  readonly address: string;
  /** The same, as a link that opens the calendar of the device. */
  readonly webcal: string;
}

/** A new address, to be copied: shown this once. */
export function MadeAddress({ address, webcal }: Made) {
  const field = useRef<HTMLInputElement>(null);
  const script = useScript();
  const [copied, setCopied] = useState('');
  useEffect(() => field.current?.focus(), [address]);
  const copy = async (): Promise<void> => {
    field.current?.select();
    // Where the browser does not let a page write to the clipboard, the address is selected at least.
    await navigator.clipboard?.writeText(address).then(
      () => setCopied(address),
      () => {},
    );
  };
  return (
    <section aria-labelledby="made-address" className="rounded-md border-2 border-ink bg-surface p-4">
      <h2 id="made-address" className="text-lg font-semibold">
        {t('calendar.made')}
      </h2>
      <p className="mt-1 text-ink-soft">{t('calendar.made.lead')}</p>
      <label htmlFor="feed-address" className="mt-3 block font-semibold">
        {t('calendar.made.address')}
      </label>
      <input
        ref={field}
        id="feed-address"
        className="input mt-1 font-mono text-sm"
        readOnly
        value={address}
        onFocus={(event) => event.currentTarget.select()}
      />
      <div className="mt-3 flex flex-wrap items-center gap-3">
        {script && (
          <Button type="button" kind="primary" onClick={() => void copy()}>
            {t('calendar.made.copy')}
          </Button>
        )}
        <a href={webcal} className="button button-secondary">
          {t('calendar.made.open')}
        </a>
        <span role="status">{copied === address && t('calendar.made.copied')}</span>
      </div>
    </section>
  );
}
