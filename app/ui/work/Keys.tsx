import { useEffect, useRef } from 'react';
import { t } from '~/words';

const MEANT: ReadonlySet<string> = new Set(['j', 'k', 'd', 'c', '?']);

/** Whether somebody is typing, or means the browser with this key. */
function isTyped({ target, ctrlKey, metaKey, altKey, isComposing }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey || isComposing) return true;
  const at = target instanceof Element ? target : null;
  return at?.closest('input, textarea, select, [contenteditable], dialog[open]') !== null;
}

/** The keyboard of these pages. What a key does is loaded when the first is pressed. */
export function Keys() {
  const help = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!MEANT.has(event.key) || isTyped(event)) return;
      event.preventDefault();
      void import('./press-key').then(({ pressKey }) => pressKey(event.key, help.current));
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return (
    <dialog
      ref={help}
      aria-labelledby="keys-title"
      className="m-auto w-80 max-w-[calc(100vw-2rem)] rounded-lg border border-line-strong bg-surface p-5 text-ink backdrop:bg-ink/30 no-print"
    >
      <h2 id="keys-title" className="mb-3 text-lg">
        {t('work.keys.title')}
      </h2>
      <dl className="mb-4 grid grid-cols-[auto_1fr] gap-x-4 gap-y-2">
        <Key keys="j k" words={t('work.keys.move')} />
        <Key keys={t('work.keys.enter')} words={t('work.keys.open')} />
        <Key keys="d" words={t('work.keys.deliver')} />
        <Key keys="c" words={t('work.keys.comment')} />
        <Key keys="?" words={t('work.keys.help')} />
      </dl>
      <form method="dialog">
        <button type="submit" className="button button-secondary">
          {t('work.keys.close')}
        </button>
      </form>
    </dialog>
  );
}

function Key({ keys, words }: { keys: string; words: string }) {
  return (
    <>
      <dt>
        <kbd className="figures font-semibold">{keys}</kbd>
      </dt>
      <dd>{words}</dd>
    </>
  );
}
