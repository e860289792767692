import { Link, useFetcher, useNavigate } from '@remix-run/react';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { SHORTEST, type FindView, type Found } from '~/data/pages/find';
import { t } from '~/words';
import { FoundText } from './FoundText';
import { placesBefore } from './places';

/** So long one may go on typing before it is asked for, in milliseconds. */
const PAUSE = 120;

/** Finding by keyboard: what is typed is looked for as it is typed, arrows choose, Enter goes there. */
export function FindDialog({ reader, onClose }: { reader: string; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [q, setQ] = useState('');
  const [at, setAt] = useState(0);
  const { load, data } = useFetcher<{ view: FindView }>();
  const navigate = useNavigate();
  const asks = q.trim();
  const view = asks.length >= SHORTEST && data?.view.q === asks ? data.view : null;

  useEffect(() => dialog.current?.showModal(), []);
  useEffect(() => {
    if (asks.length < SHORTEST) return;
    const timer = setTimeout(() => load(`/find?q=${encodeURIComponent(asks)}`), PAUSE);
    return () => clearTimeout(timer);
  }, [asks, load]);

  const groups = view
    ? view.groups.map(({ group, found }) => ({ name: t(`find.group.${group}`), found }))
    : asks === ''
      ? [{ name: t('find.recent'), found: placesBefore(reader).map(placeAsFound) }].filter(
          ({ found }) => found.length > 0,
        )
      : [];
  const all = groups.flatMap(({ found }) => found);
  const chosen = Math.min(at, all.length - 1);

  const go = (to: string) => {
    onClose();
    navigate(to);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by !== 0 && all.length > 0) {
      event.preventDefault();
      const next = (chosen + by + all.length) % all.length;
      setAt(next);
      document.getElementById(`found-${next}`)?.scrollIntoView({ block: 'nearest' });
    }
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      const to = all[chosen]?.to ?? (asks.length >= SHORTEST ? `/find?q=${encodeURIComponent(asks)}` : null);
      if (to) go(to);
    }
  };

  return (
    <dialog
      ref={dialog}
      aria-label={t('find.title')}
      onClose={onClose}
      className="mx-auto mt-[10vh] max-h-[80dvh] w-160 max-w-[calc(100vw-1.5rem)] overflow-y-auto rounded-lg border border-line-strong bg-surface p-4 text-ink backdrop:bg-ink/30 no-print"
    >
      <div className="flex items-end gap-3">
        <label className="block min-w-0 flex-1">
          <span className="mb-1 block text-sm font-semibold">{t('find.label')}</span>
          <input
            type="text"
            role="combobox"
            aria-expanded={all.length > 0}
            aria-controls="found"
            aria-autocomplete="list"
            aria-activedescendant={all.length > 0 ? `found-${chosen}` : undefined}
            autoComplete="off"
            autoFocus
            maxLength={100}
            placeholder={t('find.hint')}
            value={q}
            onChange={(event) => {
              setQ(event.target.value);
              setAt(0);
            }}
            onKeyDown={onKeyDown}
            className="input"
          />
        </label>
        <button type="button" className="button button-quiet" onClick={() => dialog.current?.close()}>
          {t('find.close')}
        </button>
      </div>
      <p role="status" className="mt-2 text-sm text-ink-soft">
        {view ? t('find.found', { count: all.length }) : asks.length === 1 ? t('find.short') : t('find.keys')}
      </p>
      <div role="listbox" id="found" aria-label={t('find.title')}>
        {groups.map(({ name, found }, nth) => (
          <div key={name} role="group" aria-label={name} className="mt-3">
            <p aria-hidden="true" className="text-sm text-ink-soft">
              {name}
            </p>
            {found.map((one, place) => {
              const here = groups.slice(0, nth).reduce((before, group) => before + group.found.length, place);
              return (
                <div
                  key={here}
                  id={`found-${here}`}
                  role="option"
                  aria-selected={here === chosen}
                  onClick={() => go(one.to)}
                  onMouseMove={() => setAt(here)}
                  className="min-h-11 cursor-pointer rounded-md px-2 py-1.5 wrap-anywhere aria-selected:bg-sunken aria-selected:outline-2 aria-selected:outline-line-strong"
                >
                  <FoundText found={one} />
                </div>
              );
            })}
          </div>
        ))}
      </div>
      {view && view.groups.some(({ more }) => more) && (
        <p className="mt-3">
          <Link
            to={`/find?q=${encodeURIComponent(asks)}`}
            onClick={onClose}
            className="inline-flex min-h-11 items-center"
          >
            {t('find.all')}
          </Link>
        </p>
      )}
    </dialog>
  );
}

const placeAsFound = ({ to, title }: { to: string; title: string }): Found => ({
  ...{ to, title, more: '', where: '', only: null },
});
