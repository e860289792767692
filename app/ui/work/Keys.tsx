import { useEffect, useRef } from 'react';
import { t } from '~/words';
import { KeysDialog } from '../KeysDialog';

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
    <KeysDialog
      dialog={help}
      title={t('work.keys.title')}
      close={t('work.keys.close')}
      keys={[
        ['j k', t('work.keys.move')],
        [t('work.keys.enter'), t('work.keys.open')],
        ['d', t('work.keys.deliver')],
        ['c', t('work.keys.comment')],
        ['?', t('work.keys.help')],
      ]}
    />
  );
}
