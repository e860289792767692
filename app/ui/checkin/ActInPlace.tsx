import { useFetcher } from '@remix-run/react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { ActView } from '~/data/pages/act';
import { t } from '~/words';
import { isTypedOutside } from '../form/focus';
import { InPlaceContext } from '../form/in-place';
import { ActBody, actWords } from '../work/ActPage';

/** What the loader of an act's own page answers; nothing where nobody answers. */
interface Loaded {
  readonly view?: ActView;
}

/** One act on one commitment, with the form of its own page, in the middle of something else that is being written. */
export function ActInPlace({
  name,
  address,
  onDone,
  onClose,
}: {
  name: string;
  address: string;
  onDone: () => void;
  onClose: () => void;
}) {
  const { load, data: loaded, state } = useFetcher<Loaded>();
  const sending = useFetcher<{ readonly done?: true }>({ key: name });
  const [view, setView] = useState<ActView | null>(null);
  const panel = useRef<HTMLDivElement>(null);
  const place = useMemo(() => ({ key: name, fetcher: sending }), [name, sending]);
  const done = sending.data?.done === true;

  // What was on the screen when one began stays: what has changed since is said when it is sent.
  if (!view && loaded?.view) setView(loaded.view);
  useEffect(() => load(address), [load, address]);
  useEffect(() => {
    if (view && !isTypedOutside(panel.current))
      panel.current?.querySelector<HTMLElement>('textarea, input:not([type="hidden"])')?.focus();
  }, [view]);
  useEffect(() => {
    if (done) onDone();
    // Once: what is done is told, and this goes.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [done]);

  if (!view)
    return (
      <p role="status" className="text-sm text-ink-soft">
        {state === 'idle' && loaded ? (
          <>
            {t('checkin.half.not-reached')}{' '}
            <button type="button" className="button button-quiet" onClick={() => load(address)}>
              {t('checkin.half.try-again')}
            </button>
          </>
        ) : (
          t('checkin.half.opening')
        )}
      </p>
    );
  const { title, lead } = actWords(view);
  return (
    <div ref={panel} className="rounded-md border border-line bg-surface p-4">
      <div className="mb-4 flex items-start justify-between gap-3">
        <h4 className="text-base font-semibold">{view.open ? title : t('acts.closed')}</h4>
        <button
          type="button"
          className="button button-quiet -my-2.5 -me-2 flex-none"
          // Pressing it leaves no field: nothing is to be corrected by going.
          onMouseDown={(event) => event.preventDefault()}
          onClick={onClose}
        >
          {t('checkin.half.close')}
        </button>
      </div>
      <p className="mb-5 text-sm text-ink-soft">{view.open ? lead : t('acts.closed-words')}</p>
      {view.open && (
        <InPlaceContext.Provider value={place}>
          <ActBody view={view} />
        </InPlaceContext.Provider>
      )}
    </div>
  );
}
