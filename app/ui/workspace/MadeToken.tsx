import { useEffect, useRef, useState } from 'react';
import { t } from '~/words';
import { Button, LinkButton } from '../Button';
import { useScript } from '../use-script';

/** A new token, to be copied: shown this once, by the answer to its form. */
export function MadeToken({ token, name, back }: { token: string; name: string; back: string }) {
  const field = useRef<HTMLTextAreaElement>(null);
  const script = useScript();
  const [copied, setCopied] = useState(false);
  useEffect(() => field.current?.focus(), []);
  const copy = async (): Promise<void> => {
    field.current?.select();
    // Where the browser does not let a page write to the clipboard, the token is selected at least.
    await navigator.clipboard?.writeText(token).then(
      () => setCopied(true),
      () => {},
    );
  };
  return (
    <section aria-labelledby="made-token" className="rounded-md border-2 border-ink bg-surface p-4">
      <h2 id="made-token" className="text-lg font-semibold">
        {t('tokens.made')}
      </h2>
      <p className="mt-1 text-ink-soft">{t('tokens.made.lead')}</p>
      <label htmlFor="token" className="mt-3 block font-semibold wrap-anywhere">
        {t('tokens.made.token', { name })}
      </label>
      <textarea
        ref={field}
        id="token"
        rows={2}
        className="input mt-1 font-mono text-sm break-all"
        readOnly
        autoComplete="off"
        spellCheck={false}
        value={token}
        onFocus={(event) => event.currentTarget.select()}
      />
      <div className="mt-3 flex flex-wrap items-center gap-3">
        {script && (
          <Button type="button" kind="primary" onClick={() => void copy()}>
            {t('tokens.made.copy')}
          </Button>
        )}
        <LinkButton to={back}>{t('tokens.made.done')}</LinkButton>
        <span role="status">{copied && t('tokens.made.copied')}</span>
      </div>
    </section>
  );
}
