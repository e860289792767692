import { useEffect, useRef } from 'react';
import { t } from '~/words';
import { KeysDialog } from '../KeysDialog';
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
        <button
          type="button"
          className="button button-quiet pointer-coarse:hidden"
          onClick={() => help.current?.showModal()}
        >
          {t('weekly.key-hint')}
        </button>
      )}
      <KeysDialog
        dialog={help}
        title={t('weekly.keys')}
        close={t('weekly.keys.close')}
        keys={[
          ['j k ↓ ↑', t('weekly.keys.move')],
          ['Alt+↓ Alt+↑', t('weekly.keys.move-in')],
          ['1 2 3', t('weekly.keys.sure')],
          ['Ctrl+Enter', t('weekly.keys.give')],
          ['u', t('weekly.keys.undo')],
          ['?', t('weekly.keys.help')],
        ]}
      />
    </>
  );
}
