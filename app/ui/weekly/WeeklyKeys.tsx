import { useEffect, useRef } from 'react';
import { t } from '~/words';
import { useScript } from '../use-script';
import { meant } from './press';

/** The keyboard of the weekly page, and the list of its keys. */
export function WeeklyKeys() {
  const help = useRef<HTMLDialogElement>(null);
  const script = useScript();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const act = meant(event, help.current);
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return (
    <>
      {script && (
        <button type="button" className="button button-quiet" onClick={() => help.current?.showModal()}>
          {t('weekly.key-hint')}
        </button>
      )}
      <dialog
        ref={help}
        aria-labelledby="weekly-keys-title"
        className="m-auto w-96 max-w-[calc(100vw-2rem)] rounded-lg border border-line-strong bg-surface p-5 text-base text-ink backdrop:bg-ink/30 no-print"
      >
        <h2 id="weekly-keys-title" className="mb-3 text-lg">
          {t('weekly.keys')}
        </h2>
        <dl className="mb-4 grid grid-cols-[auto_1fr] gap-x-4 gap-y-2">
          <Key keys="j k ↓ ↑" words={t('weekly.keys.move')} />
          <Key keys="Alt+↓ Alt+↑" words={t('weekly.keys.move-in')} />
          <Key keys="1 2 3" words={t('weekly.keys.sure')} />
          <Key keys="Ctrl+Enter" words={t('weekly.keys.give')} />
          <Key keys="u" words={t('weekly.keys.undo')} />
          <Key keys="?" words={t('weekly.keys.help')} />
        </dl>
        <form method="dialog">
          <button type="submit" className="button button-secondary">
            {t('weekly.keys.close')}
          </button>
        </form>
      </dialog>
    </>
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
