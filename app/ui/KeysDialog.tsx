import type { RefObject } from 'react';

interface KeysDialogProps {
  dialog: RefObject<HTMLDialogElement>;
  title: string;
  /** What each key does, one line each. */
  keys: readonly (readonly [keys: string, words: string])[];
  close: string;
}

/** The list of a page's keys, for whoever asks for it. */
export function KeysDialog({ dialog, title, keys, close }: KeysDialogProps) {
  return (
    <dialog
      ref={dialog}
      aria-labelledby="keys-title"
      className="m-auto w-96 max-w-[calc(100vw-2rem)] rounded-lg border border-line-strong bg-surface p-5 text-base text-ink backdrop:bg-ink/30 no-print"
    >
      <h2 id="keys-title" className="mb-3 text-lg">
        {title}
      </h2>
      <dl className="mb-4 grid grid-cols-[auto_1fr] gap-x-4 gap-y-2">
        {keys.map(([key, words]) => (
          <div key={key} className="contents">
            <dt>
              <kbd className="figures font-semibold">{key}</kbd>
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <button type="submit" className="button button-secondary">
          {close}
        </button>
      </form>
    </dialog>
  );
}
